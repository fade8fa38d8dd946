//! What a visit may use later does not come before it is used.

use anyhow::{Context, Result};
use browser_tests::{Options, in_every_engine, site_url};

const CAME: &str = "performance.getEntriesByType('resource').map((came) => new URL(came.name).pathname)";

#[tokio::test]
async fn the_map_the_moves_and_their_data_come_when_they_are_used() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for path in ["", "jobs/", "jobs/programmer/", "jobs/baker/"] {
            visit.open_live(path).await?;
            // What is fetched when there is nothing else to do has been by then.
            visit.wait_until("performance.now() > 3000").await?;
            let parts = "['tiles-', 'map-', 'moves-', 'compare-', 'saved-', 'still-', 'list-file-', 'asked-', 'nearest-', \
                         'related.json']";
            let early = format!("{CAME}.filter((path) => {parts}.some((part) => path.includes(`/${{part}}`))).join()");
            assert_eq!(visit.eval(&early).await?, "", "{path}");
        }
        visit.open_live("jobs/").await?;
        visit.click_named("button", "Map").await?;
        visit.find(".jobs-map .map-tile").await?;
        assert_eq!(visit.eval(&format!("{CAME}.filter((path) => path.includes('/assets/tiles-')).length")).await?, 1);
        visit.click("#site-nav a[href='/moves/']").await?;
        visit.wait_until(&format!("{CAME}.some((path) => path.includes('/assets/moves-'))")).await?;
        visit.open_live("moves/?from=programmer").await?;
        visit.wait_until(&format!("{CAME}.some((path) => path.endsWith('/related.json'))")).await
    })
    .await
}

#[tokio::test]
async fn an_old_explanation_that_a_link_leads_to_stands_open_though_its_code_came_on_the_way() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("weeks/").await?;
        let oldest = "const done = arguments[0]; fetch('/data/v1/jobs/programmer.json').then((answer) => answer.json()) \
                      .then((job) => done(job.explanations.at(-1).edition));";
        let week = visit.driver.execute_async(oldest, Vec::new()).await?.json().clone();
        let week = week.as_str().context("no explanation")?;
        let lead = format!(
            "(() => {{ const link = document.createElement('a'); link.href = '/jobs/programmer/?week={week}#week-{week}'; \
             document.querySelector('main').append(link); link.click(); return true; }})()"
        );
        visit.eval(&lead).await?;
        let entry = format!("document.getElementById('week-{week}')");
        visit.wait_until(&format!("{entry}?.getAttribute('aria-current') === 'true'")).await?;
        visit.wait_until(&format!("{entry}.closest('details')?.open === true")).await?;
        visit.assert_no_complaints().await
    })
    .await
}
