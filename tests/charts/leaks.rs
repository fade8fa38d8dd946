//! A chart leaves nothing behind when its page goes.

use std::time::Duration;

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, site_url, with_visitor};
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug)]
struct Left {
    nodes: f64,
    listeners: f64,
    heap_bytes: f64,
}

async fn left(visit: &Visit) -> Result<Left> {
    let tools = visit.driver.cdp();
    tools.send_raw("HeapProfiler.enable", json!({})).await?;
    // What only a finaliser keeps alive needs a second round.
    for _ in 0..3 {
        tools.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counters = tools.send_raw("Memory.getDOMCounters", json!({})).await?;
    let heap = tools.send_raw("Runtime.getHeapUsage", json!({})).await?;
    let figure = |from: &Value, name: &str| from[name].as_f64().with_context(|| format!("no {name} in {from}"));
    Ok(Left {
        nodes: figure(&counters, "nodes")?,
        listeners: figure(&counters, "jsEventListeners")?,
        heap_bytes: figure(&heap, "usedSize")?,
    })
}

/// Goes to a comparison and back, so that its chart comes and goes. The pause is for Chromium, which ignores a page's steps
/// through its history when they are more than 200 in 10 seconds.
async fn mount_and_unmount(visit: &Visit, times: u32) -> Result<()> {
    let script = "const [times, done] = arguments; let round = 0; (async () => { \
        const until = async (condition) => { \
            for (let waited = 0; !condition(); waited += 1) { \
                if (waited > 2000) throw new Error(`waited too long for ${condition} at ${location.href}, round ${round}, \
                    chart ${document.querySelector('[data-chart]')?.dataset.chart}`); \
                await new Promise((go) => setTimeout(go, 5)); \
            } \
        }; \
        for (; round < times; round += 1) { \
            history.forward(); \
            await until(() => document.querySelector('[data-chart=interactive] .trend-live path')); \
            history.back(); \
            await new Promise((go) => setTimeout(go, 120)); \
            await until(() => !document.querySelector('[data-chart]') && location.search === ''); \
        } \
        done('done'); \
    })().catch((error) => done(String(error)));";
    let ended = visit.driver.execute_async(script, vec![json!(times)]).await?;
    anyhow::ensure!(ended.json() == "done", "{}", ended.json());
    Ok(())
}

#[tokio::test]
async fn two_hundred_mounts_leave_heap_nodes_and_listeners_where_they_were() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.driver.set_script_timeout(Duration::from_secs(400)).await?;
        visit.open_live("compare/").await?;
        // The comparison's address enters the history as a visitor's choice would.
        visit.eval("document.querySelector('main a[href*=\"jobs=\"]').click()").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.driver.back().await?;
        visit.wait_until("location.search === '' && !document.querySelector('[data-chart]')").await?;
        // The first ones fill caches.
        mount_and_unmount(&visit, 20).await?;
        let before = left(&visit).await?;
        mount_and_unmount(&visit, 200).await?;
        let after = left(&visit).await?;
        println!("before 200 mounts: {before:?}\nafter: {after:?}");
        // Two hundred of anything that a chart makes would be more.
        assert!(after.listeners - before.listeners < 100.0, "{before:?} {after:?}");
        assert!(after.nodes - before.nodes < 200.0, "{before:?} {after:?}");
        assert!(after.heap_bytes - before.heap_bytes < 1_000_000.0, "{before:?} {after:?}");
        visit.assert_no_complaints().await
    })
    .await
}
