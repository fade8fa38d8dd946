//! A page is taken over in turns: whoever acts between two is answered by the whole page.

use anyhow::Result;
use browser_tests::{Options, altered_site, in_every_engine};

/// After so many turns, no task of its own begins for the next, until `__goes` says so.
fn stopping(after: u32) -> String {
    format!(
        "const Channel = MessageChannel; let left = {after}; window.MessageChannel = class {{ constructor() {{ \
         const {{ port1, port2 }} = new Channel(); this.port1 = port1; this.port2 = {{ postMessage(what) {{ \
         left-- > 0 || window.__goes ? port2.postMessage(what) : (window.__stopped = true); }} }}; }} }};"
    )
}

const LIVE: &str = "'live' in document.documentElement.dataset";

#[tokio::test]
async fn an_act_between_two_turns_is_answered_at_once() -> Result<()> {
    let site = altered_site(&stopping(2), |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open("jobs/programmer/").await?;
        visit.wait_until("window.__stopped === true").await?;
        assert_eq!(visit.eval(LIVE).await?, false);
        visit.find("#find").await?.click().await?;
        assert_eq!(visit.eval(LIVE).await?, true);
        visit.type_text("nurse").await?;
        visit.find(".site-search [role=option]").await?;
        visit.wait_until("document.querySelector('#mix-0').disabled === false").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_part_that_others_change_before_its_turn_is_drawn_anew() -> Result<()> {
    // First while the page as a whole waits, then while its parts do.
    for after in [2, 4] {
        let site = altered_site(&stopping(after), |_, answer| answer).await?;
        in_every_engine(Options::default(), site, |visit| async move {
            visit.open("jobs/programmer/").await?;
            visit.wait_until("window.__stopped === true").await?;
            let change = "document.querySelectorAll('.job-page button').forEach((part) => \
                          part.prepend(document.createElement('b'))) ?? true";
            visit.eval(change).await?;
            // What draws the part anew comes later than the act.
            visit.eval("(window.__goes = true)").await?;
            visit.find("#find").await?.click().await?;
            visit.wait_until(LIVE).await?;
            visit.wait_until("document.querySelector('.actions b') === null").await?;
            visit.find(".actions button[aria-pressed]").await?.click().await?;
            visit.wait_until("document.querySelector('.actions [aria-pressed]').textContent === 'Saved'").await?;
            let once = "['main', 'main h1', '#about .prose', '#why .part-body', '#mix', 'head meta[name=description]'].every((part) => \
                        document.querySelectorAll(part).length === 1)";
            assert_eq!(visit.eval(once).await?, true);
            visit.assert_no_complaints().await
        })
        .await?;
    }
    Ok(())
}
