//! How many files and bytes a site may have, and what it would have with many more jobs.

use std::fmt;

use anyhow::{Result, bail};

use super::tree::Tree;

/// Cloudflare Pages refuses more than 20,000 files of a free plan; what comes in the next weeks needs room.
const MOST_FILES: usize = 15_000;
const MOST_BYTES: usize = 165_000_000;
/// A number of jobs to think ahead for.
const MANY_JOBS: usize = 10_000;

/// Folders that have files for each job.
const OF_JOBS: [&str; 8] = [
    "jobs/",
    "data/v1/jobs/",
    "data/v1/trends/",
    "oembed/jobs/",
    "social/",
    "widget/job/",
    "widget/trend/",
    "widget/badge/",
];

/// The size of a site, copies included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    files: usize,
    bytes: usize,
    jobs: usize,
    of_jobs: usize,
}

impl Growth {
    pub fn of(tree: &Tree) -> Self {
        let is_job = |path: &&str| path.strip_prefix("data/v1/jobs/").is_some_and(|name| name.ends_with(".json"));
        let is_of_jobs = |path: &str| OF_JOBS.iter().any(|folder| path.starts_with(folder));
        Self {
            files: tree.len(),
            bytes: tree.bytes(),
            jobs: tree.paths().filter(is_job).count(),
            of_jobs: tree.paths().filter(|path| is_of_jobs(path)).count(),
        }
    }

    /// With as many files for each job as now.
    fn files_with(&self, jobs: usize) -> usize {
        let fixed = self.files - self.of_jobs;
        fixed + (self.of_jobs * jobs).div_ceil(self.jobs.max(1))
    }

    /// The most jobs with which the site stays inside its budget.
    fn most_jobs(&self) -> usize {
        let room = MOST_FILES.saturating_sub(self.files - self.of_jobs);
        room * self.jobs / self.of_jobs.max(1)
    }

    /// # Errors
    /// There are more files or bytes than hosts take.
    pub fn check(&self) -> Result<()> {
        if self.files > MOST_FILES {
            bail!("the site has {} files, more than its budget of {MOST_FILES}", self.files);
        }
        if self.bytes > MOST_BYTES {
            bail!("the site has {} bytes, more than its budget of {MOST_BYTES}", self.bytes);
        }
        Ok(())
    }
}

impl fmt::Display for Growth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} files of {MOST_FILES}, {:.1} MB of {}; {:.1} files a job: {} at {MANY_JOBS} jobs, and the budget holds to {} jobs",
            self.files,
            self.bytes as f64 / 1e6,
            MOST_BYTES / 1_000_000,
            self.of_jobs as f64 / self.jobs.max(1) as f64,
            self.files_with(MANY_JOBS),
            self.most_jobs(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(jobs: usize) -> Tree {
        let mut tree = Tree::default();
        tree.add("index.html", "home");
        for job in 0..jobs {
            tree.add(format!("jobs/{job}/index.html"), "a job");
            tree.add(format!("data/v1/jobs/{job}.json"), "{}");
        }
        tree
    }

    #[test]
    fn growth_is_told_from_the_files_of_each_job() {
        let growth = Growth::of(&tree(100));
        assert_eq!((growth.files, growth.bytes), (201, 704));
        assert_eq!(growth.files_with(MANY_JOBS), 20_001);
        assert_eq!(growth.most_jobs(), 7499);
        let told = growth.to_string();
        assert!(told.contains("2.0 files a job: 20001 at 10000 jobs, and the budget holds to 7499 jobs"), "{told}");
    }

    #[test]
    fn a_site_over_its_budget_is_refused() {
        let growth = Growth::of(&tree(1));
        assert!(growth.check().is_ok());
        let refused = |growth: Growth| growth.check().expect_err("it is over").to_string();
        let (files, bytes) = (MOST_FILES + 1, MOST_BYTES + 1);
        assert!(refused(Growth { files, ..growth }).contains(&format!("{files} files")));
        assert!(refused(Growth { bytes, ..growth }).contains(&format!("{bytes} bytes")));
    }
}
