//! Whether the ledger is fresh enough to publish an edition from, and which publishers' files would freshen it.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail};
use index::capability::Verdict;
use index::{Date, editions};

use crate::content::{self, CapabilityText, Content, EventText, Publisher};

/// Days without any evidence after which an editor is told what to read.
const QUIET_DAYS: i64 = 14;
/// Days after which a capability should have a figure that counts, if there are newer ones that do not.
const WORN_DAYS: i64 = 120;

/// Refuses an edition of a week that nobody looked into, and of records that nobody confirmed. Returns what to say before an
/// edition that goes on although the ledger is old; empty where it is not.
///
/// # Errors
/// Marks `# confirm:`; a week without evidence that was not said to be empty.
pub fn check(root: &Path, content: &Content, date: Date, is_checked_empty: bool) -> Result<String> {
    let marks = content::unconfirmed(root);
    if let Some(first) = marks.first() {
        bail!(
            "{} imported records wait to be confirmed, the first at {}:{}. Check the figure and the day of each, then take \
             its line `{}` out",
            marks.len(),
            first.file,
            first.line,
            content::CONFIRM
        );
    }
    let Some(newest) = newest_until(content, date) else {
        bail!("the ledger has no evidence up to {date}");
    };
    let advice = advice(content, newest, date);
    if newest <= date.plus_days(-editions::EDITION_DAYS) && !is_checked_empty {
        bail!(
            "the ledger's newest evidence is from {newest}: an edition of {date} would say that nothing happened since. Add \
             the week's events and records first, or say --checked-empty if you looked and there were none\n{advice}"
        );
    }
    Ok(advice)
}

/// The newest day from which something counts, up to and including `date`: also what moves nothing is evidence that
/// somebody looked.
fn newest_until(content: &Content, date: Date) -> Option<Date> {
    let records = content.capabilities.iter().flat_map(|capability| &capability.records);
    let records = records.map(|record| record.record.counts_from);
    records.chain(content.events.iter().map(EventText::counts_from)).filter(|day| *day <= date).max()
}

/// Which files to feed, in commands; empty while the ledger is young.
fn advice(content: &Content, newest: Date, date: Date) -> String {
    let age = date.days_since(newest);
    if age <= QUIET_DAYS {
        return String::new();
    }
    let mut text =
        format!("The ledger's newest evidence is {age} days older than the edition. What may hold newer figures:\n");
    let mut is_fed = false;
    for source in &content.yardsticks.measures {
        let Some(feed) = &source.feed else { continue };
        let records = content.capabilities.iter().filter(|capability| has(capability, source.measure.as_str()));
        let mut records = records.flat_map(|capability| &capability.records).peekable();
        if records.peek().is_none() {
            continue;
        }
        is_fed = true;
        let last =
            records.filter(|record| record.record.measure == source.measure).map(|record| record.published_on).max();
        let file = match feed.publisher {
            Publisher::Epoch => format!("{}.csv", feed.name),
            Publisher::Metr => "benchmark_results_1_1.yaml --published-on DATE".to_owned(),
            Publisher::SweBench => "leaderboards.json".to_owned(),
        };
        let last = last.map_or_else(|| "none in the ledger".to_owned(), |last| format!("last one of {last}"));
        let _ = writeln!(text, "  cargo xtask import {} {file}   ({}, {last})", feed.publisher.id(), source.measure);
    }
    if !is_fed {
        text.push_str(
            "  no file that cargo xtask import reads; look through the sources of the last records by hand\n",
        );
    }
    text
}

fn has(capability: &CapabilityText, measure: &str) -> bool {
    capability.measures.iter().any(|known| known.measure.id.as_str() == measure)
}

/// Capabilities whose level rests on old figures while newer ones stand in the ledger and count for nothing, in words.
pub fn warnings(content: &Content) -> Vec<String> {
    let records = content.capabilities.iter().flat_map(|capability| &capability.records);
    let newest =
        records.map(|record| record.record.counts_from).chain(content.events.iter().map(EventText::counts_from)).max();
    let Some(newest) = newest else { return Vec::new() };
    content.capabilities.iter().filter_map(|capability| warning(capability, newest)).collect()
}

fn warning(capability: &CapabilityText, newest: Date) -> Option<String> {
    let counts = |verdict: Verdict| matches!(verdict, Verdict::Raised | Verdict::NotTheBest);
    let readings = capability.records.iter().zip(capability.curve.readings());
    let last =
        readings.clone().filter(|(_, reading)| counts(reading.verdict)).map(|(record, _)| record.record.counts_from);
    let last = last.max()?;
    let uncounted: Vec<_> =
        readings.filter(|(record, reading)| !counts(reading.verdict) && record.record.counts_from > last).collect();
    let (example, reading) = uncounted.last()?;
    let age = newest.days_since(last);
    (age > WORN_DAYS).then(|| {
        format!(
            "{}: the last figure that counts is of {last}, {age} days before the newest evidence, while {} newer ones do not \
             count, such as {} ({}). Join a measure that still tells systems apart",
            capability.name,
            uncounted.len(),
            example.record.id,
            why(reading.verdict)
        )
    })
}

fn why(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::WornOut => "its yardstick is worn out",
        Verdict::TooHard => "its yardstick is too hard",
        Verdict::Waits => "its measure waits to be joined",
        Verdict::SecondHand => "second-hand",
        Verdict::Restricted => "a system that the public cannot use",
        Verdict::Raised | Verdict::NotTheBest => "it counts",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = r#"id = "language"
name = "Language"
what = "Reading and writing in words."
scale = { unit = "points", low = 100, low_means = "a child who reads", high = 200, high_means = "a writer of renown" }

[[measure]]
id = "essays"
name = "Essays"
unit = "%"
about = "Share of essays that pass."
link = { kind = "logistic", difficulty = 130, slope = 0.1 }
"#;

    fn capability(records: &[(&str, &str, f64)]) -> CapabilityText {
        let record = |(id, day, value): &(&str, &str, f64)| {
            format!(
                "[[record]]\nid = \"{id}\"\nmeasure = \"essays\"\npublished_on = {day}\nsystem = \"{id}\"\nvalue = {value}\n\
                 source = {{ title = \"A page\", url = \"https://example.org/\", basis = \"primary\", measured_by = \
                 \"independent\" }}\n"
            )
        };
        let text = format!("{HEAD}\n{}", records.iter().map(record).collect::<String>());
        content::read_capability_text("language.toml", &text).expect("a sound file")
    }

    fn warned(records: &[(&str, &str, f64)]) -> Option<String> {
        warning(&capability(records), "2026-09-30".parse().expect("a day"))
    }

    #[test]
    fn a_worn_yardstick_is_warned_of_once_its_last_counting_figure_is_old() {
        let warning = warned(&[("a", "2026-05-01", 80.0), ("b", "2026-08-01", 95.0)]).expect("a warning");
        assert!(warning.contains("of 2026-05-01, 152 days before"), "{warning}");
        assert!(warning.contains("such as b (its yardstick is worn out)"), "{warning}");
    }

    #[test]
    fn old_figures_alone_or_young_ones_are_no_reason_to_warn() {
        assert_eq!(warned(&[("a", "2026-05-01", 80.0)]), None);
        assert_eq!(warned(&[("a", "2026-07-01", 80.0), ("b", "2026-08-01", 95.0)]), None);
    }
}
