//! What every run of the tests tries, in Chromium: all interferences at once before the takeover, and, before it and after it,
//! each mark that the program left in a page taken away, as a host or an extension does that makes pages smaller.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Options, altered_site, with_visitor};

use crate::interferences::ALL;
use crate::report::{FAILS, When};
use crate::{pages, tour};

/// Of the parts of a page where the program keeps its place: those that it finds only when they change.
const NO_COMMENTS: &str = "() => { \
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_COMMENT); \
    const comments = []; \
    while (walk.nextNode()) comments.push(walk.currentNode); \
    for (const comment of comments) comment.remove(); }";

async fn expect_every_page_works(script: &str, when: When) -> Result<()> {
    let at = match when {
        When::Before => "addEventListener('DOMContentLoaded', () => window.__interfere());",
        When::After | When::Throughout => "",
    };
    let site = altered_site(&format!("window.__interfere = {script};\n{at}"), |_, answer| answer).await?;
    let (own, pages) = (site.clone(), pages()?);
    let options = Options { engine: Engine::Chromium, ..Options::default() };
    with_visitor(options, site, move |visit| async move {
        let mut failed = Vec::new();
        for (page, path) in pages {
            // A page that stopped on the way here was loaded anew once; the next is to have its own chance.
            let result = tour(&visit, &own, &path, when).await?;
            println!("{page}: {result}");
            if result.starts_with(FAILS) {
                failed.push((page, result));
            }
        }
        ensure!(failed.is_empty(), "{failed:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_interferences_together_before_the_takeover_break_no_page() -> Result<()> {
    let together: String = ALL.iter().map(|one| format!("({})();\n", one.script)).collect();
    expect_every_page_works(&format!("() => {{{together}}}"), When::Before).await
}

#[tokio::test]
async fn a_page_without_its_comments_before_the_takeover_works() -> Result<()> {
    expect_every_page_works(NO_COMMENTS, When::Before).await
}

#[tokio::test]
async fn comments_that_go_after_the_takeover_leave_no_control_dead() -> Result<()> {
    expect_every_page_works(NO_COMMENTS, When::After).await
}
