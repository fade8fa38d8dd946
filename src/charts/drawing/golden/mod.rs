//! Histories as pictures, held against files beside this one. `JOB_RISK_RECORD=1 cargo test golden` records them
//! anew; look at what changed before it is committed.

use std::fs;
use std::path::PathBuf;

use index::documents::JobDocument;

use super::paint::Palette;
use super::svg;
use super::trend_svg::picture;
use crate::charts::layout::size::Size;
use crate::charts::layout::trend_layout::Layout;
use crate::charts::state::sample::{industry, job, methodology};
use crate::charts::state::series::TrendState;

const SMALL: Size = Size::SMALLEST;
const MIDDLE: Size = Size::fitting(400.0);
const LARGE: Size = Size::fitting(720.0);

/// As it is drawn around and beneath the interactive chart.
fn check(name: &str, trend: &TrendState, lines: &[usize], size: Size) {
    let layout = Layout::new(trend, 0..trend.editions.len(), lines, size.of(trend.height())).expect("a layout");
    let palette = Palette::tokens();
    let drawn = [svg::frame(&layout, &palette), svg::lines(&layout, &palette), svg::labels(&layout, &palette)];
    let Size { width, height } = layout.size;
    check_file(name, &format!(r#"<svg viewBox="0 0 {width} {height}">{}</svg>"#, drawn.concat()));
}

/// As a page has it first.
fn check_still(name: &str, trend: &TrendState) {
    let size = Size::of_still(trend.height());
    let layout = Layout::new(trend, 0..trend.editions.len(), &all(trend), size).expect("a layout");
    let styles = "<style>.series-0{color:#1f4e8c}.series-1{color:#b4530f}.series-2{color:#11705f}.series-3{color:#7b3a8c}\
                  .still-axes path,.still-names line,.still-grid{stroke:#dedad0}.still-marks{fill:#fbfaf7}\
                  .still-end{fill:currentColor}</style>";
    let drawn = picture(&layout, trend, name);
    let view = format!("-31 -12 {} {}", size.width, size.height);
    check_file(name, &format!(r#"<svg viewBox="{view}">{styles}{drawn}</svg>"#));
}

fn check_file(name: &str, drawn: &str) {
    let tokens = [("var(--series-0)", "#1f4e8c"), ("var(--series-1)", "#b4530f"), ("var(--series-2)", "#11705f")];
    let more = [("var(--series-3)", "#7b3a8c"), ("var(--ink-3)", "#5f646c"), ("var(--line)", "#dedad0")];
    // Real colours and a line for each element, so that the files can be looked at and compared.
    let drawn = drawn.replace("><", ">\n<").replace("var(--paper)", "#fbfaf7");
    let drawn = drawn.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" ", 1);
    let drawn = tokens.iter().chain(&more).fold(drawn, |drawn, (token, color)| drawn.replace(token, color)) + "\n";
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/charts/drawing/golden/{name}.svg"));
    if std::env::var_os("JOB_RISK_RECORD").is_some() {
        fs::write(&file, &drawn).expect("a file that can be written");
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let differs = kept.lines().zip(drawn.lines()).find(|(kept, drawn)| kept != drawn);
    assert!(kept == drawn, "{name} is drawn otherwise than in {}: {differs:?}", file.display());
}

fn all(trend: &TrendState) -> Vec<usize> {
    (0..trend.lines.len()).collect()
}

fn of_job(scores: &[u8]) -> TrendState {
    TrendState::of_job(&job("nurse", scores))
}

fn compared(jobs: &[JobDocument]) -> TrendState {
    TrendState::of_comparison(&jobs.iter().collect::<Vec<_>>())
}

fn titled(title: &str, scores: &[u8]) -> JobDocument {
    let slug: String = title.to_lowercase().split(|c: char| !c.is_ascii_alphabetic()).collect();
    let mut job = job(&slug, scores);
    job.row.title = title.to_owned();
    job
}

#[test]
fn golden_flat() {
    let trend = of_job(&[24; 52]);
    check("flat", &trend, &all(&trend), MIDDLE);
}

#[test]
fn golden_one_point() {
    let trend = of_job(&[24]);
    check("one-point", &trend, &all(&trend), MIDDLE);
}

#[test]
fn golden_two_points() {
    let trend = of_job(&[24, 25]);
    check("two-points", &trend, &[0], MIDDLE);
}

#[test]
fn golden_rise_and_fall() {
    let trend = of_job(&[51, 52, 52, 55, 56, 56, 54, 54, 53, 53]);
    check("rise-and-fall", &trend, &all(&trend), LARGE);
}

#[test]
fn golden_whole_scale() {
    let trend = of_job(&[0, 0, 50, 50, 100, 100, 0]);
    check("whole-scale", &trend, &[0], MIDDLE);
}

#[test]
fn golden_hundred_editions() {
    let scores: Vec<u8> = (0..100).map(|week| 20 + week / 9 + u8::from(week % 13 == 0)).collect();
    let trend = of_job(&scores);
    check("hundred-editions", &trend, &all(&trend), LARGE);
}

#[test]
fn golden_gaps() {
    let (mut broken, whole) = (titled("Broken", &[20, 21, 22, 23, 24, 25, 26, 27]), titled("Whole", &[40; 8]));
    broken.history.drain(3..5);
    broken.history.remove(0);
    let trend = compared(&[broken, whole]);
    check("gaps", &trend, &all(&trend), MIDDLE);
}

#[test]
fn golden_younger_job() {
    let (mut young, old) = (titled("Young", &[30, 30, 31, 33]), titled("Old", &[35, 34, 34, 33]));
    young.history.drain(..2);
    let trend = compared(&[young, old]);
    check("younger-job", &trend, &all(&trend), MIDDLE);
}

#[test]
fn golden_four_jobs_crossing() {
    let trend = compared(&[
        titled("Baker", &[10, 20, 30, 40, 50]),
        titled("Cook", &[50, 40, 30, 20, 10]),
        titled("Waiter", &[30, 35, 30, 25, 30]),
        titled("Butcher", &[20, 20, 40, 40, 20]),
    ]);
    check("four-jobs-crossing", &trend, &all(&trend), SMALL);
}

#[test]
fn golden_four_jobs_of_one_score() {
    let trend = compared(&[
        titled("Baker", &[40, 45]),
        titled("Cook", &[41, 45]),
        titled("Waiter", &[42, 45]),
        titled("Butcher", &[43, 45]),
    ]);
    check("four-jobs-of-one-score", &trend, &all(&trend), SMALL);
}

#[test]
fn golden_long_names() {
    let trend = compared(&[
        titled("Customer Support Representative", &[60, 62]),
        titled("Machine Learning Engineer", &[24, 24]),
        titled("Otorhinolaryngologist", &[12, 12]),
        titled("R&D <Lead> of Everything", &[61, 61]),
    ]);
    check("long-names", &trend, &all(&trend), SMALL);
}

#[test]
fn golden_order_of_sixteen() {
    let scores: Vec<[u8; 3]> = (0..16).map(|job| [60 - 3 * job, 60 - 3 * job, 60 - 3 * ((job + 5) % 16)]).collect();
    let names: Vec<String> = (b'a'..b'q').map(|letter| format!("job-{}", letter as char)).collect();
    let jobs: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(scores.iter().map(|s| s.as_slice())).collect();
    let trend = TrendState::of_places(&industry(&jobs));
    check("order-of-sixteen", &trend, &all(&trend), MIDDLE);
}

#[test]
fn golden_still_of_a_job() {
    check_still("still-of-a-job", &of_job(&[51, 52, 52, 55, 56, 56, 54, 54, 53, 53]));
}

#[test]
fn golden_still_of_places() {
    let jobs: [(&str, &[u8]); 9] = [
        ("ant", &[60, 40]),
        ("bee", &[50, 50]),
        ("cat", &[40, 60]),
        ("dog", &[30, 30]),
        ("eel", &[28, 28]),
        ("fox", &[26, 26]),
        ("gnu", &[24, 24]),
        ("hen", &[22, 22]),
        ("owl", &[20, 20]),
    ];
    check_still("still-of-places", &TrendState::of_places(&industry(&jobs)));
}

#[test]
fn golden_records_of_a_capability() {
    let records =
        [("2024-05-01", 22.0), ("2025-02-24", 40.3), ("2025-02-28", 41.0), ("2025-08-07", 68.5), ("2026-02-05", 71.0)];
    let methodology = methodology(&records, "2026-03-25");
    let trend = TrendState::of_records(&methodology.capabilities[0], methodology.first_edition, methodology.edition);
    check("records-of-a-capability", &trend, &[0], SMALL);
}
