//! The visitor's own list: kept, taken along, brought back, and where the browser keeps nothing.

use anyhow::Result;
use browser_tests::{Options, Visit, altered_site, in_every_engine, site_url};

const ITEMS: &str = "[...document.querySelectorAll('.saved-list li')]";

async fn expect_items(visit: &Visit, names: &[&str]) -> Result<()> {
    let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    let shown = format!("{ITEMS}.map((item) => item.querySelector('.saved-name a').textContent)");
    visit.wait_until(&format!("JSON.stringify({shown}) === JSON.stringify([{}])", names.join(","))).await
}

#[tokio::test]
async fn saved_jobs_outlast_a_reload_and_can_be_compared() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("saved/").await?;
        visit.wait_until("document.querySelector('.saved-empty') !== null").await?;
        for job in ["programmer", "registered-nurse"] {
            visit.open_live(&format!("jobs/{job}/")).await?;
            visit.click_named("button", "Save").await?;
        }
        visit.click_named("a", "Saved (2)").await?;
        visit.wait_until("location.pathname === '/saved/'").await?;
        expect_items(&visit, &["Registered Nurse", "Programmer"]).await?;
        visit.wait_until("document.querySelector('.saved-told').textContent.includes('On your next visit')").await?;
        visit.open_live("saved/").await?;
        expect_items(&visit, &["Registered Nurse", "Programmer"]).await?;
        visit
            .wait_until("document.querySelector('.saved-told').textContent.startsWith('Nothing changed since your last visit on')")
            .await?;
        visit.click_named("a", "Compare 2 jobs").await?;
        visit.wait_until("location.search === '?jobs=registered-nurse,programmer'").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn what_moved_since_the_last_visit_is_told() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("saved/").await?;
        let list = r#"{"version":1,"visited_on":"2026-03-01","jobs":[{"slug":"programmer","seen":{"edition":"2026-02-25","score":1}}]}"#;
        visit.driver.execute(format!("localStorage.setItem('saved', {list:?})"), Vec::new()).await?;
        visit.open_live("saved/").await?;
        visit
            .wait_until(
                "document.querySelector('.saved-told').textContent === 'One score changed since your last visit on 1 March 2026.'",
            )
            .await?;
        assert!(visit.text(".saved-since").await?.starts_with('+'));
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_link_asks_before_it_saves_and_can_be_undone() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("saved/#jobs=programmer,registered-nurse,no-such-job").await?;
        visit
            .wait_until(
                "document.querySelector('.saved-offer')?.textContent.includes('Programmer, Registered Nurse') === true",
            )
            .await?;
        visit.wait_until("document.querySelector('main .notices').textContent.includes('1 name')").await?;
        assert_eq!(visit.eval("localStorage.getItem('saved')").await?, serde_json::Value::Null);
        visit.click_named("button", "Save them").await?;
        visit.wait_until("location.hash === ''").await?;
        expect_items(&visit, &["Programmer", "Registered Nurse"]).await?;
        assert_eq!(visit.count(".saved-offer").await?, 0);

        visit.open_live("saved/?jobs=truck-driver").await?;
        visit.click_named("button", "Replace my list").await?;
        expect_items(&visit, &["Truck Driver"]).await?;
        visit.click_named("button", "Undo").await?;
        expect_items(&visit, &["Programmer", "Registered Nurse"]).await?;
        visit.click_named("button", "Clear the list").await?;
        visit.wait_until("document.querySelector('.saved-empty') !== null").await?;
        visit.click_named("button", "Undo").await?;
        expect_items(&visit, &["Programmer", "Registered Nurse"]).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn what_can_not_be_read_is_kept_aside_and_said() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("saved/").await?;
        visit.driver.execute("localStorage.setItem('saved', '{\"jobs\": broken')", Vec::new()).await?;
        visit.open_live("saved/").await?;
        visit
            .wait_until("document.querySelector('.saved-unreadable')?.textContent.includes('broken') === true")
            .await?;
        visit.wait_until("localStorage.getItem('saved-unreadable') === '{\"jobs\": broken'").await?;
        visit.click_named("button", "Throw it away").await?;
        visit.wait_until("document.querySelector('.saved-unreadable') === null").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_is_told_of_and_keeps_the_list_for_the_visit() -> Result<()> {
    let blocked =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })";
    let site = altered_site(blocked, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open_live("jobs/programmer/").await?;
        visit.click_named("button", "Save").await?;
        visit.click_named("a", "Saved (1)").await?;
        expect_items(&visit, &["Programmer"]).await?;
        visit
            .wait_until("document.querySelector('main .notice')?.textContent.includes('keeps nothing') === true")
            .await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn lists_in_two_tabs_keep_in_step() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("saved/").await?;
        let first = visit.driver.window().await?;
        let second = visit.driver.new_tab().await?;
        visit.driver.switch_to_window(second).await?;
        visit.open_live("jobs/programmer/").await?;
        visit.click_named("button", "Save").await?;
        visit.driver.switch_to_window(first).await?;
        expect_items(&visit, &["Programmer"]).await?;
        visit.assert_no_complaints().await
    })
    .await
}
