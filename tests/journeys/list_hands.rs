//! The list of all jobs by its buttons: as a map, and with columns of one's own.

use anyhow::{Context, Result};
use browser_tests::{Options, altered_site, in_every_engine, site_url};

use crate::files::saved_by;
use crate::list::is_listed;

/// Keeps the bands of all rows, by place.
const BANDS: &str = "const done = arguments[0]; fetch('/data/v1/index.json').then((answer) => answer.json()).then(({ jobs }) => \
    done((window.__bands = jobs.map((job) => job.band)).length));";
const HEADS: &str = "[...document.querySelectorAll('.jobs-table thead th')].filter((head) => head.offsetWidth > 30) \
    .map((head) => head.textContent.trim())";

#[tokio::test]
async fn the_map_is_a_button_away_and_filters_dim_its_tiles() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        visit.click(".jobs-switch button:nth-child(2)").await?;
        visit.wait_until("location.search === '?view=map'").await?;
        visit.wait_until("document.querySelectorAll('.jobs-map .map-wide .map-tile').length > 500").await?;
        assert_eq!(visit.count(".jobs-map .is-dim").await?, 0);
        visit.driver.execute_async(BANDS, Vec::new()).await?;
        let stand_out = |bands: &[&str]| {
            format!(
                "[...document.querySelectorAll('.jobs-map .map-wide .map-tile')].every((tile) => \
                 {bands:?}.includes(__bands[tile.dataset.at]) !== tile.classList.contains('is-dim'))"
            )
        };
        visit.click(".chips [data-band=low]").await?;
        visit.wait_until("location.search === '?band=low&view=map'").await?;
        visit.wait_until(&stand_out(&["low"])).await?;
        assert!(visit.count(".jobs-map .map-wide .map-tile:not(.is-dim)").await? > 20);
        visit.click(".chips [data-band=high]").await?;
        visit.wait_until("location.search === '?band=low,high&view=map'").await?;
        visit.wait_until(&stand_out(&["low", "high"])).await?;
        visit.driver.back().await?;
        visit.wait_until(&stand_out(&["low"])).await?;
        assert_eq!(visit.address().await?, "jobs/?band=low&view=map");
        visit.click(".jobs-switch button:nth-child(1)").await?;
        visit.wait_until("location.search === '?band=low'").await?;
        visit.wait_until("document.querySelectorAll('main tbody tr').length > 10 && document.querySelector('.jobs-map') === null").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_column_is_ticked_and_address_table_and_file_have_it() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?industry=healthcare").await?;
        is_listed(&visit).await?;
        let usual = visit.eval(HEADS).await?;
        assert!(!usual.to_string().contains("Workers") && usual.to_string().contains("Pay"), "{usual}");
        let button = ".jobs-downloads button:nth-of-type(1)";
        let before = saved_by(&visit, button).await?;
        let head = before.text.lines().next().unwrap_or_default().to_owned();
        assert!(!head.contains("workers") && head.contains("pay_usd_year"), "{head}");

        visit.click(".jobs-columns summary").await?;
        visit.click_named("label", "Workers (US)").await?;
        visit.click_named("label", "Pay (US)").await?;
        let columns = "?industry=healthcare&columns=score,previous,change,spark,growth,workers";
        visit.wait_until(&format!("location.search === {columns:?}")).await?;
        visit.wait_until(&format!("{HEADS}.some((head) => head.startsWith('Workers'))")).await?;
        let heads = visit.eval(HEADS).await?;
        assert!(!heads.to_string().contains("Pay"), "{heads}");
        visit.press([thirtyfour::Key::Escape]).await?;

        let file = saved_by(&visit, button).await?;
        let head: Vec<&str> = file.text.lines().next().unwrap_or_default().split(',').collect();
        assert!(!head.contains(&"pay_usd_year"), "{head:?}");
        let at = head.iter().position(|name| *name == "workers").context("no column of workers in the file")?;
        // What a row shows stands in the file.
        let shown = "[...document.querySelectorAll('main tbody tr')].map((row) => [row.querySelector('.job-name a').getAttribute('href').split('/').at(-2), \
             [...row.children].filter((cell) => cell.offsetWidth > 30).at(-1).lastElementChild?.textContent.replaceAll(',', '').trim()]).find(([, workers]) => /^\\d+$/.test(workers))";
        let shown = visit.eval(shown).await?;
        let rows = file.rows();
        let row = rows.iter().find(|row| Some(row[1]) == shown[0].as_str()).with_context(|| format!("no row of {shown}"))?;
        assert_eq!(Some(row[row.len() + at - head.len()]), shown[1].as_str(), "{row:?}");
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_panel_that_was_opened_before_the_program_ran_has_its_choices() -> Result<()> {
    let open =
        "addEventListener('DOMContentLoaded', () => document.querySelector('.jobs-industries summary').click());";
    let site = altered_site(open, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("jobs/").await?;
        visit.wait_until("document.querySelectorAll('.jobs-industries[open] label').length > 10").await?;
        visit.click(".jobs-industries label input").await?;
        visit.wait_until("location.search.startsWith('?industry=')").await
    })
    .await
}
