//! A program that had stopped kept every link: the address changed and the page stayed, in a page that looked alive.

use std::sync::atomic::Ordering;

use anyhow::{Context, Result};
use browser_tests::{
    Engine, Options, RELOADED, STOPPED, Visit, altered_site, counted_site, in_every_engine, with_visitor,
};
use thirtyfour::Key;

/// The program stops as soon as it runs.
const STOPS: &str = "new MutationObserver(() => 'live' in document.documentElement.dataset \
                     && dispatchEvent(new Event('app-stopped'))) \
                     .observe(document.documentElement, { attributes: true });";

async fn expect_words_and_links(visit: &Visit) -> Result<()> {
    assert_eq!(visit.eval("'live' in document.documentElement.dataset").await?, false);
    assert!(visit.text("#stopped").await?.contains("Links"));
    assert!(visit.eval("document.title.length > 4").await?.as_bool() == Some(true));
    assert!(!visit.driver.find(thirtyfour::By::Css(".theme-button")).await?.is_displayed().await?);
    Ok(())
}

#[tokio::test]
async fn where_the_program_stops_at_once_links_and_forms_are_the_browsers() -> Result<()> {
    for engine in Engine::asked() {
        let (site, loads) = counted_site(STOPS, "jobs/programmer").await?;
        let journey = move |visit: Visit| async move {
            visit.open("jobs/programmer/").await?;
            visit.wait_until(&format!("{STOPPED} && sessionStorage.stopped?.includes('app-')")).await?;
            // Time for a second attempt, and for a third that must not come.
            tokio::time::sleep(std::time::Duration::from_secs(4)).await;
            visit.wait_until(STOPPED).await?;
            let loads = loads.load(Ordering::Relaxed);
            assert!(loads == 2, "the page was loaded {loads} times");
            expect_words_and_links(&visit).await?;
            assert!(visit.text("main h1").await?.contains("Programmer"));
            visit.eval("window.__mark = true").await?;
            visit.click("main a[href='/industries/technology/']").await?;
            visit.wait_until("location.pathname === '/industries/technology/' && !window.__mark").await?;
            assert!(visit.text("main h1").await?.contains("Technology"));
            visit.wait_until(STOPPED).await?;
            visit.find("#find").await?.click().await?;
            visit.type_text("nurse").await?;
            visit.press([Key::Enter]).await?;
            visit.wait_until("location.pathname + location.search === '/jobs/?q=nurse'").await?;
            visit.driver.back().await?;
            visit.wait_until("location.pathname === '/industries/technology/'").await?;
            Ok(())
        };
        let options = Options { engine, ..Options::default() };
        with_visitor(options, site, journey).await.with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn where_it_stops_later_it_starts_anew_once_and_then_links_load_pages() -> Result<()> {
    let site = altered_site("", |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("jobs/").await?;
        visit.click("#site-nav a[href='/weeks/']").await?;
        visit.wait_until("document.querySelector('main h1').textContent === 'Weeks'").await?;
        visit.eval("(window.__mark = true)").await?;
        visit.eval("dispatchEvent(new Event('app-stopped'))").await?;
        visit.wait_until("!window.__mark && 'live' in document.documentElement.dataset").await?;
        assert_eq!(visit.text("main h1").await?, "Weeks");

        visit.click("#site-nav a[href='/jobs/']").await?;
        visit.wait_until("document.querySelector('main h1').textContent === 'All jobs'").await?;
        visit.eval("(window.__mark = true)").await?;
        visit.eval("dispatchEvent(new Event('app-stopped'))").await?;
        visit.wait_until(STOPPED).await?;
        expect_words_and_links(&visit).await?;
        // An entry that the program made is another page now.
        visit.driver.back().await?;
        visit.wait_until("!window.__mark && document.querySelector('main h1').textContent === 'Weeks'").await?;
        visit.wait_until("'live' in document.documentElement.dataset").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_trap_without_a_word_stops_the_program_too() -> Result<()> {
    // From a script of the page: what a driver's script throws reaches the page without the error itself.
    let traps =
        "addEventListener('trap', () => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));";
    let site = altered_site(traps, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("data/").await?;
        visit.eval(RELOADED).await?;
        visit.eval("dispatchEvent(new Event('trap'))").await?;
        visit.wait_until(STOPPED).await?;
        expect_words_and_links(&visit).await
    })
    .await
}

#[tokio::test]
async fn pictures_that_had_keys_are_no_stops_of_the_tab_key_any_more() -> Result<()> {
    let site = altered_site("", |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        for (page, picture) in
            [("jobs/programmer/", ".trend-area"), ("map/", ".map-area"), ("moves/?from=programmer", ".trend-area")]
        {
            visit.open_live(page).await?;
            visit.eval(&format!("document.querySelector('{picture}')?.scrollIntoView() ?? true")).await?;
            visit.find(&format!("{picture}[role=application][tabindex='0']")).await?;
            visit.eval(RELOADED).await?;
            visit.eval("dispatchEvent(new Event('app-stopped'))").await?;
            visit.wait_until(STOPPED).await?;
            assert_eq!(
                visit.count("[role=application], .trend-area[tabindex], .map-area[tabindex]").await?,
                0,
                "{page}"
            );
            assert!(visit.count(&format!("{picture}[role=img], {picture}[role=group]")).await? > 0, "{page}");
        }
        Ok(())
    })
    .await
}
