//! Hosts answer many spellings of an address with one file; the program took all but one for missing pages.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, altered_site, in_every_engine, lenient_subpath_site, site_url};

/// As a host may be asked, and as our links say it.
const SPELLINGS: [(&str, &str, &str); 13] = [
    ("index.html", "/", "How exposed"),
    ("jobs/index.html?q=nurse", "/jobs/?q=nurse", "All jobs"),
    ("jobs", "/jobs/", "All jobs"),
    ("jobs?q=nurse#content", "/jobs/?q=nurse#content", "All jobs"),
    ("jobs//", "/jobs/", "All jobs"),
    ("JOBS/", "/jobs/", "All jobs"),
    ("jobs/programmer/index.html", "/jobs/programmer/", "Programmer"),
    ("jobs/programmer/INDEX.HTML", "/jobs/programmer/", "Programmer"),
    ("jobs//programmer", "/jobs/programmer/", "Programmer"),
    ("jobs/p%72ogrammer/?range=12w", "/jobs/programmer/?range=12w", "Programmer"),
    ("jobs/programmer%2F", "/jobs/programmer/", "Programmer"),
    ("compare/index.html?jobs=programmer,actor", "/compare/?jobs=programmer,actor", "Programmer vs Actor"),
    ("weeks/2026-03-25", "/weeks/2026-03-25/", "Edition of 25 March"),
];

#[tokio::test]
async fn every_spelling_that_a_host_answers_shows_its_page() -> Result<()> {
    let site = altered_site("", |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| journey(visit, "")).await
}

#[tokio::test]
async fn so_does_every_spelling_below_a_path() -> Result<()> {
    in_every_engine(Options::default(), lenient_subpath_site().await?, |visit| journey(visit, "/risk")).await
}

async fn journey(visit: Visit, below: &str) -> Result<()> {
    for (spelling, settled, heading) in SPELLINGS {
        visit.open_live(spelling).await?;
        visit
            .wait_until(&format!("document.querySelector('main h1').textContent.startsWith('{heading}')"))
            .await
            .with_context(|| format!("at {spelling}"))?;
        let bar = visit.eval("location.pathname + location.search + location.hash").await?;
        assert_eq!(bar, format!("{below}{settled}"), "{spelling}");
        // Taken over, and not drawn anew.
        assert_eq!(visit.count("#site[data-tree]").await?, 1, "{spelling}");
        visit.assert_no_complaints().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_host_with_one_page_for_every_address_shows_what_is_not_there() -> Result<()> {
    let site = altered_site("", |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("jobs/no-such-job/index.html").await?;
        visit.wait_until("document.querySelector('main h1').textContent === 'There is no page here'").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_query_is_decoded_once() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for (query, shown) in [
            ("50%25", "50%"),
            ("100%2525", "100%25"),
            ("R%26D", "R&D"),
            ("C%2B%2B", "C++"),
            ("C%23", "C#"),
            ("a+b", "a b"),
        ] {
            visit.open_live(&format!("jobs/?q={query}")).await?;
            visit.wait_until(&format!("document.querySelector('#jobs-q').value === '{shown}'")).await?;
        }
        for malformed in ["%", "%E0%A4%A", "%zz", "a%00b"] {
            visit.open_live(&format!("jobs/?q={malformed}")).await?;
            visit.wait_until("!!document.querySelector('.jobs-count')").await?;
            visit.assert_no_complaints().await?;
        }
        visit.open_live("compare/?jobs=programmer%2Cactor").await?;
        visit.wait_until("document.querySelector('main h1').textContent === 'Programmer vs Actor'").await?;
        visit.assert_no_complaints().await
    })
    .await
}
