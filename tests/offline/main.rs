//! The site without a network: what was kept opens, says so, and is never mixed with another build.

mod app;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{Engine, Options, Visit, dist, with_visitor};

const IN_CHARGE: &str = "navigator.serviceWorker.controller !== null";
/// The mark of another build, and the day of its edition.
const NEXT: &str = "0123456789abcdef";
const NEXT_DAY: &str = "1 January 2031";

/// A server of its own, which a test can end: an emulated lack of network is none for service workers.
fn serve(folder: &Path, port: u16) -> Result<preview::Server> {
    let folder = folder.to_owned();
    thread::spawn(move || preview::spawn_on(folder, "/", port)).join().map_err(|_| anyhow!("the server broke down"))?
}

/// A visitor whose browser keeps a copy, and the server, for the test to end.
async fn with_a_copy<F>(engine: Engine, folder: &Path, journey: impl FnOnce(Visit, preview::Server) -> F) -> Result<()>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let server = serve(folder, 0)?;
    let options = Options { engine, keeps_copy: true, ..Options::default() };
    with_visitor(options, server.url(), |visit| journey(visit, server)).await.with_context(|| format!("in {engine:?}"))
}

/// In each engine.
async fn on_the_site<F>(journey: impl Fn(Visit, preview::Server) -> F) -> Result<()>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    for engine in Engine::asked() {
        with_a_copy(engine, &dist(), &journey).await?;
    }
    Ok(())
}

async fn wait_for_copy(visit: &Visit) -> Result<()> {
    visit.wait_until("navigator.serviceWorker.ready.then((ready) => ready.active?.state === 'activated')").await
}

#[tokio::test]
async fn visited_jobs_open_without_a_network_and_say_which_edition_it_is() -> Result<()> {
    on_the_site(|visit, server| async move {
        visit.open_live("").await?;
        wait_for_copy(&visit).await?;
        visit.open_live("jobs/programmer/").await?;
        visit.wait_until(IN_CHARGE).await?;
        let line = "getComputedStyle(document.querySelector('.offline-line')).display";
        ensure!(visit.eval(line).await? == "none");
        let heading = visit.text("h1").await?;
        drop(server);
        visit.open_live("jobs/programmer/").await?;
        ensure!(visit.text("h1").await? == heading);
        ensure!(visit.eval(line).await? == "block", "nothing says that the page is offline");
        ensure!(visit.text(".offline-line").await?.contains("This is the edition of"));
        // Kept with the program, and never opened.
        visit.open_live("jobs/").await?;
        visit.wait_until("document.querySelectorAll('table a[href*=\"/jobs/\"]').length > 10").await?;
        // Neither kept nor to be had: in words, and the rest of the page usable.
        visit.open("jobs/plumber/").await?;
        visit.wait_until("document.body.innerText.includes('could not be loaded')").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_visitor_can_take_the_copy_away_for_good() -> Result<()> {
    on_the_site(|visit, server| async move {
        visit.open_live("saved/").await?;
        wait_for_copy(&visit).await?;
        visit.open_live("saved/").await?;
        visit.wait_until(IN_CHARGE).await?;
        visit.click_named("button", "Remove the copy").await?;
        visit.wait_until("document.body.innerText.includes('The copy is removed')").await?;
        visit.wait_until("caches.keys().then((names) => names.length === 0)").await?;
        visit.wait_until("navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)").await?;
        drop(server);
        Ok(())
    })
    .await
}

/// In each engine, with the server, for the test to end, and its folder, whose files may become another build's.
async fn on_a_changing_host<F>(
    journey: impl Fn(Visit, preview::Server, PathBuf) -> F + Send + Sync + Copy + 'static,
) -> Result<()>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    for engine in Engine::asked() {
        let folder = tempfile::tempdir()?;
        let site = copied(folder.path())?;
        let files = site.clone();
        with_a_copy(engine, &site, |visit, server| async move {
            visit.open_live("").await?;
            wait_for_copy(&visit).await?;
            journey(visit, server, files).await
        })
        .await?;
    }
    Ok(())
}

/// The site's files, for a host that changes them.
fn copied(folder: &Path) -> Result<PathBuf> {
    let site = folder.join("dist");
    ensure!(Command::new("cp").args(["-r", "--"]).arg(dist()).arg(&site).status()?.success());
    Ok(site)
}

/// Writes another build's mark into a file of a site.
fn as_another_build(file: &Path, build: &str) -> Result<()> {
    let text = std::fs::read_to_string(file)?;
    for kind in ["", ".br", ".gz"] {
        let _ = std::fs::remove_file(format!("{}{kind}", file.display()));
    }
    Ok(std::fs::write(file, text.replace(build, NEXT))?)
}

fn build_of(page: &Path) -> Result<String> {
    let text = std::fs::read_to_string(page)?;
    Ok(text.split("data-build=\"").nth(1).and_then(|rest| rest.get(..16)).context("a build")?.to_owned())
}

/// The new build's documents reach a page of the old one: they are shown, and not kept beside the old one's.
#[tokio::test]
async fn a_document_of_another_build_is_not_kept_by_this_one() -> Result<()> {
    on_a_changing_host(|visit, server, site| async move {
        visit.open_live("jobs/").await?;
        visit.wait_until(IN_CHARGE).await?;
        let build = build_of(&site.join("jobs/index.html"))?;
        let kept = |path: &str| {
            format!("caches.open('job-risk-{build}').then((cache) => cache.match('{path}')).then((kept) => !!kept)")
        };
        // By a real press: WebKit's *back* passes over what a page did by itself.
        visit.click("main tbody a[href='/jobs/programmer/']").await?;
        visit.wait_until(&kept("/data/v1/jobs/programmer.json")).await?;
        visit.driver.back().await?;
        visit.wait_until("document.querySelector('main h1').textContent === 'All jobs'").await?;

        as_another_build(&site.join("service-worker.js"), &build)?;
        let other = "(() => { const link = document.querySelector('main tbody a:not([href=\"/jobs/programmer/\"])'); \
                     const to = link.getAttribute('href'); link.click(); return to; })()";
        let second = visit.eval(other).await?.as_str().unwrap_or_default().trim_matches('/').to_owned();
        let job = second.trim_start_matches("jobs/");
        visit
            .wait_until(&format!(
                "location.pathname === '/{second}/' && !document.querySelector('main [aria-busy=true]')"
            ))
            .await?;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        let document = format!("/data/v1/jobs/{job}.json");
        visit
            .wait_until(&format!(
                "performance.getEntriesByType('resource').some(({{ name }}) => name.endsWith('{document}'))"
            ))
            .await?;
        ensure!(visit.eval(&kept(&document)).await? == false, "{document} of another build is kept");
        drop(server);
        Ok(())
    })
    .await
}

/// Two builds on one host, one after the other: the second one's page tells the first one's copy to keep nothing more.
#[tokio::test]
async fn what_another_build_sends_is_not_kept_by_this_one() -> Result<()> {
    on_a_changing_host(|visit, server, site| async move {
        let page = site.join("jobs/plumber/index.html");
        as_another_build(&page, &build_of(&page)?)?;
        visit.open("jobs/plumber/").await?;
        visit.wait_until(IN_CHARGE).await?;
        visit.open("jobs/programmer/").await?;
        let kept = "caches.keys().then((names) => caches.open(names[0])).then((cache) => cache.keys())\
            .then((all) => all.map(({ url }) => new URL(url).pathname).filter((path) => /^\\/jobs\\/./.test(path)).join())";
        visit.wait_until(&format!("{kept}.then((all) => all === '/jobs/programmer/')")).await?;
        drop(server);
        Ok(())
    })
    .await
}

/// A page of the new build whose document is lost on the way, while the old build's copy is still in charge.
#[tokio::test]
async fn a_page_of_another_build_gets_nothing_from_this_ones_copy() -> Result<()> {
    on_a_changing_host(|visit, server, files| async move {
        visit.open_live("weeks/").await?;
        visit.wait_until(IN_CHARGE).await?;
        let page = files.join("methodology/index.html");
        as_another_build(&page, &build_of(&page)?)?;
        let came = "fetch('/data/v1/index.json').then(({ ok }) => ok, () => 'lost')";
        let in_new_tab = visit.driver.new_tab().await?;
        let old_tab = visit.driver.window().await?;
        visit.driver.switch_to_window(in_new_tab).await?;
        visit.open_live("methodology/").await?;
        visit.wait_until(IN_CHARGE).await?;
        ensure!(visit.eval(came).await? == true);
        drop(server);
        ensure!(visit.eval(came).await? == "lost", "a page of the new build has the old one's document");
        visit.driver.close_window().await?;
        visit.driver.switch_to_window(old_tab).await?;
        ensure!(visit.eval(came).await? == true, "a page of the copy's own build does not get what is kept for it");
        Ok(())
    })
    .await
}

/// The same program a week later.
#[tokio::test]
async fn what_is_kept_of_an_edition_is_never_shown_as_the_next_ones() -> Result<()> {
    on_a_changing_host(|visit, server, files| async move {
        visit.open_live("jobs/").await?;
        visit.wait_until(IN_CHARGE).await?;
        let edition = as_the_next_edition(&files)?;
        // Reaches a page of the edition before.
        visit.eval("document.querySelector('main tbody a[href=\"/jobs/programmer/\"]').click() ?? true").await?;
        visit.wait_until("document.querySelector('main h1').textContent.startsWith('Programmer')").await?;
        let port = server.addr.port();
        drop(server);
        visit.open("jobs/programmer/").await?;
        visit.wait_until("document.body.innerText.includes('could not be loaded')").await?;
        ensure!(visit.text(".offline-line").await?.contains(&edition), "another edition than the one that is kept");

        let server = serve(&files, port)?;
        // The next one's copy takes over when no page of this one is open.
        let is_new = format!("document.documentElement.dataset.build === '{NEXT}'");
        let is_ready = format!("caches.keys().then((names) => names.join() === 'job-risk-{NEXT}')");
        visit.open_live("jobs/").await?;
        visit.wait_until(&is_new).await?;
        visit
            .eval("navigator.serviceWorker.getRegistration().then((found) => found.update()).then(() => true)")
            .await?;
        visit.wait_until("navigator.serviceWorker.getRegistration().then((found) => !!found.waiting)").await?;
        visit.driver.goto("about:blank").await?;
        if visit.engine() == Engine::Firefox {
            // It keeps a page that was left, in case somebody comes back, until its tab is closed.
            let old_tab = visit.driver.window().await?;
            let new_tab = visit.driver.new_tab().await?;
            visit.driver.switch_to_window(old_tab).await?;
            visit.driver.close_window().await?;
            visit.driver.switch_to_window(new_tab).await?;
        }
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        visit.open_live("jobs/").await?;
        visit.wait_until(&is_ready).await?;
        drop(server);
        visit.open_live("jobs/").await?;
        ensure!(visit.text(".offline-line").await?.contains(NEXT_DAY));
        Ok(())
    })
    .await
}

/// What the publisher would write a week later: another build's mark, for the edition is in it
/// (crates/publish/tests/editions.rs). Gives the day of the edition before.
fn as_the_next_edition(site: &Path) -> Result<String> {
    let build = build_of(&site.join("index.html"))?;
    let line = std::fs::read_to_string(site.join("404.html"))?;
    let day = line.split("This is the edition of ").nth(1).and_then(|rest| rest.split(',').next()).context("a day")?;
    for page in ["index.html", "404.html", "jobs/index.html", "saved/index.html", "jobs/programmer/index.html"] {
        as_another_build(&site.join(page), &build)?;
        let text = std::fs::read_to_string(site.join(page))?;
        std::fs::write(site.join(page), text.replace(day, NEXT_DAY))?;
    }
    as_another_build(&site.join("service-worker.js"), &build)?;
    Ok(day.to_owned())
}
