//! Finds the browsers of the tests and their drivers, and installs them where that can be done unasked. Chromium must
//! be there; Firefox and WebKitGTK are left out, and said to be, where they can't be had.

mod chromium;
pub mod debian;
mod firefox;
mod webkit;

use std::env;
use std::path::PathBuf;

use anyhow::Result;

use crate::step::skip;

/// The environment variables that tell the tests where the browsers are.
pub struct Browsers(Vec<(&'static str, PathBuf)>);

impl Browsers {
    pub fn set_up() -> Result<Self> {
        // One call of the package manager for all that is missing.
        debian::install(&[chromium::missing(), firefox::missing(), webkit::missing()].concat())?;
        let mut variables = chromium::set_up()?;
        for (name, found) in [("Firefox", firefox::set_up()), ("WebKitGTK", webkit::set_up())] {
            match found {
                Ok(found) => variables.extend(found),
                Err(reason) => skip(&format!("{name}: {reason:#}")),
            }
        }
        Ok(Self(variables))
    }

    pub fn variables(self) -> Vec<(&'static str, PathBuf)> {
        self.0
    }
}

/// Where Chromium is, for what needs no other browser.
pub fn chromium() -> Result<PathBuf> {
    debian::install(&chromium::missing())?;
    Ok(chromium::set_up()?.swap_remove(0).1)
}

pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
