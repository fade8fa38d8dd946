//! Jobs side by side.

use anyhow::Result;
use browser_tests::{Options, site_url, with_visitor};

#[tokio::test]
async fn three_jobs_draw_three_lines_and_removing_one_removes_its_line() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("compare/?jobs=machine-learning-engineer,ai-engineer,programmer").await?;
        visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 3").await?;
        visit.click_named("button", "Remove AI Engineer").await?;
        visit.wait_until("location.search === '?jobs=machine-learning-engineer,programmer'").await?;
        visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 2").await?;
        visit.driver.back().await?;
        visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 3").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_fifth_job_is_left_out_with_a_notice() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("compare/?jobs=programmer,ai-engineer,data-analyst,product-manager,truck-driver").await?;
        visit.wait_until("document.querySelector('main').textContent.includes('Product Manager')").await?;
        let text = visit.text("main").await?;
        assert!(text.contains("four"), "{text}");
        assert!(!text.contains("Truck Driver"), "{text}");
        Ok(())
    })
    .await
}
