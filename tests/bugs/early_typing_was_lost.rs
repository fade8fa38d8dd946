//! What was typed into a search field while the program was on its way went when it came: "ed nurse".

use anyhow::Result;
use browser_tests::{HELD, Options, altered_site, in_every_engine};

/// Such a page is drawn anew.
const CHANGED: &str = "addEventListener('DOMContentLoaded', () => document.querySelectorAll('input[name=q]')\
                       .forEach((field) => field.after(document.createElement('span'))));";

#[tokio::test]
async fn a_search_typed_before_the_program_runs_is_kept_and_looked_for() -> Result<()> {
    for before in [HELD.to_owned(), format!("{HELD}{CHANGED}")] {
        let site = altered_site(&before, |_, answer| answer).await?;
        in_every_engine(Options::default(), site, |visit| async move {
            for (page, field) in [("", "main [role=combobox]"), ("jobs/programmer/", "#find")] {
                visit.open(page).await?;
                visit.find(field).await?.click().await?;
                visit.type_text("registered nu").await?;
                visit.release().await?;
                visit.type_text("rse").await?;
                let typed = format!("document.querySelector('{field}').value === 'registered nurse'");
                visit.wait_until(&typed).await?;
                let option = format!("document.querySelector('{field}').form.querySelector('[role=option]')");
                visit.wait_until(&format!("{option}?.textContent.includes('Registered Nurse') === true")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_search_of_the_list_typed_before_the_program_runs_is_asked_for() -> Result<()> {
    for before in [HELD.to_owned(), format!("{HELD}{CHANGED}")] {
        let site = altered_site(&before, |_, answer| answer).await?;
        in_every_engine(Options::default(), site, |visit| async move {
            visit.open("jobs/").await?;
            visit.find("#jobs-q").await?.click().await?;
            visit.type_text("welder").await?;
            visit.release().await?;
            visit.wait_until("location.search === '?q=welder'").await?;
            visit.wait_until("document.querySelector('#jobs-q').value === 'welder'").await?;
            visit.find("main tbody a[href^='/jobs/welder']").await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_page_is_not_drawn_anew_amid_a_word_that_an_input_method_composes() -> Result<()> {
    let site = altered_site(&format!("{HELD}{CHANGED}"), |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open("jobs/").await?;
        visit.find("#jobs-q").await?.click().await?;
        visit.type_text("welder").await?;
        let tell = |kind: &str| {
            format!("document.activeElement.dispatchEvent(new CompositionEvent('{kind}', {{ bubbles: true }}))")
        };
        visit.eval(&format!("(window.__field = document.activeElement, {})", tell("compositionstart"))).await?;
        visit.eval("window.__release() ?? true").await?;
        // Time for the program to come.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        let is_here = "document.activeElement === window.__field && !('live' in document.documentElement.dataset)";
        assert_eq!(visit.eval(is_here).await?, true);
        visit.eval(&tell("compositionend")).await?;
        visit.wait_until("document.activeElement !== window.__field && document.activeElement.id === 'jobs-q'").await?;
        visit.wait_until("document.activeElement.value === 'welder' && location.search === '?q=welder'").await?;
        visit.assert_no_complaints().await
    })
    .await
}
