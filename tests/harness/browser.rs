//! Starts and ends a browser; it ends also when the test fails.

use std::future::Future;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::cdp::Cdp;
use thirtyfour::prelude::*;

use crate::addon::Addon;
use crate::engine::{Driver, Engine};
use crate::visit::Visit;

/// The checker for accessibility reads a whole page in one script.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(120);

const FIREFOX_LEAST_WIDTH: u32 = 500;

/// How the visitor's browser is set up.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub engine: Engine,
    pub width: u32,
    pub height: u32,
    pub with_scripts: bool,
    pub dark: bool,
    /// Whether the site may keep a copy for times without a network: its requests pass by what a test blocks.
    pub keeps_copy: bool,
    pub addon: Option<Addon>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            engine: Engine::Chromium,
            width: 1280,
            height: 900,
            with_scripts: true,
            dark: false,
            keeps_copy: false,
            addon: None,
        }
    }
}

/// Before a page's scripts: they find nothing that could keep the site.
pub(crate) const NO_COPY: &str = "delete Navigator.prototype.serviceWorker;";

/// Collects what a page complains about: in Chromium from before its own first script, in others from when it is open.
pub(crate) const LISTENER: &str = r#"
if (window.__complaints) return;
window.__complaints = [];
for (const level of ["error", "warn"]) {
    const original = console[level].bind(console);
    console[level] = (...parts) => { window.__complaints.push(level + ": " + parts.map(String).join(" ")); original(...parts); };
}
addEventListener("error", (event) => {
    window.__complaints.push(event.message ? "uncaught: " + event.message : "error: failed to load " + (event.target.src || event.target.href));
}, true);
addEventListener("unhandledrejection", (event) => window.__complaints.push("rejection: " + event.reason));
document.addEventListener("securitypolicyviolation", (event) => {
    window.__complaints.push("policy: " + event.violatedDirective + " blocked " + event.blockedURI + " " + event.sample);
});
"#;

/// Runs a test in each engine that is asked for, one after the other, each with a browser of its own.
pub async fn in_every_engine<F, Fut>(options: Options, base: String, test: F) -> Result<()>
where
    F: Fn(Visit) -> Fut,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    for engine in Engine::asked() {
        // A failed assertion says no engine; the tests' output is shown with it.
        eprintln!("in {engine:?}");
        let options = Options { engine, ..options };
        with_visitor(options, base.clone(), &test).await.with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

/// Runs a test with a browser of its own at the site's first address, and gives what it found.
pub async fn with_visitor<F, Fut, T>(options: Options, base: String, test: F) -> Result<T>
where
    F: FnOnce(Visit) -> Fut,
    Fut: Future<Output = Result<T>> + Send + 'static,
    T: Send + 'static,
{
    let engine = options.engine;
    let (process, driver, _profile) = match start(options).await {
        Ok(started) => started,
        // On a machine whose cores are all busy a browser sometimes gives up; that is no fault of the site.
        Err(first) => {
            eprintln!("{first:#}; once more");
            start(options).await?
        }
    };
    driver.set_script_timeout(SCRIPT_TIMEOUT).await?;
    match engine {
        Engine::Chromium => {
            let tools = driver.cdp();
            let no_copy = if options.keeps_copy { "" } else { NO_COPY };
            let listener = format!("(() => {{{no_copy}{LISTENER}}})()");
            tools.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": listener })).await?;
            set_viewport(&tools, options).await?;
        }
        Engine::Firefox if options.width < FIREFOX_LEAST_WIDTH => open_narrow(&driver, options).await?,
        Engine::Firefox => {}
        // Its browser takes no size when it starts.
        Engine::WebKit => driver.set_window_rect(0, 0, options.width, options.height).await?,
    }
    // A task of its own, so that a failed assertion still lets the browser be closed.
    let outcome = tokio::spawn(test(Visit::new(driver.clone(), base, engine))).await;
    let _ = driver.quit().await;
    process.end().await;
    match outcome {
        Ok(result) => result,
        Err(failure) => std::panic::resume_unwind(failure.into_panic()),
    }
}

async fn start(options: Options) -> Result<(Driver, WebDriver, TempDir)> {
    let engine = options.engine;
    let profile = tempfile::tempdir()?;
    let process = engine.start(options, profile.path()).await?;
    let driver = WebDriver::new(&process.address, engine.capabilities(options, profile.path())?)
        .await
        .with_context(|| format!("{engine:?} did not start"))?;
    if let Some(addon) = options.addon {
        addon.install(&driver, engine, profile.path()).await?;
    }
    Ok((process, driver, profile))
}

/// Only windows without controls are as narrow as a phone.
async fn open_narrow(driver: &WebDriver, options: Options) -> Result<()> {
    let size = format!("popup,width={},height={}", options.width, options.height);
    driver.execute(format!("window.open('about:blank', '', '{size}')"), Vec::new()).await?;
    let narrow = driver.windows().await?.pop().context("no window opened")?;
    driver.switch_to_window(narrow).await?;
    Ok(())
}

/// Windows have a least width; a phone's is narrower, so the viewport is set by itself.
async fn set_viewport(tools: &Cdp, options: Options) -> Result<()> {
    let size = json!({ "width": options.width, "height": options.height, "deviceScaleFactor": 1, "mobile": false });
    tools.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
    let theme = if options.dark { "dark" } else { "light" };
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
    tools.send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}
