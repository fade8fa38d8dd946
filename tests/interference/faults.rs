//! What fails on the way or in the browser, on every kind of page: the page opens, a link leads to another page or says what
//! did not come, and *back* returns. Nothing is loaded again and again, and no error goes uncaught.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use browser_tests::{Answer, Engine, Options, PATIENCE, Visit, altered_site, with_visitor};
use serde_json::Value;
use tokio::time::{Instant, sleep, timeout};

use crate::report::{FAILS, Report, Tour, When};
use crate::table::Kind;
use crate::{EMPTY, pages};

struct Fault {
    name: &'static str,
    /// Runs before the page's own scripts.
    script: &'static str,
    /// What a path is answered with.
    alter: fn(&str, Answer) -> Answer,
}

const ALL: [Fault; 15] = [
    host("the program is lost on the way", |path, answer| if is_program(path) { Answer::cut() } else { answer }),
    host(
        "a page in the program's place",
        |path, answer| if is_program(path) { Answer::page_for_all() } else { answer },
    ),
    host("another program under its name", |path, answer| {
        if is_program(path) { Answer { body: b"\0asm\x01\0\0\0".to_vec(), ..answer } } else { answer }
    }),
    host("the program's script is gone", |path, answer| if is_script(path) { Answer::gone() } else { answer }),
    host("each part of it is lost on the way", |path, answer| if is_part(path) { Answer::cut() } else { answer }),
    host(
        "a page in the place of each part",
        |path, answer| if is_part(path) { Answer::page_for_all() } else { answer },
    ),
    host(
        "an old page, all of its files gone",
        |path, answer| {
            if path.starts_with("assets/") { Answer::gone() } else { answer }
        },
    ),
    host("all documents are lost on the way", |path, answer| if is_document(path) { Answer::cut() } else { answer }),
    host(
        "a page in the documents' place",
        |path, answer| {
            if is_document(path) { Answer::page_for_all() } else { answer }
        },
    ),
    host("documents that end in the middle", |path, answer| {
        if is_document(path) {
            Answer { body: answer.body[..answer.body.len() / 2].to_vec(), ..answer }
        } else {
            answer
        }
    }),
    host("documents of another form", |path, answer| {
        if !is_document(path) {
            return answer;
        }
        let text = String::from_utf8_lossy(&answer.body).replacen("\"schema_version\":1", "\"schema_version\":2", 1);
        Answer { body: text.into_bytes(), ..answer }
    }),
    host("the chart library is lost on the way", |path, answer| {
        if path.starts_with("assets/echarts") { Answer::cut() } else { answer }
    }),
    browser(
        "nothing may be stored",
        "for (const kind of ['localStorage', 'sessionStorage']) \
         Object.defineProperty(window, kind, { get() { throw new DOMException('refused', 'SecurityError'); } });",
    ),
    browser(
        "the program stops as soon as it runs",
        "new MutationObserver(() => 'live' in document.documentElement.dataset && dispatchEvent(new Event('app-stopped'))) \
         .observe(document.documentElement, { attributes: true });",
    ),
    browser("no WebAssembly in the browser", "delete window.WebAssembly;"),
];

const fn host(name: &'static str, alter: fn(&str, Answer) -> Answer) -> Fault {
    Fault { name, script: "", alter }
}

const fn browser(name: &'static str, script: &'static str) -> Fault {
    Fault { name, script, alter: |_, answer| answer }
}

fn is_program(path: &str) -> bool {
    path.starts_with("assets/app-") && path.ends_with(".wasm")
}

fn is_script(path: &str) -> bool {
    path.starts_with("assets/app-") && path.ends_with(".js")
}

fn is_part(path: &str) -> bool {
    path.ends_with(".wasm") && !is_program(path)
}

fn is_document(path: &str) -> bool {
    path.starts_with("data/v1/")
}

/// A page's first request, one that asks whether there is a newer page, and that of the only reload.
const MOST_LOADS: usize = 3;
/// How often a page must look the same, so many milliseconds apart, before it has come to rest.
const LOOKS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(60);
const ANSWER: Duration = Duration::from_secs(4);

/// Where the page stands: how it is loaded, whether the program runs, its heading, and what it says of what failed.
const STATE: &str = "[performance.timeOrigin, \
    'live' in document.documentElement.dataset, document.documentElement.dataset.app ?? '', \
    location.pathname, (document.querySelector('main h1')?.textContent ?? ''), \
    (document.querySelector('main [role=alert]')?.textContent ?? ''), \
    (document.querySelector('#stopped')?.textContent ?? ''), \
    (window.__complaints ?? []).filter((said) => /^(uncaught|rejection|policy)/.test(said))]";

#[derive(Debug, PartialEq)]
struct State {
    loaded: f64,
    is_live: bool,
    has_failed: bool,
    path: String,
    heading: String,
    alert: String,
    words: String,
    complaints: Vec<String>,
}

impl State {
    async fn of(visit: &Visit) -> Result<Self> {
        // WebKit's driver loses a question that comes as a page is being left.
        let value = timeout(ANSWER, visit.eval(STATE)).await.context("no answer")??;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(Self {
            loaded: value[0].as_f64().unwrap_or_default(),
            is_live: value[1] == true,
            has_failed: value[2] == "failed",
            path: text(&value[3]),
            heading: text(&value[4]),
            alert: text(&value[5]),
            words: text(&value[6]),
            complaints: value[7].as_array().into_iter().flatten().map(text).collect(),
        })
    }

    /// The page once it stands still.
    async fn at_rest(visit: &Visit, is_there: impl Fn(&Self) -> bool) -> Result<Self> {
        let started = Instant::now();
        let mut looks = 0;
        let mut last = None;
        loop {
            // While a page is being left there is nothing to ask.
            let answer = Self::of(visit).await;
            let silence = answer.as_ref().err().map(|error| format!("{error:#}"));
            let state = answer.ok();
            looks = if state == last { looks + 1 } else { 0 };
            last = state;
            let rests = looks >= LOOKS;
            match last {
                Some(state) if rests && (state.is_live || state.has_failed) && is_there(&state) => return Ok(state),
                Some(state) if started.elapsed() > PATIENCE => anyhow::bail!("it never comes to rest: {state:?}"),
                None if started.elapsed() > PATIENCE => {
                    anyhow::bail!("there is no page to ask: {}", silence.unwrap_or_default())
                }
                state => last = state,
            }
            sleep(PAUSE).await;
        }
    }

    /// What is wrong with it, if anything.
    fn fault(&self) -> Option<String> {
        if !self.complaints.is_empty() {
            return Some(format!("{} complains: {:?}", self.path, self.complaints));
        }
        if self.heading.is_empty() {
            return Some(format!("{} has no heading", self.path));
        }
        if self.is_live == self.has_failed {
            return Some(format!("{} is live and failed", self.path));
        }
        (self.has_failed && self.words.is_empty()).then(|| format!("{} has failed without a word", self.path))
    }
}

async fn journey(visit: &Visit, site: &str, path: &str, loads: &AtomicUsize) -> Result<String> {
    visit.driver.goto(format!("{site}{EMPTY}")).await?;
    // A page is reloaded once a session.
    let _ = visit.eval("sessionStorage.clear() ?? true").await;
    loads.store(0, Ordering::Relaxed);
    visit.driver.goto(format!("{site}{path}")).await?;
    let first = State::at_rest(visit, |_| true).await?;
    if let Some(fault) = first.fault() {
        return Ok(format!("{FAILS}: {fault}"));
    }
    let loads = loads.load(Ordering::Relaxed);
    if loads > MOST_LOADS {
        return Ok(format!("{FAILS}: loaded {loads} times"));
    }

    let target = if path == "weeks/" { "/industries/" } else { "/weeks/" };
    visit.eval(&format!("document.querySelector('#site-nav a[href=\"{target}\"]').click() ?? true")).await?;
    let next = State::at_rest(visit, |state| state.path == target && state.heading != first.heading).await?;
    if let Some(fault) = next.fault() {
        return Ok(format!("{FAILS}: {fault}"));
    }
    // By the page itself: WebKit's own button passes by entries that were made without the visitor's hand.
    visit.eval("history.back() ?? true").await?;
    // A page that the program has let go asks for its document again.
    let is_back = |state: &State| state.heading == first.heading || !state.alert.is_empty();
    let back = State::at_rest(visit, |state| state.path == first.path && is_back(state)).await?;
    if let Some(fault) = back.fault() {
        return Ok(format!("{FAILS}: back at {fault}"));
    }

    let page = match (first.is_live, first.alert.is_empty()) {
        (true, true) => "works",
        (true, false) => "says what did not come",
        (false, _) => "stays as rendered, with words",
    };
    Ok(match (next.loaded == first.loaded, next.alert.is_empty() && back.alert == first.alert) {
        (true, true) => page.to_owned(),
        (true, false) => format!("{page}; later pages say what did not come"),
        (false, true) => format!("{page}; links load pages"),
        (false, false) => format!("{page}; links load pages, which say what did not come"),
    })
}

async fn every_page(engine: Engine) -> Result<()> {
    if !Engine::at_hand().contains(&engine) {
        return Ok(());
    }
    let pages = pages()?;
    let mut report = Report::new(Kind::Fault, engine);
    for Fault { name, script, alter } in ALL {
        let loads = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&loads);
        let site = altered_site(script, move |path, answer| {
            if path == EMPTY {
                return Answer::page_for_all();
            }
            // The tour asks for one page at a time, and for its link's only after it has read the count.
            if answer.kind.starts_with("text/html") && !path.starts_with("assets/") && !path.starts_with("widget/") {
                counted.fetch_add(1, Ordering::Relaxed);
            }
            alter(path, answer)
        })
        .await?;
        let options = Options { engine, ..Options::default() };
        let (own, known) = (site.clone(), pages.clone());
        let results = with_visitor(options, site, move |visit| async move {
            let mut results = Vec::new();
            for (page, path) in known {
                let result = journey(&visit, &own, &path, &loads).await;
                let result = result.unwrap_or_else(|error| format!("{FAILS}: {error:#}"));
                if result.starts_with(FAILS) {
                    eprintln!("{name}, {page}: {result}");
                }
                results.push((page, result));
            }
            Tour::new(&visit, results).await
        });
        report.add(name, When::Throughout, results.await.with_context(|| name)?);
        report.keep()?;
    }
    report.finish()
}

#[tokio::test]
#[ignore = "takes minutes an engine; run by hand with --ignored, and GOLDEN=write for the table"]
async fn no_fault_takes_a_page_away_in_chromium() -> Result<()> {
    every_page(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "takes minutes an engine; run by hand with --ignored, and GOLDEN=write for the table"]
async fn no_fault_takes_a_page_away_in_firefox() -> Result<()> {
    every_page(Engine::Firefox).await
}

#[tokio::test]
#[ignore = "takes minutes an engine; run by hand with --ignored, and GOLDEN=write for the table"]
async fn no_fault_takes_a_page_away_in_webkit() -> Result<()> {
    every_page(Engine::WebKit).await
}
