//! The main journey once in each engine: search, job, chart, comparison.

use anyhow::{Context, Result};
use browser_tests::{Engine, Options, Visit, site_url, with_visitor};
use thirtyfour::Key;

#[tokio::test]
async fn a_visitor_gets_from_the_search_to_a_comparison_in_every_engine() -> Result<()> {
    for engine in Engine::at_hand() {
        let options = Options { engine, ..Options::default() };
        with_visitor(options, site_url(), journey).await.with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

async fn journey(visit: Visit) -> Result<()> {
    visit.open_live("").await?;
    // Each engine reads the two-sided colours of style/tokens.css.
    assert_eq!(visit.eval("getComputedStyle(document.body).backgroundColor").await?, "rgb(251, 250, 247)");
    let search = visit.find("main [role=combobox]").await?;
    search.click().await?;
    search.send_keys("machine lerning enginer").await?;
    visit.wait_until("document.querySelector('[role=option]')?.textContent.includes('Machine Learning')").await?;
    visit.press([Key::Down, Key::Enter]).await?;
    visit.wait_until("location.pathname === '/jobs/machine-learning-engineer/'").await?;

    visit.find("[data-chart=interactive]").await?;
    visit.eval("document.querySelector('[data-chart-keys]').focus()").await?;
    visit.press([Key::Home]).await?;
    visit.wait_until("document.querySelector('[data-chart-readout]').textContent.includes('8 October 2025')").await?;

    visit.click("main a[href='/compare/?jobs=machine-learning-engineer']").await?;
    visit.wait_until("location.pathname === '/compare/'").await?;
    let add = visit.find("main [role=combobox]").await?;
    add.send_keys("registered nurse").await?;
    visit.wait_until("document.querySelector('main [role=option]')?.textContent.includes('Registered Nurse')").await?;
    visit.press([Key::Down, Key::Enter]).await?;
    visit.wait_until("location.search === '?jobs=machine-learning-engineer,registered-nurse'").await?;
    visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 2").await?;
    visit.assert_no_complaints().await
}
