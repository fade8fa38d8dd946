//! What visitors see when something on the way fails.

mod panics;

use anyhow::Result;
use browser_tests::{Options, Road, Visit, altered_site, in_every_engine};
use thirtyfour::Key;

/// In each engine, at the end of a road on which the test loses what it names.
async fn on_a_road<Fut>(test: impl Fn(Visit, Road) -> Fut) -> Result<()>
where
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    let road = Road::default();
    in_every_engine(Options::default(), road.site().await?, |visit| {
        road.mend();
        test(visit, road.clone())
    })
    .await
}

#[tokio::test]
async fn a_lost_connection_is_said_in_words_and_trying_again_works() -> Result<()> {
    on_a_road(|visit, road| async move {
        visit.open_live("jobs/").await?;
        road.lose("");
        visit.click("main tbody a[href='/jobs/programmer/']").await?;
        let alert = visit.text("[role=alert]").await?;
        // The page's part of the program comes before its data.
        assert!(alert.contains("You may be offline"), "{alert}");
        road.mend();
        visit.click_named("button", "Try again").await?;
        visit.wait_until("document.querySelector('h1')?.textContent.includes('Programmer')").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_chart_library_the_picture_stays_and_a_retry_is_offered() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose("assets/echarts");
        visit.open_live("jobs/programmer/").await?;
        visit.eval("document.querySelector('[data-chart]').scrollIntoView()").await?;
        visit.find("[data-chart=failed] svg").await?;
        road.mend();
        visit.click_named("button", "Try again").await?;
        visit.find("[data-chart=interactive]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_whose_part_does_not_come_says_so_and_comes_at_the_next_try() -> Result<()> {
    on_a_road(|visit, road| async move {
        visit.open_live("").await?;
        road.lose("assets/weeks-");
        visit.click("nav a[href='/weeks/']").await?;
        visit.wait_until("document.querySelector('h1')?.textContent === 'This page could not be loaded'").await?;
        road.mend();
        visit.click_named("button", "Try again").await?;
        visit
            .wait_until(
                "location.pathname === '/weeks/' && !document.querySelector('h1')?.textContent.includes('could not')",
            )
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_one_lands_on_without_its_part_stays_as_rendered_and_can_be_tried_again() -> Result<()> {
    on_a_road(|visit, road| async move {
        for part in ["assets/weeks-", "assets/shared-"] {
            road.lose(part);
            visit.open("weeks/").await?;
            visit.wait_until("document.querySelector('#stopped a')?.textContent === 'Try again'").await?;
            assert!(visit.text("#stopped").await?.contains("Links and the search work"), "{part}");
            assert_eq!(visit.text("main h1").await?, "Weeks", "{part}");
            road.mend();
            visit.click("#stopped a").await?;
            visit.wait_until("'live' in document.documentElement.dataset").await?;
            assert_eq!(visit.text("main h1").await?, "Weeks", "{part}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_the_way_to_another_job_what_stands_still_there_is_asked_for_again() -> Result<()> {
    on_a_road(|visit, road| async move {
        visit.open_live("jobs/programmer/").await?;
        road.lose("assets/still-");
        visit.click("main a[href='/jobs/ai-engineer/']").await?;
        let said = visit.text(".problem").await?;
        assert!(said.contains("program could not be loaded"), "{said}");
        road.mend();
        visit.click_named("button", "Try again").await?;
        visit.wait_until("document.querySelector('main h1')?.textContent.includes('AI Engineer')").await?;
        visit.wait_until("document.querySelector('#about .prose')?.textContent.length > 100").await
    })
    .await
}

#[tokio::test]
async fn a_list_whose_files_cannot_be_made_says_so_and_makes_them_at_the_next_press() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose("assets/list-file-");
        visit.open_live("jobs/").await?;
        let button = ".jobs-downloads button:not(:disabled)";
        visit.click(button).await?;
        let said = visit.text(".jobs-downloads [role=alert]").await?;
        assert!(said.contains("program could not be loaded"), "{said}");
        road.mend();
        visit.eval("(URL.createObjectURL = (file) => ((window.__saved = file.size), 'data:,'))").await?;
        visit.click(button).await?;
        visit.wait_until("window.__saved > 1000 && !document.querySelector('.jobs-downloads [role=alert]')").await
    })
    .await
}

#[tokio::test]
async fn what_the_list_shows_when_asked_says_where_it_does_not_come_and_is_asked_for_again() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose("assets/asked-");
        visit.open_live("jobs/?band=high").await?;
        visit.click(".jobs-industries summary").await?;
        for place in [".jobs-tools > .problem", ".jobs-industries .problem"] {
            let said = visit.text(place).await?;
            assert!(said.contains("program could not be loaded"), "{place}: {said}");
        }
        // The list itself is not concerned.
        visit.wait_until("/^[0-9]+ of [0-9]+ jobs$/.test(document.querySelector('.jobs-count').textContent)").await?;
        road.mend();
        visit.click(".jobs-industries .problem button").await?;
        // One asked for it, all have it; and whoever asked goes on there, by keyboard, too.
        visit.wait_until("document.querySelectorAll('.jobs-chips li').length === 1").await?;
        visit.wait_until("document.activeElement.matches('.jobs-industries input')").await?;
        visit.press([Key::Space]).await?;
        visit.wait_until("/industry=/.test(location.search)").await?;
        visit.press([Key::Escape]).await?;
        visit.wait_until("!document.querySelector('.jobs-industries').open").await?;
        visit.wait_until("document.querySelectorAll('.jobs-chips li').length === 2").await
    })
    .await
}

#[tokio::test]
async fn what_is_near_a_missing_address_is_asked_for_again() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose("assets/nearest-");
        visit.open_live("jobs/plumbr/").await?;
        let said = visit.text(".not-found .problem").await?;
        assert!(said.contains("program could not be loaded"), "{said}");
        road.mend();
        visit.click(".not-found .problem button").await?;
        visit.wait_until("document.querySelector('.not-found-nearest a')?.textContent === 'Plumber'").await
    })
    .await
}

#[tokio::test]
async fn without_the_charts_part_the_picture_stays_and_a_retry_is_offered() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose("assets/chart-");
        visit.open_live("jobs/programmer/").await?;
        visit.eval("document.querySelector('[data-chart]').scrollIntoView()").await?;
        visit.find(".trend-place + [role=status] .notice").await?;
        let stays = "document.querySelector('.trend-place [data-chart=still] svg')?.checkVisibility() === true";
        visit.wait_until(stays).await?;
        road.mend();
        visit.click_named("button", "Try again").await?;
        visit.find("[data-chart=interactive]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_maps_part_the_list_says_so_and_a_retry_is_offered() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose("assets/tiles-");
        visit.open_live("jobs/").await?;
        visit.click_named("button", "Map").await?;
        let said = visit.text(".problem").await?;
        assert!(said.contains("program could not be loaded"), "{said}");
        road.mend();
        visit.click_named("button", "Try again").await?;
        visit.find(".jobs-map .map-tile").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_webassembly_the_prerendered_page_stays_usable() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose(".wasm");
        visit.open("jobs/programmer/").await?;
        assert!(visit.text("h1").await?.contains("Programmer"));
        visit.click("a[href='/jobs/']").await?;
        visit.wait_until("location.pathname === '/jobs/'").await?;
        visit.find("main a[href='/jobs/programmer/']").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_webassembly_a_search_shows_the_list_and_says_that_it_is_all_of_it() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose(".wasm");
        visit.open("jobs/?q=nurse").await?;
        visit.find("main tbody a[href='/jobs/data-entry-clerk/']").await?;
        let said = visit.text(".if-failed").await?;
        assert!(said.contains("could not be loaded"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_search_whose_titles_were_lost_says_so_and_can_be_tried_again() -> Result<()> {
    on_a_road(|visit, road| async move {
        road.lose("data/v1/search.json");
        visit.open_live("jobs/?q=nurse").await?;
        visit.find("[role=alert]").await?;
        assert_eq!(visit.count(".jobs-empty").await?, 0);
        road.mend();
        visit.click_named("button", "Try again").await?;
        visit.find("main tbody a[href='/jobs/registered-nurse/']").await?;
        assert_eq!(visit.count("[role=alert]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_that_the_index_lists_is_a_fault_and_not_a_wrong_address() -> Result<()> {
    on_a_road(|visit, road| async move {
        for (from, link, lost) in [
            ("industries/", "/industries/technology/", "data/v1/industries/technology.json"),
            ("weeks/", "/weeks/2026-09-30/", "data/v1/editions/2026-09-30.json"),
        ] {
            visit.open_live(from).await?;
            road.lose(lost);
            visit.click(&format!("main a[href='{link}']")).await?;
            visit.find("[role=alert] button").await?;
            assert_eq!(visit.text("h1").await?, "This page could not be loaded");
            assert!(visit.eval("document.title").await?.to_string().contains("could not be loaded"));
            road.mend();
            visit.click_named("button", "Try again").await?;
            visit.wait_until("!document.querySelector('[role=alert]') && !!document.querySelector('main h1')").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_slow_page_makes_way_for_a_skeleton_also_between_two_jobs() -> Result<()> {
    // The document never comes while the test looks.
    let stall = "const ask = fetch; window.fetch = (what, ...how) => String(what.url ?? what).endsWith('/ai-engineer.json') \
                 ? new Promise((_, fail) => { window.__cut = () => fail(new TypeError('cut off')); }) : ask(what, ...how);";
    in_every_engine(Options::default(), altered_site(stall, |_, answer| answer).await?, |visit| async move {
        visit.open_live("jobs/machine-learning-engineer/").await?;
        visit.click("main a[href='/jobs/ai-engineer/']").await?;
        visit.wait_until("getComputedStyle(document.querySelector('.loading-bones')).opacity === '1'").await?;
        visit.wait_until("getComputedStyle(document.querySelector('main h1')).visibility === 'hidden'").await?;
        visit.wait_until("document.title.startsWith('Loading')").await?;
        visit.wait_until("getComputedStyle(document.querySelector('.loading-words')).opacity === '1'").await?;
        visit.eval("window.__cut()").await?;
        visit.find("[role=alert] button").await?;
        Ok(())
    })
    .await
}
