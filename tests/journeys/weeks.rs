//! One edition as it stood.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

#[tokio::test]
async fn a_week_that_moved_many_jobs_shows_ten_and_unfolds_the_rest() -> Result<()> {
    let options = Options { with_scripts: false, ..Options::default() };
    in_every_engine(options, site_url(), |visit| async move {
        visit.open("weeks/2026-03-11/").await?;
        assert_eq!(visit.count(".movers-alone > .movers > li").await?, 10);
        let summary = visit.text(".movers-alone summary").await?;
        let all: usize = summary.trim_start_matches("Show all ").parse()?;
        assert_eq!(visit.count(".movers-alone .movers > li").await?, all);
        assert_eq!(visit.count(".movers-alone details[open]").await?, 0);
        visit.click(".movers-alone summary").await?;
        assert_eq!(visit.count(".movers-alone details[open]").await?, 1);
        Ok(())
    })
    .await
}
