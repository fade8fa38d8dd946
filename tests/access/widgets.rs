//! Widget documents with forced colours, and with text at twice its size in a narrow column. (axe reads them in
//! tests/widget, where they stand in a page of somebody else.)

use anyhow::{Result, bail};
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::Value;
use thirtyfour::Key;

use crate::forced_colours::{UNMARKED, UNREADABLE, force_colours};
use crate::golden::WIDGETS;

const NARROW: u32 = 320;

async fn open(visit: &Visit, path: &str) -> Result<()> {
    visit.open(path).await?;
    visit.wait_until("document.readyState === 'complete'").await?;
    visit.wait_until("!document.querySelector('#comparison') || !!document.querySelector('.compared')").await
}

/// What is drawn in forced colours has to keep its shape: lines that lose their colour, and marks that are only a ground.
const UNSEEN_LINES: &str = "[...document.querySelectorAll('svg :is(path, line, rect, circle)')].filter((shape) => { \
    const style = getComputedStyle(shape), paper = getComputedStyle(document.body).backgroundColor; \
    const seen = (colour) => colour !== 'none' && colour !== paper && !/^rgba.*, 0\\)$/.test(colour); \
    return shape.checkVisibility() && shape.getBoundingClientRect().width > 0 && !seen(style.stroke) && !seen(style.fill); \
}).slice(0, 3).map((shape) => shape.outerHTML.slice(0, 120))";

#[tokio::test]
async fn with_forced_colours_a_widget_shows_its_focus_its_lines_and_its_letters() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        force_colours(&visit).await?;
        let mut faults = Vec::new();
        for (name, path) in WIDGETS {
            open(&visit, path).await?;
            visit.press([Key::Tab]).await?;
            for (what, look) in
                [("shows no focus", UNMARKED), ("unreadable", UNREADABLE), ("loses a line", UNSEEN_LINES)]
            {
                let found = visit.eval(look).await?;
                faults.extend(found.as_array().into_iter().flatten().map(|at| format!("{name} {what}: {at}")));
            }
        }
        if faults.is_empty() { Ok(()) } else { bail!("{faults:#?}") }
    })
    .await
}

/// Texts that are cut, or that lie on each other: leaves with text, two by two.
const CROWDED: &str = "(() => { \
    const leaves = [...document.querySelectorAll('body *')].filter((at) => at.childElementCount === 0 && at.textContent.trim() \
        && !at.closest('svg, script, style, .visually-hidden, noscript') && at.checkVisibility({ visibilityProperty: true })); \
    const boxes = leaves.map((at) => [at, at.getBoundingClientRect()]).filter(([, box]) => box.width > 1 && box.height > 1); \
    const cut = boxes.filter(([at]) => at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX !== 'visible'); \
    const over = boxes.filter(([one, a], at) => boxes.slice(at + 1).some(([other, b]) => !one.contains(other) \
        && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)); \
    return [...cut, ...over].slice(0, 3).map(([at]) => at.outerHTML.slice(0, 120)); })()";

#[tokio::test]
async fn with_text_at_twice_its_size_a_widget_scrolls_one_way_and_nothing_lies_on_anything() -> Result<()> {
    with_visitor(Options { width: NARROW, ..Options::default() }, site_url(), |visit| async move {
        let mut faults = Vec::new();
        for (name, path) in WIDGETS {
            open(&visit, path).await?;
            visit.eval("(document.documentElement.style.fontSize = '200%')").await?;
            let wide = visit.eval("document.documentElement.scrollWidth").await?;
            if wide.as_u64().is_none_or(|wide| wide > u64::from(NARROW)) {
                faults.push(format!("{name} is {wide} px wide"));
            }
            let crowded = visit.eval(CROWDED).await?;
            faults.extend(crowded.as_array().into_iter().flatten().map(|at: &Value| format!("{name} crowds {at}")));
        }
        if faults.is_empty() { Ok(()) } else { bail!("{faults:#?}") }
    })
    .await
}
