//! A program that had stopped was kept from some kinds of events and not from others, and so was everybody else on the page.

use anyhow::Result;
use browser_tests::{Options, RELOADED, altered_site, in_every_engine};

/// Counts the calls into the program, and keeps what it listens to: its functions have a mark of wasm-bindgen's.
const COUNTED: &str = r#"
    window.__calls = 0;
    const run = WebAssembly.instantiate;
    WebAssembly.instantiate = async (program, ...more) => {
        const { instance = null, module = program, ...rest } = await run(program, ...more).then((made) =>
            made instanceof WebAssembly.Instance ? { instance: made } : made);
        const counted = (call) => (...all) => (window.__calls++, call(...all));
        const exports = new Proxy({}, {
            get: (_, name) => /closures_+invoke/.test(String(name)) ? counted(instance.exports[name]) : instance.exports[name],
        });
        return { module, instance: { exports }, ...rest };
    };
    window.__heard = [];
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (kind, listener, ...how) {
        if (listener?._wbg_cb_unref) window.__heard.push([this ?? window, kind]);
        return listen.call(this ?? window, kind, listener, ...how);
    };
"#;

/// Everything that the program listens to happens, where it listens; says of what kinds that was.
const ALL_OF_IT: &str = r#"
    addEventListener("message", () => (window.__other = true));
    window.__calls = 0;
    const kinds = new Set();
    for (const [target, kind] of [...window.__heard, [window, "message"]]) {
        kinds.add(kind);
        // Firefox sends a form on hearing that it is sent.
        addEventListener(kind, (event) => event.preventDefault(), { capture: true, once: true, passive: false });
        target.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
    }
    return [...kinds].sort();
"#;

#[tokio::test]
async fn a_stopped_program_hears_of_nothing_and_others_hear_as_before() -> Result<()> {
    let site = altered_site(COUNTED, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        for (page, of_its_own) in
            [("jobs/programmer/", "hashchange"), ("embed/", "message"), ("compare/?jobs=programmer,actor", "storage")]
        {
            visit.open_live(page).await?;
            visit.wait_until("window.__calls > 0").await?;
            visit.eval(RELOADED).await?;
            visit.eval("dispatchEvent(new Event('app-stopped'))").await?;
            visit.wait_until("document.documentElement.dataset.app === 'failed'").await?;
            let kinds = visit.driver.execute(ALL_OF_IT, Vec::new()).await?.json().clone();
            let has = |kind: &str| kinds.as_array().is_some_and(|kinds| kinds.iter().any(|one| one == kind));
            assert!(["click", "popstate", "touchmove", of_its_own].into_iter().all(has), "{page}: {kinds}");
            // Timers that it had set, too.
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            assert_eq!(visit.eval("window.__calls").await?, 0, "{page}: the program is called");
            assert_eq!(visit.eval("window.__other").await?, true, "{page}: nobody else hears");
        }
        Ok(())
    })
    .await
}
