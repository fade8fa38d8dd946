//! Everything that editors write, read and checked: either all of it is sound, or every mistake is listed.

mod capability;
mod characters;
mod correction;
mod event;
mod evidence;
mod fields;
mod file;
mod folder;
mod foreign;
pub mod frozen;
mod industry;
mod job;
mod ledger;
mod links;
mod mistake;
mod nearest;
mod no_job;
mod source;
mod synonyms;
mod task;
mod yardsticks;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use index::documents::{Correction, ForeignTitle, NoJob};
use index::{Date, Ledger, editions};

pub use capability::{CapabilityText, MeasureText, RecordText, ScaleText};
pub use event::{EventText, ShiftText};
pub use evidence::{EvidenceText, FamilyReason, SourceText};
pub(crate) use file::read_text;
pub use industry::Industry;
pub use job::{Move, Note, NoteMode, Profile, Skill};
pub use mistake::{Located, Mistake, Mistakes, Place, plain};
pub use source::FigureSource;
pub use task::TaskText;
pub use yardsticks::{CapabilityResults, Feed, MeasureSource, Publisher, Yardsticks};

use folder::Folder;
use frozen::FrozenEdition;

/// Checked content. Jobs and industries are sorted by slug, events by date.
#[derive(Clone, Debug)]
pub struct Content {
    pub profiles: Vec<Profile>,
    pub industries: Vec<Industry>,
    pub capabilities: Vec<CapabilityText>,
    pub events: Vec<EventText>,
    pub corrections: Vec<Correction>,
    pub evidence: EvidenceText,
    /// For the search: titles of ours beside those of the evidence, by SOC code.
    pub own_titles: BTreeMap<String, Vec<String>>,
    /// For an occupation without figures, those that come nearest to it, by SOC code.
    pub nearest_occupations: BTreeMap<String, Vec<String>>,
    /// Words of a search, and what they may stand for in a title, the likeliest first.
    pub synonyms: BTreeMap<String, Vec<String>>,
    pub yardsticks: Yardsticks,
    /// Titles in other languages.
    pub foreign_titles: Vec<ForeignTitle>,
    /// Searches that name no job.
    pub no_jobs: Vec<NoJob>,
    pub ledger: Ledger,
    /// Published editions, by date.
    pub frozen: BTreeMap<Date, FrozenEdition>,
    /// The published editions or, before the first is published, all that the ledger covers; oldest first, never empty.
    pub editions: Vec<Date>,
    pub last_evidence_on: Date,
}

const CAPABILITIES: &str = "ledger/capabilities";
const YARDSTICKS: &str = "ledger/links";
/// Begins the line above a record that was imported, until an editor has confirmed it.
pub(crate) const CONFIRM: &str = "# confirm:";

/// Reads the results that links are fitted from, whatever the rest of the content is like.
///
/// # Errors
/// All mistakes, by file and line.
pub fn read_yardsticks(root: &Path) -> Result<Yardsticks, Vec<Mistake>> {
    sound(|mistakes| yardsticks::read(&root.join(YARDSTICKS), mistakes))
}

/// Reads the ledger's capabilities, whatever the rest of the content is like.
///
/// # Errors
/// All mistakes, by file and line.
pub fn read_capabilities(root: &Path) -> Result<Vec<CapabilityText>, Vec<Mistake>> {
    sound(|mistakes| Some(capabilities(root, mistakes).items))
}

fn capabilities(root: &Path, mistakes: &Mistakes) -> Folder<CapabilityText> {
    Folder::read(&root.join(CAPABILITIES), mistakes, capability::FIELDS, |fields, _| {
        capability::read_capability(fields)
    })
}

/// Reads the figures of occupations, whatever the rest of the content is like.
///
/// # Errors
/// All mistakes, by file and line.
pub fn read_evidence(root: &Path) -> Result<EvidenceText, Vec<Mistake>> {
    sound(|mistakes| evidence::read(&root.join("evidence"), mistakes))
}

/// Reads the text of a capability's file before it is written.
///
/// # Errors
/// All mistakes, by line.
pub fn read_capability_text(path: &str, text: &str) -> Result<CapabilityText, Vec<Mistake>> {
    sound(|mistakes| {
        file::File::new(path.into(), text, mistakes).parse(capability::FIELDS, capability::read_capability)
    })
}

/// The marks of records that were imported and that no editor has confirmed, by file and line.
pub fn unconfirmed(root: &Path) -> Vec<Place> {
    let entries = std::fs::read_dir(root.join(CAPABILITIES)).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let mut places = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let marked = text.lines().enumerate().filter(|(_, line)| line.starts_with(CONFIRM));
        let place = |line: usize| Place { file: path.display().to_string().into(), line, field: "confirm".to_owned() };
        places.extend(marked.map(|(at, _)| place(at + 1)));
    }
    places
}

/// Reads a part of the content by itself.
fn sound<T>(read: impl FnOnce(&Mistakes) -> Option<T>) -> Result<T, Vec<Mistake>> {
    let mistakes = Mistakes::default();
    let part = read(&mistakes);
    let mistakes = mistakes.into_sorted();
    match part {
        Some(part) if mistakes.is_empty() => Ok(part),
        _ => Err(mistakes),
    }
}

/// Reads a `content/` folder.
///
/// # Errors
/// All mistakes, by file and line.
pub fn read(root: &Path) -> Result<Content, Vec<Mistake>> {
    sound(|mistakes| read_sound_parts(root, mistakes))
}

/// Reads what has no mistake of form, for checks that want to list theirs beside those.
pub(crate) fn read_sound_parts(root: &Path, mistakes: &Mistakes) -> Option<Content> {
    let industries = Folder::read(&root.join("industries"), mistakes, industry::FIELDS, industry::read_industry);
    let jobs = Folder::read(&root.join("jobs"), mistakes, job::FIELDS, job::read_job);
    // Otherwise every line that names one of them would be reported.
    if !has_files(root, "industries", industries.slugs.len(), mistakes)
        || !has_files(root, "jobs", jobs.slugs.len(), mistakes)
    {
        return None;
    }
    let capabilities = capabilities(root, mistakes);
    let events =
        Folder::read(&root.join("ledger/events"), mistakes, &["event"], |fields, _| event::read_events(fields));
    let corrections = root.join("ledger/corrections.toml");
    let corrections = if corrections.is_file() {
        folder::read_file(&corrections, mistakes, &["correction"], correction::read_corrections)
    } else {
        Some(Vec::new())
    };

    let evidence = evidence::read(&root.join("evidence"), mistakes);
    let occupations = evidence.as_ref().map(|evidence| evidence.occupations.as_slice()).unwrap_or_default();
    let own_titles = evidence::read_titles(&root.join("search/titles.csv"), occupations, mistakes);
    let nearest_occupations = nearest::read(&root.join("search/without_figures.csv"), occupations, mistakes);
    let synonyms = synonyms::read(&root.join("search/synonyms.csv"), mistakes);
    let yardsticks = yardsticks::read(&root.join(YARDSTICKS), mistakes);
    let foreign_titles = foreign::read(&root.join("search/foreign.csv"), occupations, mistakes);
    let no_jobs = no_job::read(&root.join("search/no_job.csv"), mistakes);

    let names = links::Names { jobs: &jobs.slugs, industries: &industries.slugs };
    links::check_jobs(&jobs.items, names, mistakes);
    if let Some(evidence) = &evidence {
        links::check_evidence(&jobs.items, evidence, names, mistakes);
    }
    let mut all_events: Vec<EventText> = events.items.into_iter().flatten().collect();
    all_events.sort_by_key(EventText::counts_from);
    ledger::check(&capabilities, &all_events, names, &jobs.items, mistakes);
    let of_industries = industries.items.iter().flat_map(|industry| &industry.sources);
    let figures = jobs.items.iter().flat_map(|profile| &profile.sources).chain(of_industries);
    ledger::check_figures(figures, &all_events, mistakes);

    let curves =
        capabilities.items.iter().map(|capability| (capability.capability.value, capability.curve.clone())).collect();
    let plain: Vec<index::ledger::Event> = all_events.iter().map(EventText::event).collect();
    let ledger = Ledger::new(curves, &plain);
    let last_evidence_on = ledger.last_evidence_on().filter(|last| *last >= editions::first_edition());
    let Some(last_evidence_on) = last_evidence_on else {
        let place = Place { file: root.join("ledger").display().to_string().into(), line: 1, field: "ledger".into() };
        let wrong = format!("has no evidence from {} on", editions::first_edition());
        mistakes.add(&place, wrong, "Add records and events: without them there is no edition to publish");
        return None;
    };
    let (frozen, published) = frozen::read_all(root, mistakes);
    let editions = if published.is_empty() { editions::editions_until(last_evidence_on) } else { published };
    links::check_editions(&jobs.items, corrections.as_deref().unwrap_or_default(), &editions, mistakes);
    Some(Content {
        profiles: jobs.items,
        industries: industries.items,
        capabilities: capabilities.items,
        events: all_events,
        corrections: corrections?.into_iter().map(|correction| correction.value).collect(),
        evidence: evidence?,
        own_titles: own_titles?,
        nearest_occupations: nearest_occupations?,
        synonyms: synonyms?,
        yardsticks: yardsticks?,
        foreign_titles: foreign_titles?,
        no_jobs: no_jobs?,
        ledger,
        frozen,
        editions,
        last_evidence_on,
    })
}

fn has_files(root: &Path, folder: &str, count: usize, mistakes: &Mistakes) -> bool {
    if count == 0 {
        let file = root.join(folder).display().to_string().into();
        let place = Place { file, line: 1, field: "folder".to_owned() };
        mistakes.add(&place, "holds no .toml file", "Name the folder that editors write with --content, or add a file");
    }
    count > 0
}
