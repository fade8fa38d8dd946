//! A widget said how high it was while it was still coming, so a partner's page jumped twice; WordPress asks that early.

use std::thread::sleep;
use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Answer, Engine, Options, altered_site, with_visitor};
use serde_json::json;

/// Asks as WordPress does, again and again, and notes what it is told.
const HOST: &str = "<!doctype html><title>Careers</title><link rel=icon href='data:,'><body>\
    <iframe src='/widget/job/programmer/#?secret=abc' width=400 height=660></iframe><script>\
    const frame = document.querySelector('iframe').contentWindow; window.told = []; \
    setInterval(() => frame.postMessage({ message: 'ready', secret: 'abc' }, '*'), 20); \
    addEventListener('message', ({ data }) => data.type === 'job-risk:height' && told.push(data.height));</script>";

#[tokio::test]
async fn a_widget_tells_its_height_when_all_of_it_is_there() -> Result<()> {
    for engine in Engine::asked() {
        let site = altered_site("", |path, mut answer| {
            match path {
                "host.html" => answer = Answer { status: 200, kind: "text/html", body: HOST.into() },
                // The page stops in its middle for a script that takes its time.
                "widget/job/programmer" => {
                    let page = String::from_utf8_lossy(&answer.body);
                    answer.body = page.replacen("</h1>", "</h1><script src=\"/slow.js\"></script>", 1).into_bytes();
                }
                "slow.js" => {
                    sleep(Duration::from_millis(500));
                    answer = Answer { status: 200, kind: "text/javascript", body: Vec::new() };
                }
                _ => {}
            }
            answer
        });
        with_visitor(Options { engine, ..Options::default() }, site.await?, |visit| async move {
            visit.open("host.html").await?;
            visit.wait_until("window.told.length > 5").await?;
            let inside =
                "document.querySelector('iframe').contentDocument.documentElement.getBoundingClientRect().height";
            let different = format!("[...new Set(window.told)].filter((told) => told !== Math.ceil({inside}))");
            let different = visit.eval(&different).await?;
            ensure!(different == json!([]), "{different} was told too");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
