//! Hand-outs: a job and a comparison print on one sheet each; everything when that is asked for.

mod sheet;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Options, Visit, dist, site_url, with_visitor};
use serde_json::{Value, json};

/// Width and height in inches.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// The slug of the job with the longest title, of a kind.
fn longest(kind: &str) -> Result<String> {
    let index = std::fs::read_to_string(dist().join("data/v1/index.json")).context("the site's index")?;
    let index: Value = serde_json::from_str(&index)?;
    let jobs = index["jobs"].as_array().context("jobs")?.iter().filter(|job| job["kind"] == kind);
    let job = jobs.max_by_key(|job| job["title"].as_str().map_or(0, str::len)).context("a job")?;
    Ok(job["slug"].as_str().context("a slug")?.to_owned())
}

async fn printed(visit: &Visit, (width, height): (f64, f64)) -> Result<Vec<u8>> {
    let paper =
        json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false, "printBackground": false });
    let answer = visit.driver.cdp().send_raw("Page.printToPDF", paper).await?;
    Ok(STANDARD.decode(answer["data"].as_str().context("the file")?)?)
}

/// Chromium writes each page as an object of its own, in plain text; a reader for the whole format would count the same.
fn pages(pdf: &[u8]) -> usize {
    let page = b"/Type /Page";
    pdf.windows(page.len() + 1).filter(|bytes| bytes.starts_with(page) && bytes[page.len()] != b's').count()
}

/// What of the words that a hand-out needs is not seen on the sheet.
async fn missing(visit: &Visit, parts: &[&str]) -> Result<Vec<String>> {
    let media = json!({ "media": "print" });
    visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
    let mut missing = Vec::new();
    for part in parts {
        let is_seen = format!(
            "[...document.querySelectorAll({part:?})].some((one) => one.getClientRects().length && one.innerText.trim())"
        );
        if visit.eval(&is_seen).await? != true {
            missing.push((*part).to_owned());
        }
    }
    visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    Ok(missing)
}

#[tokio::test]
async fn a_job_prints_on_one_sheet_with_all_that_a_counsellor_needs() -> Result<()> {
    let (profile, estimate) = (longest("profile")?, longest("research")?);
    with_visitor(Options::default(), site_url(), |visit| async move {
        for slug in ["programmer", "registered-nurse", &profile, &estimate] {
            visit.open_live(&format!("jobs/{slug}/")).await?;
            visit.wait_until("!!document.querySelector('[data-chart=interactive]')").await?;
            for (name, width, height) in SHEETS {
                assert_eq!(pages(&printed(&visit, (width, height)).await?), 1, "{slug} on {name}");
            }
            let mut parts = vec!["h1", ".score-figure", ".facts", ".trend-sentence", ".cite-text", ".sheet-caveat"];
            if *slug != estimate {
                parts.extend([".entry-head time", "#automated .task h3", "#moves .move h3", "#remains .task h3"]);
            }
            assert_eq!(missing(&visit, &parts).await?, Vec::<String>::new(), "{slug}");
        }
        visit.eval("(document.documentElement.dataset.print = 'long')").await?;
        let (_, width, height) = SHEETS[0];
        assert!(pages(&printed(&visit, (width, height)).await?) > 1);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_comparison_of_two_prints_on_one_sheet() -> Result<()> {
    comparison_on_one_sheet("programmer,registered-nurse".to_owned()).await
}

#[tokio::test]
async fn a_comparison_of_four_prints_on_one_sheet() -> Result<()> {
    let (profile, estimate) = (longest("profile")?, longest("research")?);
    comparison_on_one_sheet(format!("programmer,registered-nurse,{profile},{estimate}")).await
}

async fn comparison_on_one_sheet(jobs: String) -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        {
            visit.open_live(&format!("compare/?jobs={jobs}&open=none")).await?;
            visit.wait_until("document.querySelectorAll('.versus').length > 3").await?;
            // The button waits for the chart, which nobody has come near.
            visit.eval("(window.print = () => { window.__printed = true; }) !== null").await?;
            visit.click_named("button", "Print one page").await?;
            visit.wait_until("window.__printed === true").await?;
            // The ways have come with it, though their section is folded away.
            assert!(visit.count(".compare-ways a.no-print").await? > 0);
            for (name, width, height) in SHEETS {
                assert_eq!(pages(&printed(&visit, (width, height)).await?), 1, "{jobs} on {name}");
            }
            let parts = [
                "h1",
                ".verdict p",
                ".compare-named",
                "#trend :is(.trend-frame, .trend-static)",
                "#section-risk td",
                "#section-tasks td",
                "#section-work td",
            ];
            assert_eq!(missing(&visit, &parts).await?, Vec::<String>::new(), "{jobs}");
            let parts = [".compare-ways p:nth-of-type(2)", ".sheet-caveat", ".sheet-caveat .print-only"];
            assert_eq!(missing(&visit, &parts).await?, Vec::<String>::new(), "{jobs}");
        }
        visit.eval("(document.documentElement.dataset.print = 'long')").await?;
        let (_, width, height) = SHEETS[0];
        assert!(pages(&printed(&visit, (width, height)).await?) > 1);
        visit.assert_no_complaints().await
    })
    .await
}
