//! What one sort, filter or scroll of the list of all jobs costs the main thread, beside two grids and beside a list written
//! by hand for nothing else, at three sizes: the shipped program in Chromium, its processor slowed down four times.
//!
//! The rows are the index's own, repeated under other names until there are enough: data for this benchmark and nothing
//! else. All contenders get the same rows, columns and window, each in a browser of its own, and act in turns: one sort of
//! each, then the next sort of each, so that an hour in which the machine is slow is slow for all.

mod contenders;
mod results;
mod rows;
#[path = "../section.rs"]
mod section;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use browser_tests::{Options, Visit, dist, with_visitor};
use serde_json::json;
use tokio::sync::{Barrier, Mutex};
use tokio::time::sleep;

use contenders::{CONTENDERS, Contender};
use results::{Sample, Samples};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Of each column once in either direction, so that nobody has it at hand; the first two warm up.
const SORTS: [(&str, &str); 12] = [
    ("previous", "desc"),
    ("previous", "asc"),
    ("pay", "desc"),
    ("pay", "asc"),
    ("growth", "desc"),
    ("growth", "asc"),
    ("change", "desc"),
    ("change", "asc"),
    ("title", "asc"),
    ("title", "desc"),
    ("score", "desc"),
    ("score", "asc"),
];
const BANDS: [&str; 5] = ["low", "moderate", "high", "very-low", "very-high"];
/// A little less than the window holds.
const SCROLL: u32 = 800;
const SCROLLS: usize = 12;
const WARM: usize = 2;
const SLOWED: u32 = 4;
/// How often is measured what measuring costs.
const NOTHINGS: usize = 7;
const BEAT: Duration = Duration::from_millis(60);

#[tokio::main]
async fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut samples = Samples::default();
    for size in sizes() {
        let site = folder.path().join(size.to_string());
        rows::site_with(&dist(), &site, &peers(), size)?;
        let server = spawn(site).await?;
        eprintln!("{size} rows");
        let turns = Arc::new(Turns { all_open: Barrier::new(CONTENDERS.len()), one: Mutex::new(()) });
        let [first, second, third, fourth] =
            CONTENDERS.map(|contender| measured(server.url(), contender, size, Arc::clone(&turns)));
        let found: [_; CONTENDERS.len()] = tokio::try_join!(first, second, third, fourth)?.into();
        for (contender, found) in CONTENDERS.into_iter().zip(found) {
            samples.add(size, contender.name, found);
        }
        // What is there stays, should a larger size not come to its end.
        results::write(&root().join("bench/RESULTS.md"), &samples)?;
    }
    print!("{}", samples.table());
    Ok(())
}

/// All sizes, or those that `JOB_RISK_BENCH_ROWS` names, for a quick look that writes no results worth keeping.
fn sizes() -> Vec<usize> {
    let named = std::env::var("JOB_RISK_BENCH_ROWS").unwrap_or_default();
    let named: Vec<usize> = named.split(',').filter_map(|size| size.trim().parse().ok()).collect();
    if named.is_empty() { SIZES.to_vec() } else { named }
}

/// The server starts a runtime of its own, which a thread that already runs one can't do.
async fn spawn(site: PathBuf) -> Result<preview::Server> {
    tokio::task::spawn_blocking(move || preview::spawn(site, "/")).await?
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn peers() -> PathBuf {
    root().join("bench/list/peers")
}

/// Who acts next.
struct Turns {
    all_open: Barrier,
    /// Given to those who wait for it in the order in which they came.
    one: Mutex<()>,
}

async fn measured(
    base: String,
    contender: Contender,
    size: usize,
    turns: Arc<Turns>,
) -> Result<BTreeMap<&'static str, Vec<Sample>>> {
    let found = with_visitor(Options::default(), base, move |visit| async move {
        Bench::open(visit, contender, size, turns).await?.all().await
    });
    found.await.with_context(|| format!("{} at {size} rows", contender.name))
}

struct Bench {
    visit: Visit,
    size: usize,
    turns: Arc<Turns>,
}

impl Bench {
    async fn open(visit: Visit, contender: Contender, size: usize, turns: Arc<Turns>) -> Result<Self> {
        visit.open(contender.path).await?;
        visit.wait_until(contender.is_ready).await?;
        visit.eval(&format!("void ({})", contender.adapter)).await?;
        visit.wait_until(&format!("window.bench?.shown() === {size}")).await?;
        let tools = visit.driver.cdp();
        // The thread's own time: what else the machine does is left out.
        tools.send_raw("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
        let bench = Self { visit, size, turns };
        // Fonts, idle work and the collector have their turn.
        sleep(Duration::from_secs(2)).await;
        bench.settled().await?;
        bench.turns.all_open.wait().await;
        Ok(bench)
    }

    async fn all(&self) -> Result<BTreeMap<&'static str, Vec<Sample>>> {
        let mut found: BTreeMap<&'static str, Vec<Sample>> = BTreeMap::new();
        let mut nothings = Vec::new();
        for _ in 0..NOTHINGS {
            nothings.push(self.cost_of("void 0").await?);
        }
        let nothing = results::median_of(&nothings);
        for (at, (column, direction)) in SORTS.into_iter().enumerate() {
            let cost = self.cost_of(&format!("bench.sort({column:?}, {direction:?})")).await?;
            found.entry("sort").or_default().extend((at >= WARM).then(|| cost.without(&nothing)));
        }
        for at in 0..2 * BANDS.len() + WARM {
            let band = if at % 2 == 0 { json!(BANDS[at / 2 % BANDS.len()]) } else { json!(null) };
            let cost = self.cost_of(&format!("bench.filter({band})")).await?;
            let shown = self.visit.eval("bench.shown()").await?.as_u64().unwrap_or_default() as usize;
            if (shown == self.size) != band.is_null() || shown == 0 {
                bail!("{shown} rows are shown for the band {band}");
            }
            found.entry("filter").or_default().extend((at >= WARM).then(|| cost.without(&nothing)));
        }
        for at in 0..SCROLLS {
            let cost = self.cost_of(&format!("bench.scroller().scrollTop += {SCROLL}")).await?;
            found.entry("scroll").or_default().extend((at >= WARM).then(|| cost.without(&nothing)));
        }
        Ok(found)
    }

    /// What an action costs until nothing happens any more.
    async fn cost_of(&self, action: &str) -> Result<Sample> {
        let _turn = self.turns.one.lock().await;
        // In its turn only: Chromium slows a page down by keeping its processor busy, also while the page does nothing.
        self.slow_down(SLOWED).await?;
        let before = self.now().await?;
        self.visit.driver.execute(format!("{action};"), Vec::new()).await?;
        let cost = self.settled().await?.without(&before);
        self.slow_down(1).await?;
        Ok(cost)
    }

    async fn slow_down(&self, times: u32) -> Result<()> {
        self.visit.driver.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await?;
        Ok(())
    }

    async fn settled(&self) -> Result<Sample> {
        let mut last = self.now().await?;
        let mut quiet = 0;
        while quiet < 4 {
            sleep(BEAT).await;
            let now = self.now().await?;
            quiet = if now.without(&last).task < 2.5 { quiet + 1 } else { 0 };
            last = now;
        }
        Ok(last)
    }

    async fn now(&self) -> Result<Sample> {
        let answer = self.visit.driver.cdp().send_raw("Performance.getMetrics", json!({})).await?;
        Sample::read(&answer).context("no metrics")
    }
}
