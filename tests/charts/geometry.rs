//! The still chart and the interactive one stand in one place: their lines within a pixel, and nothing moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;
use browser_tests::{Answer, HELD, Options, Visit, altered_site, in_every_engine, site_url, with_visitor};

/// Places along a main line, in pixels of the window.
async fn places(visit: &Visit, part: &str, line: usize) -> Result<Vec<(f64, f64)>> {
    let script = format!(
        "(() => {{ \
            const ours = '{part} :is([stroke=\"var(--series-{line})\"], .series-{line})[stroke-width=\"2.5\"]'; \
            const shown = [...document.querySelectorAll(ours)]; \
            const line = shown.find((path) => path.getBoundingClientRect().width > 0); \
            if (!line) return []; \
            const matrix = line.getScreenCTM(), length = line.getTotalLength(); \
            return Array.from({{ length: 401 }}, (_, at) => line.getPointAtLength(length * at / 400).matrixTransform(matrix)) \
                .map(({{ x, y }}) => [x, y + scrollY]); \
        }})()"
    );
    let found = visit.eval(&script).await?;
    let place = |place: &serde_json::Value| Some((place[0].as_f64()?, place[1].as_f64()?));
    Ok(found.as_array().into_iter().flatten().filter_map(place).collect())
}

fn furthest(one: &[(f64, f64)], other: &[(f64, f64)]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a.0 - b.0).hypot(a.1 - b.1)).fold(0.0, f64::max)
}

/// How far the places of one line lie from another line at the most. The still line is stretched, so that places at the same
/// part of its length are others.
fn furthest_from_line(one: &[(f64, f64)], line: &[(f64, f64)]) -> f64 {
    let away = |(x, y): &(f64, f64)| {
        let from = |ends: &[(f64, f64)]| {
            let ((x1, y1), (x2, y2)) = (ends[0], ends[1]);
            let (dx, dy) = (x2 - x1, y2 - y1);
            let part = (((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
            (x1 + part * dx - x).hypot(y1 + part * dy - y)
        };
        line.windows(2).map(from).fold(f64::MAX, f64::min)
    };
    one.iter().map(away).fold(0.0, f64::max)
}

/// The chart's code comes when somebody is near.
async fn go_to_chart(visit: &Visit) -> Result<()> {
    let chart = "document.querySelector('.trend, .trend-place')";
    visit.wait_until(&format!("{chart} !== null")).await?;
    visit.eval(&format!("{chart}.scrollIntoView() ?? true")).await?;
    Ok(())
}

/// The chart library is lost on the way while the flag is set.
async fn losing_library(before: &str) -> Result<(String, Arc<AtomicBool>)> {
    let is_lost = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&is_lost);
    let site = altered_site(before, move |path, answer| {
        if told.load(Ordering::Relaxed) && path.starts_with("assets/echarts") { Answer::cut() } else { answer }
    });
    Ok((site.await?, is_lost))
}

async fn follow(width: u32, pages: &'static [&'static str]) -> Result<()> {
    let (site, is_lost) = losing_library(HELD).await?;
    in_every_engine(Options { width, height: 900, ..Options::default() }, site, |visit| {
        follow_on(visit, width, pages, Arc::clone(&is_lost))
    })
    .await
}

async fn follow_on(visit: Visit, width: u32, pages: &'static [&'static str], is_lost: Arc<AtomicBool>) -> Result<()> {
    for page in pages {
        visit.open(page).await?;
        let still = places(&visit, ".trend-static", 0).await?;
        assert_eq!(still.len(), 401, "{page} has no still line");
        is_lost.store(true, Ordering::Relaxed);
        visit.release().await?;
        go_to_chart(&visit).await?;
        visit.find("[data-chart=failed] .trend-frame").await?;
        let taken_over = places(&visit, ".trend-frame", 0).await?;
        is_lost.store(false, Ordering::Relaxed);
        visit.click_named("button", "Try again").await?;
        visit.find("[data-chart=interactive]").await?;
        visit.wait_until("document.querySelectorAll('.trend-live path').length > 0").await?;
        let live = places(&visit, ".trend-live", 0).await?;
        assert_eq!((taken_over.len(), live.len()), (401, 401), "{page} at {width} px");
        let first = furthest_from_line(&still, &taken_over).max(furthest_from_line(&taken_over, &still));
        let second = furthest(&taken_over, &live);
        println!("{page} at {width} px: {first:.2} px when taken over, {second:.2} px when interactive");
        // Both are sampled along their length, where each step of a long line adds its rounding to half a pixel; between
        // places a corner of the other line is cut.
        assert!(first <= 1.0 && second <= 1.5, "{page} at {width} px: {first} and {second} px away");
    }
    Ok(())
}

const PAGES: [&str; 2] = ["jobs/programmer/", "industries/technology/"];

#[tokio::test]
async fn the_lines_of_the_methodology_lie_on_each_other() -> Result<()> {
    follow(1280, &["methodology/"]).await
}

#[tokio::test]
async fn the_lines_lie_on_each_other_on_a_desktop() -> Result<()> {
    follow(1280, &PAGES).await
}

#[tokio::test]
async fn the_lines_lie_on_each_other_on_a_tablet() -> Result<()> {
    follow(768, &PAGES).await
}

#[tokio::test]
async fn the_lines_lie_on_each_other_on_a_small_phone() -> Result<()> {
    follow(320, &PAGES).await
}

#[tokio::test]
async fn the_lines_of_four_jobs_lie_on_each_other() -> Result<()> {
    for width in [320, 768, 1280] {
        let (site, is_lost) = losing_library("").await?;
        in_every_engine(Options { width, height: 900, ..Options::default() }, site, |visit| {
            let is_lost = Arc::clone(&is_lost);
            async move {
                is_lost.store(true, Ordering::Relaxed);
                visit.open_live("compare/?jobs=machine-learning-engineer,ai-engineer,programmer,data-analyst").await?;
                go_to_chart(&visit).await?;
                visit.find("[data-chart=failed] .trend-frame").await?;
                let mut still = Vec::new();
                for line in 0..4 {
                    still.push(places(&visit, ".trend-frame", line).await?);
                }
                is_lost.store(false, Ordering::Relaxed);
                // Away from the names, which stay in sight above the rows.
                visit
                    .eval("document.querySelector('.trend-notices button').scrollIntoView({ block: 'center' }) ?? true")
                    .await?;
                visit.click_named("button", "Try again").await?;
                visit.find("[data-chart=interactive]").await?;
                visit.wait_until("document.querySelectorAll('.trend-live path').length > 0").await?;
                for (line, still) in still.iter().enumerate() {
                    let live = places(&visit, ".trend-live", line).await?;
                    assert_eq!((still.len(), live.len()), (401, 401), "line {line} at {width} px");
                    let away = furthest(still, &live);
                    println!("line {line} of four at {width} px: {away:.2} px when interactive");
                    assert!(away <= 1.0, "line {line} at {width} px: {away} px away");
                }
                Ok(())
            }
        })
        .await?;
    }
    Ok(())
}

/// Sum of the shifts so far of what lies in a chart or around a curve.
const SHIFTED: &str = "(() => { \
    const observer = new PerformanceObserver(() => {}); \
    observer.observe({ type: 'layout-shift', buffered: true }); \
    return performance.getEntriesByType('layout-shift').concat(observer.takeRecords()) \
        .filter((shift) => !shift.hadRecentInput) \
        .filter((shift) => shift.sources.some(({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)?.closest('.trend, .capability'))) \
        .reduce((sum, shift) => sum + shift.value, 0); })()";

#[tokio::test]
async fn nothing_moves_when_the_chart_becomes_interactive() -> Result<()> {
    nothing_moves(&PAGES).await
}

#[tokio::test]
async fn nothing_moves_when_a_chart_further_down_becomes_interactive() -> Result<()> {
    nothing_moves(&["compare/?jobs=programmer,ai-engineer", "methodology/"]).await
}

async fn nothing_moves(pages: &'static [&'static str]) -> Result<()> {
    for width in [320, 768, 1280] {
        with_visitor(Options { width, height: 900, ..Options::default() }, site_url(), move |visit| async move {
            for page in pages {
                visit.open(&format!("{page}#trend")).await?;
                visit.find("[data-chart=interactive]").await?;
                visit.wait_until("document.querySelectorAll('.trend-live path').length > 0").await?;
                let shifted = visit.eval(SHIFTED).await?;
                println!("{page} at {width} px: shift {shifted}");
                assert_eq!(shifted.as_f64(), Some(0.0), "{page} at {width} px");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn no_names_of_four_jobs_overlap_on_a_small_phone() -> Result<()> {
    in_every_engine(Options { width: 320, height: 800, ..Options::default() }, site_url(), |visit| async move {
        visit.open_live("compare/?jobs=machine-learning-engineer,ai-engineer,programmer,data-analyst").await?;
        go_to_chart(&visit).await?;
        visit.find("[data-chart=interactive]").await?;
        let names = "[...document.querySelectorAll('.trend-name')].map((name) => name.getBoundingClientRect())";
        visit.wait_until(&format!("{names}.length === 5")).await?;
        let overlap = format!(
            "(() => {{ const names = {names}; return names.some((a, at) => names.slice(at + 1).some((b) => \
                a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)) || names.some((a) => a.right > innerWidth); }})()"
        );
        assert_eq!(visit.eval(&overlap).await?, false);
        Ok(())
    })
    .await
}
