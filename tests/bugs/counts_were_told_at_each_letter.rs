//! The lines that count what is left were told to screen readers anew at each letter, and at each step of a slider.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Options, Visit, in_every_engine, site_url};
use thirtyfour::Key;

/// Shorter than the pause after which somebody is told.
const BEAT: Duration = Duration::from_millis(150);

/// Notes what each live region of the page says from now on, but for what is said of a chart.
async fn listen(visit: &Visit) -> Result<()> {
    let listen = "(() => { window.__told = []; for (const region of document.querySelectorAll('main [role=status]')) \
        new MutationObserver(() => region.textContent.trim() && window.__told.push(region.textContent.trim())) \
            .observe(region, { childList: true, characterData: true, subtree: true }); return true; })()";
    visit.eval(listen).await?;
    Ok(())
}

#[tokio::test]
async fn a_count_is_told_once_when_the_visitor_pauses() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for (page, field) in [("jobs/", "#jobs-q"), ("map/", "#map-q")] {
            // With the titles there, so that nothing is said of them.
            visit.open_live(&format!("{page}?q=n")).await?;
            visit
                .wait_until("/^\\d.*\\bof /.test(document.querySelector('.jobs-count, .map-count').textContent)")
                .await?;
            visit.find(field).await?.click().await?;
            visit.press([Key::End]).await?;
            tokio::time::sleep(Duration::from_secs(1)).await;
            listen(&visit).await?;
            for letter in "urse".chars() {
                visit.type_text(&letter.to_string()).await?;
                tokio::time::sleep(BEAT).await;
            }
            visit.wait_until("location.search === '?q=nurse' && window.__told.length > 0").await?;
            tokio::time::sleep(Duration::from_secs(1)).await;
            let told = visit.eval("window.__told").await?;
            assert_eq!(told.as_array().map(Vec::len), Some(1), "on {page}: {told}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_told_while_the_arrows_move_a_slider() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=office-clerk").await?;
        visit.wait_until("document.querySelectorAll('.moves-list > li').length >= 5").await?;
        visit.eval("document.getElementById('weight-1').focus()").await?;
        visit.press([Key::Home]).await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        listen(&visit).await?;
        visit.press([Key::Right, Key::Right, Key::Right, Key::Left]).await?;
        assert_eq!(visit.eval("window.__told").await?, serde_json::json!([]));
        Ok(())
    })
    .await
}
