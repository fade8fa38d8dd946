//! Search, job, chart, comparison, and back.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};
use thirtyfour::Key;

#[tokio::test]
async fn a_visitor_finds_a_job_reads_its_chart_compares_it_and_goes_back() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        // Each engine reads the two-sided colours of style/tokens.css.
        assert_eq!(visit.eval("getComputedStyle(document.body).backgroundColor").await?, "rgb(251, 250, 247)");
        let search = visit.find("main [role=combobox]").await?;
        search.click().await?;
        search.send_keys("machine lerning enginer").await?;
        // What was found for half of the words gives way to what is found for all.
        visit.wait_until("document.querySelector('[role=option]')?.textContent.includes('Machine Learning')").await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.pathname === '/jobs/machine-learning-engineer/'").await?;
        visit
            .wait_until("document.querySelector('main h1')?.textContent.includes('Machine Learning Engineer')")
            .await?;

        visit.find("[data-chart=interactive]").await?;
        visit.eval("document.querySelector('[data-chart]').closest('section').scrollIntoView()").await?;
        visit.click("main a[href='/compare/?jobs=machine-learning-engineer']").await?;
        visit.wait_until("location.pathname === '/compare/'").await?;
        assert_eq!(visit.address().await?, "compare/?jobs=machine-learning-engineer");
        visit.find("main [role=combobox]").await?.send_keys("registered nurse").await?;
        visit
            .wait_until("document.querySelector('main [role=option]')?.textContent.includes('Registered Nurse')")
            .await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.search === '?jobs=machine-learning-engineer,registered-nurse'").await?;
        visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 2").await?;

        visit.driver.back().await?;
        visit.wait_until("location.search === '?jobs=machine-learning-engineer'").await?;
        visit.driver.back().await?;
        visit.wait_until("location.pathname === '/jobs/machine-learning-engineer/'").await?;
        visit.driver.back().await?;
        visit.wait_until("location.pathname === '/'").await?;
        visit.find("main [role=combobox]").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_chart_answers_to_the_keyboard() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/machine-learning-engineer/?week=2026-03-25").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.eval("document.querySelector('[data-chart-keys]').focus()").await?;
        let readout = visit.text("[data-chart-readout]").await?;
        assert!(readout.contains("25 March 2026") && readout.contains("24"), "{readout}");
        visit.press([Key::Left]).await?;
        visit
            .wait_until("document.querySelector('[data-chart-readout]').textContent.includes('18 March 2026')")
            .await?;
        visit.press([Key::End]).await?;
        visit
            .wait_until("document.querySelector('[data-chart-readout]').textContent.includes('30 September 2026')")
            .await?;
        let said = visit.eval("document.querySelector('[data-chart] [aria-live]').textContent").await?;
        assert!(said.as_str().is_some_and(|said| said.contains("30 September 2026")), "{said}");
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_page_is_left_while_its_field_or_its_chart_has_the_focus() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        visit.click("header a[href='/']").await?;
        visit.wait_until("location.pathname === '/'").await?;
        visit.find("main [role=combobox]").await?.send_keys("nurse").await?;
        visit.find("main [role=option]").await?;
        visit.driver.back().await?;
        visit.wait_until("location.pathname === '/jobs/' && document.querySelector('main table') !== null").await?;

        // Not by the mouse: *back* still moves the page to its place.
        visit.eval("document.querySelector(\"main a[href='/jobs/programmer/']\").click() ?? true").await?;
        visit.find("[data-chart]").await?;
        visit.eval("document.querySelector('[data-chart-keys]').focus()").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.driver.back().await?;
        visit.wait_until("location.pathname === '/jobs/' && document.querySelector('main table') !== null").await?;
        visit.assert_no_complaints().await
    })
    .await
}
