//! Builds the site: chart library, styles, browser program, then the published pages.

use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::browser_program::{self, Form};
use crate::first_load;
use crate::project::{self, root};
use crate::sizes;
use crate::step::{already, run, step};
use crate::tools::{Tools, add_wasm_target, find_node, has_node_packages};

const CHART_LIBRARY: &str = "target/site/echarts.js";
const STYLES: &str = "target/site/style";
const PUBLIC: &str = "target/site/public";
/// What one publication leaves for the next, and how many bytes of it.
const KEPT: &str = "target/site/kept";
const MOST_KEPT: u64 = 100_000_000;

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub site: Site,
    /// Packed copies beside the files: `none` for a host that packs what it sends by itself, `br` for one that packs pages
    /// but not what all visits share, `both` for one that sends only what lies there
    #[arg(long, default_value = COPIES, value_parser = ["none", "br", "both"])]
    pub copies: String,
}

/// The packed copies of a site that is shipped, unless another kind is asked for.
pub const COPIES: &str = "br";

/// Where a published site will stand.
#[derive(clap::Args, Clone)]
pub struct Site {
    /// The path under which the site is served, such as /risk/
    #[arg(long, default_value = "/", value_parser = parse_public_url)]
    pub public_url: String,
    /// The site's scheme and host for absolute links, such as https://example.org; JOB_RISK_ORIGIN names it too
    #[arg(long)]
    pub origin: Option<String>,
    /// The folder to write [default: dist, or target/site/served for what is only served]
    #[arg(long)]
    pub out: Option<PathBuf>,
}

impl Site {
    /// The folder to write. A site in the form that is only served never takes the place of one that hosts serve.
    pub fn out(&self, form: Form) -> PathBuf {
        self.out.clone().unwrap_or_else(|| match form {
            Form::Served => "target/site/served".into(),
            Form::Shipped => "dist".into(),
        })
    }

    /// Served by a test or a benchmark on this machine.
    pub fn of_this_machine(public_url: &str, out: Option<&str>) -> Self {
        Self { public_url: public_url.to_owned(), origin: Some(local_origin(PORT)), out: out.map(PathBuf::from) }
    }
}

/// `cargo xtask build`
pub fn run_build(args: &Args) -> Result<()> {
    prepare(Form::Shipped)?;
    publish(&args.site, Form::Shipped, &args.copies)?;
    let dist = root().join(args.site.out(Form::Shipped));
    print!("{}", sizes::table(&dist)?);
    if args.copies != "none" {
        print!("{}", first_load::table(&dist)?);
    }
    Ok(())
}

/// Builds what every published site shares, whatever its public URL.
pub fn prepare(form: Form) -> Result<()> {
    add_wasm_target()?;
    if !has_node_packages(".")? {
        find_node()?;
    }
    // Packages take the network, compiling takes the processor.
    let tools = thread::scope(|scope| {
        let assets = scope.spawn(assets);
        let compiled = compile(form);
        let tools = assets.join().unwrap_or_else(|_| bail!("preparing styles and scripts broke off"));
        compiled.and(tools)
    })?;
    browser_program::finish(&tools, form)
}

/// What is not compiled: the chart library, styles and scripts.
fn assets() -> Result<Tools> {
    let tools = Tools::set_up()?;
    let bundled_from = ["build/echarts.mjs", "build/echarts.entry.js", "package-lock.json"];
    if is_newer(CHART_LIBRARY, &bundled_from) {
        already("chart library", CHART_LIBRARY);
    } else {
        step("bundle the chart library", || run(tools.command("node").args(["build/echarts.mjs", CHART_LIBRARY])))?;
    }
    step("minify styles and scripts", || {
        run(tools.command("node").args(["build/minify.mjs", "style", STYLES, "public", PUBLIC]))
    })?;
    Ok(tools)
}

/// Whether a file was written after all that it is made from.
fn is_newer(file: &str, made_from: &[&str]) -> bool {
    let changed = |path: &str| fs::metadata(root().join(path)).and_then(|found| found.modified()).ok();
    let Some(written) = changed(file) else { return false };
    made_from.iter().all(|path| changed(path).is_some_and(|changed| changed < written))
}

/// Compiles for the browser and for this machine.
fn compile(form: Form) -> Result<()> {
    let native = || {
        step("compile the publisher (minutes the first time, then seconds)", || {
            project::compile(&[form.publisher(), form.binder(), "preview"])
        })
    };
    match form {
        // One after the other: both compile into `target/debug`, which cargo locks.
        Form::Served => browser_program::compile(form).and_then(|()| native()),
        // At the same time: the end of a release build keeps one core busy only.
        Form::Shipped => thread::scope(|scope| {
            let browser = scope.spawn(|| browser_program::compile(form));
            let native = native();
            native.and(browser.join().unwrap_or_else(|_| bail!("compiling the browser program broke off")))
        }),
    }
}

/// The publisher with what `prepare` built, for a site from this content.
pub fn site_command(form: Form, content: &Path) -> Result<Command> {
    let mut publisher = project::compiled(form.publisher())?;
    publisher.arg("site").arg("--content").arg(content).args(["--public", PUBLIC, "--style", STYLES]);
    publisher.args(["--app", form.folder(), "--echarts", CHART_LIBRARY]);
    Ok(publisher)
}

/// Renders the pages and data of one site.
pub fn publish(site: &Site, form: Form, copies: &str) -> Result<()> {
    drop_old_keepings()?;
    let mut publisher = site_command(form, Path::new("content"))?;
    let out = site.out(form);
    publisher.arg("--out").arg(&out).args(["--public-url", &site.public_url]);
    if let Some(origin) = &site.origin {
        publisher.args(["--origin", origin]);
    }
    publisher.args(["--copies", copies, "--keep", KEPT]);
    let about = "about a minute the first time, then seconds";
    step(&format!("publish {} under {} ({about})", out.display(), site.public_url), || run(&mut publisher))
}

/// What is kept of old programs and editions is never asked for again.
fn drop_old_keepings() -> Result<()> {
    let folder = root().join(KEPT);
    for kind in ["copies", "pictures"].map(|kind| folder.join(kind)).iter().filter(|kind| kind.exists()) {
        let entries = fs::read_dir(kind).with_context(|| format!("could not read {}", kind.display()))?;
        let bytes: u64 = entries.flatten().filter_map(|entry| entry.metadata().ok()).map(|found| found.len()).sum();
        if bytes > MOST_KEPT {
            fs::remove_dir_all(kind).with_context(|| format!("could not remove {}", kind.display()))?;
        }
    }
    Ok(())
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
