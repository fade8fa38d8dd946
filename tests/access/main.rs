//! What those meet who don't see the page, or see it otherwise: no fault that the axe checker finds in either theme, the
//! outlines on record, forced colours, and a page at 400%.

mod forced_colours;
mod golden;
mod outline;
mod widgets;
mod zoom;

use anyhow::{Result, bail};
use browser_tests::{Options, site_url, with_visitor};

/// The page's own part has come.
const READY: &str = "document.querySelector('main h1') !== null && !document.querySelector('.loading')";

const PAGES: [&str; 30] = [
    "",
    "jobs/",
    "jobs/?industry=technology",
    "jobs/machine-learning-engineer/",
    "jobs/registered-nurse/?view=table",
    "jobs/programmer/?range=2025-06-04..2026-01-07&focus=programmer",
    "compare/",
    "compare/?jobs=machine-learning-engineer,ai-engineer,programmer",
    "compare/?jobs=programmer,registered-nurse&open=risk,tasks,remains,skills,work,moves,ways",
    "jobs/surveyor/",
    "industries/",
    "industries/technology/",
    "industries/technology/?view=table",
    "weeks/",
    "weeks/2026-03-25/",
    "methodology/",
    "methodology/?focus=language&view=table",
    "data/",
    "embed/?job=programmer",
    "embed/partners/",
    "map/",
    "map/?industry=legal&colour=pay&over=30",
    "map/?view=list",
    "moves/",
    "moves/?from=programmer&weights=10,1,1,1,1",
    "moves/?from=registered-nurse&view=table",
    "moves/?from=office-clerk&to=accountant",
    "saved/",
    "saved/#jobs=programmer,registered-nurse",
    "no/such/page/",
];

async fn check_pages(dark: bool) -> Result<()> {
    with_visitor(Options { dark, ..Options::default() }, site_url(), |visit| async move {
        let mut faults = Vec::new();
        for page in PAGES {
            visit.open_live(page).await?;
            visit.wait_until(READY).await?;
            let found = visit.axe_faults(true).await?;
            faults.extend(found.iter().map(|fault| format!("{page}: {fault}")));
        }
        if faults.is_empty() { Ok(()) } else { bail!("{faults:#?}") }
    })
    .await
}

#[tokio::test]
async fn axe_finds_no_fault_in_the_light_theme() -> Result<()> {
    check_pages(false).await
}

#[tokio::test]
async fn axe_finds_no_fault_in_the_dark_theme() -> Result<()> {
    check_pages(true).await
}
