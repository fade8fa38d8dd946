//! A page whose program had stopped kept panels that opened on nothing, and names of fields that were gone.

use anyhow::Result;
use browser_tests::{Options, RELOADED, STOPPED, altered_site, in_every_engine, pages};
use serde_json::Value;

/// What is shown and does nothing. A form's own field and button work without the program, and what only scrolls does, too.
const DEAD: &str = r#"
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const shown = (part) => part.getClientRects().length > 0 && getComputedStyle(part).visibility === "visible";
    const works = (part) => part.closest("form") && part.matches("[name=q], [type=submit]");
    const controls = "button, select, input, textarea, output, fieldset, [role=button], [role=slider], [role=application], [role=tab], [role=listbox]";
    const dead = [...document.querySelectorAll(controls)].filter((part) => shown(part) && !works(part));
    const names = [...document.querySelectorAll("label")].filter((name) => shown(name) && !(name.control && shown(name.control)));
    const folds = [...document.querySelectorAll("summary")].filter((summary) =>
        shown(summary) && ![...summary.parentElement.children].some((part) => part !== summary && shown(part)));
    const panels = [...document.querySelectorAll("summary.button")].filter(shown);
    return [...dead, ...names, ...folds, ...panels].map((part) => part.outerHTML.replace(/\s+/g, " ").slice(0, 160));
"#;

#[tokio::test]
async fn nothing_on_a_stopped_page_looks_as_if_it_did_something() -> Result<()> {
    let site = altered_site("", |_, answer| answer).await?;
    let pages = pages()?;
    in_every_engine(Options::default(), site, move |visit| {
        let pages = pages.clone();
        async move {
            for (page, path) in pages {
                visit.open_live(&path).await?;
                // Not loaded anew, which would happen once.
                visit.eval(RELOADED).await?;
                visit.eval("dispatchEvent(new Event('app-stopped'))").await?;
                visit.wait_until(STOPPED).await?;
                let dead = visit.driver.execute(DEAD, Vec::new()).await?.json().clone();
                assert_eq!(dead, Value::Array(Vec::new()), "on {page}");
            }
            Ok(())
        }
    })
    .await
}
