//! The table behind a chart: the same data, in any order.

use anyhow::Result;
use browser_tests::{Options, site_url, with_visitor};

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
        assert!(csv.contains("2025-06-04,programmer") && !csv.contains("2025-09-03"), "{csv}");
        let (svg, _) = text("image/svg+xml").unwrap_or_default();
        for part in ["Programmer", "4 June 2025 to 27 August 2025", "not a forecast of job loss", "range=2025-06-04..2025-08-27"] {
            assert!(svg.contains(part), "`{part}` is not in the picture");
        }
        assert!(text("image/png").is_some_and(|(_, bytes)| bytes > 10_000), "{blobs}");
        visit.assert_no_complaints().await
    })
    .await
}
