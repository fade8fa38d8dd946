//! The map by mouse, by finger and by its slider, and its picture on the first page.

use anyhow::{Context, Result};
use browser_tests::{Engine, Options, Place, Visit, in_every_engine, site_url};
use serde_json::Value;
use thirtyfour::Key;

const CARD: &str = "(document.querySelector('.map-card:not(.is-empty) .map-card-title')?.textContent ?? '')";
const COUNT: &str = "document.querySelector('.map-count').textContent";
const FIELD: &str = "document.querySelector('input[name=over]')";
/// Keeps the scores of all rows, by place.
const SCORES: &str = "const done = arguments[0]; fetch('/data/v1/index.json').then((answer) => answer.json()).then(({ jobs }) => \
    done((window.__scores = jobs.map((job) => job.score)).length));";

/// Opens a map whose rows have come, so that a hand has something to show.
async fn open(visit: &Visit, path: &str) -> Result<()> {
    visit.open_live(path).await?;
    visit.click_named("button", "Growth").await?;
    visit.wait_until("document.querySelector('.map-area svg').dataset.colour === 'growth'").await
}

/// The middles of the largest tiles that the window shows, each with its job's address and title; so far from each other
/// that the card of one covers no other.
async fn large_tiles(visit: &Visit, shape: &str) -> Result<Vec<(Place, String, String)>> {
    visit.middle(".map-area").await?;
    let tiles = format!(
        "[...document.querySelectorAll('{shape} .map-tile[data-at]')].map((tile) => [tile, tile.getBoundingClientRect()]) \
         .filter(([, box]) => box.top > 80 && box.bottom < innerHeight - 10) \
         .sort(([, a], [, b]) => b.width * b.height - a.width * a.height) \
         .reduce((far, one) => far.every(([, box]) => innerWidth < 600 || Math.abs(box.x + box.width / 2 - one[1].x - one[1].width / 2) > 300) \
             ? [...far, one] : far, []).slice(0, 3) \
         .map(([tile, box]) => [[box.x + box.width / 2, box.y + box.height / 2], tile.getAttribute('href'), tile.getAttribute('aria-label').split(':')[0]])"
    );
    let tiles = visit.eval(&tiles).await?;
    let tile = |tile: &Value| {
        let side = |at: usize| tile[0][at].as_f64().map(|side| side as i64);
        Some(((side(0)?, side(1)?), tile[1].as_str()?.to_owned(), tile[2].as_str()?.to_owned()))
    };
    tiles.as_array().into_iter().flatten().map(|of| tile(of).with_context(|| format!("no tile: {of}"))).collect()
}

#[tokio::test]
async fn a_mouse_over_a_tile_shows_its_card_and_a_click_opens_its_job() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        open(&visit, "map/").await?;
        let tiles = large_tiles(&visit, ".map-wide").await?;
        for (place, _, title) in &tiles {
            visit.point_at(*place).await?;
            visit.wait_until(&format!("{CARD} === {title:?}")).await?;
        }
        assert_eq!(visit.address().await?, "map/?colour=growth");
        visit.point_at((5, 5)).await?;
        visit.wait_until(&format!("{CARD} === ''")).await?;
        let (place, href, _) = &tiles[1];
        let (x, y) = *place;
        visit.driver.action_chain().move_to(x, y).click().perform().await?;
        visit.wait_until(&format!("location.pathname === {href:?}")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_finger_on_a_tile_shows_its_card_and_the_second_time_opens_its_job() -> Result<()> {
    for (width, path, shape) in [(1280, "map/", ".map-wide"), (360, "map/?industry=healthcare", ".map-tall")] {
        in_every_engine(Options { width, height: 900, ..Options::default() }, site_url(), move |visit| async move {
            open(&visit, path).await?;
            let tiles = large_tiles(&visit, shape).await?;
            let address = visit.address().await?;
            if visit.engine() == Engine::WebKit {
                // WebKitGTK's driver presses with a mouse where a finger is asked for, and a mouse opens the job at once.
                visit.eval("addEventListener('pointerdown', (press) => (sessionStorage.by = press.pointerType), true) ?? true").await?;
                visit.tap(tiles[0].0).await?;
                visit.wait_until("sessionStorage.by === 'mouse'").await?;
                return Ok(());
            }
            for (place, _, title) in &tiles[..2] {
                visit.tap(*place).await?;
                visit.wait_until(&format!("{CARD} === {title:?}")).await?;
                assert!(visit.text(".map-card").await?.contains("Workers (US)"));
                visit.wait_until("new Promise((done) => setTimeout(() => done(true), 300))").await?;
                assert_eq!(visit.address().await?, address, "the first touch of {title} leads nowhere");
            }
            let (place, href, _) = &tiles[1];
            visit.tap(*place).await?;
            visit.wait_until(&format!("location.pathname === {href:?}")).await?;
            visit.assert_no_complaints().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_threshold_is_moved_by_keys_and_address_count_and_tiles_follow() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("map/").await?;
        visit.driver.execute_async(SCORES, Vec::new()).await?;
        let whole = visit.eval(COUNT).await?;
        let told = format!("Number({COUNT}.match(/^[\\d,]+/)[0].replaceAll(',', ''))");
        visit.eval(&format!("{FIELD}.focus()")).await?;
        let mut before = visit.count(".map-wide .map-tile").await?;
        for keys in [vec![Key::PageUp, Key::Right, Key::Right], vec![Key::PageUp, Key::PageUp, Key::Left], vec![Key::PageUp; 3]] {
            visit.press(keys).await?;
            let over = visit.eval(&format!("Number({FIELD}.value)")).await?;
            visit.wait_until(&format!("location.search === '?over={over}'")).await?;
            let right = format!("[...document.querySelectorAll('.map-wide .map-tile')].every((tile) => (__scores[tile.dataset.at] > {over}) !== tile.classList.contains('is-dim'))");
            visit.wait_until(&right).await?;
            assert_eq!(visit.eval(&format!("{FIELD}.getAttribute('aria-valuetext')")).await?, format!("over {over}"));
            assert_eq!(visit.text(".map-threshold output").await?, format!("over {over}"));
            let lit = visit.count(".map-wide .map-tile:not(.is-dim)").await?;
            assert!(lit < before, "{lit} over {over}, {before} before");
            visit.wait_until(&format!("{COUNT}.includes('(of ') && {told} >= {lit} && {told} < {before}")).await?;
            before = lit;
        }
        visit.press([Key::Home]).await?;
        visit.wait_until("location.search === ''").await?;
        visit.wait_until(&format!("{COUNT} === {whole}")).await?;
        assert_eq!(visit.count(".map-wide .is-dim").await?, 0);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_first_page_shows_industries_as_tiles_and_leads_to_the_map() -> Result<()> {
    const PICTURE: &str = "document.querySelector('.home-map-picture')";
    for with_scripts in [true, false] {
        in_every_engine(Options { with_scripts, ..Options::default() }, site_url(), move |visit| async move {
            if with_scripts {
                visit.open_live("").await?;
            } else {
                visit.open("").await?;
            }
            let tiles = visit.count(".home-map-picture .map-tile rect").await?;
            assert!(tiles > 15, "{tiles} industries");
            if with_scripts {
                visit.eval(&format!("void {PICTURE}.scrollIntoView({{ block: 'center' }})")).await?;
                let seen = format!(
                    "((frame) => [...{PICTURE}.querySelectorAll('rect')].map((tile) => tile.getBoundingClientRect()) \
                     .filter((tile) => tile.width > 2 && tile.height > 2 && tile.left > frame.left - 1 && tile.right < frame.right + 1 \
                         && tile.top > frame.top - 1 && tile.bottom < frame.bottom + 1).length)({PICTURE}.getBoundingClientRect())"
                );
                assert_eq!(visit.eval(&seen).await?, tiles);
                let colours = format!("new Set([...{PICTURE}.querySelectorAll('rect')].map((tile) => getComputedStyle(tile).fill)).size");
                assert!(visit.eval(&colours).await?.as_u64() >= Some(3));
                assert!(visit.count(".home-map-picture text").await? > 3);
            }
            visit.click(".home-map-picture").await?;
            visit.wait_for_address("map/").await?;
            visit.wait_until("document.querySelectorAll('.map-wide .map-tile').length > 500").await?;
            visit.driver.back().await?;
            visit.click(".home-map a:not(.home-map-picture)").await?;
            visit.wait_for_address("map/").await
        })
        .await?;
    }
    Ok(())
}
