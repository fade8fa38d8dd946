//! The text in which a browser keeps the saved list, in its form of today and in the one before.

use index::Date;
use index::saved::{MOST_SAVED, SavedJob, SavedList};
use serde::{Deserialize, Serialize};

/// Of the stored text; one that we do not know is not touched.
const VERSION: u32 = 1;

/// A flattened list would bring the code that keeps values of any form.
#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    #[serde(default)]
    jobs: Vec<SavedJob>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    visited_on: Option<Date>,
}

/// None where the text is not a list of ours. Earlier versions kept the names alone, with commas between them.
pub fn read(text: &str) -> Option<SavedList> {
    if text.trim().is_empty() {
        return Some(SavedList::default());
    }
    let mut list = if text.trim_start().starts_with('{') {
        let Stored { version, jobs, visited_on } = serde_json::from_str(text).ok()?;
        (version == VERSION).then_some(SavedList { jobs, visited_on })?
    } else {
        let jobs: Result<Vec<SavedJob>, _> = text.split(',').map(|slug| slug.parse().map(SavedJob::new)).collect();
        SavedList { jobs: jobs.ok()?, visited_on: None }
    };
    // Each once, and not more than we would have stored.
    let visited_on = list.visited_on;
    let jobs = std::mem::take(&mut list.jobs);
    jobs.into_iter().for_each(|job| {
        if !list.has(&job.slug) && list.jobs.len() < MOST_SAVED {
            list.jobs.push(job);
        }
    });
    Some(SavedList { visited_on, ..list })
}

pub fn written(list: &SavedList) -> Option<String> {
    let SavedList { jobs, visited_on } = list.clone();
    serde_json::to_string(&Stored { version: VERSION, jobs, visited_on }).ok()
}

#[cfg(test)]
mod tests {
    use index::saved::SavedPath;

    use super::*;

    fn slugs(text: &str) -> Option<Vec<String>> {
        Some(read(text)?.jobs.iter().map(|saved| saved.slug.to_string()).collect())
    }

    #[test]
    fn what_was_saved_reads_back() {
        let mut list = read("programmer,registered-nurse").expect("the form of earlier versions");
        let path = SavedPath { from: "clerk".parse().expect("a slug"), through: None };
        list.save_path(&"programmer".parse().expect("a slug"), path);
        list.visited_on = "2026-09-30".parse().ok();
        assert_eq!(read(&written(&list).expect("JSON")), Some(list));
        assert_eq!(slugs(""), Some(Vec::new()));
    }

    #[test]
    fn what_somebody_else_stored_is_no_list() {
        for text in ["{\"not\": [\"ours\"]}", "{", "A,B", "a,,b", "{\"version\":2,\"jobs\":[]}", "[1]"] {
            assert_eq!(slugs(text), None, "{text}");
        }
    }

    #[test]
    fn a_list_that_names_a_job_twice_has_it_once() {
        let job = |slug: &str| format!("{{\"slug\":\"{slug}\"}}");
        let text = format!("{{\"version\":1,\"jobs\":[{},{},{}]}}", job("a"), job("b"), job("a"));
        assert_eq!(slugs(&text), Some(vec!["a".to_owned(), "b".to_owned()]));
    }
}
