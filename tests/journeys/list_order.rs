//! A scrolled row of the list is not moved in the document until somebody goes by its order; the order that is read out and
//! the order of Tab are the list's all the same.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url, with_visitor};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::list::is_listed;

const ROWS: &str = "[...document.querySelectorAll('main tbody tr')]";
const PLACES: &str = "const places = (rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))); \
    const rising = (rows) => places(rows).every((place, at, all) => at === 0 || all[at - 1] < place);";

/// Scrolls so little that most rows stay.
async fn scrolled(visit: &Visit) -> Result<()> {
    visit.open_live("jobs/").await?;
    is_listed(visit).await?;
    for y in [900, 1_400, 1_900] {
        visit.eval(&format!("void scrollTo(0, {y})")).await?;
        visit.wait_until("new Promise((resolve) => requestAnimationFrame(() => resolve(true)))").await?;
    }
    assert_eq!(is_in_order(visit).await?, json!(false));
    Ok(())
}

async fn is_in_order(visit: &Visit) -> Result<Value> {
    visit.eval(&format!("(() => {{ {PLACES} return rising({ROWS}); }})()")).await
}

#[tokio::test]
async fn assistive_technology_is_told_the_order() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        scrolled(&visit).await?;
        let owned = "document.querySelector('main tbody').getAttribute('aria-owns').split(' ').map((id) => document.getElementById(id))";
        let told = format!("(() => {{ {PLACES} const owned = {owned}; return rising(owned) && owned.length === {ROWS}.length; }})()");
        assert_eq!(visit.eval(&told).await?, json!(true));
        // Another list is written in its order.
        visit.eval("document.querySelector('.jobs-table thead .job-name button').click()").await?;
        visit.wait_until("!document.querySelector('main tbody').hasAttribute('aria-owns')").await?;
        assert_eq!(is_in_order(&visit).await?, json!(true));
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn chromium_reads_the_rows_out_in_it() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        scrolled(&visit).await?;
        let listed = format!(
            "{ROWS}.sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex')) \
             .map((row) => row.querySelector('.job-name a').textContent)"
        );
        let listed = visit.eval(&listed).await?;
        let tree = visit.driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().context("no tree")?;
        let node = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
        let is_row = |id: &&Value| node(id).is_some_and(|node| node["role"]["value"] == "row");
        let children = |node: &Value| node["childIds"].as_array().cloned().unwrap_or_default();
        let bodies = nodes.iter().filter(|node| node["role"]["value"] == "rowgroup");
        let rows =
            bodies.map(|body| children(body).iter().filter(is_row).cloned().collect::<Vec<_>>()).max_by_key(Vec::len);
        let head = |row: &Value| {
            let heads = children(node(row)?);
            let head = heads.iter().filter_map(node).find(|node| node["role"]["value"] == "rowheader")?;
            Some(head["name"]["value"].as_str()?.to_owned())
        };
        let read: Vec<String> = rows.context("no rows")?.iter().filter_map(head).collect();
        let listed = listed.as_array().context("no titles")?;
        assert_eq!(read.len(), listed.len());
        for (read, title) in read.iter().zip(listed) {
            assert!(read.starts_with(title.as_str().unwrap_or("?")), "{read}: {title}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tab_leads_from_each_row_to_the_next_one() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        scrolled(&visit).await?;
        // The row before the gap in the document's order, or the first one.
        let leap = format!(
            "(() => {{ {PLACES} const rows = {ROWS}; \
             const at = rows.findIndex((row, at) => at + 1 < rows.length && places([rows[at + 1]])[0] < places([row])[0]); \
             const first = places(rows).indexOf(Math.min(...places(rows))); \
             const row = rows[at === first ? at + 1 : first + 2]; row.querySelector('.tick input').focus({{ preventScroll: true }}); \
             return places([row])[0]; }})()"
        );
        let from = visit.eval(&leap).await?.as_u64().context("no row")?;
        let place = "Number(document.activeElement.closest('tr').getAttribute('aria-rowindex'))";
        for step in 1..=8 {
            visit.press([Key::Tab]).await?;
            visit.press([Key::Tab]).await?;
            assert_eq!(visit.eval(place).await?, json!(from + step), "from {from}");
        }
        assert_eq!(is_in_order(&visit).await?, json!(true));
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_text_is_marked_in_the_list_s_order() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        scrolled(&visit).await?;
        let under = "main tbody tr:nth-child(3) .job-name .fine";
        visit.eval(&format!("document.querySelector('{under}').scrollIntoView({{ block: 'center' }})")).await?;
        let under = visit.find(under).await?;
        // From the middle of the element to the beginning of its text.
        let width = under.rect().await?.width;
        let hand = visit.driver.action_chain().move_to_element_with_offset(&under, 4 - width as i64 / 2, 0);
        let hand = hand.click_and_hold();
        hand.move_by_offset(30, 0).release().perform().await?;
        visit.wait_until("document.getSelection().toString().trim() !== ''").await?;
        assert_eq!(is_in_order(&visit).await?, json!(true));
        // The mark stays where it is while one scrolls on.
        let marked = visit.eval("document.getSelection().toString()").await?;
        visit.eval("void scrollBy(0, 200)").await?;
        visit.wait_until("new Promise((resolve) => requestAnimationFrame(() => resolve(true)))").await?;
        assert_eq!(visit.eval("document.getSelection().toString()").await?, marked);
        assert_eq!(is_in_order(&visit).await?, json!(true));
        visit.assert_no_complaints().await
    })
    .await
}

/// Each row of the page right below the one before it in the list, and the list as high as all of them.
const PILED: &str = "(() => { const rows = [...document.querySelectorAll('main tbody tr')].map((row) => \
        [Number(row.getAttribute('aria-rowindex')) - 2, row.getBoundingClientRect()]); \
    const body = document.querySelector('main tbody').getBoundingClientRect(); \
    const count = document.querySelector('.jobs-table').getAttribute('aria-rowcount') - 1; \
    return rows.length > 0 && rows.length < 60 && rows.every(([at, { top, height }]) => height > 40 \
        && Math.abs(top - body.top - at * height) < 1) && Math.abs(body.height - count * rows[0][1].height) < 1; })()";

#[tokio::test]
async fn a_list_that_was_made_while_it_was_hidden_stands_in_rows() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?view=map").await?;
        visit.wait_until("document.querySelectorAll('.jobs-map .map-tile').length > 500").await?;
        // On the way back to it all of the page is made anew.
        visit.click(".jobs-map .map-tile a, a.map-tile").await?;
        visit.wait_until("/^.jobs.[a-z-]+.$/.test(location.pathname)").await?;
        visit.driver.back().await?;
        visit.wait_until("document.querySelectorAll('.jobs-map .map-tile').length > 500").await?;
        visit.click(".jobs-switch button:nth-child(1)").await?;
        visit.wait_until(PILED).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn rows_that_were_taken_out_come_back_at_the_height_of_the_others() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        is_listed(&visit).await?;
        visit.click("#jobs-q").await?;
        visit.type_text("plumber").await?;
        visit.wait_until("document.querySelectorAll('main tbody tr').length < 20").await?;
        let narrow = json!({ "width": 500, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        visit.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", narrow).await?;
        visit.wait_until(PILED).await?;
        visit.press(std::iter::repeat_n(Key::Backspace, 7)).await?;
        visit.wait_until("document.querySelectorAll('main tbody tr').length > 15").await?;
        visit.wait_until(PILED).await?;
        visit.assert_no_complaints().await
    })
    .await
}
