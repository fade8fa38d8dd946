//! Starts and ends a browser; it ends also when the test fails.

use std::future::Future;
use std::net::TcpListener;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::cdp::Cdp;
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

use crate::visit::Visit;

/// How the visitor's browser is set up.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub width: u32,
    pub height: u32,
    pub with_scripts: bool,
    pub dark: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { width: 1280, height: 900, with_scripts: true, dark: false }
    }
}

const START_TIMEOUT: Duration = Duration::from_secs(20);

/// Collects what a page complains about, from before its own first script.
const LISTENER: &str = r#"
window.__complaints = [];
for (const level of ["error", "warn"]) {
    const original = console[level].bind(console);
    console[level] = (...parts) => { window.__complaints.push(level + ": " + parts.map(String).join(" ")); original(...parts); };
}
addEventListener("error", (event) => {
    window.__complaints.push("error: " + (event.message || "failed to load " + (event.target.src || event.target.href)));
}, true);
addEventListener("unhandledrejection", (event) => window.__complaints.push("rejection: " + event.reason));
document.addEventListener("securitypolicyviolation", (event) => {
    window.__complaints.push("policy: " + event.violatedDirective + " blocked " + event.blockedURI + " " + event.sample);
});
"#;

/// Runs a test with a browser of its own at the site's first address.
pub async fn with_visitor<F, Fut>(options: Options, base: String, test: F) -> Result<()>
where
    F: FnOnce(Visit) -> Fut,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    let (mut process, address) = start_driver().await?;
    let profile = tempfile::tempdir()?;
    let driver =
        WebDriver::new(&address, capabilities(options, profile.path())?).await.context("Chromium did not start")?;
    let tools = driver.cdp();
    tools.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTENER })).await?;
    set_viewport(&tools, options).await?;
    // A task of its own, so that a failed assertion still lets the browser be closed.
    let outcome = tokio::spawn(test(Visit::new(driver.clone(), base))).await;
    let _ = driver.quit().await;
    let _ = process.kill().await;
    match outcome {
        Ok(result) => result,
        Err(failure) => std::panic::resume_unwind(failure.into_panic()),
    }
}

async fn start_driver() -> Result<(Child, String)> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let process = Command::new("chromedriver")
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .context("chromedriver is not on PATH; `cargo xtask test` installs it")?;
    let started = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        if started.elapsed() > START_TIMEOUT {
            bail!("chromedriver did not open its port");
        }
        sleep(Duration::from_millis(50)).await;
    }
    Ok((process, format!("http://127.0.0.1:{port}")))
}

fn capabilities(options: Options, profile: &std::path::Path) -> Result<thirtyfour::ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ] {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    capabilities.add_arg(&format!("--window-size={},{}", options.width, options.height))?;
    if !options.with_scripts {
        // 2 is Chromium's word for "block".
        capabilities
            .add_experimental_option("prefs", json!({ "profile.managed_default_content_settings.javascript": 2 }))?;
    }
    Ok(capabilities)
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
