//! Everything that a page says is in its HTML.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

const PARTS: [&str; 15] = [
    "Machine Learning Engineer: AI risk and automation outlook",
    "About this job",
    "Trend",
    "AI impact explanation",
    "Will Machine Learning Engineers be replaced by AI?",
    "Tasks most likely to be automated",
    "Tasks that will remain",
    "My task mix",
    "Skills to learn",
    "Possible career moves",
    "Second opinion",
    "Where could I go?",
    "What would move it",
    "Summary",
    "Comparable jobs in the same industry",
];

#[tokio::test]
async fn a_job_page_has_every_part_in_its_order_with_scripts_off() -> Result<()> {
    let options = Options { with_scripts: false, ..Options::default() };
    in_every_engine(options, site_url(), |visit| async move {
        visit.open("jobs/machine-learning-engineer/").await?;
        let mut headings = Vec::new();
        for heading in visit.driver.find_all(thirtyfour::By::Css("main h1, main h2")).await? {
            headings.push(heading.text().await?);
        }
        let mut rest = headings.iter();
        for part in PARTS {
            assert!(
                rest.any(|heading| heading.trim() == part),
                "`{part}` is missing or out of its order in {headings:#?}"
            );
        }
        let entry = visit.driver.find(thirtyfour::By::Id("week-2026-03-25")).await?;
        let entry = entry.prop("textContent").await?.unwrap_or_default();
        for word in ["25 March 2026", "24", "-1", "NVIDIA", "Cerebras", "d-Matrix"] {
            assert!(entry.replace('\u{2212}', "-").contains(word), "`{word}` is not in {entry}");
        }
        assert_eq!(visit.count("main figure svg, main [data-chart] svg").await?.min(1), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn links_lead_on_with_scripts_off() -> Result<()> {
    let options = Options { with_scripts: false, ..Options::default() };
    in_every_engine(options, site_url(), |visit| async move {
        visit.open("").await?;
        visit.click_named("a", "All jobs").await?;
        visit.click("main a[href='/jobs/programmer/']").await?;
        visit.wait_for_address("jobs/programmer/").await?;
        assert!(visit.text("h1").await?.contains("Programmer"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_needs_scripts_says_so_with_scripts_off() -> Result<()> {
    let options = Options { with_scripts: false, ..Options::default() };
    in_every_engine(options, site_url(), |visit| async move {
        for page in ["compare/?jobs=programmer,ai-engineer", "jobs/?q=nurse", "moves/?from=programmer", "no-such-page/"]
        {
            visit.open(page).await?;
            // Where scripts run, it is text and no element.
            assert_eq!(visit.count("main noscript > .notice").await?, 1, "{page} does not say it");
        }
        visit.open("jobs/programmer/").await?;
        for button in visit.driver.find_all(thirtyfour::By::Css(".actions button")).await? {
            assert!(!button.is_displayed().await?, "a button stands there that does nothing");
        }
        Ok(())
    })
    .await
}
