//! *Back* came to the top of the page that was left, and after a search nobody was told of the new page.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url};
use thirtyfour::Key;

#[tokio::test]
async fn back_returns_to_the_place_and_the_link_that_were_left() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| {
        const PAGES: [&str; 6] =
            ["", "weeks/", "weeks/2026-03-25/", "industries/technology/", "methodology/", "jobs/programmer/"];
        journey(visit, &PAGES)
    })
    .await
}

/// Those that the program draws from what the address asks.
#[tokio::test]
async fn so_it_does_on_pages_that_are_drawn_from_their_address() -> Result<()> {
    // Low, so that each of them can be scrolled.
    let options = Options { height: 500, ..Options::default() };
    in_every_engine(options, site_url(), |visit| {
        const PAGES: [&str; 5] = [
            "map/?view=list",
            "map/",
            "moves/?from=programmer",
            "saved/#jobs=programmer,registered-nurse,actor,plumber",
            "industries/",
        ];
        journey(visit, &PAGES)
    })
    .await
}

async fn journey(visit: Visit, pages: &'static [&'static str]) -> Result<()> {
    for page in pages {
        visit.open_live(page).await?;
        visit.wait_until("!document.querySelector('main :is([aria-busy=true], .loading)')").await?;
        let leave = "(() => { \
            const links = [...document.querySelectorAll('main :is(a[href^=\"/jobs/\"], a[href^=\"/weeks/\"], a[href^=\"/industries/\"])')]; \
            const plain = (link) => !link.getAttribute('href').includes('#') && !link.closest('svg'); \
            const link = window.__left = links.filter((link) => plain(link) && link.checkVisibility()).at(-1); \
            link.scrollIntoView({ block: 'center' }); return link.getAttribute('href'); })()";
        // What the address asks for comes below what was there.
        visit.wait_until(&format!("{leave} && scrollY > 150")).await.with_context(|| format!("down {page}"))?;
        let href = visit.eval("window.__left.getAttribute('href')").await?.as_str().unwrap_or_default().to_owned();
        // Long enough for a pause in scrolling.
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let top = visit.eval("window.__left.getBoundingClientRect().top").await?;
        let heading = visit.text("main h1").await?;
        click_left(&visit).await?;
        let path = href.split('?').next().unwrap_or_default();
        visit.wait_until(&format!("location.pathname === '{path}'")).await?;
        visit.wait_until("document.activeElement.tagName === 'H1'").await.with_context(|| format!("to {href}"))?;
        visit.driver.back().await?;
        let focused = format!("document.activeElement.getAttribute('href') === '{href}'");
        visit.wait_until(&focused).await.with_context(|| format!("back on {page:?} from {href}"))?;
        let is_there = format!("Math.abs(document.activeElement.getBoundingClientRect().top - {top}) < 2");
        visit.wait_until(&is_there).await.with_context(|| format!("back on {page:?}"))?;
        assert_eq!(visit.text("main h1").await?, heading);
    }
    Ok(())
}

/// By the mouse: WebKit leaves out of *back* what no visitor did.
async fn click_left(visit: &Visit) -> Result<()> {
    visit.eval("window.__left.setAttribute('data-left', '')").await?;
    visit.click("[data-left]").await
}

#[tokio::test]
async fn back_returns_to_the_row_of_a_long_list() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?sort=title").await?;
        visit.wait_until("!!document.querySelector('.jobs-downloads button:not(:disabled)')").await?;
        visit.eval("void scrollTo(0, 20000)").await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let row = "[...document.querySelectorAll('main tbody .job-name a')]\
                   .find((link) => link.getBoundingClientRect().top > innerHeight / 2)";
        let href = visit.eval(&format!("(window.__left = {row}).getAttribute('href')")).await?;
        click_left(&visit).await?;
        visit.wait_until(&format!("location.pathname === {href} && document.activeElement.tagName === 'H1'")).await?;
        visit.driver.back().await?;
        visit.wait_until("Math.abs(scrollY - 20000) < 2").await?;
        visit.wait_until(&format!("document.activeElement.getAttribute('href') === {href}")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn after_a_search_the_focus_goes_to_the_heading_of_the_new_page() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/").await?;
        visit.find("#find").await?.click().await?;
        visit.type_text("plumber").await?;
        visit.find("#find-list [role=option]").await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.pathname === '/jobs/plumber/'").await?;
        visit.wait_until("document.activeElement === document.querySelector('main h1')").await?;
        visit.wait_until("document.activeElement.textContent.includes('Plumber')").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn nothing_keeps_a_page_out_of_the_back_forward_cache() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for page in ["", "jobs/", "jobs/programmer/", "methodology/"] {
            visit.open_live(page).await?;
            // Firefox keeps no page that still waits for an answer.
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
            let mark = "addEventListener('pageshow', (event) => { window.__kept = event.persisted; })";
            visit.eval(mark).await?;
            visit.driver.goto("about:blank").await?;
            visit.driver.back().await?;
            visit.wait_until("window.__kept === true").await.with_context(|| format!("on {page:?}"))?;
        }
        Ok(())
    })
    .await
}
