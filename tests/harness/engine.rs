//! The three browser engines: how their drivers are started, and what each calls the settings of a visitor.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep, timeout};

use crate::browser::Options;

/// A limit for what never comes; a machine whose cores are all busy takes seconds.
const START_TIMEOUT: Duration = Duration::from_secs(60);

/// A window of WebKitGTK's browser is as wide as its controls at least, which is more than a phone.
const NARROW_CONTROLS: &str =
    "* { min-width: 0; margin: 0; padding: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    #[default]
    Chromium,
    Firefox,
    /// WebKitGTK, the nearest to Safari that runs everywhere.
    WebKit,
}

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Those whose driver is on this machine. Chromium is always among them, so that a missing one fails.
    pub fn at_hand() -> Vec<Self> {
        let is_here = |engine: &Self| *engine == Self::Chromium || engine.driver().is_some();
        let (here, missing): (Vec<Self>, Vec<Self>) = Self::ALL.into_iter().partition(is_here);
        for engine in missing {
            eprintln!("skipped in {engine:?}: its driver is not installed; `cargo xtask test` says how to");
        }
        here
    }

    /// Those that this run asks for: Chromium, or each that is at hand (`cargo xtask test --every-engine`, which takes three
    /// times as long).
    pub fn asked() -> Vec<Self> {
        if std::env::var_os("JOB_RISK_EVERY_ENGINE").is_some() { Self::at_hand() } else { vec![Self::Chromium] }
    }

    fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => program("JOB_RISK_CHROMEDRIVER", "chromedriver"),
            Self::Firefox => program("JOB_RISK_GECKODRIVER", "geckodriver"),
            Self::WebKit => mini_browser().and_then(|_| program("JOB_RISK_WEBKITDRIVER", "WebKitWebDriver")),
        }
    }

    /// Starts the driver, and where the engine has no headless mode a display for it.
    pub(crate) async fn start(self, options: Options, profile: &Path) -> Result<Driver> {
        let program = self.driver().with_context(|| {
            format!("the driver of {self:?} is not on PATH; `cargo xtask test` installs it or says how to")
        })?;
        let display = match self {
            Self::WebKit => {
                fs::create_dir_all(profile.join("gtk-3.0"))?;
                fs::write(profile.join("gtk-3.0/gtk.css"), NARROW_CONTROLS)?;
                Some(Display::start().await?)
            }
            Self::Chromium | Self::Firefox => None,
        };
        let started = Instant::now();
        while started.elapsed() < START_TIMEOUT {
            let port = free_port()?;
            let mut command = Command::new(&program);
            command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
            if let Some(display) = &display {
                command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
                // GTK has the theme of its desktop, and here there is none to ask.
                command.env("GTK_THEME", if options.dark { "Adwaita:dark" } else { "Adwaita" });
                command.env("XDG_CONFIG_HOME", profile);
            }
            let mut process = command.spawn().with_context(|| format!("the driver of {self:?} did not start"))?;
            // It ends by itself where something else took the port meanwhile.
            while started.elapsed() < START_TIMEOUT && process.try_wait()?.is_none() {
                if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                    return Ok(Driver { process, display, address: format!("http://127.0.0.1:{port}") });
                }
                sleep(Duration::from_millis(50)).await;
            }
        }
        bail!("the driver of {self:?} did not open its port")
    }

    pub(crate) fn capabilities(self, options: Options, profile: &Path) -> Result<Capabilities> {
        Ok(match self {
            Self::Chromium => chromium(options, profile)?.into(),
            Self::Firefox => firefox(options)?.into(),
            Self::WebKit => webkit(options)?,
        })
    }
}

/// A port that is free now, and that no other test of this run was given.
fn free_port() -> Result<u16> {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        if given.insert(port) {
            return Ok(port);
        }
    }
}

/// A driver that runs; it ends, with its display, when this is dropped.
pub(crate) struct Driver {
    process: Child,
    display: Option<Display>,
    pub address: String,
}

impl Driver {
    pub async fn end(mut self) {
        // What has already ended is what was wanted.
        let _ = self.process.kill().await;
        if let Some(display) = &mut self.display {
            let _ = display.process.kill().await;
        }
    }
}

struct Display {
    process: Child,
    name: String,
}

impl Display {
    async fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("Xvfb is not on PATH; WebKitGTK needs it for a display")?;
        let output = process.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        timeout(START_TIMEOUT, BufReader::new(output).read_line(&mut number)).await.context("Xvfb says nothing")??;
        Ok(Self { process, name: format!(":{}", number.trim()) })
    }
}

fn chromium(options: Options, profile: &Path) -> Result<thirtyfour::ChromeCapabilities> {
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
    if let Some(addon) = options.addon {
        let folder = addon.unpacked(Engine::Chromium, profile)?;
        capabilities.add_arg(&format!("--load-extension={}", folder.display()))?;
    }
    // Every request, those inside frames included.
    capabilities.set("goog:loggingPrefs", json!({ "performance": "ALL" }))?;
    if !options.with_scripts {
        // 2 is Chromium's word for "block".
        capabilities
            .add_experimental_option("prefs", json!({ "profile.managed_default_content_settings.javascript": 2 }))?;
    }
    Ok(capabilities)
}

fn firefox(options: Options) -> Result<thirtyfour::FirefoxCapabilities> {
    let mut capabilities = DesiredCapabilities::firefox();
    let mut settings = json!({
        "args": ["-headless", format!("--width={}", options.width), format!("--height={}", options.height)],
        "prefs": {
            "javascript.enabled": options.with_scripts,
            // 0 is dark, 1 is light.
            "layout.css.prefers-color-scheme.content-override": if options.dark { 0 } else { 1 },
        },
    });
    if let Some(browser) = env::var_os("JOB_RISK_FIREFOX").and_then(|path| path.into_string().ok()) {
        settings["binary"] = json!(browser);
    }
    capabilities.set("moz:firefoxOptions", settings)?;
    Ok(capabilities)
}

fn webkit(options: Options) -> Result<Capabilities> {
    let browser = mini_browser().context("WebKitGTK's MiniBrowser is not installed")?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "MiniBrowser")?;
    let scripts = format!("--enable-javascript={}", options.with_scripts);
    capabilities.set("webkitgtk:browserOptions", json!({ "binary": browser, "args": ["--automation", scripts] }))?;
    Ok(capabilities)
}

/// Debian keeps WebKitGTK's own browser beside the library.
fn mini_browser() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    let mut browsers = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    env::var_os("JOB_RISK_MINIBROWSER").map(PathBuf::from).or_else(|| browsers.find(|path| path.is_file()))
}

/// What `cargo xtask test` set up, else what is on PATH.
fn program(variable: &str, name: &str) -> Option<PathBuf> {
    let on_path = || {
        let path = env::var_os("PATH")?;
        let found = env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
        found.or_else(|| Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools/bin").join(name)))
    };
    env::var_os(variable).map(PathBuf::from).or_else(on_path).filter(|file| file.is_file())
}
