//! A page with the element in its first screen, as /embed/ gives it out, does not jump when the widget comes.

use anyhow::{Context, Result, ensure};
use browser_tests::Engine;

use crate::guest::{Guest, in_every_engine};

/// The sum that browsers call cumulative layout shift: below 0.1 is good.
const SHIFTED: &str = "(() => { \
    const observer = new PerformanceObserver(() => {}); \
    observer.observe({ type: 'layout-shift', buffered: true }); \
    return performance.getEntriesByType('layout-shift').concat(observer.takeRecords()) \
        .reduce((sum, shift) => sum + shift.value, 0); })()";

/// What the builder gives out for a column of this width, and the room in it.
async fn given_out(guest: &Guest, width: u32) -> Result<(String, f64)> {
    guest.visit.driver.goto(format!("{}embed/?job=programmer&width={width}", guest.partner.index.url())).await?;
    guest.visit.wait_until("'live' in document.documentElement.dataset").await?;
    let element = "[...document.querySelectorAll('main pre code')].map((code) => code.textContent)\
                   .find((text) => text.includes('<script async') && text.includes('<job-risk-widget'))";
    // Measured in the builder's own preview, which comes late.
    guest.visit.eval("document.querySelector('main iframe, main job-risk-widget')?.scrollIntoView() ?? true").await?;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    let text = guest.visit.eval(element).await?.as_str().context("the builder gives no element out")?.to_owned();
    let room = text.split_once("min-height:").and_then(|(_, rest)| rest.split_once("px")).context("no room in it")?.0;
    Ok((text.clone(), room.parse()?))
}

#[tokio::test]
async fn a_page_that_keeps_the_room_as_documented_does_not_jump() -> Result<()> {
    in_every_engine("", |guest| async move {
        // Only Chromium tells how far a page moved.
        if guest.engine != Engine::Chromium {
            return Ok(());
        }
        for width in [360, 520, 700] {
            let (text, room) = given_out(&guest, width).await?;
            let mut shifts = Vec::new();
            let (script, text) = text.split_once('\n').context("the script stands before the element")?;
            let script = script.split('"').nth(1).context("an address")?;
            for text in [text.to_owned(), text.replace(&format!(" style=\"display:block;min-height:{room}px\""), "")] {
                guest.partner.show(&format!(
                    "<!doctype html><meta charset=utf-8><title>A post</title><h1>A post</h1>\
                     <div style='width:{width}px'><p>Before it.</p>{text}<p>{}</p></div>",
                    "After it. ".repeat(400)
                ));
                guest.visit.driver.goto(format!("{}post", guest.partner.url)).await?;
                // The script comes after the page has been painted, as on a slow line.
                tokio::time::sleep(std::time::Duration::from_millis(700)).await;
                let load = format!("document.head.append(Object.assign(document.createElement('script'), {{ src: '{script}' }})) ?? true");
                guest.visit.eval(&load).await?;
                let heard = "document.querySelector('job-risk-widget').shadowRoot?.querySelector('iframe')?.dataset.heard === ''";
                guest.visit.wait_until(heard).await?;
                guest.settle().await?;
                shifts.push(guest.number(SHIFTED).await?);
            }
            println!("{width} px, room of {room} px: {} with it, {} without", shifts[0], shifts[1]);
            ensure!(shifts[0] < 0.02, "the page moves by {} at {width} px with its room of {room} px", shifts[0]);
            ensure!(shifts[1] > 0.1, "it moves by {} without room: nothing is measured", shifts[1]);
        }
        Ok(())
    })
    .await
}

/// For whoever looks at the room: it is that of the widget as it stands in such a column.
#[tokio::test]
async fn the_room_that_the_builder_gives_out_is_that_of_the_widget() -> Result<()> {
    in_every_engine("", |guest| async move {
        let width = 520;
        let (text, room) = given_out(&guest, width).await?;
        guest.partner.show(&format!(
            "<!doctype html><title>A post</title><div style='width:{width}px'>{}</div>",
            text.replace("<job-risk-widget", "<job-risk-widget id=\"job\"")
        ));
        guest.visit.driver.goto(format!("{}post", guest.partner.url)).await?;
        guest.wait_for("job").await?;
        let height = guest.wait_until_it_fits("job").await?;
        ensure!((height - room).abs() <= 2.0, "the room is {room} px, the widget {height} px high");
        Ok(())
    })
    .await
}
