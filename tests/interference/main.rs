//! Other people's software on our pages: every kind of page, with each interference and with all, before the program
//! takes the page over and after, in each engine. The results are docs/robustness.md; `GOLDEN=write` writes it anew.

mod addons;
mod always;
mod faults;
mod interferences;
mod report;
mod table;

use anyhow::{Context, Result};
use browser_tests::{Engine, Options, Visit, altered_site, pages, with_visitor};
use serde_json::Value;

use interferences::{ALL, Interference};
use report::{FAILS, Report, Tour, When};
use table::Kind;

/// A page of nobody's, where a tour begins that has something to do before it.
const EMPTY: &str = "empty.html";
/// Waits for the program, goes to another page by a link and back, and says how that went.
const TOUR: &str = include_str!("tour.js");

async fn every_page(engine: Engine) -> Result<()> {
    if !Engine::at_hand().contains(&engine) {
        return Ok(());
    }
    let pages = pages()?;
    let together: String = ALL.iter().map(|one| format!("({})();\n", one.script)).collect();
    let together = format!("() => {{{together}}}");
    let each = ALL.iter().copied().chain([Interference { name: "all of them", script: &together }]);
    let mut report = Report::new(Kind::Interference, engine);
    for Interference { name, script } in each {
        for when in When::BOTH {
            let before = format!(
                "window.__interfere = {script};\n{}",
                if when == When::Before {
                    "addEventListener('DOMContentLoaded', () => window.__interfere());"
                } else {
                    ""
                }
            );
            let site = altered_site(&before, |_, answer| answer).await?;
            let options = Options { engine, ..Options::default() };
            let (own, known) = (site.clone(), pages.clone());
            let results = with_visitor(options, site, move |visit| async move {
                let mut results = Vec::new();
                for (page, path) in known {
                    results.push((page, tour(&visit, &own, &path, when).await?));
                }
                Tour::new(&visit, results).await
            });
            report.add(name, when, results.await.with_context(|| name.to_owned())?);
            report.keep()?;
        }
    }
    report.finish()
}

/// How it went, in the words of the table.
async fn tour(visit: &Visit, site: &str, path: &str, when: When) -> Result<String> {
    visit.driver.goto(format!("{site}{path}")).await.with_context(|| format!("opening {path}"))?;
    let after = when == When::After;
    let answer = match visit.driver.execute_async(TOUR, vec![Value::Bool(after)]).await {
        Ok(answer) => answer.json().clone(),
        Err(error) => {
            let why = visit.eval("sessionStorage.getItem('why')").await;
            eprintln!("on {path}: {error}; {why:?}");
            visit.wait_until("document.readyState === 'complete'").await?;
            let at = visit.eval("location.pathname").await?;
            return Ok(format!("{FAILS}: the page was loaded again, at {at}"));
        }
    };
    if answer["result"].as_str().is_some_and(|result| result.starts_with("stops")) {
        eprintln!("on {path}: stopped by {:?}", visit.eval("sessionStorage.getItem('why')").await);
    }
    Ok(answer["result"].as_str().map_or_else(
        || {
            eprintln!("on {path}: {answer:#}");
            format!("{FAILS}: {}", answer["error"].as_str().unwrap_or("the page complains"))
        },
        str::to_owned,
    ))
}

#[tokio::test]
#[ignore = "takes minutes an engine; run by hand with --ignored, and GOLDEN=write for the table"]
async fn nothing_that_works_on_our_pages_breaks_them_in_chromium() -> Result<()> {
    every_page(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "takes minutes an engine; run by hand with --ignored, and GOLDEN=write for the table"]
async fn nothing_that_works_on_our_pages_breaks_them_in_firefox() -> Result<()> {
    every_page(Engine::Firefox).await
}

#[tokio::test]
#[ignore = "takes minutes an engine; run by hand with --ignored, and GOLDEN=write for the table"]
async fn nothing_that_works_on_our_pages_breaks_them_in_webkit() -> Result<()> {
    every_page(Engine::WebKit).await
}
