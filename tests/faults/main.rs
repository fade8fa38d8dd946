//! What visitors see when something on the way fails.

use anyhow::Result;
use browser_tests::{Options, site_url, with_visitor};

#[tokio::test]
async fn a_lost_connection_is_said_in_words_and_trying_again_works() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        visit.set_offline(true).await?;
        visit.click("main tbody a[href='/jobs/programmer/']").await?;
        let alert = visit.text("[role=alert]").await?;
        assert!(alert.contains("could not be reached"), "{alert}");
        visit.set_offline(false).await?;
        visit.click_named("button", "Try again").await?;
        visit.wait_until("document.querySelector('h1')?.textContent.includes('Programmer')").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_chart_library_the_picture_stays_and_a_retry_is_offered() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.block(&["*/assets/echarts*"]).await?;
        visit.open_live("jobs/programmer/").await?;
        visit.eval("document.querySelector('[data-chart]').scrollIntoView()").await?;
        visit.find("[data-chart=failed] svg").await?;
        visit.block(&[]).await?;
        visit.click_named("button", "Try again").await?;
        visit.find("[data-chart=interactive]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_webassembly_the_prerendered_page_stays_usable() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.block(&["*.wasm"]).await?;
        visit.open("jobs/programmer/").await?;
        assert!(visit.text("h1").await?.contains("Programmer"));
        visit.click("a[href='/jobs/']").await?;
        visit.wait_until("location.pathname === '/jobs/'").await?;
        visit.find("main a[href='/jobs/programmer/']").await?;
        Ok(())
    })
    .await
}
