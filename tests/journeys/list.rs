//! The list of all jobs: narrowed, counted, sorted, scrolled, saved as a file.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url, with_visitor};
use serde_json::{Value, json};

const LINK: &str = "jobs/?industry=healthcare,technology&band=very-low,low,moderate&kind=research&sort=pay&order=asc&\
                    pay=50000..&growth=0..20&training=2..4.99&workers=10000..&columns=score,pay,workers";
/// The same, from the data.
const EXPECTED: &str = "fetch('/data/v1/index.json').then((answer) => answer.json()).then(({ jobs }) => jobs \
    .filter((job) => ['healthcare', 'technology'].includes(job.industry) && ['very-low', 'low', 'moderate'].includes(job.band) \
        && job.kind === 'research' && job.pay !== null && job.pay >= 50000 && job.growth !== null && job.growth >= 0 \
        && job.growth <= 20 && job.job_zone !== null && job.job_zone >= 2 && job.job_zone <= 4.99 && job.workers !== null \
        && job.workers >= 10000) \
    .sort((a, b) => a.pay - b.pay).map((job) => job.slug))";
const SHOWN: &str = "[...document.querySelectorAll('main tbody .job-name a')] \
    .map((link) => link.getAttribute('href').split('/').at(-2))";

async fn awaited(visit: &Visit, promise: &str) -> Result<Value> {
    let script = format!("const done = arguments[0]; ({promise}).then(done, (error) => done(String(error)));");
    Ok(visit.driver.execute_async(script, Vec::new()).await?.json().clone())
}

pub async fn is_listed(visit: &Visit) -> Result<()> {
    visit.wait_until("!!document.querySelector('.jobs-downloads button:not(:disabled)')").await
}

async fn number(visit: &Visit, expression: &str) -> Result<u64> {
    visit.eval(expression).await?.as_u64().with_context(|| format!("no number: {expression}"))
}

/// Keeps the text of what the page saves as a file.
async fn saved(visit: &Visit, button: &str) -> Result<String> {
    visit
        .eval(
            "void (window.savedAs = [], URL.createObjectURL = (blob) => { savedAs.push(blob); return '#'; }, \
             HTMLAnchorElement.prototype.click = () => {})",
        )
        .await?;
    visit.click(&format!(".jobs-downloads button:nth-of-type({button})")).await?;
    visit.wait_until("savedAs.length === 1").await?;
    Ok(awaited(visit, "savedAs[0].text()").await?.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_link_restores_every_filter_in_a_fresh_browser_and_files_hold_what_is_shown() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live(LINK).await?;
        is_listed(&visit).await?;
        let expected = awaited(&visit, EXPECTED).await?;
        let count = expected.as_array().context("no rows expected")?.len();
        assert!((2..30).contains(&count), "{expected}");
        assert_eq!(visit.eval(SHOWN).await?, expected);
        assert!(visit.text(".jobs-count").await?.starts_with(&format!("{count} of ")));
        assert_eq!(visit.count(".jobs-chips li").await?, 10);
        let heads =
            "[...document.querySelectorAll('.jobs-table thead th')].filter((head) => head.offsetWidth > 30).length";
        assert_eq!(number(&visit, heads).await?, 4, "job, score, pay and workers");

        let csv = saved(&visit, "1").await?;
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(
            lines[0],
            "edition,slug,title,industry,kind,score,band,range_low,range_high,pay_usd_year,has_point,workers"
        );
        let slugs: Vec<&str> = lines[1..].iter().filter_map(|line| line.split(',').nth(1)).collect();
        assert_eq!(json!(slugs), expected);
        let document: Value = serde_json::from_str(&saved(&visit, "2").await?)?;
        let jobs = document["jobs"].as_array().context("no jobs")?;
        assert_eq!(jobs.iter().map(|job| job["slug"].clone()).collect::<Value>(), expected);
        assert!(jobs.iter().all(|job| job.get("growth").is_none() && job["pay"].is_number()));

        // Each chip takes off its own.
        visit.click_named("button", "Take off: Pay: $50,000 and more").await?;
        visit.wait_until("!location.search.includes('pay=5')").await?;
        assert_eq!(visit.count(".jobs-chips li").await?, 9);
        visit.driver.back().await?;
        visit.wait_until("document.querySelectorAll('.jobs-chips li').length === 10").await?;
        visit.click_named("button", "Clear filters").await?;
        visit.wait_until("document.querySelectorAll('.jobs-chips li').length === 0").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_count_says_how_many_rows_its_choice_leaves() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?industry=healthcare").await?;
        is_listed(&visit).await?;
        let count = "Number(document.querySelector('.chips [data-band=low] .count').textContent)";
        let told = number(&visit, count).await?;
        assert!(told > 0);
        visit.click(".chips [data-band=low]").await?;
        visit
            .wait_until(&format!("document.querySelector('.jobs-count').textContent.startsWith('{told} of ')"))
            .await?;
        assert_eq!(number(&visit, count).await?, told, "its own filter does not change it");

        visit.click_named("summary", "Training").await?;
        // The choices are of a part that comes with the first look at them.
        let told = visit.text(".jobs-figure[open] .jobs-step:nth-of-type(4) .count").await?;
        visit.click(".jobs-figure[open] .jobs-step:nth-of-type(4)").await?;
        visit.wait_until("location.search.includes('training=4..4.99')").await?;
        visit
            .wait_until(&format!("document.querySelector('.jobs-count').textContent.startsWith('{told} of ')"))
            .await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn an_empty_list_says_what_to_take_off() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?band=very-high&pay=250000..").await?;
        visit.wait_until("document.querySelectorAll('.jobs-ways button').length > 0").await?;
        let way = visit.text(".jobs-ways li").await?;
        let left = way.rsplit("leaves ").next().and_then(|left| left.split(' ').next()).unwrap_or_default().to_owned();
        visit.click(".jobs-ways button").await?;
        visit
            .wait_until(&format!("document.querySelector('.jobs-count').textContent.startsWith('{left} of ')"))
            .await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_text_lists_the_same_jobs_whatever_was_searched_before() -> Result<()> {
    const COUNT: &str = "document.querySelector('.jobs-count').textContent";
    // It types for half a minute, and what is found is no engine's.
    with_visitor(Options::default(), site_url(), |visit| async move {
        for text in ["nurse", "front-end", "hr"] {
            visit.open_live(&format!("jobs/?q={text}")).await?;
            is_listed(&visit).await?;
            let fresh = (visit.eval(COUNT).await?, visit.eval(SHOWN).await?);
            visit.open_live("jobs/").await?;
            let field = visit.find("#jobs-q").await?;
            for letter in ["qual", "bees", "forge", text] {
                field.clear().await?;
                for letter in letter.chars() {
                    field.send_keys(letter.to_string()).await?;
                    tokio::time::sleep(std::time::Duration::from_millis(180)).await;
                }
            }
            visit.wait_until(&format!("location.search === '?q={text}'")).await?;
            is_listed(&visit).await?;
            let later = (visit.eval(COUNT).await?, visit.eval(SHOWN).await?);
            assert_eq!(later, fresh, "{text}");
        }
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn rows_are_moved_as_one_scrolls_and_the_focus_stays_on_its_job() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/?sort=title").await?;
        is_listed(&visit).await?;
        let titles = awaited(
            &visit,
            "fetch('/data/v1/index.json').then((answer) => answer.json()).then(({ jobs }) => jobs \
             .map((job) => job.title).sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1))",
        )
        .await?;
        let titles = titles.as_array().context("no titles")?;
        // What stands in the window says the right job in the right place.
        let seen = "[...document.querySelectorAll('main tbody tr')].map((row) => [row, row.getBoundingClientRect()]) \
            .filter(([, { top, bottom }]) => bottom > 0 && top < innerHeight).sort(([, a], [, b]) => a.top - b.top) \
            .map(([row]) => [row.ariaRowIndex ?? row.getAttribute('aria-rowindex'), row.querySelector('a').textContent])";
        let row = 68;
        visit.eval("document.querySelector('main tbody tr:nth-child(3) a').focus()").await?;
        let focused = visit.eval("document.activeElement.textContent").await?;
        for scrolled in [0, 300, 700, 3_000, 30_000, 29_000, 50_000, 2_000, 100] {
            visit.eval(&format!("void scrollTo(0, {scrolled})")).await?;
            visit.wait_until("new Promise((resolve) => requestAnimationFrame(() => resolve(true)))").await?;
            let rows = visit.eval(seen).await?;
            let rows = rows.as_array().context("no rows")?;
            assert!(rows.len() > 2, "{scrolled}: {rows:?}");
            let mut before = None;
            for seen in rows {
                let at = seen[0].as_str().and_then(|at| at.parse::<usize>().ok()).context("no place")? - 2;
                assert_eq!(seen[1], titles[at], "row {at} at {scrolled}");
                assert!(before.is_none_or(|before| before + 1 == at), "{scrolled}: {before:?}, {at}");
                before = Some(at);
            }
            assert_eq!(visit.eval("document.activeElement.textContent").await?, focused, "at {scrolled}");
        }
        let height = number(&visit, "Math.round(document.querySelector('main tbody').getBoundingClientRect().height)").await?;
        assert_eq!(height as usize, titles.len() * row);
        assert!(visit.count("main tbody tr").await? < 50);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn four_are_ticked_and_stay_ticked_wherever_they_are_scrolled_to() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        is_listed(&visit).await?;
        for place in 1..=5 {
            visit.eval(&format!("document.querySelector('main tbody tr:nth-child({place}) .tick input').click()")).await?;
        }
        visit.wait_until("document.querySelectorAll('.compare-bar li').length === 4").await?;
        let ticked = "[...document.querySelectorAll('main tbody tr')].filter((row) => row.querySelector('.tick input').checked) \
                      .map((row) => row.querySelector('a').textContent)";
        let first = visit.eval(ticked).await?;
        assert_eq!(first.as_array().map(Vec::len), Some(4));
        visit.eval("void scrollTo(0, 20000)").await?;
        visit.wait_until("document.querySelector('main tbody tr').getAttribute('aria-rowindex') > 100").await?;
        assert_eq!(visit.eval(ticked).await?, json!([]));
        visit.eval("void scrollTo(0, 0)").await?;
        visit.wait_until("document.querySelector('main tbody tr').getAttribute('aria-rowindex') === '2'").await?;
        assert_eq!(visit.eval(ticked).await?, first);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_list_is_usable_on_the_narrowest_phones() -> Result<()> {
    for width in [320, 360] {
        in_every_engine(Options { width, height: 720, ..Options::default() }, site_url(), move |visit| async move {
            visit
                .open_live("jobs/?columns=score,previous,change,spark,pay,growth,training,workers,openings,education")
                .await?;
            is_listed(&visit).await?;
            let is_wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
            assert_eq!(visit.eval(is_wider).await?, json!(false), "at {width}");
            visit.click(".jobs-filters-button").await?;
            visit.click_named("summary", "Pay").await?;
            visit.click(".jobs-figure[open] .jobs-step:nth-of-type(5)").await?;
            visit.wait_until("location.search.includes('pay=130000..')").await?;
            assert_eq!(visit.eval(is_wider).await?, json!(false), "at {width} with the filters open");
            let leaves = "[...document.querySelectorAll('main tbody tr')].some((row) => { \
                const box = row.getBoundingClientRect(); \
                return [...row.children].some((cell) => cell.getBoundingClientRect().bottom > box.bottom + 1); })";
            assert_eq!(visit.eval(leaves).await?, json!(false), "a cell leaves its row at {width}");
            let overlap = "[...document.querySelectorAll('main tbody tr')].some((row) => { \
                const boxes = [...row.children].map((cell) => cell.getBoundingClientRect()).filter((box) => box.width); \
                return boxes.some((one, at) => boxes.slice(at + 1).some((other) => \
                    one.left < other.right - 1 && other.left < one.right - 1 && \
                    one.top < other.bottom - 1 && other.top < one.bottom - 1)); })";
            assert_eq!(visit.eval(overlap).await?, json!(false), "cells lie over each other at {width}");
            visit.assert_no_complaints().await
        })
        .await?;
    }
    Ok(())
}
