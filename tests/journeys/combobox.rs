//! The search's field and its list, by keyboard, and where titles come late, in part, or not at all.

use anyhow::Result;
use browser_tests::{LOSING, Options, Visit, altered_site, in_every_engine, site_url};
use thirtyfour::Key;

const FIELD: &str = "main [role=combobox]";
const OPTION: &str = "main [role=option]";

/// Waits until the field says that this option is under the cursor, from 0; none for the field itself.
async fn expect_cursor(visit: &Visit, place: Option<usize>) -> Result<()> {
    let place = place.map_or_else(|| "-1".to_owned(), |place| place.to_string());
    let options = format!("[...document.querySelectorAll('{OPTION}')]");
    let active = format!("document.querySelector('{FIELD}').getAttribute('aria-activedescendant')");
    visit
        .wait_until(&format!(
            "{options}.findIndex(({{ id }}) => id === {active}) === {place} && \
             {options}.findIndex((option) => option.ariaSelected === 'true') === {place}"
        ))
        .await
}

async fn expect_list(visit: &Visit, is_open: bool) -> Result<()> {
    visit.wait_until(&format!("document.querySelector('{FIELD}').ariaExpanded === '{is_open}'")).await
}

/// Waits until the line below the list says something.
async fn expect_note(visit: &Visit, says: &str) -> Result<()> {
    visit
        .wait_until(&format!("document.querySelector('main .search-note')?.textContent.includes({says:?}) === true"))
        .await
}

async fn type_anew(visit: &Visit, text: &str) -> Result<()> {
    let field = visit.find(FIELD).await?;
    field.clear().await?;
    Ok(field.send_keys(text).await?)
}

#[tokio::test]
async fn the_arrows_go_round_the_list_and_the_field_says_where_they_are() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        expect_list(&visit, false).await?;
        type_anew(&visit, "registered nurse").await?;
        expect_list(&visit, true).await?;
        expect_cursor(&visit, None).await?;
        let list = format!("document.getElementById(document.querySelector('{FIELD}').getAttribute('aria-controls'))");
        visit.wait_until(&format!("{list}.role === 'listbox' && {list}.ariaLabel.length > 0")).await?;
        visit.wait_until(&format!("[...{list}.children].every(({{ role }}) => role === 'option')")).await?;

        let last = visit.count(OPTION).await? - 1;
        assert!(last > 1, "{last}");
        for (key, place) in [
            (Key::Down, Some(0)),
            (Key::Down, Some(1)),
            (Key::Up, Some(0)),
            (Key::Up, None),
            (Key::Up, Some(last)),
            (Key::Down, None),
            (Key::Down, Some(0)),
            (Key::Home, None),
            (Key::Down, Some(0)),
            (Key::End, None),
        ] {
            visit.press([key]).await?;
            expect_cursor(&visit, place).await?;
        }
        visit.press([Key::Home]).await?;
        visit.wait_until(&format!("document.querySelector('{FIELD}').selectionStart === 0")).await?;

        visit.press([Key::Down, Key::Escape]).await?;
        expect_list(&visit, false).await?;
        expect_cursor(&visit, None).await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.pathname === '/jobs/registered-nurse/'").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn while_titles_load_the_field_says_so_and_then_finds_what_was_typed() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        // The search's code and the titles.
        let hold = "const load = fetch; const held = []; \
                    window.fetch = (...all) => new Promise((go) => held.push(() => go(load(...all)))); \
                    window.__go = () => { window.fetch = load; held.forEach((go) => go()); };";
        visit.driver.execute(hold, Vec::new()).await?;
        type_anew(&visit, "plumber").await?;
        expect_note(&visit, "Loading the titles").await?;
        expect_list(&visit, false).await?;
        visit
            .wait_until("document.querySelector('main [role=search] [role=status]').textContent.includes('Loading')")
            .await?;
        visit.driver.execute("window.__go()", Vec::new()).await?;
        expect_list(&visit, true).await?;
        assert!(visit.text(OPTION).await?.contains("Plumber"));
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn without_the_titles_the_field_says_what_is_wrong_and_tries_again() -> Result<()> {
    let site = altered_site(LOSING, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("").await?;
        visit.lose("/data/v1/search.json").await?;
        type_anew(&visit, "plumber").await?;
        expect_note(&visit, "Press Enter").await?;
        visit.lose("").await?;
        type_anew(&visit, "plumbers").await?;
        expect_list(&visit, true).await?;
        assert!(visit.text(OPTION).await?.contains("Plumber"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_further_titles_do_not_come_the_search_goes_on_with_those_that_are_there() -> Result<()> {
    let site = altered_site(LOSING, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("").await?;
        visit.lose("/data/v1/search/").await?;
        // A house painter's name that is among the further titles only.
        type_anew(&visit, "kalsominer").await?;
        expect_note(&visit, "No job goes by that name").await?;
        type_anew(&visit, "electrician").await?;
        expect_list(&visit, true).await?;
        assert!(visit.text(OPTION).await?.contains("Electrician"));

        visit.lose("").await?;
        type_anew(&visit, "kalsominer").await?;
        visit
            .wait_until(&format!("document.querySelector('{OPTION}')?.textContent.includes('Painter') === true"))
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_no_job_is_called_leads_to_the_nearest_there_is() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        type_anew(&visit, "deep space volcano moonbase observation gardener").await?;
        expect_note(&visit, "These come nearest").await?;
        expect_list(&visit, true).await?;

        type_anew(&visit, "infantry").await?;
        expect_note(&visit, "No study has figures for “Infantry”").await?;
        expect_list(&visit, true).await?;
        visit.press([Key::Enter]).await?;
        visit.wait_until("location.pathname + location.search === '/jobs/?q=infantry'").await?;
        visit.wait_until("document.querySelector('main .notice')?.textContent.includes('Infantry') === true").await?;
        visit.find("main table tbody tr[aria-rowindex]").await?;

        visit.open_live("jobs/?q=qqqzzzxxx").await?;
        visit.wait_until("document.querySelector('main h2')?.textContent === 'No job matches'").await?;
        visit.assert_no_complaints().await
    })
    .await
}
