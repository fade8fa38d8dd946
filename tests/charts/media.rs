//! What the visitor's system asks for while the page is open: the chart follows without a reload and without a jump.

use anyhow::Result;
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::json;

/// Colours as they are painted: of the paper, of the first line, of the grid, and the line's dash and the one beside it.
const PAINTED: &str = "(() => { \
    const of = (css, name) => getComputedStyle(document.querySelector(css))[name]; \
    const lines = [...document.querySelectorAll('.trend-live path[stroke-width=\"2.5\"]')]; \
    return [of('body', 'backgroundColor'), getComputedStyle(lines.at(-1)).stroke, \
        of('.trend-frame g[stroke]', 'stroke'), new Set(lines.map((line) => getComputedStyle(line).strokeDasharray)).size]; \
})()";

async fn ask(visit: &Visit, features: &[(&str, &str)]) -> Result<()> {
    let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    Ok(())
}

#[tokio::test]
async fn colours_follow_the_system_while_dashes_still_tell_lines_apart() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("compare/?jobs=machine-learning-engineer,ai-engineer,programmer,data-analyst#trend").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.wait_until("document.querySelectorAll('.trend-live path[stroke-width=\"2.5\"]').length === 4").await?;
        visit.eval("(window.__same = document.querySelector('.trend-live svg'), true)").await?;
        let light = visit.eval(PAINTED).await?;
        for features in [
            &[("prefers-color-scheme", "dark")][..],
            &[("prefers-contrast", "more")],
            &[("forced-colors", "active")],
            &[("prefers-color-scheme", "light")],
        ] {
            ask(&visit, features).await?;
            let expected = match features[0].1 {
                "dark" => "painted[0] !== light[0] && painted[1] !== light[1] && painted[2] !== light[2]",
                "more" => "painted[0] === light[0] && painted[2] !== light[2]",
                "active" => "painted[1] !== light[1] && painted[1] === getComputedStyle(document.body).color",
                _ => "JSON.stringify(painted) === JSON.stringify(light)",
            };
            let check = format!("((painted, light) => {expected} && painted[3] === 4)({PAINTED}, {light})");
            visit.wait_until(&check).await?;
        }
        assert_eq!(visit.eval("window.__same === document.querySelector('.trend-live svg')").await?, true);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_narrower_window_never_shows_an_empty_chart() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/#trend").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.wait_until("document.querySelectorAll('.trend-live path').length > 0").await?;
        // In each frame the lines are there, and their end is where the end of the frame's own line is.
        let watch = "(() => { window.__frames = []; const look = () => { \
            const end = (css) => document.querySelector(css + ' path[stroke=\"var(--series-0)\"][stroke-width=\"2.5\"]'); \
            const live = end('.trend-live'); \
            window.__frames.push(live ? Math.abs(live.getBoundingClientRect().right - \
                document.querySelector('.trend-box').getBoundingClientRect().right) : null); \
            requestAnimationFrame(look); }; look(); return true; })()";
        visit.eval(watch).await?;
        for width in [1100, 900, 700, 500, 330, 320, 800] {
            let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
            visit.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
            visit.wait_until(&format!("innerWidth === {width} && (window.__seen ??= 0, true)")).await?;
            let before = visit.eval("window.__frames.length").await?;
            visit.wait_until(&format!("window.__frames.length > {before} + 3")).await?;
        }
        let empty = visit.eval("window.__frames.filter((frame) => frame === null).length").await?;
        assert_eq!(empty, 0);
        let overflow = visit.eval("document.documentElement.scrollWidth <= innerWidth").await?;
        assert_eq!(overflow, true);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn with_less_motion_lines_are_at_their_place_at_once() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        ask(&visit, &[("prefers-reduced-motion", "reduce")]).await?;
        visit.open_live("jobs/programmer/#trend").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.wait_until("document.querySelectorAll('.trend-live path').length > 0").await?;
        // Two frames after the choice the line has the path that it keeps.
        let settled = visit
            .driver
            .execute_async(
                "const done = arguments[0]; (async () => { \
                const frame = () => new Promise((go) => requestAnimationFrame(go)); \
                const line = () => document.querySelector('.trend-live path[stroke=\"var(--series-0)\"][stroke-width=\"2.5\"]').getAttribute('d'); \
                const before = line(); \
                [...document.querySelectorAll('.trend-range')].find((one) => one.textContent === 'All').click(); \
                const seen = new Set(); \
                while (line() === before) await frame(); \
                for (let at = 0; at < 40; at += 1) { seen.add(line()); await frame(); } \
                done(seen.size); })();",
                Vec::new(),
            )
            .await?;
        assert_eq!(settled.json(), &json!(1));
        visit.assert_no_complaints().await
    })
    .await
}
