//! Headings, roles and names of every kind of page are as recorded, on a phone and on a desk. `GOLDEN=write cargo test -p
//! browser-tests --test access outlines` records them anew, for a reader to compare.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use browser_tests::{Options, Visit, site_url, with_visitor};

use crate::READY;
use crate::outline::outline;

/// One of each kind; jobs and a week whose pages an edition changes little.
const PAGES: [(&str, &str); 19] = [
    ("home", ""),
    ("jobs", "jobs/"),
    ("profile", "jobs/machine-learning-engineer/"),
    ("estimate", "jobs/surveyor/"),
    ("compare-nothing", "compare/"),
    ("compare", "compare/?jobs=machine-learning-engineer,programmer"),
    ("industries", "industries/"),
    ("industry", "industries/technology/"),
    ("weeks", "weeks/"),
    ("week", "weeks/2026-03-25/"),
    ("methodology", "methodology/"),
    ("data", "data/"),
    ("embed", "embed/?job=programmer"),
    ("partners", "embed/partners/"),
    ("map", "map/"),
    ("moves-nothing", "moves/"),
    ("moves", "moves/?from=programmer"),
    ("saved", "saved/#jobs=programmer,registered-nurse"),
    ("no-page", "no/such/page/"),
];

/// Documents in a partner's frame, which no program takes over.
pub const WIDGETS: [(&str, &str); 6] = [
    ("widget-job", "widget/job/programmer/"),
    ("widget-trend", "widget/trend/programmer/"),
    ("widget-badge", "widget/badge/programmer/"),
    ("widget-industry", "widget/industry/technology/"),
    ("widget-compare", "widget/compare/?jobs=programmer,actor"),
    ("widget-missing", "widget/missing/"),
];

fn file(name: &str, width: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("access/golden/{name}-{width}.txt"))
}

/// What differs, by the first line that does.
fn difference(before: &str, now: &str) -> Option<String> {
    let (before, now): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    let longest = before.len().max(now.len());
    let at = (0..longest).find(|at| before.get(*at) != now.get(*at))?;
    let line = |lines: &[&str]| lines.get(at).map_or("nothing", |line| line.trim()).to_owned();
    Some(format!("line {}: `{}` instead of `{}`", at + 1, line(&now), line(&before)))
}

async fn compare(visit: &Visit, name: &str, width: u32) -> Result<Option<String>> {
    let now = outline(visit).await.with_context(|| name.to_owned())?;
    let file = file(name, width);
    if std::env::var_os("GOLDEN").is_some() {
        std::fs::write(&file, &now)?;
    }
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    Ok(difference(&before, &now).map(|difference| format!("{}: {difference}", file.display())))
}

async fn outlines_are_as_recorded(width: u32) -> Result<()> {
    with_visitor(Options { width, ..Options::default() }, site_url(), move |visit| async move {
        let mut differences = Vec::new();
        for (name, path) in PAGES {
            visit.open_live(path).await?;
            visit.wait_until(READY).await?;
            differences.extend(compare(&visit, name, width).await?);
        }
        for (name, path) in WIDGETS {
            visit.open(path).await?;
            visit.wait_until("document.readyState === 'complete'").await?;
            differences.extend(compare(&visit, name, width).await?);
        }
        if differences.is_empty() { Ok(()) } else { bail!("{differences:#?}") }
    })
    .await
}

#[tokio::test]
async fn outlines_on_a_desk_are_as_recorded() -> Result<()> {
    outlines_are_as_recorded(1280).await
}

#[tokio::test]
async fn outlines_on_a_small_phone_are_as_recorded() -> Result<()> {
    outlines_are_as_recorded(320).await
}
