//! The site without a network: what was kept opens, says so, and is never mixed with another build.

use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{Engine, Options, Visit, dist, with_visitor};

const KEEPING: Options = Options {
    engine: Engine::Chromium,
    width: 1280,
    height: 900,
    with_scripts: true,
    dark: false,
    keeps_copy: true,
    addon: None,
};
const IN_CHARGE: &str = "navigator.serviceWorker.controller !== null";

/// A server of its own, which a test can end: an emulated lack of network is none for service workers.
fn serve(folder: &Path, port: u16) -> Result<preview::Server> {
    let folder = folder.to_owned();
    thread::spawn(move || preview::spawn_on(folder, "/", port)).join().map_err(|_| anyhow!("the server broke down"))?
}

async fn wait_for_copy(visit: &Visit) -> Result<()> {
    visit.wait_until("navigator.serviceWorker.ready.then((ready) => ready.active?.state === 'activated')").await
}

#[tokio::test]
async fn visited_jobs_open_without_a_network_and_say_which_edition_it_is() -> Result<()> {
    let server = serve(&dist(), 0)?;
    with_visitor(KEEPING, server.url(), |visit| async move {
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
    let server = serve(&dist(), 0)?;
    with_visitor(KEEPING, server.url(), |visit| async move {
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

/// Two builds on one host, one after the other: the second one's page tells the first one's copy to keep nothing more.
#[tokio::test]
async fn what_another_build_sends_is_not_kept_by_this_one() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let copied =
        std::process::Command::new("cp").args(["-r", "--"]).arg(dist()).arg(folder.path().join("dist")).status();
    ensure!(copied?.success());
    let site = folder.path().join("dist");
    let server = serve(&site, 0)?;
    with_visitor(KEEPING, server.url(), |visit| async move {
        visit.open_live("").await?;
        wait_for_copy(&visit).await?;
        let page = site.join("jobs/plumber/index.html");
        let text = std::fs::read_to_string(&page)?;
        let build = text.split("data-build=\"").nth(1).and_then(|rest| rest.get(..16)).context("a build")?.to_owned();
        for kind in ["", ".br", ".gz"] {
            let _ = std::fs::remove_file(format!("{}{kind}", page.display()));
        }
        std::fs::write(&page, text.replace(&build, "0123456789abcdef"))?;
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
