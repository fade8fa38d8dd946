//! Messages count only from the right window, origin and version, and with a height that can be.

use anyhow::{Result, ensure};

use crate::guest::{Guest, frame, in_every_engine};

/// Sends from inside a widget's frame what a widget would not send.
const NONSENSE: &str = "[{ type: 'job-risk:height', v: 2, height: 321 }, { type: 'job-risk:height', height: 321 }, \
    { type: 'job-risk:high', v: 1, height: 321 }, ...[1e9, -5, 0, NaN, Infinity, '321', null, [321], {}].map((height) => \
    ({ type: 'job-risk:height', v: 1, height })), null, 321, 'job-risk:height'].forEach((data) => parent.postMessage(data, '*'))";
const FORGED_HEIGHT: &str = "{ type: 'job-risk:height', v: 1, height: 921 }";
const FORGED_THEME: &str = "{ type: 'job-risk:theme', v: 1, theme: 'dark' }";

async fn ensure_height(guest: &Guest, expected: f64, after: &str) -> Result<()> {
    guest.settle().await?;
    let height = guest.height("job").await?;
    ensure!(height == expected, "after {after} the frame is {height} px high, not {expected} px");
    Ok(())
}

#[tokio::test]
async fn the_page_ignores_heights_that_no_widget_of_it_says() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.wait_for("job").await?;
        let height = guest.wait_until_it_fits("job").await?;

        guest.visit.eval(&format!("window.postMessage({FORGED_HEIGHT}, '*')")).await?;
        ensure_height(&guest, height, "a message of the page to itself").await?;

        guest.enter_frame("document.getElementById('forger')").await?;
        guest.visit.eval(&format!("parent.postMessage({FORGED_HEIGHT}, '*')")).await?;
        guest.leave().await?;
        ensure_height(&guest, height, "a message from another frame").await?;

        guest.inside("job", NONSENSE).await?;
        ensure_height(&guest, height, "nonsense from the right frame").await?;

        // What a widget would say is heard: the same way, and only the height is another.
        guest.inside("job", &format!("parent.postMessage({FORGED_HEIGHT}, '*')")).await?;
        guest.visit.wait_until(&format!("{}.getBoundingClientRect().height === 921", frame("job"))).await?;

        // The right window with another page in it.
        let other = format!("{}.contentWindow.location.replace(location.origin + '/forger.html')", frame("job"));
        guest.visit.eval(&other).await?;
        guest.wait_inside("job", "location.pathname === '/forger.html'").await?;
        guest.inside("job", "parent.postMessage({ type: 'job-risk:height', v: 1, height: 922 }, '*')").await?;
        ensure_height(&guest, 921.0, "a message of another origin from the right window").await
    })
    .await
}

#[tokio::test]
async fn a_widget_follows_no_window_but_the_page_it_stands_on() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.wait_for("job").await?;
        guest.wait_inside("job", "document.documentElement.dataset.theme === 'light'").await?;
        // Another frame of the page's own origin can reach the widget's window through the page, but is not its parent.
        guest.enter_frame("document.getElementById('forger')").await?;
        let target = format!("parent.{}.contentWindow", frame("job"));
        guest.visit.driver.execute(format!("{target}.postMessage({FORGED_THEME}, '*')"), Vec::new()).await?;
        guest.leave().await?;
        let to_frame = format!("{}.contentWindow.postMessage", frame("job"));
        for data in ["{ type: 'job-risk:theme', v: 2, theme: 'dark' }", "{ theme: 'dark' }", "null", "'dark'"] {
            guest.visit.eval(&format!("{to_frame}({data}, '*')")).await?;
        }
        guest.settle().await?;
        let theme = guest.inside("job", "document.documentElement.dataset.theme").await?;
        ensure!(theme == "light", "the widget took the theme {theme} from a stranger");

        guest.visit.eval(&format!("{to_frame}({FORGED_THEME}, '*')")).await?;
        guest.wait_inside("job", "document.documentElement.dataset.theme === 'dark'").await
    })
    .await
}
