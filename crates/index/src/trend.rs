//! A line of weekly scores told in one sentence.

use crate::figure::capitalised;
use crate::score::signed;
use crate::{Date, Score};

/// A shown score in one edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendPoint {
    pub date: Date,
    pub score: Score,
}

/// An edition whose shown score differs from that of the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub date: Date,
    pub score: Score,
    /// Points; never 0.
    pub change: i16,
}

/// The editions whose shown score changed, oldest first, from points that are oldest first.
pub fn steps(points: &[TrendPoint]) -> Vec<Step> {
    let pairs = points.windows(2).map(|pair| (pair[1], pair[1].score.change_from(pair[0].score)));
    pairs
        .filter(|(_, change)| *change != 0)
        .map(|(to, change)| Step { date: to.date, score: to.score, change })
        .collect()
}

/// What the line did, from points that are oldest first. Each edition stands for its week, so 26 editions are 26 weeks;
/// weeks without an edition count and are named. Empty without points.
pub fn trend_sentence(points: &[TrendPoint]) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    if points.len() == 1 {
        return format!("Stood at {} in the edition of {}, the only one in this range.", last.score, last.date.long());
    }
    let weeks = usize::try_from(last.date.days_since(first.date) / 7 + 1).unwrap_or_default().max(points.len());
    let steps = steps(points);
    let turns = steps.windows(2).filter(|pair| pair[0].change.signum() != pair[1].change.signum()).count();
    let mut sentence = match (steps.first(), turns) {
        (None, _) => format!("Stayed at {} for {weeks} weeks.", last.score),
        (Some(_), 0) => one_way(*first, *last, &steps, weeks),
        (Some(start), 1) => there_and_back(*first, *last, &steps, start.change > 0, weeks),
        _ => to_and_fro(points, &steps, weeks),
    };
    match weeks - points.len() {
        0 => {}
        1 => sentence.push_str(" One of these weeks has no edition."),
        missing => sentence.push_str(&format!(" {} of these weeks have no edition.", capitalised(&number(missing)))),
    }
    sentence
}

/// What a line did that is known as a range alone, from its ends in the first and in the last edition.
pub fn range_sentence(first: (Date, [Score; 2]), last: (Date, [Score; 2])) -> String {
    let ([low, high], [low_now, high_now]) = (first.1, last.1);
    if first.1 == last.1 {
        return format!("A range from {low} to {high}, as on {}.", first.0.long());
    }
    format!("A range from {low_now} to {high_now} on {}; on {} it was {low} to {high}.", last.0.long(), first.0.long())
}

fn one_way(first: TrendPoint, last: TrendPoint, steps: &[Step], weeks: usize) -> String {
    let change = last.score.change_from(first.score);
    let verb = if change > 0 { "Rose" } else { "Fell" };
    let (by, from, to) = (change.abs(), first.score, last.score);
    format!("{verb} by {by} over {weeks} weeks, from {from} to {to}, in {}.", told(steps))
}

/// One turn: up and then down, or down and then up.
fn there_and_back(first: TrendPoint, last: TrendPoint, steps: &[Step], is_up_first: bool, weeks: usize) -> String {
    let Some(turn) = steps.iter().take_while(|step| (step.change > 0) == is_up_first).last() else {
        return String::new();
    };
    let (verb, extreme, back) = if is_up_first { ("Rose", "high", "fell") } else { ("Fell", "low", "rose") };
    let change = last.score.change_from(first.score);
    let net = match change {
        0 => format!("then {back} back to it: no change over {weeks} weeks."),
        _ => {
            let way = if change > 0 { "up" } else { "down" };
            format!("then {back} to {}: {way} {} over {weeks} weeks.", last.score, change.abs())
        }
    };
    format!("{verb} from {} to a {extreme} of {} on {}, {net}", first.score, turn.score, turn.date.long())
}

fn to_and_fro(points: &[TrendPoint], steps: &[Step], weeks: usize) -> String {
    let (first, last) = (points[0].score, points[points.len() - 1].score);
    let low = points.iter().map(|point| point.score).min().unwrap_or(first);
    let high = points.iter().map(|point| point.score).max().unwrap_or(first);
    let change = last.change_from(first);
    let net = match change {
        0 => format!("ended where it began, at {last}"),
        _ => format!("ended at {last}, {} {} from {first}", if change > 0 { "up" } else { "down" }, change.abs()),
    };
    format!("Moved between {low} and {high} over {weeks} weeks and {net}, in {}.", told(steps))
}

/// "three steps; the largest was +3 on 10 December 2025"; of equally large ones, the newest.
fn told(steps: &[Step]) -> String {
    let Some(largest) = steps.iter().max_by_key(|step| step.change.abs()) else { return String::new() };
    let (change, on) = (signed(largest.change), largest.date.long());
    let same = steps.iter().filter(|step| step.change == largest.change).count();
    match steps.len() {
        1 => format!("one step on {on}"),
        count if same == count => format!("{} steps of {change}, the last on {on}", number(count)),
        count if same > 1 => format!("{} steps; the largest was {change}, most recently on {on}", number(count)),
        count => format!("{} steps; the largest was {change} on {on}", number(count)),
    }
}

/// In words up to twelve.
pub(crate) fn number(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::first_edition;

    /// Weekly editions from 1 January 2025; a minus stands for a week without one.
    fn line(scores: &str) -> Vec<TrendPoint> {
        let weeks = scores.split_whitespace().enumerate();
        weeks
            .filter_map(|(week, score)| {
                let score = Score::shown(score.parse().ok()?);
                Some(TrendPoint { date: first_edition().plus_days(7 * week as i64), score })
            })
            .collect()
    }

    #[test]
    fn a_line_known_as_a_range_is_told_by_its_ends() {
        let day = |text: &str| text.parse().expect("a day");
        let range = |low: f64, high: f64| [Score::shown(low), Score::shown(high)];
        let first = (day("2025-01-01"), range(20.0, 51.0));
        assert_eq!(
            range_sentence(first, (day("2026-09-30"), range(44.0, 78.0))),
            "A range from 44 to 78 on 30 September 2026; on 1 January 2025 it was 20 to 51."
        );
        assert_eq!(range_sentence(first, (day("2026-09-30"), first.1)), "A range from 20 to 51, as on 1 January 2025.");
    }

    #[test]
    fn the_sentence_says_what_the_line_did() {
        for (scores, sentence) in [
            ("", ""),
            ("24", "Stood at 24 in the edition of 1 January 2025, the only one in this range."),
            ("24 24 24", "Stayed at 24 for 3 weeks."),
            ("24 25", "Rose by 1 over 2 weeks, from 24 to 25, in one step on 8 January 2025."),
            ("25 25 20", "Fell by 5 over 3 weeks, from 25 to 20, in one step on 15 January 2025."),
            (
                "51 52 52 55 56",
                "Rose by 5 over 5 weeks, from 51 to 56, in three steps; the largest was +3 on 22 January 2025.",
            ),
            ("10 11 12 12", "Rose by 2 over 4 weeks, from 10 to 12, in two steps of +1, the last on 15 January 2025."),
            (
                "20 22 23 25 25",
                "Rose by 5 over 5 weeks, from 20 to 25, in three steps; the largest was +2, most recently on 22 January 2025.",
            ),
            ("9 5 4 4", "Fell by 5 over 4 weeks, from 9 to 4, in two steps; the largest was -4 on 8 January 2025."),
            ("51 53 56 56 54", "Rose from 51 to a high of 56 on 15 January 2025, then fell to 54: up 3 over 5 weeks."),
            ("51 56 50", "Rose from 51 to a high of 56 on 8 January 2025, then fell to 50: down 1 over 3 weeks."),
            (
                "51 56 51",
                "Rose from 51 to a high of 56 on 8 January 2025, then fell back to it: no change over 3 weeks.",
            ),
            ("56 51 54", "Fell from 56 to a low of 51 on 8 January 2025, then rose to 54: down 2 over 3 weeks."),
            (
                "50 53 51 54 54",
                "Moved between 50 and 54 over 5 weeks and ended at 54, up 4 from 50, in three steps; the largest was +3, \
                 most recently on 22 January 2025.",
            ),
            (
                "50 52 49 50",
                "Moved between 49 and 52 over 4 weeks and ended where it began, at 50, in three steps; the largest was -3 \
                 on 15 January 2025.",
            ),
            ("24 - 24", "Stayed at 24 for 3 weeks. One of these weeks has no edition."),
            (
                "24 - - 26 26",
                "Rose by 2 over 5 weeks, from 24 to 26, in one step on 22 January 2025. Two of these weeks have no edition.",
            ),
            (
                "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
                "Rose by 13 over 14 weeks, from 1 to 14, in 13 steps of +1, the last on 2 April 2025.",
            ),
            ("0 100", "Rose by 100 over 2 weeks, from 0 to 100, in one step on 8 January 2025."),
        ] {
            assert_eq!(trend_sentence(&line(scores)), sentence, "{scores}");
        }
    }

    #[test]
    fn twelve_editions_without_a_change_are_twelve_weeks() {
        assert_eq!(trend_sentence(&line(&"24 ".repeat(12))), "Stayed at 24 for 12 weeks.");
    }

    #[test]
    fn points_of_one_day_do_not_break_the_sentence() {
        let point = line("24")[0];
        assert_eq!(trend_sentence(&[point, point]), "Stayed at 24 for 2 weeks.");
    }

    #[test]
    fn steps_are_the_editions_whose_shown_score_changed() {
        let found = steps(&line("24 24 25 25 23"));
        let told: Vec<(String, u8, i16)> =
            found.iter().map(|step| (step.date.to_string(), step.score.value(), step.change)).collect();
        assert_eq!(told, [("2025-01-15".to_owned(), 25, 1), ("2025-01-29".to_owned(), 23, -2)]);
        assert!(steps(&[]).is_empty());
    }
}
