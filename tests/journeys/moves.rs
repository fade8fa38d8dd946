//! Where somebody could go from a job: the ranking, its weights, its picture, and the way to a job far away.

use anyhow::Result;
use browser_tests::{Options, Visit, in_every_engine, site_url};
use thirtyfour::Key;

const ROWS: &str = "[...document.querySelectorAll('.moves-list > li h3 a')].map((row) => row.textContent)";
const PICTURE: &str = "document.querySelector('.bubbles [role=application]')";
const SAID: &str = "document.querySelector('.bubbles [aria-live]').textContent";

async fn rows(visit: &Visit) -> Result<Vec<String>> {
    visit.wait_until(&format!("{ROWS}.length >= 5")).await?;
    let rows = visit.eval(ROWS).await?;
    Ok(rows.as_array().into_iter().flatten().filter_map(|row| row.as_str().map(str::to_owned)).collect())
}

#[tokio::test]
async fn a_job_page_shows_the_first_five_of_the_ranking() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for job in ["programmer", "surveyor"] {
            visit.open_live(&format!("jobs/{job}/")).await?;
            let first =
                visit.eval("[...document.querySelectorAll('#where-to h3 a')].map((row) => row.textContent)").await?;
            visit.click("#where-to a[href*='/moves/?from=']").await?;
            let ranked = rows(&visit).await?;
            assert_eq!(first, serde_json::json!(ranked[..5]), "{job}");
            assert!(!ranked.iter().any(|title| title.to_lowercase() == job));
        }
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn weights_and_filters_stand_in_the_address_and_come_back() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=office-clerk").await?;
        let balanced = rows(&visit).await?;
        visit.click_named("button", "Best paid").await?;
        visit.wait_until("location.search === '?from=office-clerk&weights=6,2,10,3,2'").await?;
        let paid = rows(&visit).await?;
        assert_ne!(paid, balanced);

        visit.eval("document.getElementById('weight-1').focus()").await?;
        visit.press([Key::End]).await?;
        visit.wait_until("location.search === '?from=office-clerk&weights=6,10,10,3,2'").await?;
        visit.click_named("button", "low").await?;
        visit.wait_until("location.search.endsWith('&band=low')").await?;
        visit
            .wait_until("[...document.querySelectorAll('.moves-list > li')].every((row) => row.dataset.band === 'low')")
            .await?;

        visit.open_live("moves/?from=office-clerk&weights=6,2,10,3,2").await?;
        assert_eq!(rows(&visit).await?, paid, "the same in a fresh page");
        visit.open_live("moves/?from=office-clerk&weights=1,2&band=purple&to=nobody").await?;
        visit.wait_until("document.querySelectorAll('main .notices .notice').length === 3").await?;
        assert_eq!(rows(&visit).await?, balanced);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn how_many_rows_are_shown_stands_in_the_address() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=office-clerk&rows=50").await?;
        visit.wait_until(&format!("{ROWS}.length === 50")).await?;
        visit.click_named("button", "Show 25 more").await?;
        visit.wait_until("location.search === '?from=office-clerk&rows=75'").await?;
        visit.wait_until(&format!("{ROWS}.length === 75")).await?;
        visit.open_live("moves/?from=office-clerk&rows=100000000").await?;
        visit.wait_until("document.querySelectorAll('main .notices .notice').length === 1").await?;
        assert_eq!(rows(&visit).await?.len(), 25);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_sentence_names_what_the_visitor_weighs() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=office-clerk&weights=0,0,0,0,10").await?;
        rows(&visit).await?;
        let silent = "[...document.querySelectorAll('.moves-list .moves-why')]\
                      .filter((why) => !/openings? a year|growth|decline/.test(why.textContent)).length";
        assert_eq!(visit.eval(silent).await?.as_u64(), Some(0));
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_start_that_does_not_exist_says_so_and_filters_that_leave_nothing_too() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=no-such-job").await?;
        assert!(visit.text("main [role=alert]").await?.contains("no-such-job"));
        visit.open_live("moves/?from=programmer&industry=agriculture&band=very-high&kind=profile").await?;
        visit.wait_until("document.querySelector('main').textContent.includes('No job passes these filters')").await?;
        visit.click_named("button", "Clear filters").await?;
        rows(&visit).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_picture_is_read_by_keys_and_has_its_table() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=programmer").await?;
        visit.wait_until("document.querySelectorAll('.bubbles .trend-frame circle').length > 20").await?;
        let stops = "[...document.querySelectorAll('.bubbles .trend-box [tabindex]')].filter((one) => one.tabIndex >= 0).length";
        assert_eq!(visit.eval(stops).await?.as_u64(), Some(1));
        visit.eval(&format!("{PICTURE}.focus()")).await?;
        visit.press([Key::Right]).await?;
        visit.wait_until(&format!("{SAID}.includes('risk ')")).await?;
        let first = visit.eval(SAID).await?;
        visit.press([Key::Left]).await?;
        visit.wait_until(&format!("{SAID} !== {first}")).await?;
        visit.wait_until("location.search.includes('focus=')").await?;
        visit.type_text("t").await?;
        visit.wait_until("location.search.includes('view=table')").await?;
        visit.wait_until("document.querySelectorAll('.bubbles tbody tr').length > 20").await?;
        visit.wait_until("document.activeElement.classList.contains('trend-table')").await?;
        visit.type_text("t").await?;
        visit.wait_until(&format!("document.activeElement === {PICTURE}")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_way_of_one_step_of_two_and_none_are_told() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for (to, words) in
            [("software-developer", "One step"), ("statistician", "Two steps, through"), ("physiotherapist", "no way")]
        {
            visit.open_live(&format!("moves/?from=programmer&to={to}")).await?;
            visit.wait_until("document.getElementById('way') !== null").await?;
            let told = visit.text("section[aria-labelledby=way]").await?;
            assert!(told.contains(words), "{to}: {told}");
        }
        visit.assert_no_complaints().await
    })
    .await
}

/// Presses Tab until the focus is on what the expression wants of `it`.
async fn tab_to(visit: &Visit, wanted: &str) -> Result<()> {
    for _ in 0..400 {
        visit.press([Key::Tab]).await?;
        if visit.eval(&format!("((it) => {wanted})(document.activeElement)")).await?.as_bool() == Some(true) {
            return Ok(());
        }
    }
    anyhow::bail!("Tab never comes to {wanted} at {}", visit.address().await?)
}

#[tokio::test]
async fn by_keys_alone_from_the_first_page_to_a_saved_way_of_two_steps() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        visit.wait_until("document.activeElement.matches('[role=combobox]')").await?;
        visit.type_text("office clerk").await?;
        visit.wait_until("document.querySelectorAll('[role=option]').length > 0").await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.pathname === '/jobs/office-clerk/'").await?;
        visit.wait_until("document.activeElement.matches('h1')").await?;
        tab_to(&visit, "it.matches(\"#where-to a[href*='/moves/']\")").await?;
        visit.press([Key::Enter]).await?;
        rows(&visit).await?;
        tab_to(&visit, "it.id === 'moves-to'").await?;
        visit.type_text("accountant").await?;
        visit.wait_until("document.querySelectorAll('#moves-to-list [role=option]').length > 0").await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.search.includes('to=accountant')").await?;
        visit
            .wait_until(
                "document.querySelector('section[aria-labelledby=way]')?.textContent.includes('Two steps') === true",
            )
            .await?;
        tab_to(&visit, "it.textContent.trim() === 'Save this path'").await?;
        visit.press([Key::Enter]).await?;
        tab_to(&visit, "it.textContent.trim() === 'See what you saved'").await?;
        visit.press([Key::Enter]).await?;
        visit.wait_until("location.pathname === '/saved/'").await?;
        visit.wait_until("/way from Office Clerk\\s+through/.test(document.querySelector('main').textContent)").await?;
        visit.assert_no_complaints().await
    })
    .await
}
