//! An industry's average as a trend before that of all jobs, with the jobs whose scores moved it.

use index::documents::{AveragePoint, IndustryDocument};
use index::orderly::Orderly;
use index::score::signed;

use super::reason::Reason;
use super::series::{Figure, Line, Measure, Point, Role, TrendState, all_jobs};

/// More names would not be read.
const MOST_NAMED: usize = 4;
/// Less does not show in a figure of one decimal.
const LEAST_SHOWN: f64 = 0.05;

impl TrendState {
    pub fn of_industry(industry: &IndustryDocument) -> Self {
        let editions: Vec<_> = industry.averages.iter().map(|point| point.edition).collect();
        let own = points(&industry.averages, |at| Some(reason(industry, at)));
        // Editions of the one are those of the other, unless the industry is younger.
        let all = industry.all_jobs.iter().filter(|point| editions.contains(&point.edition)).cloned();
        let all = all.collect::<Vec<AveragePoint>>();
        let mut lines = vec![Line {
            id: industry.row.slug.clone(),
            name: format!("{} average", industry.row.name),
            short_name: industry.row.name.clone(),
            role: Role::Main(0),
            points: own,
        }];
        if all.len() == editions.len() {
            let (name, short_name) = ("Average of all jobs".to_owned(), "All jobs".to_owned());
            lines.push(Line { id: all_jobs(), name, short_name, role: Role::AllJobs, points: points(&all, |_| None) });
        }
        Self {
            title: industry.row.name.clone(),
            file_stem: format!("{}-average", industry.row.slug),
            measure: Measure::Average,
            editions,
            lines,
        }
    }
}

fn points(averages: &[AveragePoint], reason: impl Fn(usize) -> Option<Reason>) -> Vec<Option<Point>> {
    let change = |at: usize| {
        let change = averages[at].average - averages[at.checked_sub(1)?].average;
        Some(if change.abs() < LEAST_SHOWN { 0.0 } else { change })
    };
    let point = |at: usize| Point {
        value: averages[at].average,
        change: change(at),
        figure: Figure::Tenth,
        range: None,
        reason: reason(at),
    };
    (0..averages.len()).map(|at| Some(point(at))).collect()
}

/// "Of 9 jobs, 3 changed: Programmer +2, Data Analyst +1, Web Developer -1."
fn reason(industry: &IndustryDocument, at: usize) -> Reason {
    let histories = industry.histories.iter().filter(|history| history.scores.len() == industry.averages.len());
    let mut moved: Vec<(&str, i16)> = histories
        .filter_map(|history| {
            let row = industry.jobs.iter().find(|row| row.slug == history.slug)?;
            let change = history.scores[at].change_from(history.scores[at.checked_sub(1)?]);
            Some((row.title.as_str(), change)).filter(|(_, change)| *change != 0)
        })
        .collect();
    moved.order_by_key(|(title, change)| (std::cmp::Reverse(change.abs()), *title));
    let names = moved.iter().take(MOST_NAMED).map(|(title, change)| format!("{title} {}", signed(*change)));
    let names = names.collect::<Vec<String>>().join(", ");
    let more = match moved.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let text = match (at, moved.len()) {
        (0, _) => "The index starts with this edition.".to_owned(),
        (_, 0) => "No score of its jobs changed by a whole point.".to_owned(),
        (_, count) => format!("Scores that changed: {count} of {}. {names}{more}.", industry.histories.len()),
    };
    Reason { text, drivers: Vec::new(), has_entry: false }
}

#[cfg(test)]
mod tests {
    use super::super::sample::industry;
    use super::*;

    #[test]
    fn an_industry_stands_before_all_jobs_and_names_who_moved_it() {
        let mut industry = industry(&[("a", &[30, 31]), ("b", &[20, 18]), ("c", &[10, 10])]);
        industry.averages[1].average = 29.7;
        let trend = TrendState::of_industry(&industry);
        let names: Vec<&str> = trend.lines.iter().map(|line| line.short_name.as_str()).collect();
        assert_eq!(names, ["Healthcare", "All jobs"]);
        let newest = trend.lines[0].at(1).expect("a point");
        assert_eq!(newest.change_text().as_deref(), Some("-0.3"));
        let text = newest.reason.as_ref().map(|reason| reason.text.as_str());
        assert_eq!(text, Some("Scores that changed: 2 of 3. B -2, A +1."));
        assert_eq!(trend.lines[0].pins().collect::<Vec<_>>(), [1]);
        assert_eq!(trend.heading(), "Average risk score in Healthcare");
    }

    #[test]
    fn a_move_too_small_to_show_has_no_pin() {
        let mut industry = industry(&[("a", &[30, 30])]);
        industry.averages[1].average = 30.04;
        let trend = TrendState::of_industry(&industry);
        assert_eq!(trend.lines[0].pins().count(), 0);
        let text = trend.lines[0].at(1).and_then(|point| point.reason.as_ref()).map(|reason| reason.text.as_str());
        assert_eq!(text, Some("No score of its jobs changed by a whole point."));
    }

    #[test]
    fn an_industry_without_profiles_has_no_point() {
        let trend = TrendState::of_industry(&industry(&[]));
        assert!(trend.editions.is_empty());
    }
}
