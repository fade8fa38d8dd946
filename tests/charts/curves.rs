//! The curves of the capabilities: read record by record, with the list of the same records below each.

use anyhow::Result;
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::json;
use thirtyfour::Key;

const CURVE: &str = "document.querySelector('#capability-agency [data-curve]')";
const DAY: &str = "document.querySelector('#capability-agency [data-curve-readout] b').textContent";
/// Days of the records that raised the level, newest first, each once.
const DAYS: &str = "[...new Set([...document.querySelectorAll('#capability-agency .records tr[data-raised] th')].map((day) => day.textContent))]";

async fn open(options: Options) -> Result<()> {
    with_visitor(options, site_url(), |visit| async move {
        visit.open_live("methodology/").await?;
        visit.eval(&format!("{CURVE}.scrollIntoView({{ block: 'center' }})")).await?;
        reads_as_listed(&visit).await?;
        visit.assert_no_complaints().await
    })
    .await
}

/// The keys go through the list's days and end at the one that stood when the index began.
async fn reads_as_listed(visit: &Visit) -> Result<()> {
    visit.wait_until(&format!("{DAY} === {DAYS}[0]")).await?;
    visit.eval(&format!("{CURVE}.focus()")).await?;
    let days = visit.eval(DAYS).await?;
    let days: Vec<&str> = days.as_array().into_iter().flatten().filter_map(|day| day.as_str()).collect();
    let mut read = vec![visit.eval(DAY).await?];
    visit.press([Key::Home]).await?;
    let first = visit.eval(DAY).await?;
    visit.press([Key::End]).await?;
    while read.last() != Some(&first) && read.len() <= days.len() {
        visit.press([Key::Left]).await?;
        read.push(visit.eval(DAY).await?);
    }
    // No record of the list stands before the first.
    read.retain(|day| day != "Before the first record");
    assert!(read.len() > 5 && read.len() <= days.len(), "{read:?} {days:?}");
    assert!(read.iter().zip(&days).all(|(read, listed)| read == listed), "{read:?} {days:?}");

    visit.press([Key::End, Key::Left]).await?;
    let said = visit.eval("document.querySelector('#capability-agency .curve [aria-live]').textContent").await?;
    assert!(said.as_str().is_some_and(|said| said.starts_with(days[1]) && said.contains("Level ")), "{said}");
    let source = visit.eval("document.querySelector('#capability-agency [data-curve-readout] a').href").await?;
    visit.press([Key::Enter]).await?;
    visit.wait_until("document.activeElement.matches('#capability-agency details[open] tr')").await?;
    let row = visit
        .eval(
            "(({ firstElementChild: day, lastElementChild: source }) => \
        [day.textContent, source.querySelector('a').href])(document.activeElement)",
        )
        .await?;
    assert_eq!(row, json!([days[1], source]));
    Ok(())
}

#[tokio::test]
async fn the_keys_read_a_curve_and_lead_to_its_list() -> Result<()> {
    open(Options::default()).await
}

#[tokio::test]
async fn the_keys_read_a_curve_on_a_small_phone() -> Result<()> {
    open(Options { width: 320, height: 800, ..Options::default() }).await
}

#[tokio::test]
async fn a_tap_chooses_the_record_below_it() -> Result<()> {
    with_visitor(Options { width: 360, height: 800, ..Options::default() }, site_url(), |visit| async move {
        visit.open_live("methodology/").await?;
        let tools = visit.driver.cdp();
        tools.send_raw("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 1 })).await?;
        visit.eval(&format!("{CURVE}.scrollIntoView({{ block: 'center' }})")).await?;
        visit.wait_until(&format!("{DAY} === {DAYS}[0]")).await?;
        let left = visit
            .eval(&format!("(({{ x, y, height }}) => [x + 36, y + height / 2])({CURVE}.getBoundingClientRect())"))
            .await?;
        let finger = json!([{ "x": left[0], "y": left[1], "id": 0 }]);
        tools.send_raw("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": finger })).await?;
        tools.send_raw("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await?;
        visit.wait_until(&format!("{DAY} !== {DAYS}[0]")).await?;
        // What was tapped stays; what a mouse passes over does not.
        visit.eval(&format!("{CURVE}.focus({{ preventScroll: true }})")).await?;
        visit.press([Key::Home]).await?;
        let first = visit.eval(DAY).await?;
        let passed = visit.eval(&format!("(() => {{ const {{ right, top }} = {CURVE}.getBoundingClientRect(); \
            const at = (type, x) => {CURVE}.dispatchEvent(new PointerEvent(type, {{ clientX: x, clientY: top + 20, bubbles: true }})); \
            at('pointermove', right - 4); return true; }})()")).await?;
        assert_eq!(passed, true);
        visit.wait_until(&format!("{DAY} === {DAYS}[0]")).await?;
        visit.eval(&format!("{CURVE}.dispatchEvent(new PointerEvent('pointerleave'))")).await?;
        visit.wait_until(&format!("{DAY} === {first}")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

/// The most and the least height that each capability has at its records, what its longest record lacks, and its name.
const HEIGHTS: &str = "const done = arguments[0]; (async () => { \
    const frame = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))); \
    const found = []; \
    for (const curve of document.querySelectorAll('[data-curve]')) { \
        const key = (key) => curve.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); \
        const around = curve.closest('.capability'), readout = around.querySelector('[data-curve-readout]'); \
        const heights = []; \
        let lack = 0; \
        let before; \
        for (key('Home'), await frame(); before !== readout.textContent; key('ArrowRight'), await frame()) { \
            before = readout.textContent; \
            heights.push(around.offsetHeight); \
            lack = Math.max(lack, readout.scrollHeight - readout.clientHeight); \
        } \
        found.push([Math.max(...heights), Math.min(...heights), lack, around.id]); \
    } \
    done(found); \
})();";

#[tokio::test]
async fn nothing_below_a_curve_moves_while_it_is_read() -> Result<()> {
    for width in [320, 390, 768, 1280] {
        with_visitor(Options { width, height: 900, ..Options::default() }, site_url(), move |visit| async move {
            visit.open_live("methodology/").await?;
            let heights = visit.driver.execute_async(HEIGHTS, Vec::new()).await?;
            println!("at {width} px: {}", heights.json());
            let heights = heights.json().as_array().cloned().unwrap_or_default();
            assert!(heights.len() > 5, "{heights:?}");
            assert!(heights.iter().all(|height| height[0] == height[1]), "at {width} px: {heights:?}");
            assert!(heights.iter().all(|height| height[2] == 0), "a record is cut off at {width} px: {heights:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
