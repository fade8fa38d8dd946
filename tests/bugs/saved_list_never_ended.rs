//! The page of saved jobs wrote its list because of what it held, was called again by what it wrote, and never ended.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

#[tokio::test]
async fn a_saved_list_is_noted_once_and_the_page_stays_alive() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/").await?;
        visit.eval("localStorage.setItem('saved', 'programmer') ?? true").await?;
        visit.open_live("saved/").await?;
        visit.wait_until("localStorage.getItem('saved').includes('visited_on')").await?;
        let counting = "const keep = Storage.prototype.setItem; window.__written = 0; \
                        Storage.prototype.setItem = function (...what) { window.__written++; return keep.apply(this, what); };";
        visit.driver.execute(counting, Vec::new()).await?;
        visit.click_named("button", "Remove").await?;
        visit.click_named("button", "Undo").await?;
        visit.wait_until("document.querySelectorAll('.saved-list li').length === 1").await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let written = visit.eval("window.__written").await?.as_u64();
        assert!(written.is_some_and(|times| times <= 4), "the list was written {written:?} times");
        visit.assert_no_complaints().await
    })
    .await
}
