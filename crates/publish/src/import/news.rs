//! What in a file the ledger does not have yet, and what each of it would change.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use index::capability::{Curve, Measure, Record, Verdict};
use index::{Date, Slug};

use super::{Figure, Import, Match, name, system};
use crate::content::{CapabilityText, Publisher};

/// Figures are published with two digits at most; a smaller difference is one of rounding.
const ROUNDING: f64 = 0.05;
/// Late rows that are listed one by one.
const LISTED: usize = 5;
/// New rows that are listed though they raise nothing.
const LISTED_NEW: usize = 25;

/// A figure that the ledger does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    pub id: Slug,
    pub measure: Slug,
    pub unit: String,
    pub figure: Figure,
    /// The ledger's name for the system, or the file's where it has none.
    pub system: String,
    pub is_new_system: bool,
    pub published_on: Date,
    pub verdict: Verdict,
    /// The capability's level before and after, where it rises.
    pub levels: Option<(f64, f64)>,
}

/// What a file holds for one capability.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    pub capability: &'a CapabilityText,
    pub new: Vec<News>,
    /// Of days that are left out, such as those that published editions cover.
    pub late: Vec<News>,
    pub undated: Vec<Figure>,
    pub in_ledger: usize,
    /// Runs of a system that did no better than an earlier one.
    pub repeats: usize,
}

/// Compares a file with the ledger, capability by capability.
pub fn compare<'a>(import: &Import<'_>, matches: &[Match<'a>], capabilities: &[CapabilityText]) -> Vec<Standing<'a>> {
    let names = names(import, capabilities);
    let mut standings: Vec<Standing<'a>> = Vec::new();
    for found in matches {
        let id = found.capability.capability.value;
        let at = match standings.iter().position(|standing| standing.capability.capability.value == id) {
            Some(at) => at,
            None => {
                let capability = found.capability;
                let (new, late, undated) = (Vec::new(), Vec::new(), Vec::new());
                standings.push(Standing { capability, new, late, undated, in_ledger: 0, repeats: 0 });
                standings.len() - 1
            }
        };
        sort_in(import, found, &names, &mut standings[at]);
    }
    for standing in &mut standings {
        foresee(standing.capability, &mut standing.late);
        foresee(standing.capability, &mut standing.new);
    }
    standings
}

/// The key of a system, in the way of the file's publisher.
fn key_of(import: &Import<'_>, system: &str) -> String {
    match import.publisher {
        Publisher::SweBench => system.trim().to_lowercase(),
        Publisher::Epoch | Publisher::Metr => system::key(system),
    }
}

/// What the ledger calls each system, by key.
fn names(import: &Import<'_>, capabilities: &[CapabilityText]) -> BTreeMap<String, String> {
    let records = capabilities.iter().flat_map(|capability| &capability.records);
    records.map(|record| (key_of(import, &record.record.system), record.record.system.clone())).collect()
}

fn sort_in(import: &Import<'_>, found: &Match<'_>, names: &BTreeMap<String, String>, standing: &mut Standing<'_>) {
    let measure = &found.measure.measure.id;
    let mut held: BTreeMap<String, f64> = BTreeMap::new();
    for record in found.capability.records.iter().filter(|record| record.record.measure == *measure) {
        let best = held.entry(key_of(import, &record.record.system)).or_insert(f64::MIN);
        *best = best.max(record.record.value);
    }
    let only = import.system.as_deref().map(|system| key_of(import, system));
    let is_asked = |figure: &&Figure| only.as_ref().is_none_or(|only| figure.key == *only);
    let mut figures: Vec<&Figure> = found.sheet.figures.iter().filter(is_asked).collect();
    figures.sort_by_key(|figure| (figure.day.is_none(), figure.day));
    let mut best_in_file: BTreeMap<&str, f64> = BTreeMap::new();
    for figure in figures {
        let best = best_in_file.entry(&figure.key).or_insert(f64::MIN);
        if figure.value <= *best {
            standing.repeats += 1;
            continue;
        }
        *best = figure.value;
        if held.get(&figure.key).is_some_and(|held| *held >= figure.value - ROUNDING) {
            standing.in_ledger += 1;
            continue;
        }
        let Some(published_on) = import.published_on.or(figure.day) else {
            standing.undated.push(figure.clone());
            continue;
        };
        let known = names.get(&figure.key);
        let news = News {
            id: measure.clone(),
            measure: measure.clone(),
            unit: found.measure.unit.clone(),
            figure: figure.clone(),
            system: known.unwrap_or(&figure.system).clone(),
            is_new_system: known.is_none(),
            published_on,
            verdict: Verdict::Waits,
            levels: None,
        };
        let is_late = import.since.is_some_and(|since| published_on <= since);
        if is_late { standing.late.push(news) } else { standing.new.push(news) }
    }
}

/// Gives each its id, and says what it would do if all of them stood in the ledger.
fn foresee(capability: &CapabilityText, news: &mut [News]) {
    news.sort_by_key(|news| news.published_on);
    let mut ids: BTreeSet<Slug> = capability.records.iter().map(|record| record.record.id.clone()).collect();
    for item in news.iter_mut() {
        item.id = free_id(item, &ids);
        ids.insert(item.id.clone());
    }
    let Some(scale) = &capability.scale else { return };
    let measures: Vec<Measure> = capability.measures.iter().map(|measure| measure.measure.clone()).collect();
    let mut records: Vec<Record> = capability.records.iter().map(|record| record.record.clone()).collect();
    records.extend(news.iter().map(|item| Record {
        id: item.id.clone(),
        measure: item.measure.clone(),
        system: item.system.clone(),
        value: item.figure.value,
        counts_from: item.published_on,
        barred: None,
    }));
    records.sort_by_key(|record| record.counts_from);
    let Ok(curve) = Curve::new(scale.scale, &measures, &records) else { return };
    for item in news {
        let reading = curve.readings().iter().find(|reading| reading.record == item.id);
        item.verdict = reading.map_or(Verdict::Waits, |reading| reading.verdict);
        let step = curve.steps().iter().position(|step| step.record == item.id);
        item.levels = step.map(|at| {
            let before = at.checked_sub(1).map_or(0.0, |before| curve.steps()[before].level);
            (before, curve.steps()[at].level)
        });
    }
}

fn free_id(news: &News, taken: &BTreeSet<Slug>) -> Slug {
    let words = |text: &str| {
        let lower = text.to_lowercase();
        lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
    };
    // A slug has 80 characters; date and number need 14 of them.
    let stem: String = words(&format!("{} {}", news.measure, news.system)).chars().take(64).collect();
    let stem = format!("{}-{}", stem.trim_end_matches('-'), news.published_on);
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone())
        .chain(numbered)
        .take(100)
        .filter_map(|id| id.parse().ok())
        .find(|id| !taken.contains(id))
        .unwrap_or_else(|| news.measure.clone())
}

impl Standing<'_> {
    /// For an editor to read.
    pub fn describe(&self, import: &Import<'_>) -> String {
        let capability = self.capability.capability.label();
        let mut text = format!(
            "{capability}: {} new, {} in the ledger already, {} runs no better than an earlier one of the same system\n",
            self.new.len(),
            self.in_ledger,
            self.repeats
        );
        let (raising, other): (Vec<&News>, Vec<&News>) = self.new.iter().partition(|news| news.levels.is_some());
        let left_out = other.len().saturating_sub(LISTED_NEW);
        for news in raising.into_iter().chain(other.into_iter().skip(left_out)) {
            let _ = writeln!(text, "  {}", news.describe(capability));
        }
        if left_out > 0 {
            let _ = writeln!(text, "  and {left_out} earlier ones that raise nothing; --since DATE leaves them out");
        }
        if let Some(since) = import.since.filter(|_| !self.late.is_empty()) {
            let mut raising: Vec<&News> = self.late.iter().filter(|news| news.levels.is_some()).collect();
            raising.reverse();
            let _ = writeln!(
                text,
                "  {} of days up to {since} are left out, {} of them above what the ledger knew. What was public only later: import \
                 it with --system NAME --published-on DATE",
                self.late.len(),
                raising.len()
            );
            for news in raising.into_iter().take(LISTED) {
                let _ = writeln!(text, "    {}", news.describe(capability));
            }
        }
        if !self.undated.is_empty() {
            let at: Vec<&str> = self.undated.iter().map(|figure| figure.at.as_str()).collect();
            let _ = writeln!(
                text,
                "  without a day, so left out: {}. Import each with --system NAME --published-on DATE",
                at.join("; ")
            );
        }
        text
    }
}

impl News {
    fn describe(&self, capability: &str) -> String {
        let unit = if self.unit == "%" { " %".to_owned() } else { format!(" {}", self.unit) };
        let note = self.figure.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        format!(
            "{}  {}: {}{unit} on {}  {}{note}",
            self.published_on,
            self.system,
            rounded(self.figure.value),
            self.measure,
            self.effect(capability)
        )
    }

    fn effect(&self, capability: &str) -> String {
        match (self.verdict, self.levels) {
            (_, Some((before, after))) => {
                format!("raises {capability} from {before:.1} to {after:.1} ({:+.1})", after - before)
            }
            (Verdict::WornOut, _) => "worn out: over 90 %, so it says nothing".to_owned(),
            (Verdict::TooHard, _) => "too hard: under 10 %, so it says nothing".to_owned(),
            (Verdict::Waits, _) => "its measure waits to be joined, so it says nothing yet".to_owned(),
            (Verdict::SecondHand | Verdict::Restricted, _) => "counts for nothing".to_owned(),
            (Verdict::Raised | Verdict::NotTheBest, _) => "counts; another system is as able already".to_owned(),
        }
    }
}

/// Two digits behind the point, none of them idle.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// What a file is, in a line of its own.
pub fn headline(import: &Import<'_>, matches: &[Match<'_>]) -> String {
    let measures: Vec<String> = matches
        .iter()
        .map(|found| format!("{} figures of {}", found.sheet.figures.len(), found.measure.measure.id))
        .collect();
    format!("{}: {}\n", name(import.path), measures.join(", "))
}
