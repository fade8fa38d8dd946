//! Where a page's part came slowly, the address was written into the bar twice, and *back* had to be pressed twice.

use std::thread::sleep;
use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Engine, Options, altered_site, with_visitor};

#[tokio::test]
async fn back_leaves_a_page_whose_part_came_slowly() -> Result<()> {
    for engine in Engine::asked() {
        let site = altered_site("", |path, answer| {
            if path.starts_with("assets/weeks-") {
                sleep(Duration::from_millis(800));
            }
            answer
        });
        with_visitor(Options { engine, ..Options::default() }, site.await?, |visit| async move {
            visit.open_live("jobs/programmer/").await?;
            let before = visit.eval("history.length").await?;
            visit.click("#site-nav a[href='/weeks/']").await?;
            visit.wait_until("document.querySelector('main h1')?.textContent === 'Weeks'").await?;
            visit.wait_until("location.pathname === '/weeks/'").await?;
            tokio::time::sleep(Duration::from_millis(500)).await;
            let after = visit.eval("history.length").await?;
            ensure!(after.as_u64() == before.as_u64().map(|length| length + 1), "{before} entries became {after}");
            visit.driver.back().await?;
            visit.wait_until("location.pathname === '/jobs/programmer/'").await
        })
        .await?;
    }
    Ok(())
}
