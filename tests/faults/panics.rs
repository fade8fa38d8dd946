//! The program itself panics, because the page answers it with what cannot be: before it has taken anything over, deep in
//! the page, while it draws anew, and later. The page then stays or comes again once, says so, and its links lead on.

use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Engine, Options, RELOADED, STOPPED, Visit, altered_site, counted_site, in_every_engine, with_visitor,
};

/// Whether one of the nearest callers is the program, and not a script of ours for it.
const BY_PROGRAM: &str = "const byProgram = (callers) => /wasm-function|\\[wasm code\\]/\
                          .test(new Error().stack.split('\\n').slice(0, callers).join()); ";

/// The first child is something that no page has there.
const LIES: &str = "const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild'); \
    Object.defineProperty(Node.prototype, 'firstChild', { configurable: true, get() { \
        return lies(this) && byProgram(5) ? document.createDocumentFragment() : get.call(this); } }); ";

/// Elements are made as ever until `__fail` says how many more.
const FAILS: &str = "for (const [of, name] of [[Document, 'createElement'], [Document, 'createElementNS'], [Node, 'cloneNode']]) { \
        const make = of.prototype[name]; \
        of.prototype[name] = function (...how) { \
            if (window.__fail > 0 && byProgram(8) && --window.__fail === 0) throw new DOMException('refused', 'NotSupportedError'); \
            return make.apply(this, how); \
        }; \
    } ";

/// Panics, but for those of what was planned before the first and finds what it left behind.
const PANICS: &str =
    "window.__complaints.filter((said) => said.includes('panicked at') && !said.includes('already borrowed')).length";
/// What goes uncaught besides the trap in which a panic ends.
const OTHERS: &str = "window.__complaints.filter((said) => \
                      /^(uncaught|rejection|policy)/.test(said) && !/unreachable/i.test(said))";

/// Time for what the program had planned, and for loading again.
const PAUSE: Duration = Duration::from_secs(3);

async fn expect_words(visit: &Visit) -> Result<()> {
    visit.wait_until(STOPPED).await?;
    tokio::time::sleep(PAUSE).await;
    let said = visit.eval("window.__complaints").await?;
    // Other engines are listened to only from when the page is open.
    let panics = visit.eval(PANICS).await?;
    let fewest = u64::from(visit.engine() == Engine::Chromium);
    ensure!(panics.as_u64().is_some_and(|panics| (fewest..2).contains(&panics)), "{panics} panics: {said}");
    let others = visit.eval(OTHERS).await?;
    ensure!(others.as_array().is_some_and(Vec::is_empty), "{others}");
    ensure!(visit.eval("'live' in document.documentElement.dataset").await? == false, "it looks alive");
    let words = visit.text("#stopped").await?;
    ensure!(words.contains("Links") && words.lines().count() == 1, "it says: {words}");
    Ok(())
}

/// To a page that is loaded, by a link of the page itself.
async fn follow(visit: &Visit, link: &str, heading: &str) -> Result<()> {
    visit.eval("window.__mark = true").await?;
    visit.eval(&format!("document.querySelector('{link}').click() ?? true")).await?;
    let is_there = format!("!window.__mark && document.querySelector('main h1')?.textContent.includes('{heading}')");
    visit.wait_until(&is_there).await
}

/// A page on which the program panics every time.
async fn never_runs(before: String) -> Result<()> {
    for engine in Engine::asked() {
        let (site, loads) = counted_site(&before, "jobs/programmer").await?;
        let journey = move |visit: Visit| async move {
            visit.open("jobs/programmer/").await?;
            visit.wait_until(&format!("{STOPPED} && sessionStorage.stopped?.includes('app-')")).await?;
            expect_words(&visit).await?;
            let loads = loads.load(Ordering::Relaxed);
            ensure!(loads == 2, "the page was loaded {loads} times");
            let title = visit.eval("document.title").await?;
            ensure!(title.as_str().is_some_and(|title| title.contains("Programmer")), "the title is {title}");
            ensure!(visit.text("main h1").await?.contains("Programmer"));
            follow(&visit, "main a[href=\"/industries/technology/\"]", "Technology").await
        };
        let options = Options { engine, ..Options::default() };
        with_visitor(options, site, journey).await.with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_panic_at_the_first_look_at_the_page_leaves_it_as_it_stands() -> Result<()> {
    never_runs(format!("{BY_PROGRAM}const lies = () => true; {LIES}")).await
}

#[tokio::test]
async fn a_panic_deep_in_the_page_leaves_it_as_it_stands() -> Result<()> {
    let lies = "let looks = 0; const lies = (node) => node.parentElement?.closest('main') && ++looks > 40;";
    never_runs(format!("{BY_PROGRAM}{lies} {LIES}")).await
}

#[tokio::test]
async fn a_panic_while_the_page_is_drawn_anew_leaves_it_as_it_stands() -> Result<()> {
    let changed = "window.__fail = 40; addEventListener('DOMContentLoaded', \
                   () => document.querySelector('main').prepend(document.createElement('div')));";
    never_runs(format!("{BY_PROGRAM}{FAILS}{changed}")).await
}

#[tokio::test]
async fn a_panic_on_the_way_to_a_page_loads_that_page_once_and_then_says_so() -> Result<()> {
    let site = altered_site(&format!("{BY_PROGRAM}{FAILS}"), |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        for made in [1, 40] {
            visit.open_live("jobs/programmer/").await?;
            visit.eval("sessionStorage.clear() ?? true").await?;
            visit.eval(&format!("(window.__mark = true, window.__fail = {made})")).await?;
            visit.eval("document.querySelector('#site-nav a[href=\"/weeks/\"]').click() ?? true").await?;
            // Whether the address had changed by then or not.
            let is_there = "!window.__mark && 'live' in document.documentElement.dataset \
                            && document.querySelector('main h1')?.textContent === 'Weeks'";
            visit.wait_until(is_there).await.context("loaded once")?;
            visit.eval("document.querySelector('#site-nav a[href=\"/industries/\"]').click() ?? true").await?;
            visit.wait_until("document.querySelector('main h1')?.textContent === 'Industries'").await?;

            visit.eval(&format!("(window.__fail = {made})")).await?;
            visit.eval("document.querySelector('#site-nav a[href=\"/jobs/\"]').click() ?? true").await?;
            expect_words(&visit).await?;
            ensure!(visit.eval("document.title.length > 4").await? == true, "there is no title");
            follow(&visit, "#site-nav a[href=\"/weeks/\"]", "Weeks").await.context("said so")?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_panic_in_a_control_of_the_page_gives_its_links_back() -> Result<()> {
    let site = altered_site(&format!("{BY_PROGRAM}{FAILS}"), |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("jobs/").await?;
        visit.eval(RELOADED).await?;
        visit.find("#jobs-q").await?.click().await?;
        visit.eval("(window.__fail = 3)").await?;
        visit.type_text("welder").await?;
        expect_words(&visit).await?;
        ensure!(visit.text("main h1").await? == "All jobs");
        follow(&visit, "main tbody a[href^=\"/jobs/\"]", "").await?;
        ensure!(visit.eval("/^\\/jobs\\/./.test(location.pathname)").await? == true);
        Ok(())
    })
    .await
}
