//! `new job`: begins a profile from its occupation's figures; what only a person can write says TODO, which the checks refuse.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use index::evidence::Occupation;
use index::{Date, Slug};
use toml_edit::{Array, DocumentMut, Item, Value};

use crate::content::EvidenceText;

/// Aliases that are proposed; more make a page's head hard to read.
const ALIASES: usize = 6;
/// Moves that a profile may have.
const MOVES: (usize, usize) = (4, 6);
const TASKS_OF_A_KIND: usize = 4;
/// What the fields of a task may hold.
const TASK_HELP: &str = "\
# A task's share is in per cent, all together 100. Bar: the level of what it needs at which half of it can be done; look up
# tasks like it in other profiles, and keep near them. Spread, where it is not 10: how many points of the level lie between
# half and nearly three quarters. Holds, 0 to 1: accountability, presence, trust, taste, judgement, demand.
";

/// What the profiles that are there already say of themselves.
#[derive(Debug, Default)]
struct Taken {
    /// Titles and aliases, in lower case.
    names: BTreeSet<String>,
    /// Each profile's occupations.
    jobs: Vec<(String, Vec<String>)>,
}

/// Writes `jobs/<slug>.toml`, and returns where.
///
/// # Errors
/// A profile that is there already, an occupation without figures, a file that cannot be written.
pub fn scaffold(root: &Path, evidence: &EvidenceText, slug: &Slug, soc: &str, today: Date) -> Result<PathBuf> {
    let Some(occupation) = evidence.occupation(soc) else {
        bail!("`{soc}` is no occupation of evidence/occupations.csv. Give a SOC-2018 code such as 15-2051");
    };
    let taken = read_taken(&root.join("jobs"))?;
    let text = profile(evidence, occupation, &taken, slug, today);
    let path = root.join("jobs").join(format!("{slug}.toml"));
    let mut file = std::fs::File::create_new(&path)
        .with_context(|| format!("{} is not written: a profile is never written over", path.display()))?;
    file.write_all(text.as_bytes()).with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}

fn read_taken(folder: &Path) -> Result<Taken> {
    let mut taken = Taken::default();
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        // A file that is no TOML has its own mistakes, and takes no name.
        let Ok(document) = text.parse::<DocumentMut>() else { continue };
        let texts = |field: &str| -> Vec<String> {
            let list = document.get(field).and_then(Item::as_array).into_iter().flatten();
            list.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let title = document.get("title").and_then(Item::as_str).map(str::to_owned);
        taken.names.extend(texts("aliases").into_iter().chain(title).map(|name| name.to_lowercase()));
        taken.jobs.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), texts("soc")));
    }
    Ok(taken)
}

/// O*NET's related occupations, the nearest first, each once.
fn related_to<'a>(evidence: &'a EvidenceText, soc: &str) -> Vec<&'a str> {
    let mut listed: Vec<_> = evidence.related.of(soc).iter().collect();
    listed.sort_by_key(|(_, rank)| *rank);
    let mut related: Vec<&str> = Vec::new();
    for (other, _) in listed {
        if !related.contains(&other.as_str()) {
            related.push(other);
        }
    }
    related
}

/// `Certified Dental Assistant (CDA)` is two names; a profile lists them apart.
fn names(title: &str) -> Vec<&str> {
    match title.strip_suffix(')').and_then(|title| title.split_once(" (")) {
        Some((name, short)) => vec![name, short],
        None => vec![title],
    }
}

fn profile(evidence: &EvidenceText, occupation: &Occupation, taken: &Taken, slug: &Slug, today: Date) -> String {
    let title = title(slug);
    let titles = evidence.titles.get(&occupation.soc).map(Vec::as_slice).unwrap_or_default();
    let related = related_to(evidence, &occupation.soc);
    let is_free = |name: &&str| {
        let name = name.to_lowercase();
        name != title.to_lowercase() && name != occupation.title.to_lowercase() && !taken.names.contains(&name)
    };
    let aliases: Vec<&str> = titles.iter().flat_map(|title| names(title)).filter(is_free).take(ALIASES).collect();
    let moves: Vec<&str> = related
        .iter()
        .flat_map(|soc| taken.jobs.iter().filter(move |(_, codes)| codes.iter().any(|code| code == soc)))
        .map(|(job, _)| job.as_str())
        .filter(|job| *job != slug.as_str())
        .collect();
    let mut text = figures(evidence, occupation, &related, taken) + TASK_HELP;
    let mut line = |words: String| {
        let _ = writeln!(text, "{words}");
    };
    line(format!("title = {}", quoted(&title)));
    line("plural = \"TODO\"".to_owned());
    line(format!("industry = {}", quoted(occupation.industry.as_str())));
    line(format!("soc = {}", list(&[&occupation.soc])));
    line(format!("aliases = {}", list(&aliases)));
    line(format!("reviewed_on = {today}"));
    line("lede = \"TODO: one sentence, what this page explains about this job\"".to_owned());
    line("about = [\n\"TODO: what the work is\",\n\"TODO: how it differs from place to place\",\n]".to_owned());
    line("replaced = [\n\"TODO: what is handed over\",\n\"TODO: what is not\",\n\"TODO: what changes\",\n]".to_owned());
    line("summary = \"TODO\"\n".to_owned());
    for kind in ["automated", "remains"] {
        line(format!("[{kind}]\nlead = \"TODO: one sentence\"\n"));
    }
    for kind in ["automated", "remains"] {
        for nth in 1..=TASKS_OF_A_KIND {
            line(task(kind, nth));
        }
    }
    line("[skills]\nlead = \"TODO\"\n".to_owned());
    for _ in 0..4 {
        line("[[skills.item]]\nname = \"TODO\"\ntext = \"TODO\"\n".to_owned());
    }
    line("[moves]\nlead = \"TODO\"".to_owned());
    let mut jobs: Vec<&str> = Vec::new();
    for job in moves {
        if !jobs.contains(&job) && jobs.len() < MOVES.1 {
            jobs.push(job);
        }
    }
    jobs.resize(jobs.len().max(MOVES.0), "TODO");
    for job in jobs {
        line(format!("\n[[moves.item]]\njob = {}\ntext = \"TODO: why\"", quoted(job)));
    }
    text
}

/// Everything in it is for a person to judge; only the order of the fields is given.
fn task(kind: &str, nth: usize) -> String {
    format!(
        "[[task]]\nid = \"TODO-{kind}-{nth}\"\nname = \"TODO\"\nkind = \"{kind}\"\nshare = \"TODO\"\nneeds = [\"TODO\"]\nbar = \
         \"TODO\"\nholds = {{ judgement = \"TODO\" }}\nwhy = \"TODO: what in this task asks for these capabilities\"\ntext = \
         \"TODO\"\n"
    )
}

fn figures(evidence: &EvidenceText, occupation: &Occupation, related: &[&str], taken: &Taken) -> String {
    let labour = &occupation.labour;
    let count = |count: Option<u32>| count.map_or_else(|| "not known".to_owned(), |count| count.to_string());
    let growth = labour.growth_percent.map_or_else(|| "not known".to_owned(), |growth| format!("{growth:+.1} %"));
    let mut text = format!(
        "# {}, {}: figures of the United States, for whoever writes this profile. Take these lines out in the end.\n\
         # Pay: {} US dollars a year (median). Jobs: {}{}. Growth 2024-34: {growth}. Openings a year: {}. Education: {}.\n",
        occupation.soc,
        occupation.title,
        count(labour.pay_usd_year),
        count(labour.employment),
        if labour.is_of_wider_group { ", of a wider group" } else { "" },
        count(labour.openings_year),
        labour.education.as_deref().unwrap_or("not known"),
    );
    if let Some(tasks) = &occupation.tasks {
        let _ = writeln!(
            text,
            "# Share of its O*NET tasks that a language model alone could halve: {:.0} %; with software around it: {:.0} %; \
             neither: {:.0} %. Complementarity theta: {:.2}.",
            tasks.llm_alone * 100.0,
            tasks.llm_with_software * 100.0,
            (1.0 - tasks.llm_alone - tasks.llm_with_software) * 100.0,
            tasks.theta
        );
    }
    let studies: Vec<String> =
        occupation.studies.iter().map(|study| format!("{} {:.0}", study.study, study.percentile)).collect();
    if !studies.is_empty() {
        let _ = writeln!(text, "# Studies, percentile among the occupations that each covers: {}.", studies.join(", "));
    }
    if !related.is_empty() {
        let name = |soc: &str| {
            let title = evidence.occupation(soc).map_or("no figures", |occupation| &occupation.title);
            let jobs: Vec<&str> = taken
                .jobs
                .iter()
                .filter(|(_, codes)| codes.iter().any(|code| code == soc))
                .map(|(job, _)| job.as_str())
                .collect();
            if jobs.is_empty() { format!("{soc} {title}") } else { format!("{soc} {title} ({})", jobs.join(", ")) }
        };
        text.push_str("# Related occupations by O*NET, the nearest first, with their profiles:\n");
        for soc in related {
            let _ = writeln!(text, "#   {}", name(soc));
        }
    }
    text
}

/// `data-analyst` as a title.
fn title(slug: &Slug) -> String {
    let word = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    };
    slug.as_str().split('-').map(word).collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn list(texts: &[&str]) -> String {
    Value::Array(texts.iter().copied().collect::<Array>()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use index::closeness::RelatedOccupations;
    use index::documents::LabourFigures;

    fn evidence() -> EvidenceText {
        let occupation = Occupation {
            soc: "53-7021".to_owned(),
            title: "Crane and Tower Operators".to_owned(),
            industry: "construction".parse().expect("a slug"),
            job_zone: None,
            singular: "Crane and Tower Operator".to_owned(),
            tasks: None,
            studies: Vec::new(),
            labour: LabourFigures { pay_usd_year: Some(68_080), ..LabourFigures::default() },
        };
        let mut evidence = EvidenceText::default();
        evidence.occupations.push(occupation);
        let titles = ["Crane Operator", "Winchman (WM)", "Rigger"].map(str::to_owned).to_vec();
        evidence.titles.insert("53-7021".to_owned(), titles);
        let listed = [("49-9044".to_owned(), 2), ("47-2061".to_owned(), 1), ("47-2061".to_owned(), 3)];
        evidence.related = RelatedOccupations::new([("53-7021".to_owned(), listed.to_vec())].into());
        evidence
    }

    fn begin(root: &Path) -> Result<String> {
        let slug: Slug = "crane-operator".parse()?;
        let path = scaffold(root, &evidence(), &slug, "53-7021", "2026-04-15".parse()?)?;
        Ok(std::fs::read_to_string(path)?)
    }

    #[test]
    fn a_profile_begins_with_figures_and_with_names_that_are_free() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(folder.path().join("jobs")).expect("a folder");
        let other = "title = \"Builder\"\nsoc = [\"47-2061\"]\naliases = [\"rigger\"]\n";
        std::fs::write(folder.path().join("jobs/builder.toml"), other).expect("a file");
        let text = begin(folder.path()).expect("a profile");
        assert!(text.parse::<DocumentMut>().is_ok(), "{text}");
        assert!(text.contains("# Pay: 68080 US dollars a year"), "{text}");
        assert!(text.contains("\ntitle = \"Crane Operator\"\n"), "{text}");
        assert!(text.contains("aliases = [\"Winchman\", \"WM\"]"), "{text}");
        assert!(text.contains("[[moves.item]]\njob = \"builder\"\n"), "{text}");
        assert_eq!(text.matches("[[task]]").count(), 8);
        let error = begin(folder.path()).expect_err("it is there").to_string();
        assert!(error.ends_with("a profile is never written over"), "{error}");
    }
}
