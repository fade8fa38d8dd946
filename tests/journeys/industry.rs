//! An industry's two charts.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

#[tokio::test]
async fn two_charts_of_a_page_keep_their_own_range_in_one_address() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("industries/technology/?range=12w&places-range=all").await?;
        // Each chart comes when somebody comes near it.
        visit.find("#trend .trend.is-live").await?;
        visit.eval("document.querySelector('#order').scrollIntoView()").await?;
        visit.find("#order .trend.is-live").await?;
        let chosen = |part: &str| format!("document.querySelector('#{part} .trend-range[aria-pressed=true]')?.textContent.trim()");
        visit.wait_until(&format!("{} === '12 weeks' && {} === 'All'", chosen("trend"), chosen("order"))).await?;
        visit.eval("[...document.querySelectorAll('#order .trend-range')].find((button) => button.textContent.trim() === '26 weeks').click()").await?;
        visit.wait_until("location.search === '?range=12w&places-range=26w'").await?;
        visit.wait_until(&format!("{} === '12 weeks' && {} === '26 weeks'", chosen("trend"), chosen("order"))).await?;
        visit.assert_no_complaints().await
    })
    .await
}
