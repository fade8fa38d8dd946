//! On a page whose program had stopped, each link to a part of it loaded the page anew and started the program again.

use anyhow::Result;
use browser_tests::{Options, RELOADED, Road, STOPPED, altered_site, in_every_engine};

#[tokio::test]
async fn a_link_to_a_part_of_a_stopped_page_moves_and_loads_nothing() -> Result<()> {
    let site = altered_site("", |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("methodology/").await?;
        visit.eval(RELOADED).await?;
        visit.eval("dispatchEvent(new Event('app-stopped'))").await?;
        visit.wait_until(STOPPED).await?;
        visit.eval("(window.__mark = true)").await?;
        for part in ["#content", "#sources"] {
            visit.eval(&format!("document.querySelector('a[href=\"{part}\"]').click() ?? true")).await?;
            visit.wait_until(&format!("location.hash === '{part}'")).await?;
        }
        visit.eval("history.back() ?? true").await?;
        visit.wait_until("location.hash === '#content'").await?;
        // Time to be loaded anew.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        assert_eq!(visit.eval(&format!("window.__mark === true && {STOPPED}")).await?, true);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn back_from_a_page_whose_program_never_came_leads_to_the_page_before() -> Result<()> {
    let road = Road::default();
    let site = road.site().await?;
    in_every_engine(Options::default(), site, |visit| {
        let road = road.clone();
        async move {
            visit.open_live("jobs/").await?;
            visit.click("#site-nav a[href='/weeks/']").await?;
            visit.wait_until("document.querySelector('main h1').textContent === 'Weeks'").await?;
            road.lose("_bg.wasm");
            visit.driver.refresh().await?;
            visit.wait_until(STOPPED).await?;
            visit.driver.back().await?;
            visit.wait_until("document.querySelector('main h1').textContent === 'All jobs'").await?;
            road.mend();
            Ok(())
        }
    })
    .await
}
