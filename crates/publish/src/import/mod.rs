//! `import`: reads the files of those who measure, says what in them is news for the ledger, and writes it there to be confirmed.

mod epoch;
mod metr;
mod news;
mod swe_bench;
mod system;
mod writing;

use std::path::Path;

use anyhow::{Context, Result, bail};
use index::documents::MeasuredBy;
use index::{Date, Slug};

use crate::content::{CapabilityText, Feed, MeasureText, Publisher, Yardsticks};

pub use news::{News, Standing, compare, headline};
pub use writing::write;

/// A figure as its publisher's file gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub system: String,
    /// Equal for the same system under other names, so far as names tell.
    pub key: String,
    /// In the unit of the ledger's measure.
    pub value: f64,
    /// The day that the file gives it; what that day means differs between publishers.
    pub day: Option<Date>,
    pub measured_by: MeasuredBy,
    pub url: String,
    /// Where in the file it stands, in words.
    pub at: String,
    /// What an editor has to know before confirming it.
    pub note: Option<String>,
}

/// The figures of one measure in a publisher's file.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The publisher's name of the measure, as in a feed of `anchors.csv`.
    pub name: String,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Debug)]
pub struct Import<'a> {
    pub publisher: Publisher,
    pub path: &'a Path,
    /// The day on which the figures were public, where the file does not say.
    pub published_on: Option<Date>,
    /// Figures of days up to this one are left out.
    pub since: Option<Date>,
    /// All others are left out.
    pub system: Option<String>,
}

/// A measure of the ledger, and what a file has for it.
#[derive(Clone, Debug)]
pub struct Match<'a> {
    pub capability: &'a CapabilityText,
    pub measure: &'a MeasureText,
    pub sheet: Sheet,
}

impl Import<'_> {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that is not of the publisher's form, or that needs a day which was not given.
    pub fn read(&self) -> Result<Vec<Sheet>> {
        let text = std::fs::read_to_string(self.path).with_context(|| format!("reading {}", self.path.display()))?;
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let sheets = match self.publisher {
            Publisher::Epoch => epoch::read(&text, &stem),
            Publisher::Metr => metr::read(&text, self.published_on),
            Publisher::SweBench => swe_bench::read(&text),
        };
        sheets.with_context(|| format!("reading {}", self.path.display()))
    }
}

/// The file's name, as it stands in what is said and written.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Pairs what a file holds with the measures of the ledger.
///
/// # Errors
/// Nothing in the file is a measure of the ledger: the message says which feeds are.
pub fn pair<'a>(
    import: &Import<'_>,
    sheets: Vec<Sheet>,
    yardsticks: &Yardsticks,
    capabilities: &'a [CapabilityText],
) -> Result<Vec<Match<'a>>> {
    let mut found = Vec::new();
    let mut names = Vec::new();
    for sheet in sheets {
        let feed = Feed { publisher: import.publisher, name: sheet.name.clone() };
        names.push(sheet.name.clone());
        let measures = yardsticks.measures.iter().filter(|source| source.feed.as_ref() == Some(&feed));
        for source in measures {
            if let Some((capability, measure)) = find(capabilities, &source.measure) {
                found.push(Match { capability, measure, sheet: sheet.clone() });
            }
        }
    }
    if found.is_empty() {
        let known: Vec<String> = yardsticks
            .measures
            .iter()
            .filter(|source| find(capabilities, &source.measure).is_some())
            .filter_map(|source| Some((source.feed.as_ref()?, &source.measure)))
            .filter(|(feed, _)| feed.publisher == import.publisher)
            .map(|(feed, measure)| format!("{} for {measure}", feed.name))
            .collect();
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        bail!(
            "{} holds {}, which is no measure of the ledger. Of {}'s, ledger/links/anchors.csv names: {known}. Correct the \
             file's name, or add the measure to a capability and its feed to anchors.csv",
            name(import.path),
            names.join(", "),
            import.publisher.id()
        );
    }
    Ok(found)
}

fn find<'a>(capabilities: &'a [CapabilityText], id: &Slug) -> Option<(&'a CapabilityText, &'a MeasureText)> {
    capabilities.iter().find_map(|capability| {
        let measure = capability.measures.iter().find(|measure| measure.measure.id == *id)?;
        Some((capability, measure))
    })
}
