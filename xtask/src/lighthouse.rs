//! What Lighthouse says of the built site on a slow phone, several times for each page, written into bench/RESULTS.md beside
//! what we promise.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::browsers;
use crate::build::local_origin;
use crate::project::{self, RESULTS, root};
use crate::section;
use crate::step::{already, run, step};

/// Not among the packages of the build: it has a hundred of its own, and only this benchmark uses it.
const VERSION: &str = "13.5.0";
const FOLDER: &str = "target/tools/lighthouse";
const RUNS: usize = 5;
/// Longer than the server takes to listen.
const PATIENCE: Duration = Duration::from_secs(10);

const HEADING: &str = "`cargo xtask bench lighthouse`: the site as it is shipped, behind the server of `cargo xtask serve`, \
which sends it packed as a host would; Lighthouse's own simulated phone and slow network (its mobile preset, performance only), \
five runs a page. The median, and in brackets least and most. Times in milliseconds.";

/// A page with what we promise of it.
struct Promise {
    page: &'static str,
    score: f64,
    figure: Figure,
    at_most: f64,
}

const PROMISES: [Promise; 4] = [
    Promise { page: "", score: 99.0, figure: Figure::Blocking, at_most: 50.0 },
    Promise { page: "jobs/", score: 99.0, figure: Figure::Blocking, at_most: 50.0 },
    Promise { page: "jobs/programmer/", score: 99.0, figure: Figure::Blocking, at_most: 50.0 },
    Promise {
        page: "compare/?jobs=programmer,plumber,registered-nurse",
        score: 95.0,
        figure: Figure::LargestPaint,
        at_most: 2000.0,
    },
];

#[derive(Clone, Copy, PartialEq)]
enum Figure {
    Score,
    FirstPaint,
    LargestPaint,
    Blocking,
    Shift,
}

impl Figure {
    const ALL: [Self; 5] = [Self::Score, Self::FirstPaint, Self::LargestPaint, Self::Blocking, Self::Shift];

    fn label(self) -> &'static str {
        match self {
            Self::Score => "Score",
            Self::FirstPaint => "First paint",
            Self::LargestPaint => "Largest paint",
            Self::Blocking => "Blocked",
            Self::Shift => "Shift",
        }
    }

    fn of(self, report: &Value) -> Option<f64> {
        let audit = |name: &str| report["audits"][name]["numericValue"].as_f64();
        match self {
            Self::Score => Some((100.0 * report["categories"]["performance"]["score"].as_f64()?).round()),
            Self::FirstPaint => audit("first-contentful-paint"),
            Self::LargestPaint => audit("largest-contentful-paint"),
            Self::Blocking => audit("total-blocking-time"),
            Self::Shift => audit("cumulative-layout-shift"),
        }
    }

    fn spelled(self, value: f64) -> String {
        if self == Self::Shift { format!("{value:.3}") } else { format!("{value:.0}") }
    }
}

pub fn measure() -> Result<()> {
    let lighthouse = set_up()?;
    let browser = browsers::chromium()?;
    let server = Server::start()?;
    let mut rows = Vec::new();
    let mut verdicts = String::new();
    for promise in &PROMISES {
        let address = format!("{}/{}", local_origin(server.port), promise.page);
        let reports = step(&format!("Lighthouse on /{} ({RUNS} runs)", promise.page), || {
            (0..RUNS).map(|_| report(&lighthouse, &browser, &address)).collect::<Result<Vec<Value>>>()
        })?;
        let figures = Figures::of(&reports)?;
        rows.push(figures.row(promise));
        verdicts += &figures.verdict(promise);
    }
    let titles = Figure::ALL.map(Figure::label).join(" | ");
    let table = format!("| Page | {titles} |\n|---|---:|---:|---:|---:|---:|\n{}", rows.concat());
    print!("{table}\n{verdicts}");
    let section = format!("{HEADING} Lighthouse {VERSION}.\n\n{table}\n{verdicts}");
    section::write(&root().join(RESULTS), "Pages in Lighthouse", &section)
}

/// Installs it where it is not there in this version; returns its script.
fn set_up() -> Result<PathBuf> {
    let package = root().join(FOLDER).join("node_modules/lighthouse");
    let found = fs::read_to_string(package.join("package.json")).ok();
    let found = found.and_then(|text| serde_json::from_str::<Value>(&text).ok());
    if found.is_some_and(|package| package["version"] == VERSION) {
        already("Lighthouse", FOLDER);
    } else {
        step(&format!("install Lighthouse {VERSION} into {FOLDER}"), || {
            let mut npm = project::command("npm");
            npm.args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
            run(npm.args(["--prefix", FOLDER]).arg(format!("lighthouse@{VERSION}")))
        })?;
    }
    Ok(package.join("cli/index.js"))
}

fn report(lighthouse: &Path, browser: &Path, address: &str) -> Result<Value> {
    let path = root().join(FOLDER).join("report.json");
    let mut command = project::command("node");
    command.env("CHROME_PATH", browser).arg(lighthouse).arg(address);
    command.args(["--only-categories=performance", "--output=json", "--quiet"]);
    // Root, which continuous integration often is, gets no sandbox; the pages are our own.
    command.args(["--chrome-flags=--headless=new --no-sandbox", "--output-path"]).arg(&path);
    run(&mut command)?;
    let text = fs::read_to_string(&path).context("Lighthouse wrote no report")?;
    let report: Value = serde_json::from_str(&text).context("Lighthouse's report is no JSON")?;
    match report["runtimeError"]["message"].as_str() {
        Some(error) => bail!("Lighthouse could not load {address}: {error}"),
        None => Ok(report),
    }
}

/// In the order of `Figure::ALL`, each sorted.
struct Figures(Vec<(Figure, Vec<f64>)>);

impl Figures {
    fn of(reports: &[Value]) -> Result<Self> {
        let column = |figure: Figure| {
            let values = reports.iter().map(|report| figure.of(report)).collect::<Option<Vec<f64>>>();
            let mut values = values.with_context(|| format!("a report has no figure `{}`", figure.label()))?;
            values.sort_by(f64::total_cmp);
            Ok((figure, values))
        };
        Ok(Self(Figure::ALL.into_iter().map(column).collect::<Result<_>>()?))
    }

    fn median(&self, figure: Figure) -> f64 {
        let values = self.0.iter().find(|(found, _)| *found == figure).map(|(_, values)| values);
        values.and_then(|values| values.get(values.len() / 2)).copied().unwrap_or(f64::NAN)
    }

    fn row(&self, promise: &Promise) -> String {
        let cells = self.0.iter().map(|(figure, values)| {
            let ends = [values.first(), values.last()].map(|end| figure.spelled(end.copied().unwrap_or(f64::NAN)));
            format!(" {} ({} to {}) |", figure.spelled(self.median(*figure)), ends[0], ends[1])
        });
        format!("| `/{}` |{}\n", promise.page, cells.collect::<String>())
    }

    fn verdict(&self, promise: &Promise) -> String {
        let kept = |is_kept: bool| if is_kept { "kept" } else { "missed" };
        let (score, figure) = (self.median(Figure::Score), self.median(promise.figure));
        format!(
            "- `/{}`: score {score:.0} (at least {:.0}: {}), {} {figure:.0} ms (at most {:.0}: {})\n",
            promise.page,
            promise.score,
            kept(score >= promise.score),
            promise.figure.label().to_lowercase(),
            promise.at_most,
            kept(figure <= promise.at_most),
        )
    }
}

/// Ends with this.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn start() -> Result<Self> {
        let mut command: Command = step("compile the preview server", || project::program("preview"))?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        command.arg("dist").args(["--port", &port.to_string()]);
        let server = Self { process: command.spawn().context("the preview server did not start")?, port };
        for _ in 0..PATIENCE.as_millis() / 100 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(server);
            }
            thread::sleep(Duration::from_millis(100));
        }
        bail!("the preview server does not answer on port {port}")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is waited for.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn report(score: f64, blocking: f64) -> Value {
        let audits = ["first-contentful-paint", "largest-contentful-paint", "cumulative-layout-shift"];
        let mut report = json!({ "categories": { "performance": { "score": score } }, "audits": {} });
        for name in audits {
            report["audits"][name]["numericValue"] = json!(0.02);
        }
        report["audits"]["total-blocking-time"]["numericValue"] = json!(blocking);
        report
    }

    #[test]
    fn a_page_is_judged_by_the_median_of_its_runs() {
        let promise = &PROMISES[0];
        let figures = Figures::of(&[report(0.98, 80.0), report(1.0, 20.0), report(0.99, 51.0)]).expect("figures");
        assert_eq!(
            figures.row(promise),
            "| `/` | 99 (98 to 100) | 0 (0 to 0) | 0 (0 to 0) | 51 (20 to 80) | 0.020 (0.020 to 0.020) |\n"
        );
        let verdict = figures.verdict(promise);
        assert!(verdict.contains("score 99 (at least 99: kept), blocked 51 ms (at most 50: missed)"), "{verdict}");
    }

    #[test]
    fn a_report_without_a_figure_is_an_error() {
        assert!(Figures::of(&[json!({ "categories": { "performance": { "score": 1.0 } } })]).is_err());
    }
}
