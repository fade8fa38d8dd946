//! The same site below a path of somebody else's host.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, subpath_site_url};

#[tokio::test]
async fn the_site_works_below_a_path() -> Result<()> {
    in_every_engine(Options::default(), subpath_site_url(), |visit| async move {
        visit.open_live("").await?;
        visit.click_named("a", "All jobs").await?;
        visit.wait_until("location.pathname === '/risk/jobs/'").await?;
        visit.click("main tbody a[href='/risk/jobs/programmer/']").await?;
        visit.wait_until("location.pathname === '/risk/jobs/programmer/'").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.open_live("jobs/programmer/").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.assert_no_complaints().await
    })
    .await
}
