//! With forced colours, where the system takes backgrounds and shadows away, what is chosen still differs from what is not,
//! the focus shows, and nothing is written in the colour of its paper.

use anyhow::{Result, bail};
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::json;
use thirtyfour::Key;

use crate::{PAGES, READY};

/// Chosen and not chosen buttons of one group that look alike.
const ALIKE: &str = "[...document.querySelectorAll('button[aria-pressed=true]')].flatMap((chosen) => { \
    const other = chosen.parentElement.querySelector('button[aria-pressed=false]'); \
    if (!other || !chosen.checkVisibility() || !other.checkVisibility()) return []; \
    const look = (button) => { \
        const style = getComputedStyle(button); \
        return ['color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderTopStyle', 'borderBottomWidth', 'outlineStyle', \
            'fontWeight', 'textDecorationLine'].map((name) => style[name]).join(); \
    }; \
    return look(chosen) === look(other) ? [chosen.outerHTML.slice(0, 100)] : []; \
})";

/// Places of the focus without an outline of their own or of what holds them.
pub const UNMARKED: &str = "[...document.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled), select, summary')] \
    .filter((at) => at.checkVisibility({ visibilityProperty: true })).slice(0, 60).filter((at) => { \
        at.focus({ focusVisible: true }); \
        if (document.activeElement !== at) return false; \
        const has = (element) => { \
            const style = getComputedStyle(element); \
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; \
        }; \
        return ![at, at.parentElement, at.closest('label')].some((element) => element && has(element)); \
    }).map((at) => at.outerHTML.slice(0, 100))";

/// Letters of pictures in the colour of the paper; the map keeps colours of its own.
pub const UNREADABLE: &str = "[...document.querySelectorAll('svg text')].filter((text) => text.checkVisibility() \
    && text.textContent.trim() && getComputedStyle(text).fill === getComputedStyle(document.body).backgroundColor \
    && getComputedStyle(text).forcedColorAdjust !== 'none').slice(0, 3).map((text) => text.outerHTML.slice(0, 120))";

pub async fn force_colours(visit: &Visit) -> Result<()> {
    let media = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

#[tokio::test]
async fn with_forced_colours_choices_focus_and_letters_stay_visible() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        force_colours(&visit).await?;
        let mut faults = Vec::new();
        for page in PAGES {
            visit.open_live(page).await?;
            visit.wait_until(READY).await?;
            // Whoever uses keys sees the focus; older browsers take a script's word for it only after one. Tab could lead out
            // of a page whose last link has the focus still.
            visit.press([Key::Down]).await?;
            for (what, look) in
                [("looks like its neighbour", ALIKE), ("shows no focus", UNMARKED), ("unreadable", UNREADABLE)]
            {
                let found = visit.eval(look).await?;
                faults.extend(found.as_array().into_iter().flatten().map(|at| format!("{page} {what}: {at}")));
            }
        }
        if faults.is_empty() { Ok(()) } else { bail!("{faults:#?}") }
    })
    .await
}
