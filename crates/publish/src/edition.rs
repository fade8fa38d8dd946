//! Prepares the next edition, says what it changes and why, and refuses to touch a published one.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use index::history::EditionScore;
use index::score::signed;
use index::{Date, editions};

use crate::content::Content;
use crate::content::frozen::{self, FrozenEdition};
use crate::documents::edition::freeze;
use crate::documents::events::cause_id;
use crate::documents::{Material, material};
use crate::stale;

/// Freezes the edition of `date` and returns what it changes, in words.
///
/// # Errors
/// A date that can't be the next edition, a ledger that is stale or not confirmed, a file that can't be written.
pub fn prepare_next(root: &Path, mut content: Content, date: Date, is_checked_empty: bool) -> Result<String> {
    check_next(&content, root, date)?;
    let mut report = stale::check(root, &content, date, is_checked_empty)?;
    content.editions = content.frozen.keys().copied().chain([date]).collect();
    let material = material(&content);
    let at = content.editions.len() - 1;
    let edition = freeze(&material, at, false);
    let path = write(root, &edition)?;
    report.push_str(&changes(&material, at));
    report.push_str(&estimates(&edition));
    let _ =
        writeln!(report, "{}: {} jobs frozen. Edit its summary, then commit it.", path.display(), edition.scores.len());
    Ok(report)
}

/// Freezes every edition that the ledger covers and that is not frozen yet, marked as computed after the fact.
///
/// # Errors
/// An edition that stands before a frozen one, a file that can't be written.
pub fn backfill(root: &Path, mut content: Content) -> Result<usize> {
    let covered = editions::editions_until(content.last_evidence_on);
    let last_frozen = content.frozen.keys().next_back().copied();
    let missing: Vec<Date> = covered.iter().copied().filter(|date| !content.frozen.contains_key(date)).collect();
    if let Some(gap) = missing.iter().find(|date| last_frozen.is_some_and(|last| **date < last)) {
        bail!(
            "{gap} stands before the published edition {}: the past is not filled in behind it",
            last_frozen.unwrap_or(*gap)
        );
    }
    content.editions = covered;
    let material = material(&content);
    for date in &missing {
        let at = content.editions.iter().position(|edition| edition == date).context("a covered edition")?;
        write(root, &freeze(&material, at, true))?;
    }
    Ok(missing.len())
}

fn check_next(content: &Content, root: &Path, date: Date) -> Result<()> {
    if content.frozen.contains_key(&date) {
        let path = frozen::path(root, date);
        bail!(
            "{date} is published ({}): an edition is never rewritten. A mistake in it goes into ledger/corrections.toml",
            path.display()
        );
    }
    if !date.is_wednesday() {
        let next = editions::edition_of(date);
        bail!("{date} is no Wednesday; the next edition after it is {next}");
    }
    if let Some(last) = content.frozen.keys().next_back().filter(|last| **last > date) {
        bail!("{date} lies before the newest published edition, {last}: the past is not filled in behind it");
    }
    Ok(())
}

/// Writes a new file; never over one that is there.
fn write(root: &Path, edition: &FrozenEdition) -> Result<PathBuf> {
    let path = frozen::path(root, edition.edition);
    if path.exists() {
        bail!("{} is there already: an edition is never rewritten", path.display());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    std::fs::write(&path, edition.to_text()?).with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}

/// Every job whose shown score changes, with its drivers; then the jobs that moved without it showing.
fn changes(material: &Material<'_>, at: usize) -> String {
    let mut report = String::new();
    let mut unseen: BTreeSet<&str> = BTreeSet::new();
    for scored in &material.scored {
        let point = &scored.history[at];
        match point.change {
            Some(change) if change != 0 => {
                let before = &scored.history[at - 1];
                let title = &scored.profile.title.value;
                let _ = writeln!(report, "{title}: {} → {} ({})", before.score, point.score, signed(change));
                report.push_str(&reasons(material, point));
                if let Some(points) = scored.revision(at) {
                    let _ =
                        writeln!(report, "  {points:+.4}  the profile was revised since; no evidence made this part");
                }
            }
            _ if !point.drivers.is_empty() => {
                unseen.insert(&scored.profile.title.value);
            }
            _ => {}
        }
    }
    if report.is_empty() {
        report.push_str("No shown score changes.\n");
    }
    if !unseen.is_empty() {
        let titles: Vec<&str> = unseen.into_iter().collect();
        let _ = writeln!(report, "Moved by less than shows: {}", titles.join(", "));
    }
    report
}

/// How many research estimates follow.
fn estimates(edition: &FrozenEdition) -> String {
    let moved = |is_counted: fn(i16) -> bool| {
        edition.estimates.values().filter(|estimate| estimate.change.is_some_and(is_counted)).count()
    };
    let (rose, fell) = (moved(|change| change > 0), moved(|change| change < 0));
    match edition.estimates.len() {
        0 => String::new(),
        count => format!("Of {count} research estimates, {rose} rise and {fell} fall.\n"),
    }
}

fn reasons(material: &Material<'_>, point: &EditionScore) -> String {
    let mut lines = String::new();
    for driver in &point.drivers {
        let id = cause_id(&driver.cause);
        let told = material.events.by_id.get(id).map(|event| format!("{}  {}", event.published_on, event.title));
        let _ = writeln!(lines, "  {:+.4}  {}", driver.points, told.unwrap_or_else(|| id.to_string()));
    }
    lines
}
