//! `cargo xtask test`: sets up, lints, builds the site, runs every test, and closes with `N passed, N failed`.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio, exit};

use anyhow::{Context, Result, bail};

use crate::browser_program::Form;
use crate::browsers::Browsers;
use crate::build::{self, COPIES, Site};
use crate::check;
use crate::project::{cargo, command, integration_tests, root};
use crate::servers;
use crate::step::{run, spell, step};
use crate::tools;

/// The package whose tests drive a browser over a published site.
const BROWSER_TESTS: &str = "browser-tests";
/// Its tests that need other people's systems.
const HOSTS: &str = "hosts";

#[derive(clap::Args)]
pub struct Args {
    /// Only tests whose name contains this, without the lints
    #[arg(long)]
    filter: Option<String>,
    /// Leave out what needs a browser and the built site
    #[arg(long)]
    no_browser: bool,
    /// Journeys and past faults in Firefox and WebKitGTK too, where they can run, and not in Chromium alone
    #[arg(long, conflicts_with = "no_browser")]
    every_engine: bool,
    /// Only the widget in real host systems, which are installed first: WordPress (with PHP and MariaDB) and React
    #[arg(long, conflicts_with = "no_browser")]
    hosts: bool,
    /// With --hosts: the site that stands in dist/, published for http://127.0.0.1:8080
    #[arg(long, requires = "hosts")]
    no_build: bool,
}

pub fn run_test(args: &Args) -> Result<()> {
    let mut tally = Tally::default();
    let outcome = every_step(args, &mut tally);
    if let Err(error) = &outcome {
        eprintln!("error: {error:#}");
        if tally.failed == 0 {
            eprintln!("error: a step failed before its tests could run; it counts as one failure");
            tally.failed = 1;
        }
    }
    println!("{tally}");
    if tally.failed > 0 {
        // Returning the error would print it after the closing line.
        exit(1);
    }
    Ok(())
}

fn every_step(args: &Args, tally: &mut Tally) -> Result<()> {
    tools::add_lint_components()?;
    tools::add_wasm_target()?;
    tools::install_node_packages(".")?;
    if args.hosts {
        return host_systems(args, tally);
    }
    let browsers = if args.no_browser {
        None
    } else {
        servers::set_up()?;
        Some(Browsers::set_up()?)
    };
    if args.filter.is_none() {
        check::lint()?;
        check::types()?;
    }
    step("unit tests", || tally.run(args, &["--lib", "--bins"], &[]))?;
    step("examples in documentation", || tally.run(args, &["--doc"], &[]))?;

    let mut variables = Vec::new();
    if let Some(browsers) = browsers {
        let (at_root, below) = publish_both()?;
        variables = browsers.variables();
        variables.extend([
            ("JOB_RISK_DIST", at_root),
            ("JOB_RISK_DIST_SUBPATH", below),
            ("JOB_RISK_SERVED", publish_served()?),
        ]);
    }
    if args.every_engine {
        variables.push(("JOB_RISK_EVERY_ENGINE", "1".into()));
    }
    let tests = integration_tests()?;
    let wanted: Vec<&str> = tests
        .iter()
        .filter(|test| test.name != HOSTS && !(args.no_browser && test.package == BROWSER_TESTS))
        .flat_map(|test| ["--test", &test.name])
        .collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let name = if args.no_browser { "integration tests" } else { "integration and browser tests" };
    step(name, || tally.run(args, &wanted, &variables))
}

/// The widget in the systems of partners, as those publish it.
fn host_systems(args: &Args, tally: &mut Tally) -> Result<()> {
    servers::install(&["wordpress", "wordpress-theme-twentytwentythree", "php-cli", "php-mysql", "mariadb-server"])?;
    step("install React beside the widget's package", || {
        run(command("node").current_dir(root().join("packages/widget")).arg("prepack.js"))?;
        run(command("npm").args(["ci", "--no-fund", "--no-audit", "--prefix", "tests/hosts/react"]))
    })?;
    let site = if args.no_build { root().join("dist") } else { publish_both()?.0 };
    let variables = [Browsers::set_up()?.variables(), vec![("JOB_RISK_DIST", site)]].concat();
    step("the widget in host systems", || tally.run(args, &["--test", HOSTS], &variables))
}

/// Publishes the site as it stands at the top of a host, and under a path; both share one browser program.
fn publish_both() -> Result<(PathBuf, PathBuf)> {
    // The tests serve on any free port, and take from an absolute link what stands behind the host.
    let at_root = Site::of_this_machine("/", None);
    let below = Site::of_this_machine("/risk/", Some("target/site/subpath"));
    build::prepare(Form::Shipped)?;
    build::publish(&at_root, Form::Shipped, COPIES)?;
    build::publish(&below, Form::Shipped, COPIES)?;
    Ok((root().join(at_root.out(Form::Shipped)), root().join(below.out(Form::Shipped))))
}

/// Publishes it as `cargo xtask serve` does.
fn publish_served() -> Result<PathBuf> {
    let site = Site::of_this_machine("/", None);
    build::prepare(Form::Served)?;
    build::publish(&site, Form::Served, "none")?;
    Ok(root().join(site.out(Form::Served)))
}

/// The sum of all `test result:` lines so far.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Runs tests of the whole workspace, passing their output on and counting it.
    fn run(&mut self, args: &Args, targets: &[&str], variables: &[(&str, PathBuf)]) -> Result<()> {
        let mut command = cargo();
        // The workspace is always selected whole, so that dependencies keep one set of features.
        command.args(["test", "--workspace", "--no-fail-fast"]).args(targets);
        command.args(args.filter.as_deref());
        command.envs(variables.iter().map(|(name, value)| (name, value)));
        self.count(&mut command)
    }

    fn count(&mut self, command: &mut Command) -> Result<()> {
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("could not start `{}`", spell(command)))?;
        let output = child.stdout.take().context("the tests have no output")?;
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("the tests' output broke off")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            self.add(&line);
        }
        let status = child.wait().context("the tests did not end")?;
        if !status.success() {
            bail!("`{}` failed ({status})", spell(command));
        }
        Ok(())
    }

    fn add(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for part in counts.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_summed_and_other_lines_are_not() {
        let mut tally = Tally::default();
        tally.add("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.51s");
        tally.add("test scores::a_hold_counts ... ok");
        tally.add("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out");
        assert_eq!(tally.to_string(), "15 passed, 2 failed");
    }

    #[test]
    fn tests_that_do_not_compile_are_an_error() {
        let missing = Tally::default().count(Command::new("rustc").arg("no-such-file.rs").stderr(Stdio::null()));
        assert!(missing.is_err());
    }
}
