//! What stands on a hand-out, read as paper shows it: all that a counsellor needs, no word broken, no band told by colour alone.

use anyhow::Result;
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::{Value, json};

use crate::longest;

/// The width of an A4 sheet between its margins, in pixels.
const WIDTH: u32 = 703;
const BANDS: [&str; 5] = ["very low", "low", "moderate", "high", "very high"];

/// Shows the page as it stands on paper.
async fn on_paper(visit: &Visit) -> Result<()> {
    let tools = visit.driver.cdp();
    let size = json!({ "width": WIDTH, "height": 1000, "deviceScaleFactor": 1, "mobile": false });
    tools.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
    tools.send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    // What watches its width has drawn itself anew by then.
    visit.wait_until("new Promise((done) => setTimeout(() => requestAnimationFrame(() => done(true)), 300))").await
}

async fn job_on_paper(visit: &Visit, slug: &str) -> Result<()> {
    on_screen(visit).await?;
    visit.open_live(&format!("jobs/{slug}/")).await?;
    visit.wait_until("!!document.querySelector('[data-chart=interactive]')").await?;
    on_paper(visit).await
}

async fn comparison_on_paper(visit: &Visit, jobs: &str) -> Result<()> {
    on_screen(visit).await?;
    visit.open_live(&format!("compare/?jobs={jobs}")).await?;
    visit.wait_until("document.querySelectorAll('.versus').length > 3").await?;
    visit.eval("void document.querySelector('.compare-ways').scrollIntoView()").await?;
    visit.wait_until("document.querySelector('.compare-ways a.no-print') !== null").await?;
    on_paper(visit).await
}

async fn on_screen(visit: &Visit) -> Result<()> {
    let tools = visit.driver.cdp();
    let size = json!({ "width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    tools.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
    tools.send_raw("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    Ok(())
}

/// The text of each element that is seen.
async fn seen(visit: &Visit, css: &str) -> Result<Vec<String>> {
    let seen = format!(
        "[...document.querySelectorAll({css:?})].filter((one) => one.checkVisibility()).map((one) => one.innerText.trim()).filter(Boolean)"
    );
    let seen = visit.eval(&seen).await?;
    Ok(seen.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

#[tokio::test]
async fn a_sheet_has_reasons_with_dates_pay_trend_tasks_moves_and_its_address() -> Result<()> {
    let (profile, estimate) = (longest("profile")?, longest("research")?);
    with_visitor(Options::default(), site_url(), |visit| async move {
        for slug in ["programmer", "registered-nurse", &profile, &estimate, "surveyor"] {
            job_on_paper(&visit, slug).await?;
            let is_profile = visit.count("#automated").await? > 0;
            let dates = seen(&visit, ".entry .entry-head time").await?;
            let reasons = seen(&visit, ".entry :is(.event-card h4, .prose p:first-child)").await?;
            let changes = seen(&visit, ".entry .entry-head .change").await?;
            // An estimate has no reasons of its own week by week.
            let expected = if is_profile { 3 } else { 0 };
            assert_eq!((dates.len(), changes.len()), (expected, expected), "{slug}: {dates:?}, {changes:?}");
            assert!(dates.iter().all(|date| date.contains(" 20")), "{slug}: {dates:?}");
            assert!(reasons.len() >= expected, "{slug}: {reasons:?}");
            let is_number = |change: &String| change.contains(|sign: char| sign.is_ascii_digit());
            assert!(changes.iter().all(is_number), "{slug}: {changes:?}");

            let pay = seen(&visit, ".labour dd").await?;
            assert!(pay.iter().any(|figure| figure.starts_with('$')), "{slug}: {pay:?}");
            let line = "((svg) => svg && [svg.getBoundingClientRect().width, svg.getBoundingClientRect().height, svg.querySelectorAll('path').length])\
                ([...document.querySelectorAll('#trend svg')].find((svg) => svg.checkVisibility() && svg.getBoundingClientRect().height > 60))";
            let line = visit.eval(line).await?;
            assert!(line[0].as_f64() > Some(250.0) && line[2].as_u64() > Some(1), "{slug}: {line}");
            assert!(seen(&visit, ".trend-sentence").await?.concat().len() > 30, "{slug}");
            let moves = seen(&visit, ":is(#moves .move, #where-to li) h3").await?;
            assert!(moves.len() >= 3, "{slug}: {moves:?}");
            if is_profile {
                for part in ["#automated .task h3", "#remains .task h3"] {
                    assert!(seen(&visit, part).await?.len() >= 2, "{slug}: {part}");
                }
            }
            let cited = seen(&visit, ".cite-text").await?.concat();
            for part in [&format!("{}jobs/{slug}/", site_url()), "AI Job Risk Index", "edition of"] {
                assert!(cited.contains(part), "{slug}: no `{part}` in {cited}");
            }
            let caveat = seen(&visit, "#cite .sheet-caveat").await?.concat();
            assert!(caveat.contains("not a forecast of job loss"), "{slug}: {caveat}");
            assert!(!seen(&visit, "#second-opinion .labour + ul a").await?.is_empty(), "{slug}: no source");
        }
        Ok(())
    })
    .await
}

/// Words that are broken over two rows, and what is wider than its place or the sheet.
const BROKEN: &str = "(() => { const faults = [], main = document.querySelector('main'); \
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, svg, details:not([open])'); \
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT); \
    while (walk.nextNode()) { const node = walk.currentNode; if (!isSeen(node.parentElement)) continue; \
        for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) { const range = document.createRange(); \
            range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length); \
            const rows = new Set([...range.getClientRects()].map((row) => Math.round(row.top))); \
            if (rows.size > 1) faults.push('broken: ' + word[0] + ' of ' + node.data.slice(0, 60)); } } \
    for (const one of main.querySelectorAll('td, th, dt, dd, li, h1, h2, h3, h4, p, .meter, .compare-named')) { \
        if (!isSeen(one) || !one.clientWidth) continue; \
        if (one.scrollWidth > one.clientWidth + 1) faults.push('wider than its place: ' + one.innerText.slice(0, 60)); \
        if (one.getBoundingClientRect().right > innerWidth + 1) faults.push('off the sheet: ' + one.innerText.slice(0, 60)); } \
    return faults; })()";

#[tokio::test]
async fn no_word_is_broken_and_no_cell_too_narrow_on_a_sheet() -> Result<()> {
    let (profile, estimate) = (longest("profile")?, longest("research")?);
    with_visitor(Options::default(), site_url(), |visit| async move {
        for slug in ["programmer", "registered-nurse", "truck-driver", &profile, &estimate, "surveyor"] {
            job_on_paper(&visit, slug).await?;
            assert_eq!(visit.eval(BROKEN).await?, json!([]), "{slug}");
        }
        let four = format!("programmer,registered-nurse,{profile},{estimate}");
        for jobs in ["programmer,registered-nurse", "machine-learning-engineer,ai-engineer,surveyor", &four] {
            comparison_on_paper(&visit, jobs).await?;
            assert_eq!(visit.eval(BROKEN).await?, json!([]), "{jobs}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_black_and_white_the_band_is_told_by_a_word() -> Result<()> {
    let estimate = longest("research")?;
    let is_band = |word: &String| BANDS.contains(&word.to_lowercase().as_str());
    with_visitor(Options::default(), site_url(), move |visit| async move {
        for slug in ["programmer", "registered-nurse", "truck-driver", &estimate] {
            job_on_paper(&visit, slug).await?;
            let words = seen(&visit, ".score-card .band-mark").await?;
            assert!(words.first().is_some_and(is_band), "{slug}: {words:?}");
            // What else has a band's colour has its figure.
            let figures = seen(&visit, ":is(#moves .move, #where-to li) .move-score").await?;
            assert!(
                figures.len() >= 3
                    && figures.iter().all(|figure| figure.starts_with(|sign: char| sign.is_ascii_digit())),
                "{slug}: {figures:?}"
            );
        }
        comparison_on_paper(&visit, &format!("programmer,registered-nurse,{estimate}")).await?;
        let cells = seen(&visit, "#section-risk tbody tr:nth-child(2) td").await?;
        let has_word = |cell: &String| BANDS.iter().any(|band| cell.to_lowercase().contains(band));
        assert!(cells.len() == 3 && cells.iter().all(has_word), "{cells:?}");
        Ok(())
    })
    .await
}
