//! No page complains when the browser takes it over.

use anyhow::{Context, Result};
use browser_tests::{Options, altered_site, dist, in_every_engine, site_url};

/// Every page that is not a job's or a week's, and of those the first of each kind and a spread of the rest.
fn sample_of_pages() -> Result<Vec<String>> {
    let map = std::fs::read_to_string(dist().join("sitemap.xml")).context("the site has no sitemap")?;
    let paths: Vec<String> = map
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split("</loc>").next())
        .filter_map(|url| Some(url.split_once("//")?.1.split_once('/')?.1.to_owned()))
        .collect();
    let is_one_of_many =
        |path: &String| (path.starts_with("jobs/") && path.len() > 5) || (path.starts_with("weeks/") && path.len() > 6);
    let (many, few): (Vec<String>, Vec<String>) = paths.into_iter().partition(is_one_of_many);
    let step = (many.len() / 40).max(1);
    let mut pages: Vec<String> = few.into_iter().chain(many.into_iter().step_by(step)).collect();
    pages.extend(["jobs/machine-learning-engineer/".to_owned(), "weeks/2026-03-25/".to_owned()]);
    Ok(pages)
}

#[tokio::test]
async fn no_page_complains_when_it_is_taken_over() -> Result<()> {
    // What a page says before the driver can listen is heard as well.
    let site = altered_site("", |_, answer| answer).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        let pages = sample_of_pages()?;
        assert!(pages.len() > 20, "{pages:?}");
        for page in pages {
            visit.open_live(&page).await?;
            visit.assert_no_complaints().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_page_is_wider_than_a_small_phone() -> Result<()> {
    in_every_engine(Options { width: 320, height: 640, ..Options::default() }, site_url(), |visit| async move {
        for page in sample_of_pages()? {
            visit.open_live(&page).await?;
            let width = visit.eval("document.documentElement.scrollWidth").await?;
            assert!(width.as_u64().is_some_and(|width| width <= 320), "{page} is {width} px wide");
        }
        Ok(())
    })
    .await
}
