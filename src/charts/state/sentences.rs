//! What a chart's main lines did, in sentences.

use std::ops::Range as Span;

use index::trend::{TrendPoint, range_sentence, trend_sentence};
use index::{Date, Score};

use super::series::{Figure, Line, Measure, TrendState, signed_tenth};

/// More sentences than lines of a comparison would not be read.
const MOST_SENTENCES: usize = 4;

impl TrendState {
    /// About some of the lines in a part of the editions.
    pub fn sentences(&self, shown: Span<usize>, lines: &[usize]) -> Vec<String> {
        let main: Vec<&Line> =
            lines.iter().filter_map(|at| self.lines.get(*at)).filter(|line| line.is_main()).collect();
        if main.len() > MOST_SENTENCES {
            return self.summary(shown, &main).into_iter().collect();
        }
        let told = main.iter().map(|line| {
            let sentence = match self.measure {
                Measure::Place { of } => place_sentence(line, shown.clone(), of),
                Measure::Average => average_sentence(line, shown.clone()),
                Measure::Score | Measure::Level | Measure::Record => range_told(&self.editions, line, shown.clone())
                    .unwrap_or_else(|| trend_sentence(&self.trend_points(line, shown.clone()))),
            };
            if main.len() == 1 || sentence.is_empty() { sentence } else { format!("{}: {sentence}", line.name) }
        });
        told.filter(|sentence| !sentence.is_empty()).collect()
    }

    fn trend_points(&self, line: &Line, shown: Span<usize>) -> Vec<TrendPoint> {
        let point = |at: usize| Some(TrendPoint { date: self.editions[at], score: Score::shown(line.at(at)?.value) });
        shown.filter_map(point).collect()
    }

    /// How many of many lines moved, and which moved furthest.
    fn summary(&self, shown: Span<usize>, lines: &[&Line]) -> Option<String> {
        let weeks = weeks(shown.len());
        let moved: Vec<(&&Line, f64, f64)> = lines
            .iter()
            .filter_map(|line| ends(line, shown.clone()).map(|(from, to)| (line, from, to)))
            .filter(|(_, from, to)| from != to)
            .collect();
        let furthest = moved.iter().max_by(|a, b| (a.1 - a.2).abs().total_cmp(&(b.1 - b.2).abs()));
        let (all, count) = (lines.len(), moved.len());
        Some(match (self.measure, furthest) {
            (Measure::Place { .. }, None) => format!("Over {weeks}, none of the {all} jobs changed its place."),
            (Measure::Place { .. }, Some((line, from, to))) => format!(
                "Over {weeks}, {count} of the {all} jobs changed their place; {} moved furthest, from {from} to {to}.",
                line.name
            ),
            (_, None) => format!("Over {weeks}, none of the {all} lines moved."),
            (_, Some((line, from, to))) => format!(
                "Over {weeks}, {count} of the {all} lines moved; {} moved furthest, by {} from {from:.1} to {to:.1}.",
                line.name,
                signed_tenth(to - from)
            ),
        })
    }
}

/// Of a line that is shown as a range alone.
fn range_told(editions: &[Date], line: &Line, shown: Span<usize>) -> Option<String> {
    let ranges = shown.filter_map(|at| {
        let point = line.at(at).filter(|point| point.figure == Figure::Middle)?;
        Some((*editions.get(at)?, point.range?))
    });
    let ranges: Vec<(Date, [Score; 2])> = ranges.collect();
    Some(range_sentence(*ranges.first()?, *ranges.last()?))
}

fn weeks(editions: usize) -> String {
    if editions == 1 { "1 week".to_owned() } else { format!("{editions} weeks") }
}

fn ends(line: &Line, shown: Span<usize>) -> Option<(f64, f64)> {
    let mut values = shown.filter_map(|at| line.at(at)).map(|point| point.value);
    let first = values.next()?;
    Some((first, values.next_back().unwrap_or(first)))
}

fn place_sentence(line: &Line, shown: Span<usize>, of: usize) -> String {
    let weeks = weeks(shown.len());
    match ends(line, shown) {
        None => String::new(),
        Some((from, to)) if from == to => format!("At place {to} of {of}, as {weeks} before."),
        Some((from, to)) => {
            let way = if to < from { "Up" } else { "Down" };
            format!("{way} from place {from} to {to} of {of} over {weeks}.")
        }
    }
}

/// To a tenth, which whole scores would hide.
fn average_sentence(line: &Line, shown: Span<usize>) -> String {
    let weeks = weeks(shown.len());
    let Some((from, to)) = ends(line, shown) else { return String::new() };
    let by = format!("{:.1}", (to - from).abs());
    match by.as_str() {
        "0.0" => format!("Stayed at {to:.1} for {weeks}."),
        by => format!("{} by {by} over {weeks}, from {from:.1} to {to:.1}.", if to > from { "Rose" } else { "Fell" }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{industry, job};
    use super::*;

    #[test]
    fn each_of_a_few_lines_has_its_sentence() {
        let trend = TrendState::of_comparison(&[&job("nurse", &[20, 21]), &job("driver", &[40, 40])]);
        assert_eq!(
            trend.sentences(0..2, &[0, 1, 2]),
            [
                "NURSE: Rose by 1 over 2 weeks, from 20 to 21, in one step on 8 January 2025.",
                "DRIVER: Stayed at 40 for 2 weeks."
            ]
        );
        assert_eq!(trend.sentences(0..2, &[1]), ["Stayed at 40 for 2 weeks."]);
        assert!(trend.sentences(0..2, &[2]).is_empty());
        assert!(trend.sentences(0..0, &[0]).is_empty());
    }

    #[test]
    fn an_order_tells_who_moved() {
        let trend = TrendState::of_places(&industry(&[("a", &[30, 30]), ("b", &[20, 31]), ("c", &[10, 10])]));
        assert_eq!(
            trend.sentences(0..2, &[0, 1, 2]),
            [
                "B: Up from place 2 to 1 of 3 over 2 weeks.",
                "A: Down from place 1 to 2 of 3 over 2 weeks.",
                "C: At place 3 of 3, as 2 weeks before."
            ]
        );
    }

    #[test]
    fn an_average_tells_its_tenths() {
        let mut industry = industry(&[("a", &[30, 30])]);
        industry.averages[1].average = 30.4;
        assert_eq!(
            TrendState::of_industry(&industry).sentences(0..2, &[0, 1]),
            ["Rose by 0.4 over 2 weeks, from 30.0 to 30.4."]
        );
        assert_eq!(TrendState::of_industry(&industry).sentences(1..2, &[0]), ["Stayed at 30.4 for 1 week."]);
    }

    #[test]
    fn of_many_lines_the_one_that_moved_furthest_is_named() {
        let jobs: [(&str, &[u8]); 5] =
            [("a", &[50, 50]), ("b", &[40, 40]), ("c", &[30, 30]), ("d", &[20, 20]), ("e", &[10, 60])];
        let trend = TrendState::of_places(&industry(&jobs));
        assert_eq!(
            trend.sentences(0..2, &[0, 1, 2, 3, 4]),
            ["Over 2 weeks, 5 of the 5 jobs changed their place; E moved furthest, from 5 to 1."]
        );
        assert_eq!(trend.sentences(1..2, &[0, 1, 2, 3, 4]), ["Over 1 week, none of the 5 jobs changed its place."]);
    }
}
