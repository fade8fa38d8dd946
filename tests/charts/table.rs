//! The table behind a chart: the same data, in any order.

use anyhow::Result;
use browser_tests::{Options, site_url, with_visitor};
use serde_json::json;

const ROWS: &str = "[...document.querySelectorAll('.trend-table tbody tr')].map((row) => \
    [row.querySelector('time').dateTime, row.cells[1].textContent.trim()])";

#[tokio::test]
async fn the_table_has_the_data_of_the_chart_and_sorts_by_its_columns() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/?view=table&range=26w").await?;
        visit.find(".trend-table").await?;
        let data = visit
            .eval(
                "fetch('/data/v1/jobs/programmer.json').then((answer) => answer.json()).then((job) => \
                    job.history.slice(-26).reverse().map((point) => [point.edition, String(point.score)]))",
            )
            .await?;
        assert_eq!(visit.eval(ROWS).await?, data);

        assert_eq!(visit.count(".trend-table th[aria-sort=descending]").await?, 1);
        visit.click_named("button", "Programmer").await?;
        visit.wait_until("document.querySelectorAll('.trend-table th')[1].ariaSort === 'descending'").await?;
        let scores = format!("{ROWS}.map((row) => Number(row[1]))");
        let sorted = |way: &str| format!("{scores}.every((score, at, all) => at === 0 || all[at - 1] {way} score)");
        visit.wait_until(&sorted(">=")).await?;
        visit.click_named("button", "Programmer").await?;
        visit.wait_until("document.querySelectorAll('.trend-table th')[1].ariaSort === 'ascending'").await?;
        visit.wait_until(&sorted("<=")).await?;

        // The address has the order, and Back goes through it.
        assert_eq!(visit.address().await?, "jobs/programmer/?range=26w&view=table&sort=programmer&order=asc");
        visit.driver.back().await?;
        visit.wait_until(&sorted(">=")).await?;
        visit.driver.back().await?;
        visit.wait_until("location.search === '?view=table&range=26w'").await?;
        visit.wait_until(&format!("JSON.stringify({ROWS}) === JSON.stringify({data})")).await?;
        visit.open_live("jobs/programmer/?view=table&sort=programmer.change&order=asc").await?;
        visit.wait_until("document.querySelectorAll('.trend-table th')[2].ariaSort === 'ascending'").await?;
        visit.open_live("jobs/programmer/?view=table&sort=stranger").await?;
        visit.wait_until("document.querySelector('.trend-notices').textContent.includes('no line stranger')").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn each_kind_of_file_is_made_of_what_is_shown() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/?range=2025-06-04..2025-08-27").await?;
        visit.find("[data-chart=interactive]").await?;
        visit
            .eval(
                "(window.__saved = [], URL.createObjectURL = ((make) => (blob) => (window.__blobs ??= []).push(blob) && make(blob))(URL.createObjectURL.bind(URL)), \
                HTMLAnchorElement.prototype.click = function () { window.__saved.push(this.download); }, true)",
            )
            .await?;
        for kind in ["CSV", "SVG", "PNG"] {
            visit.click_named("button", &format!("Download {kind}")).await?;
            let saved = format!("window.__saved.includes('programmer-2025-08-27.{}')", kind.to_lowercase());
            visit.wait_until(&saved).await?;
        }
        let blobs = visit
            .eval("Promise.all(window.__blobs.map(async (blob) => [blob.type, blob.size, blob.type === 'image/png' ? '' : await blob.text()]))")
            .await?;
        let text = |kind: &str| {
            let found = blobs.as_array().into_iter().flatten().find(|blob| blob[0].as_str().is_some_and(|t| t.starts_with(kind)));
            found.map(|blob| (blob[2].as_str().unwrap_or_default().to_owned(), blob[1].as_u64().unwrap_or_default()))
        };
        let (csv, _) = text("text/csv").unwrap_or_default();
        let lines: Vec<&str> = csv.lines().skip(1).collect();
        let rows = lines.iter().map(|line| line.split(',').collect::<Vec<&str>>());
        let scores: Vec<_> = rows.filter(|row| row[1] == "programmer").map(|row| json!([row[0], row[3]])).collect();
        let data = visit
            .eval(
                "fetch('/data/v1/jobs/programmer.json').then((answer) => answer.json()).then((job) => job.history \
                    .filter(({ edition }) => edition >= '2025-06-04' && edition <= '2025-08-27') \
                    .map((point) => [point.edition, String(point.score)]))",
            )
            .await?;
        assert_eq!((json!(scores), lines.len()), (data, 3 * scores.len()), "{csv}");
        let (svg, _) = text("image/svg+xml").unwrap_or_default();
        for part in ["Programmer", "4 June 2025 to 27 August 2025", "not a forecast of job loss", "range=2025-06-04..2025-08-27"] {
            assert!(svg.contains(part), "`{part}` is not in the picture");
        }
        assert!(text("image/png").is_some_and(|(_, bytes)| bytes > 10_000), "{blobs}");
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_picture_has_the_colours_of_the_theme_even_where_the_system_forces_its_own() -> Result<()> {
    with_visitor(Options { dark: true, ..Options::default() }, site_url(), |visit| async move {
        visit.open_live("jobs/programmer/#trend").await?;
        visit
            .eval(
                "(window.__blobs = [], URL.createObjectURL = ((make) => (blob) => window.__blobs.push(blob) && make(blob))(URL.createObjectURL.bind(URL)), \
                HTMLAnchorElement.prototype.click = () => {}, true)",
            )
            .await?;
        let paper = "fill=\"rgb(20, 22, 26)\"";
        for (at, features) in [("prefers-color-scheme", "dark"), ("forced-colors", "active")].into_iter().enumerate() {
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }, { "name": features.0, "value": features.1 }] });
            visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
            visit.click_named("button", "Download SVG").await?;
            visit.wait_until(&format!("window.__blobs.length === {} + 1", at)).await?;
            let svg = visit.eval("window.__blobs.at(-1).text()").await?;
            let svg = svg.as_str().unwrap_or_default();
            assert!(svg.contains(paper) && !svg.contains("light-dark") && !svg.contains("var("), "{features:?}: {svg}");
            assert!(svg.contains("fill=\"rgb(141, 184, 240)\""), "{features:?}: {svg}");
        }
        visit.assert_no_complaints().await
    })
    .await
}
