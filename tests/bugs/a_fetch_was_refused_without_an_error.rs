//! The program stopped where a document's `fetch` was refused by something that is no `Error`, as a script around it may do.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

#[tokio::test]
async fn whatever_refuses_a_document_it_is_said_in_words_and_can_be_asked_for_again() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        for refusal in ["'refused'", "undefined", "{ name: 'TypeError' }"] {
            let wrap = format!(
                "(() => {{ const own = window.__own ??= fetch; \
                 window.fetch = (what, ...rest) => String(what.url ?? what).includes('/data/v1/jobs/') \
                     ? Promise.reject({refusal}) : own(what, ...rest); }})()"
            );
            visit.eval(&wrap).await?;
            visit.click("main tbody a[href='/jobs/programmer/']").await?;
            let alert = visit.text("[role=alert]").await?;
            assert!(alert.contains("You may be offline"), "{refusal}: {alert}");
            visit.eval("void (window.fetch = window.__own)").await?;
            visit.click_named("button", "Try again").await?;
            visit.wait_until("document.querySelector('h1')?.textContent.includes('Programmer')").await?;
            visit.open_live("jobs/").await?;
        }
        Ok(())
    })
    .await
}
