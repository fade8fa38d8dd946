//! A chart whose code came just as its page was left stopped the program, now and then: it drew itself with what the page
//! had let go.

use anyhow::{Context, Result};
use browser_tests::{Options, altered_site, in_every_engine};

/// The chart's code comes so many milliseconds after the click that leads away.
const HELD_CHART: &str = "const load = fetch; window.fetch = (what, ...how) => String(what.url ?? what).includes('/chart-') \
    ? new Promise((go) => { window.__come = () => go(load(what, ...how)); }) : load(what, ...how); \
    window.__leave = (after) => { \
        document.querySelector('#site-nav a[href=\"/weeks/\"]').click(); \
        after < 0 ? window.__come() : setTimeout(window.__come, after); };";

#[tokio::test]
async fn a_page_can_be_left_at_any_moment_of_its_charts_coming() -> Result<()> {
    let site = altered_site(HELD_CHART, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        for page in ["jobs/programmer/", "industries/technology/"] {
            for after in [-1, 0, 2, 8, 32, 128] {
                visit.open_live(page).await?;
                visit.eval("document.querySelector('[data-chart]').scrollIntoView() ?? true").await?;
                visit.wait_until("!!window.__come").await?;
                visit.eval(&format!("window.__leave({after}) ?? true")).await?;
                visit.wait_until("document.querySelector('main h1')?.textContent === 'Weeks'").await?;
                visit.eval("new Promise((go) => setTimeout(go, 300)).then(() => true)").await?;
                let stopped = visit.eval("document.documentElement.dataset.app === 'failed'").await?;
                assert_eq!(stopped, false, "{page}, {after} ms after the click");
                visit.assert_no_complaints().await.with_context(|| format!("{page}, {after} ms after the click"))?;
            }
        }
        Ok(())
    })
    .await
}
