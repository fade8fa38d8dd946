//! What `cargo xtask serve` serves: the program in one piece, with the checks of a build for those who work on it.

use anyhow::{Context, Result};
use browser_tests::{Options, in_every_engine, pages, served_site_url};
use thirtyfour::Key;

#[tokio::test]
async fn what_is_served_answers_on_every_kind_of_page() -> Result<()> {
    in_every_engine(Options::default(), served_site_url(), |visit| async move {
        visit.open_live("").await?;
        visit.find("main [role=combobox]").await?.send_keys("registered nurse").await?;
        visit.wait_until("document.querySelector('[role=option]')?.textContent.includes('Registered Nurse')").await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.pathname === '/jobs/registered-nurse/'").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.assert_no_complaints().await?;

        visit.open_live("jobs/").await?;
        visit.click(".jobs-table thead .job-name button").await?;
        visit.wait_until("location.search.includes('sort=')").await?;
        visit.assert_no_complaints().await?;
        for (_, page) in pages()? {
            visit.open_live(&page).await?;
            visit.assert_no_complaints().await.with_context(|| format!("on {page}"))?;
        }
        Ok(())
    })
    .await
}
