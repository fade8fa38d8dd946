//! Extensions that visitors have, from their published packages; docs/robustness.md says how these come here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::prelude::*;

use crate::engine::Engine;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addon {
    /// What its extension does on a page, as the npm package has it: the makers publish no package of the extension itself.
    DarkReader,
    /// Debian's package for Firefox.
    UBlock,
}

impl Addon {
    pub const ALL: [Self; 2] = [Self::DarkReader, Self::UBlock];

    /// Its package, or in words why it can't be had in this engine.
    ///
    /// # Errors
    /// The engine takes none, or no package is here.
    pub fn find(self, engine: Engine) -> Result<PathBuf> {
        let path = match (self, engine) {
            (_, Engine::WebKit) => bail!("this browser takes no extensions"),
            (Self::DarkReader, _) => "package/darkreader.js",
            (Self::UBlock, Engine::Chromium) => bail!("its manifest is of version 2, which this browser refuses"),
            (Self::UBlock, Engine::Firefox) => {
                "usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net"
            }
        };
        let folder = std::env::var_os("JOB_RISK_ADDONS").map(PathBuf::from);
        let here = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools/addons");
        let path = folder.unwrap_or_else(here).join(path);
        if path.exists() { Ok(path) } else { bail!("{} is not there", path.display()) }
    }

    /// The folder that a browser loads, made beside its profile where the package is none.
    pub(crate) fn unpacked(self, engine: Engine, profile: &Path) -> Result<PathBuf> {
        let found = self.find(engine)?.canonicalize()?;
        if self == Self::UBlock {
            return Ok(found);
        }
        let folder = profile.join("dark-reader");
        fs::create_dir_all(&folder)?;
        fs::copy(found, folder.join("darkreader.js"))?;
        fs::write(folder.join("start.js"), "DarkReader.enable({});\n")?;
        let scripts = json!({
            "matches": ["<all_urls>"], "js": ["darkreader.js", "start.js"], "run_at": "document_start", "all_frames": true,
        });
        let manifest = json!({
            // Firefox asks its visitor about pages where the manifest is of version 3.
            "manifest_version": if engine == Engine::Firefox { 2 } else { 3 },
            "name": "Dark Reader", "version": "1", "content_scripts": [scripts],
        });
        fs::write(folder.join("manifest.json"), manifest.to_string())?;
        Ok(folder)
    }

    /// Chromium has its own from the start.
    pub(crate) async fn install(self, driver: &WebDriver, engine: Engine, profile: &Path) -> Result<()> {
        if engine != Engine::Firefox {
            return Ok(());
        }
        let folder = self.unpacked(engine, profile)?;
        let path = folder.to_str().context("its folder is not named in Unicode")?;
        let installed = FirefoxTools::new(driver.handle().clone()).install_addon(path, Some(true)).await;
        installed.with_context(|| format!("{self:?} was not installed"))
    }
}
