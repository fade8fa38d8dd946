//! Checks of jobs that span files: what they name has to exist, and what must be theirs alone has to be.

use std::collections::BTreeMap;

use index::documents::Correction;
use index::{Date, Slug};

use super::evidence::EvidenceText;
use super::job::Profile;
use super::mistake::{Located, Mistakes, Place};

/// The slugs of all files, also of those that could not be read.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub jobs: &'a [Slug],
    pub industries: &'a [Slug],
}

impl Names<'_> {
    pub fn check_job(&self, job: &Located<Slug>, mistakes: &Mistakes) {
        if !self.jobs.contains(job) {
            let remedy = format!("Name a file of content/jobs/{}", nearest(job, self.jobs));
            mistakes.add(&job.place, format!("there is no job `{}`", job.value), remedy);
        }
    }

    pub fn check_industry(&self, industry: &Located<Slug>, mistakes: &Mistakes) {
        if !self.industries.contains(industry) {
            let remedy = format!("Name a file of content/industries/{}", nearest(industry, self.industries));
            mistakes.add(&industry.place, format!("there is no industry `{}`", industry.value), remedy);
        }
    }
}

/// Names that share the first letters, as a hint.
fn nearest(slug: &Slug, known: &[Slug]) -> String {
    let start: String = slug.as_str().chars().take(4).collect();
    let alike: Vec<&str> = known.iter().map(Slug::as_str).filter(|name| name.starts_with(&start)).take(4).collect();
    if alike.is_empty() { String::new() } else { format!(", such as {}", alike.join(", ")) }
}

pub fn check_jobs(profiles: &[Profile], names: Names<'_>, mistakes: &Mistakes) {
    let mut titles: BTreeMap<String, &Slug> = BTreeMap::new();
    for profile in profiles {
        names.check_industry(&profile.industry, mistakes);
        check_moves(profile, names, mistakes);
        check_notes(profile, mistakes);
        for (at, code) in profile.soc.iter().enumerate() {
            if profile.soc[..at].iter().any(|earlier| earlier.value == code.value) {
                mistakes.add(&code.place, format!("`{}` is given twice", code.value), "Name each code once");
            }
        }
        if let Some(other) = titles.insert(profile.title.to_lowercase(), &profile.slug) {
            let wrong = format!("`{}` is the title of {other} too", profile.title.value);
            mistakes.add(&profile.title.place, wrong, "Give each job a title of its own");
        }
    }
    check_aliases(profiles, &titles, mistakes);
}

fn check_moves(profile: &Profile, names: Names<'_>, mistakes: &Mistakes) {
    for (at, next) in profile.moves.iter().enumerate() {
        if next.job.value == profile.slug {
            mistakes.add(&next.job.place, "a job is no move to itself", "Name another job");
        } else {
            names.check_job(&next.job, mistakes);
        }
        if profile.moves[..at].iter().any(|earlier| earlier.job.value == next.job.value) {
            mistakes.add(&next.job.place, format!("`{}` is given twice", next.job.value), "Name each job once");
        }
    }
}

fn check_notes(profile: &Profile, mistakes: &Mistakes) {
    for (at, note) in profile.notes.iter().enumerate() {
        if profile.notes[..at].iter().any(|earlier| earlier.edition.value == note.edition.value) {
            let wrong = format!("has a second note for {}", note.edition.value);
            mistakes.add(&note.edition.place, wrong, "Put both into one note");
        }
    }
}

/// An alias leads a visitor to one page, so no two jobs share it, and none is another job's title.
fn check_aliases(profiles: &[Profile], titles: &BTreeMap<String, &Slug>, mistakes: &Mistakes) {
    let mut owners: BTreeMap<String, &Place> = BTreeMap::new();
    for alias in profiles.iter().flat_map(|profile| &profile.aliases) {
        let key = alias.to_lowercase();
        if let Some(title) = titles.get(&key) {
            mistakes.add(&alias.place, format!("`{}` is the title of {title}", alias.value), "Take it out");
        }
        if let Some(first) = owners.get(&key) {
            let wrong = format!("`{}` is an alias at {}:{} too", alias.value, first.file, first.line);
            mistakes.add(&alias.place, wrong, "Keep it where it fits best");
        } else {
            owners.insert(key, &alias.place);
        }
    }
}

pub fn check_editions(
    profiles: &[Profile],
    corrections: &[Located<Correction>],
    editions: &[Date],
    mistakes: &Mistakes,
) {
    let notes =
        profiles.iter().flat_map(|profile| &profile.notes).map(|note| (note.edition.value, &note.edition.place));
    let corrections = corrections.iter().map(|correction| (correction.edition, &correction.place));
    for (date, place) in notes.chain(corrections).filter(|(date, _)| !editions.contains(date)) {
        let range = match (editions.first(), editions.last()) {
            (Some(first), Some(last)) => format!("Give a Wednesday from {first} to {last}"),
            _ => "Give the date of an edition".to_owned(),
        };
        mistakes.add(place, format!("there is no edition of {date}"), range);
    }
}

/// Codes of jobs are those of the evidence, and its industries are those of the site.
pub fn check_evidence(profiles: &[Profile], evidence: &EvidenceText, names: Names<'_>, mistakes: &Mistakes) {
    for code in profiles.iter().flat_map(|profile| &profile.soc).filter(|code| !evidence.knows(code)) {
        let wrong = format!("`{}` is no occupation of content/evidence/occupations.csv", code.value);
        mistakes.add(&code.place, wrong, "Use the SOC-2018 code of an occupation there");
    }
    for reason in &evidence.families {
        names.check_job(&reason.profile, mistakes);
        if !evidence.knows(&reason.occupation) {
            let wrong = format!("`{}` is no occupation of content/evidence/occupations.csv", reason.occupation);
            mistakes.add(&reason.profile.place, wrong, "Use the SOC-2018 code of an occupation there");
        }
    }
    evidence.industries.iter().for_each(|industry| names.check_industry(industry, mistakes));
}
