//! The map of all jobs: by link, by keyboard, by pointer, and without the program.

use anyhow::Result;
use browser_tests::{Options, Visit, in_every_engine, site_url};
use thirtyfour::Key;

const TILES: &str = "[...document.querySelectorAll('.map-wide .map-tile')]";
const COUNT: &str = "document.querySelector('.map-count').textContent";
const SAID: &str = "document.querySelector('.job-map [aria-live]').textContent";
const AREA: &str = "document.querySelector('[data-map-keys]')";

/// Where each tile lies, as one text.
async fn places(visit: &Visit) -> Result<String> {
    let places = format!(
        "{TILES}.map((tile) => ['x', 'y', 'width', 'height'].map((side) => tile.querySelector('rect').getAttribute(side)).join(' ')).join(';')"
    );
    Ok(visit.eval(&places).await?.as_str().unwrap_or_default().to_owned())
}

/// What the live region says of the tile under the cursor.
async fn said(visit: &Visit) -> Result<String> {
    let said = visit.eval(SAID).await?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_search_and_a_threshold_dim_the_rest_and_move_no_tile() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("map/").await?;
        visit.wait_until(&format!("{TILES}.length > 500")).await?;
        let before = places(&visit).await?;
        let whole = visit.text(".map-count").await?;
        assert!(whole.contains(" jobs, ") && whole.contains("million workers"), "{whole}");

        visit.find("#map-q").await?.send_keys("nurse").await?;
        visit.wait_until("location.search === '?q=nurse'").await?;
        visit.wait_until(&format!("{TILES}.some((tile) => tile.classList.contains('is-dim'))")).await?;
        let lit = format!("{TILES}.filter((tile) => !tile.classList.contains('is-dim')).length");
        let nurses = visit.eval(&lit).await?.as_u64().unwrap_or_default();
        assert!((1..60).contains(&nurses), "{nurses}");
        assert!(visit.text(".map-count").await?.contains(&format!("{nurses} jobs, ")));
        assert_eq!(places(&visit).await?, before);

        visit.open_live("map/?over=60").await?;
        visit.wait_until(&format!("{COUNT}.includes('(of ')")).await?;
        let faults = "[...document.querySelectorAll('.map-wide .map-tile:not(.is-dim)')]\
                      .filter((tile) => Number(tile.dataset.s) < 3).length";
        assert_eq!(visit.eval(faults).await?.as_u64(), Some(0));
        assert_eq!(places(&visit).await?, before);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_link_opens_colour_industry_and_view_and_back_leaves_them() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("map/?colour=pay&industry=healthcare&over=20").await?;
        visit.wait_until("document.querySelector('.map-wide svg').dataset.colour === 'pay'").await?;
        visit.wait_until("document.querySelector('.map-inside')?.textContent.includes('Healthcare') === true").await?;
        visit.wait_until(&format!("{TILES}.length > 20 && {TILES}.length < 300")).await?;
        let lit = format!("{TILES}.filter((tile) => !tile.classList.contains('is-dim')).length");
        visit.wait_until(&format!("{COUNT}.startsWith({lit} + ' jobs, ') && {COUNT}.includes(' (of ')")).await?;
        visit.click_named("button", "All industries").await?;
        visit.wait_until("location.search === '?over=20&colour=pay'").await?;
        visit.wait_until(&format!("{TILES}.length > 500")).await?;
        visit.driver.back().await?;
        visit.wait_until("document.querySelector('.map-inside') !== null").await?;

        // Nothing is dimmed: the count is the industry's own.
        visit.open_live("map/?industry=healthcare").await?;
        visit.wait_until("document.querySelector('.map-inside') !== null").await?;
        let tiles = format!("{COUNT}.startsWith({TILES}.length + ' jobs, ') && {COUNT}.includes(' (of ')");
        visit.wait_until(&tiles).await?;
        visit.click_named("button", "List").await?;
        visit.wait_until("document.querySelectorAll('.map-list tbody tr').length > 10").await?;
        visit.driver.back().await?;
        visit.wait_until("document.querySelector('.map-area') !== null").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_industry_inside_the_list_as_a_map_stands_in_the_address() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?view=map&inside=healthcare").await?;
        visit.wait_until("document.querySelector('.map-inside')?.textContent.includes('Healthcare') === true").await?;
        visit.click_named("button", "All industries").await?;
        visit.wait_until("location.search === '?view=map'").await?;
        visit.wait_until("document.querySelector('.map-inside') === null").await?;
        visit.driver.back().await?;
        visit.wait_until("location.search === '?view=map&inside=healthcare'").await?;
        visit.wait_until("document.querySelector('.map-inside')?.textContent.includes('Healthcare') === true").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn all_rows_of_the_list_stand_in_the_address() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("map/?view=list").await?;
        visit.wait_until("document.querySelectorAll('.map-list tbody tr').length === 100").await?;
        visit.click(".map-list > button").await?;
        visit.wait_until("location.search === '?view=list&rows=all'").await?;
        visit.wait_until("document.querySelectorAll('.map-list tbody tr').length > 500").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_value_of_the_map_that_means_nothing_is_ignored_with_a_notice() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("map/?colour=purple&over=1000&industry=nowhere").await?;
        visit.wait_until("document.querySelectorAll('main .notices .notice').length === 3").await?;
        visit.wait_until(&format!("{TILES}.length > 500")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn every_tile_is_one_tab_stop_with_arrows_and_enter_opens_its_job() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("map/").await?;
        // The rows have come, so that keys have something to say.
        visit.click_named("button", "Growth").await?;
        visit.wait_until("document.querySelector('.map-wide svg').dataset.colour === 'growth'").await?;
        let stops = visit.eval("[...document.querySelectorAll('.job-map [tabindex], .job-map a')].filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0).length").await?;
        assert_eq!(stops.as_u64(), Some(1));
        visit.eval(&format!("{AREA}.focus()")).await?;
        visit.wait_until("document.querySelector('.map-wide .map-ring').classList.contains('is-on')").await?;
        let first = said(&visit).await?;
        assert!(first.contains(" workers"), "{first}");
        let told = |what: &str| format!("{SAID} {what}");
        visit.press([Key::Right]).await?;
        visit.wait_until(&told(&format!("!== {first:?}"))).await?;
        let second = said(&visit).await?;
        visit.press([Key::End]).await?;
        visit.wait_until(&told(&format!("!== {second:?}"))).await?;
        assert_ne!(said(&visit).await?, first);
        visit.press([Key::Down, Key::Home]).await?;
        visit.wait_until(&told(&format!("=== {first:?}"))).await?;
        visit.wait_until(&format!("{first:?}.startsWith(document.querySelector('.map-card-title')?.textContent ?? '?')")).await?;
        assert!(visit.text(".map-card").await?.contains("Workers (US)"));
        visit.press([Key::Enter]).await?;
        visit.wait_until("location.pathname.startsWith('/jobs/') && document.querySelector('main h1') !== null").await?;
        visit.driver.back().await?;
        visit.wait_until("location.pathname === '/map/'").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn on_a_phone_industries_come_first_and_one_is_looked_into() -> Result<()> {
    let phone = Options { width: 360, height: 740, ..Options::default() };
    in_every_engine(phone, site_url(), |visit| async move {
        visit.open_live("map/").await?;
        visit.click(".map-tall a[aria-label^='Healthcare']").await?;
        visit.wait_until("location.search === '?industry=healthcare'").await?;
        visit.wait_until("document.querySelectorAll('.map-tall [data-at]').length > 20").await?;
        visit.driver.back().await?;
        visit.wait_until("document.querySelectorAll('.map-tall .map-tile[data-industry]').length > 15").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn without_scripts_every_tile_leads_to_its_job() -> Result<()> {
    in_every_engine(Options { with_scripts: false, ..Options::default() }, site_url(), |visit| async move {
        visit.open("map/").await?;
        assert!(visit.count(".map-wide a[href^='/jobs/'][aria-label]").await? > 500);
        assert!(visit.text("main").await?.contains("No figure"));
        visit.click(".map-wide .map-tile").await?;
        visit.wait_for_address("jobs/").await
    })
    .await
}
