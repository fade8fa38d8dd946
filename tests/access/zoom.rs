//! A page at 400%: a window of 1280 by 900 then has room for 320 by 225 of the page's pixels, and all of it is still to be
//! reached by scrolling one way, with the focus in sight.

use anyhow::{Result, bail};
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::json;

use crate::{PAGES, READY};

async fn zoom(visit: &Visit) -> Result<()> {
    let size = json!({ "width": 320, "height": 225, "deviceScaleFactor": 4, "mobile": false });
    visit.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
    Ok(())
}

/// Of the first stops of the tab key, those of which nothing is seen: outside the window, or under what stays in place. A
/// link may go over several lines.
const HIDDEN_FOCUS: &str = "[...document.querySelectorAll('main a[href], main button:not(:disabled), main input:not(:disabled), \
    main select, main summary')].filter((at) => at.checkVisibility({ visibilityProperty: true }) && !at.closest('[inert]')) \
    .slice(0, 40).filter((at) => { \
        at.focus(); \
        if (document.activeElement !== at) return false; \
        const boxes = [at, at.closest('label')].flatMap((part) => part ? [...part.getClientRects()] : []); \
        return !boxes.some((box) => [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => { \
            const top = document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2); \
            return top !== null && (at.contains(top) || top.closest('label')?.control === at); \
        })); \
    }).map((at) => at.outerHTML.slice(0, 120))";

#[tokio::test]
async fn at_four_hundred_per_cent_pages_scroll_one_way_and_show_the_focus() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        zoom(&visit).await?;
        let mut faults = Vec::new();
        for page in PAGES {
            visit.open_live(page).await?;
            visit.wait_until(READY).await?;
            let width = visit.eval("document.documentElement.scrollWidth").await?;
            if width.as_u64().is_none_or(|width| width > 320) {
                faults.push(format!("{page} is {width} px wide"));
            }
            let hidden = visit.eval(HIDDEN_FOCUS).await?;
            faults.extend(hidden.as_array().into_iter().flatten().map(|at| format!("{page} hides the focus on {at}")));
        }
        if faults.is_empty() { Ok(()) } else { bail!("{faults:#?}") }
    })
    .await
}
