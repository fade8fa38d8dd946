//! In WebKit a page that was looked at near its end moved by the height of a chart whose code came then.

use anyhow::Result;
use browser_tests::{HELD, Options, altered_site, in_every_engine};

#[tokio::test]
async fn a_page_stays_where_it_is_when_a_chart_takes_its_place() -> Result<()> {
    let site = altered_site(HELD, |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open("industries/technology/").await?;
        visit.eval("void document.querySelector('main > div > :last-child, main > :last-child').scrollIntoView({ block: 'end' })").await?;
        let y = visit.eval("Math.round(scrollY)").await?;
        assert!(y.as_u64() > Some(1500), "the page is short: {y}");
        visit.release().await?;
        visit.wait_until("document.querySelectorAll('main [data-chart=interactive]').length > 0").await?;
        assert_eq!(visit.eval("Math.round(scrollY)").await?, y);
        visit.assert_no_complaints().await
    })
    .await
}
