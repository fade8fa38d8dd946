//! A reader aid and a blocker from their packages, on every kind of page: each is seen at work, and besides the tour the
//! text that it leaves can be read.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use browser_tests::{Addon, Answer, Engine, Options, Visit, altered_site, with_visitor};
use serde_json::Value;

use crate::report::{FAILS, Report, Tour, When};
use crate::table::Kind;
use crate::{EMPTY, pages, tour};

/// Names texts with too little contrast.
const FAINT: &str = include_str!("faint.js");
/// Colours change by and by.
const LOOKS: u32 = 10;
const PAUSE: Duration = Duration::from_millis(300);

/// Our pages have no style in them; Dark Reader's have one that Firefox holds to the page's policy.
const FOREIGN: &str = "window.__foreign = 'policy: style-src-elem blocked inline';";

const DARK: &str = "document.querySelector('style.darkreader') !== null";
/// A page without a policy asks another host for a counter that the lists name, and for a file that they do not.
const BLOCKING: &str = "const done = arguments[0]; \
    const ask = (name) => fetch(`http://localhost:${location.port}/${name}`, { mode: 'no-cors' }).then(() => true, () => false); \
    ask('matomo.js').then((came) => ask('plain.js').then((other) => done(other && !came)));";

fn name(addon: Addon) -> &'static str {
    match addon {
        Addon::DarkReader => "Dark Reader",
        Addon::UBlock => "uBlock Origin",
    }
}

async fn every_page(engine: Engine) -> Result<()> {
    if !Engine::at_hand().contains(&engine) {
        return Ok(());
    }
    let mut report = Report::new(Kind::Extension, engine);
    for addon in Addon::ALL {
        if let Err(reason) = addon.find(engine) {
            eprintln!("skipped in {engine:?}: {}: {reason:#}", name(addon));
            continue;
        }
        let site =
            altered_site(FOREIGN, |path, answer| if path == EMPTY { Answer::page_for_all() } else { answer }).await?;
        let options = Options { engine, addon: Some(addon), ..Options::default() };
        let (own, pages) = (site.clone(), pages()?);
        let results = with_visitor(options, site, move |visit| async move {
            warm_up(&visit, addon).await?;
            let mut results = Vec::new();
            for (page, path) in pages {
                let mut result = tour(&visit, &own, &path, When::Throughout).await?;
                if !result.starts_with(FAILS) {
                    result = looked_at(&visit, addon, &path, result).await?;
                }
                results.push((page, result));
            }
            Tour::new(&visit, results).await
        });
        report.add(name(addon), When::Throughout, results.await.with_context(|| name(addon))?);
    }
    report.finish()
}

/// A blocker reads its lists at its first start.
async fn warm_up(visit: &Visit, addon: Addon) -> Result<()> {
    for _ in 0..LOOKS {
        visit.open(EMPTY).await?;
        tokio::time::sleep(10 * PAUSE).await;
        let is_at_work = match addon {
            Addon::DarkReader => visit.eval(DARK).await?,
            Addon::UBlock => visit.driver.execute_async(BLOCKING, Vec::new()).await?.json().clone(),
        };
        if is_at_work == true {
            return Ok(());
        }
    }
    bail!("it never begins")
}

async fn looked_at(visit: &Visit, addon: Addon, path: &str, result: String) -> Result<String> {
    if addon == Addon::DarkReader {
        visit.wait_until(DARK).await.with_context(|| format!("it is not at work on {path}"))?;
    }
    let mut faint = Value::Null;
    for _ in 0..LOOKS {
        tokio::time::sleep(PAUSE).await;
        faint = visit.driver.execute(FAINT, Vec::new()).await?.json().clone();
        if faint.as_array().is_some_and(Vec::is_empty) {
            return Ok(format!("{result}, all text is readable"));
        }
    }
    eprintln!("on {path}: {faint:#}");
    Ok(format!("{FAILS}: {} texts are faint", faint.as_array().map_or(0, Vec::len)))
}

#[tokio::test]
#[ignore = "needs packages of others; run by hand with --ignored, and GOLDEN=write for the table"]
async fn a_reader_aid_and_a_blocker_leave_every_page_whole_in_chromium() -> Result<()> {
    every_page(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "needs packages of others; run by hand with --ignored, and GOLDEN=write for the table"]
async fn a_reader_aid_and_a_blocker_leave_every_page_whole_in_firefox() -> Result<()> {
    every_page(Engine::Firefox).await
}
