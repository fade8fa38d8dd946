//! Pay, projected growth and preparation, each in a clause of the verdict, and who has the better of it.

use std::cmp::Ordering;

use super::{dollars, per_cent, preparation};
use crate::documents::JobDocument;
use crate::figure::listed;

/// Pay within a twentieth is about the same.
const SAME_PAY: f64 = 0.05;
/// So is growth within a point over ten years.
const SAME_GROWTH_POINTS: f64 = 1.0;

/// What is told of one figure, and the place of the job that has the better of it: none where several are about level or
/// one has no figure.
pub struct Told {
    pub text: String,
    pub best: Option<usize>,
}

pub fn pay(jobs: &[&JobDocument]) -> Told {
    let figures: Vec<Option<f64>> = jobs.iter().map(|job| job.row.pay.map(f64::from)).collect();
    let words = Words {
        none: "no pay is published for any of them",
        alone: |job, pay| format!("pay is published for {job} alone, {pay}"),
        level: |figures| format!("all pay about the same, {figures} a year"),
        ends: |high, most, low, least| format!("{high} pays most, {most} a year, and {low} least, {least}"),
        two: |high, most, least| format!("{high} pays more, {most} a year against {least}"),
        missing: "pay",
    };
    let is_level = |low: f64, high: f64| high - low <= SAME_PAY * high;
    told(jobs, &figures, &words, |pay| dollars(pay as u32), is_level)
}

pub fn growth(jobs: &[&JobDocument]) -> Told {
    let figures: Vec<Option<f64>> = jobs.iter().map(|job| job.row.growth).collect();
    let words = Words {
        none: "no growth is projected for any of them",
        alone: |job, growth| format!("growth is projected for {job} alone, {growth} by 2034"),
        level: |figures| format!("all are projected to grow about alike, {figures} by 2034"),
        ends: |high, most, low, least| {
            format!("{high} has the best projected growth, {most} by 2034, and {low} the least, {least}")
        },
        two: |high, most, least| format!("{high} has the better projected growth, {most} by 2034 against {least}"),
        missing: "growth",
    };
    told(jobs, &figures, &words, per_cent, |low, high| high - low < SAME_GROWTH_POINTS)
}

/// How a figure is talked of.
struct Words {
    none: &'static str,
    alone: fn(&str, &str) -> String,
    level: fn(&str) -> String,
    ends: fn(&str, &str, &str, &str) -> String,
    /// Of two jobs.
    two: fn(&str, &str, &str) -> String,
    missing: &'static str,
}

fn told(
    jobs: &[&JobDocument],
    figures: &[Option<f64>],
    words: &Words,
    written: fn(f64) -> String,
    is_level: impl Fn(f64, f64) -> bool,
) -> Told {
    let known: Vec<(usize, f64)> =
        figures.iter().enumerate().filter_map(|(at, figure)| Some((at, (*figure)?))).collect();
    let title = |at: usize| jobs[at].row.title.as_str();
    // The first of equals, so that the order of the columns decides.
    let high = known.iter().copied().reduce(|best, other| if other.1 > best.1 { other } else { best });
    let low = known.iter().copied().reduce(|best, other| if other.1 < best.1 { other } else { best });
    let (Some(high), Some(low)) = (high, low) else {
        let text = words.none.replacen("any", if jobs.len() == 2 { "either" } else { "any" }, 1);
        return Told { text, best: None };
    };
    let text = match known.len() {
        1 => return Told { text: (words.alone)(title(high.0), &written(high.1)), best: None },
        _ if is_level(low.1, high.1) => {
            let (least, most) = (written(low.1), written(high.1));
            let figures = if least == most { most } else { format!("{least} to {most}") };
            (words.level)(&figures).replacen("all", if known.len() == 2 { "both" } else { "all" }, 1)
        }
        2 if jobs.len() == 2 => (words.two)(title(high.0), &written(high.1), &written(low.1)),
        _ => (words.ends)(title(high.0), &written(high.1), title(low.0), &written(low.1)),
    };
    let missing: Vec<&str> = (0..jobs.len()).filter(|at| figures[*at].is_none()).map(title).collect();
    if !missing.is_empty() {
        return Told { text: format!("{text} (no {} for {})", words.missing, listed(&missing)), best: None };
    }
    let is_alone = known.iter().all(|(at, figure)| *at == high.0 || !is_level(*figure, high.1));
    Told { text, best: is_alone.then_some(high.0) }
}

/// The shortest preparation is the better.
pub fn training(jobs: &[&JobDocument]) -> Told {
    let known: Vec<usize> = (0..jobs.len()).filter(|at| preparation::told(jobs[*at]).is_some()).collect();
    let (title, asks) =
        (|at: usize| jobs[at].row.title.as_str(), |at: usize| preparation::told(jobs[at]).unwrap_or_default());
    let compare = |a: usize, b: usize| preparation::compare(jobs[a], jobs[b]);
    let is_more = |a: usize, b: usize| compare(a, b) == Some(Ordering::Greater);
    let most = known.iter().copied().reduce(|most, other| if is_more(other, most) { other } else { most });
    let least = known.iter().copied().reduce(|least, other| if is_more(least, other) { other } else { least });
    let (Some(most), Some(least)) = (most, least) else {
        return Told { text: "how long they take to prepare for is not on record".to_owned(), best: None };
    };
    let all = if jobs.len() == 2 { "both" } else { "all" };
    let text = match known.len() {
        1 => format!("what preparation it takes is on record for {} alone, {}", title(most), asks(most)),
        _ if most == least => {
            let all = if known.len() == 2 { "both" } else { all };
            format!("{all} usually take about the same preparation, {}", asks(most))
        }
        2 if jobs.len() == 2 => {
            format!("{} usually takes more preparation, {} against {}", title(most), asks(most), asks(least))
        }
        _ => format!(
            "{} usually takes the least preparation, {}, and {} the most, {}",
            title(least),
            asks(least),
            title(most),
            asks(most)
        ),
    };
    let missing: Vec<&str> = (0..jobs.len()).filter(|at| !known.contains(at)).map(title).collect();
    if !missing.is_empty() && known.len() > 1 {
        return Told { text: format!("{text} (none on record for {})", listed(&missing)), best: None };
    }
    let is_alone = known.len() == jobs.len() && known.iter().all(|at| *at == least || is_more(*at, least));
    Told { text, best: is_alone.then_some(least) }
}
