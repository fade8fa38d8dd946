//! Zoom and pan by wheel, drag, fingers and keys; the address follows, Back works, and the page still scrolls.

use anyhow::Result;
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::json;
use thirtyfour::Key;

const PAGE: &str = "jobs/programmer/?range=all#trend";
const IS_ZOOMED: &str = "/[?]range=\\d{4}-\\d\\d-\\d\\d[.][.]\\d{4}-\\d\\d-\\d\\d/.test(location.search)";
/// Shows all there is again, for the next gesture.
const IS_WHOLE: &str = "location.search === '?range=all'";

/// Left, top, width and height of the chart in the window.
async fn chart_area(visit: &Visit) -> Result<[f64; 4]> {
    visit.find("[data-chart=interactive]").await?;
    visit.eval("document.querySelector('.trend-tools').scrollIntoView()").await?;
    let rect = visit
        .eval("(({ x, y, width, height }) => [x, y, width, height])(document.querySelector('.trend-area').getBoundingClientRect())")
        .await?;
    Ok([0, 1, 2, 3].map(|at| rect[at].as_f64().unwrap_or_default()))
}

async fn mouse(visit: &Visit, kind: &str, at: (f64, f64), more: serde_json::Value) -> Result<()> {
    let mut event = json!({ "type": kind, "x": at.0, "y": at.1, "button": "none" });
    if let (Some(event), Some(more)) = (event.as_object_mut(), more.as_object()) {
        event.extend(more.clone());
    }
    visit.driver.cdp().send_raw("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

/// With the button held, from one place to another; `modifiers` as Chromium counts them.
async fn drag(visit: &Visit, from: (f64, f64), to: (f64, f64), modifiers: u8) -> Result<()> {
    let held = json!({ "button": "left", "buttons": 1, "clickCount": 1, "modifiers": modifiers });
    mouse(visit, "mouseMoved", from, json!({})).await?;
    mouse(visit, "mousePressed", from, held.clone()).await?;
    for step in 1..=5 {
        let part = f64::from(step) / 5.0;
        let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        mouse(visit, "mouseMoved", at, held.clone()).await?;
    }
    mouse(visit, "mouseReleased", to, held).await
}

async fn touch(visit: &Visit, kind: &str, places: &[(f64, f64)]) -> Result<()> {
    let points: Vec<_> = places.iter().enumerate().map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id })).collect();
    visit.driver.cdp().send_raw("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
    Ok(())
}

#[tokio::test]
async fn a_wheel_scrolls_the_page_and_zooms_with_ctrl_or_with_the_focus() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live(PAGE).await?;
        let [x, y, width, height] = chart_area(&visit).await?;
        let middle = (x + width / 2.0, y + height / 2.0);
        let before = visit.eval("scrollY").await?;
        mouse(&visit, "mouseWheel", middle, json!({ "deltaX": 0, "deltaY": 120 })).await?;
        visit.wait_until(&format!("scrollY > {before} + 60")).await?;
        assert_eq!(visit.eval(IS_WHOLE).await?, true);

        let [x, y, width, height] = chart_area(&visit).await?;
        let middle = (x + width / 2.0, y + height / 2.0);
        let (scrolled, entries) = (visit.eval("scrollY").await?, visit.eval("history.length").await?);
        mouse(&visit, "mouseWheel", middle, json!({ "deltaX": 0, "deltaY": -240, "modifiers": 2 })).await?;
        visit.wait_until(IS_ZOOMED).await?;
        assert_eq!(visit.eval("scrollY").await?, scrolled);
        assert_eq!(visit.eval("history.length").await?.as_u64(), entries.as_u64().map(|entries| entries + 1));
        visit.find(".trend-zooms button:not(:disabled):last-child").await?;

        visit.driver.back().await?;
        visit.wait_until(IS_WHOLE).await?;
        visit.eval("document.querySelector('[data-chart-keys]').focus({ preventScroll: true })").await?;
        mouse(&visit, "mouseWheel", middle, json!({ "deltaX": 0, "deltaY": -240 })).await?;
        visit.wait_until(IS_ZOOMED).await?;
        visit.click_named("button", "Reset").await?;
        visit.wait_until("location.search === ''").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_drag_shows_what_it_was_drawn_over_and_with_shift_moves_along() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live(PAGE).await?;
        let [x, y, width, height] = chart_area(&visit).await?;
        let entries = visit.eval("history.length").await?;
        let across = |part: f64| (x + width * part, y + height / 2.0);
        drag(&visit, across(0.3), across(0.6), 0).await?;
        visit.wait_until(IS_ZOOMED).await?;
        let zoomed = visit.address().await?;
        assert_eq!(visit.eval("history.length").await?.as_u64(), entries.as_u64().map(|entries| entries + 1));

        drag(&visit, across(0.3), across(0.5), 8).await?;
        visit.wait_until(&format!("!location.href.endsWith({zoomed:?})")).await?;
        assert_eq!(visit.eval(IS_ZOOMED).await?, true);
        visit.driver.back().await?;
        visit.wait_until(&format!("location.href.endsWith({zoomed:?})")).await?;
        visit.driver.back().await?;
        visit.wait_until(IS_WHOLE).await?;

        // A click is not a drag: it leaves the cursor there.
        drag(&visit, across(0.4), across(0.402), 0).await?;
        visit.wait_until("/[?]range=all&week=/.test(location.search)").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn two_fingers_zoom_and_one_scrolls_the_page() -> Result<()> {
    let phone = Options { width: 390, height: 800, ..Options::default() };
    with_visitor(phone, site_url(), |visit| async move {
        visit.open_live(PAGE).await?;
        let tools = visit.driver.cdp();
        tools.send_raw("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 2 })).await?;
        let [x, y, width, height] = chart_area(&visit).await?;
        let at = |part: f64| (x + width * part, y + height / 2.0);
        touch(&visit, "touchStart", &[at(0.3)]).await?;
        touch(&visit, "touchStart", &[at(0.3), at(0.45)]).await?;
        for step in 1..=5 {
            let apart = 0.03 * f64::from(step);
            touch(&visit, "touchMove", &[at(0.3 - apart), at(0.45 + apart)]).await?;
        }
        touch(&visit, "touchEnd", &[]).await?;
        visit.wait_until(IS_ZOOMED).await?;
        assert_eq!(visit.eval("visualViewport.scale").await?.as_f64(), Some(1.0));

        let before = visit.eval("scrollY").await?;
        let up = |by: f64| (x + width / 2.0, y + height * 0.8 - by);
        touch(&visit, "touchStart", &[up(0.0)]).await?;
        for step in 1..=10 {
            touch(&visit, "touchMove", &[up(15.0 * f64::from(step))]).await?;
        }
        touch(&visit, "touchEnd", &[]).await?;
        visit.wait_until(&format!("scrollY > {before} + 80")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_tap_on_a_small_phone_chooses_an_edition() -> Result<()> {
    let phone = Options { width: 360, height: 800, ..Options::default() };
    with_visitor(phone, site_url(), |visit| async move {
        visit.open_live(PAGE).await?;
        let tools = visit.driver.cdp();
        tools.send_raw("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 2 })).await?;
        let [x, y, width, height] = chart_area(&visit).await?;
        let newest = visit.eval("document.querySelector('[data-chart-readout] time').dateTime").await?;
        touch(&visit, "touchStart", &[(x + width * 0.3, y + height / 2.0)]).await?;
        touch(&visit, "touchEnd", &[]).await?;
        visit.wait_until("/&week=\\d{4}-\\d\\d-\\d\\d$/.test(location.search)").await?;
        visit
            .wait_until("location.search.endsWith(document.querySelector('[data-chart-readout] time').dateTime)")
            .await?;
        assert_ne!(visit.eval("document.querySelector('[data-chart-readout] time').dateTime").await?, newest);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn keys_zoom_move_along_and_reset_and_a_row_of_them_is_one_step_back() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live(PAGE).await?;
        visit.find("[data-chart=interactive]").await?;
        visit.eval("document.querySelector('[data-chart-keys]').focus()").await?;
        let entries = visit.eval("history.length").await?;
        // As fast as a held key: these make one row, however busy the machine is.
        let row = "['+', '+'].forEach((key) => document.activeElement.dispatchEvent(\
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))";
        visit.eval(row).await?;
        visit.wait_until(IS_ZOOMED).await?;
        assert_eq!(visit.eval("history.length").await?.as_u64(), entries.as_u64().map(|entries| entries + 1));
        let said = visit.eval("document.querySelector('[data-chart] [aria-live]').textContent").await?;
        assert!(said.as_str().is_some_and(|said| said.starts_with("Shown: ")), "{said}");

        let zoomed = visit.address().await?;
        visit.driver.active_element().await?.send_keys(Key::Shift + Key::Left).await?;
        visit.wait_until(&format!("!location.href.endsWith({zoomed:?})")).await?;
        let moved = visit.address().await?;
        visit.type_text("0").await?;
        visit.wait_until("location.search === ''").await?;
        for address in [&moved, &zoomed] {
            visit.driver.back().await?;
            visit.wait_until(&format!("location.href.endsWith({address:?})")).await?;
        }
        visit.driver.back().await?;
        visit.wait_until(IS_WHOLE).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_link_to_a_part_opens_that_part_and_one_that_means_nothing_is_told() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/?range=2025-06-04..2025-08-27").await?;
        visit
            .wait_until(
                "document.querySelector('[data-chart-keys]').ariaLabel.includes('4 June 2025 to 27 August 2025')",
            )
            .await?;
        visit.open_live("jobs/programmer/?range=2025-06-05..2025-08-27").await?;
        visit.wait_until("document.querySelector('.trend-notices').textContent.includes('2025-06-05')").await?;
        visit.assert_no_complaints().await
    })
    .await
}
