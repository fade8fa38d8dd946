//! The skip link and the contents scrolled, but the focus stayed where it was once the program ran.

use anyhow::Result;
use browser_tests::{Options, Visit, in_every_engine, site_url};
use thirtyfour::Key;

#[tokio::test]
async fn links_within_a_page_move_the_focus_and_leave_the_query_alone() -> Result<()> {
    in_every_engine(Options::default(), site_url(), journey).await
}

async fn journey(visit: Visit) -> Result<()> {
    for page in ["jobs/?q=R%26D", "jobs/programmer/?range=12w", "methodology/", ""] {
        visit.open_live(page).await?;
        let query = visit.eval("location.search").await?;
        // The link is shown to whoever uses keys; older browsers take a script's focus for theirs only after one.
        visit.press([Key::Tab]).await?;
        visit.eval("document.querySelector('.skip-link').focus()").await?;
        visit.press([Key::Enter]).await?;
        visit.wait_until("document.activeElement.id === 'content' && location.hash === '#content'").await?;
        assert_eq!(visit.eval("location.search").await?, query, "{page}");
    }
    visit.open_live("jobs/programmer/?range=12w").await?;
    visit.click(".contents a[href='#summary']").await?;
    visit.wait_until("location.hash === '#summary' && document.querySelector(':target')?.id === 'summary'").await?;
    assert_eq!(visit.eval("location.search").await?, "?range=12w");
    visit.assert_no_complaints().await
}
