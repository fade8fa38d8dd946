//! A link opens just the state that it names, and Back restores the one before.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

const SCORES: &str =
    "[...document.querySelectorAll('main tbody [data-score]')].map((cell) => Number(cell.dataset.score))";

#[tokio::test]
async fn a_filtered_and_sorted_list_opens_as_such_and_back_works() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        visit.open_live("jobs/?industry=technology&sort=score&order=asc").await?;
        visit.wait_until("!document.querySelector('main [aria-busy=true]')").await?;
        visit.wait_until("document.querySelectorAll('main tbody [data-score]').length >= 4").await?;
        let scores = visit.eval(SCORES).await?;
        let scores: Vec<u64> = scores.as_array().into_iter().flatten().filter_map(|score| score.as_u64()).collect();
        assert!(scores.windows(2).all(|pair| pair[0] <= pair[1]), "{scores:?}");
        assert!(!visit.text("main tbody").await?.contains("Registered Nurse"));

        visit.click("main tbody a").await?;
        visit.wait_until("location.pathname.length > '/jobs/'.length").await?;
        visit.driver.back().await?;
        visit.wait_until("location.search === '?industry=technology&sort=score&order=asc'").await?;
        visit.wait_until(&format!("{SCORES}.length >= 4")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_value_that_means_nothing_is_ignored_with_a_notice() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?band=purple&sort=luck&utm_source=x").await?;
        visit.wait_until("document.querySelector('main').textContent.includes('purple')").await?;
        visit.wait_until("document.querySelectorAll('main tbody [data-score]').length >= 10").await?;
        visit.open_live("jobs/?industry=nosuch,legal").await?;
        visit.wait_until("document.querySelector('.notice code')?.textContent === 'industry=nosuch'").await?;
        visit.wait_until("/^[1-9]\\d* of /.test(document.querySelector('.jobs-count').textContent.trim())").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_job_that_does_not_exist_offers_the_nearest() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/machine-learning-enginer/").await?;
        visit.wait_until("!!document.querySelector('main a[href$=\"/jobs/machine-learning-engineer/\"]')").await?;
        for (wrong, near) in [
            ("jobs/registered-nurse/extra/", "/jobs/registered-nurse/"),
            ("industries/tech/", "/industries/technology/"),
            ("weeks/2026-03-26/", "/weeks/2026-03-25/"),
        ] {
            visit.open_live(wrong).await?;
            visit.wait_until(&format!("!!document.querySelector('.not-found-nearest a[href=\"{near}\"]')")).await?;
        }
        Ok(())
    })
    .await
}
