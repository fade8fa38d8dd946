//! Builds the site: chart library, styles, browser program, then the published pages in dist/.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::{self, root};
use crate::sizes;
use crate::step::{run, step};
use crate::tools::Tools;

const CHART_LIBRARY: &str = "target/site/echarts.js";
const STYLES: &str = "target/site/style";
const PUBLIC: &str = "target/site/public";
const BROWSER_APP: &str = "target/site/app";

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub site: Site,
    /// Skip the release build and wasm-opt: bigger files, built faster
    #[arg(long)]
    pub dev: bool,
}

/// Where a published site will stand.
#[derive(clap::Args, Clone)]
pub struct Site {
    /// The path under which the site is served, such as /risk/
    #[arg(long, default_value = "/", value_parser = parse_public_url)]
    pub public_url: String,
    /// The site's scheme and host for absolute links, such as https://example.org; JOB_RISK_ORIGIN names it too
    #[arg(long)]
    pub origin: Option<String>,
    /// The folder to write
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
}

/// `cargo xtask build`
pub fn run_build(args: &Args) -> Result<()> {
    let tools = Tools::set_up()?;
    prepare(&tools, args.dev)?;
    publish(&args.site)?;
    print!("{}", sizes::table(&root().join(&args.site.out))?);
    Ok(())
}

/// Builds what every published site shares, whatever its public URL.
pub fn prepare(tools: &Tools, dev: bool) -> Result<()> {
    step("bundle the chart library", || run(tools.command("node").args(["build/echarts.mjs", CHART_LIBRARY])))?;
    step("minify styles and scripts", || {
        run(tools.command("node").args(["build/minify.mjs", "style", STYLES, "public", PUBLIC]))
    })?;
    let name = if dev { "build the browser program (dev)" } else { "build the browser program (release, wasm-opt)" };
    step(name, || {
        let mut trunk = tools.command("trunk");
        trunk.args(["build", "--skip-version-check", "--dist", BROWSER_APP]);
        if !dev {
            trunk.arg("--release");
        }
        // Trunk takes the usual NO_COLOR=1 for a malformed flag and stops.
        trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
        run(&mut trunk).context("the browser program did not build")
    })
}

/// Renders the pages and data of one site.
pub fn publish(site: &Site) -> Result<()> {
    let mut publisher = step("compile the publisher", || project::program("publish"))?;
    publisher.args(["site", "--content", "content", "--public", PUBLIC, "--style", STYLES]);
    publisher.args(["--app", BROWSER_APP, "--echarts", CHART_LIBRARY]);
    publisher.arg("--out").arg(&site.out).args(["--public-url", &site.public_url]);
    if let Some(origin) = &site.origin {
        publisher.args(["--origin", origin]);
    }
    step(&format!("publish {} under {}", site.out.display(), site.public_url), || run(&mut publisher))
}

/// Where `serve` listens unless it is told otherwise.
pub const PORT: u16 = 8080;

/// Where a server of this machine stands.
pub fn local_origin(port: u16) -> String {
    format!("http://{}:{port}", Ipv4Addr::LOCALHOST)
}

/// A path that starts and ends with a slash, from any spelling of it.
pub fn parse_public_url(text: &str) -> Result<String, String> {
    if text.contains("://") {
        return Err("give the path only, such as /risk/; the host goes into --origin".to_owned());
    }
    let path = text.trim_matches('/');
    Ok(if path.is_empty() { "/".to_owned() } else { format!("/{path}/") })
}

/// True where the folder holds a published site.
pub fn is_published(out: &Path) -> bool {
    root().join(out).join("index.html").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_gets_both_slashes() {
        for text in ["risk", "/risk", "risk/", "/risk/"] {
            assert_eq!(parse_public_url(text).as_deref(), Ok("/risk/"));
        }
        assert_eq!(parse_public_url("").as_deref(), Ok("/"));
        assert!(parse_public_url("https://example.org/risk/").is_err());
    }
}
