//! How far published studies and the score agree, as a word and as a sentence.

use crate::documents::{Agreement, Confidence, StudyFigure};

/// Largest gap between percentiles that still counts as agreement.
const AGREE_POINTS: f64 = 15.0;
/// Largest gap that still counts as medium confidence.
const MEDIUM_POINTS: f64 = 30.0;

/// From the largest gap, in points, between the score's percentile and those of the studies (each 0 to 100).
pub fn confidence(percentile: f64, studies: &[f64]) -> Confidence {
    match largest_gap(percentile, studies) {
        None => Confidence::Unrated,
        Some(gap) if gap <= AGREE_POINTS => Confidence::High,
        Some(gap) if gap <= MEDIUM_POINTS => Confidence::Medium,
        Some(_) => Confidence::Low,
    }
}

fn largest_gap(percentile: f64, studies: &[f64]) -> Option<f64> {
    studies.iter().map(|study| (study - percentile).abs()).max_by(f64::total_cmp)
}

/// The agreement in words; none where no study covers the occupation.
pub fn agreement(percentile: f64, figures: &[StudyFigure]) -> Option<Agreement> {
    let percentiles: Vec<f64> = figures.iter().map(|figure| figure.percentile).collect();
    let gap = (largest_gap(percentile, &percentiles)? * 10.0).round() / 10.0;
    let gaps = |keep: fn(f64) -> bool| -> Vec<(&str, f64)> {
        figures
            .iter()
            .map(|figure| (figure.name.as_str(), figure.percentile - percentile))
            .filter(|(_, gap)| keep(*gap))
            .collect()
    };
    let near = gaps(|gap| gap.abs() <= AGREE_POINTS).len();
    let above = gaps(|gap| gap > AGREE_POINTS);
    let below = gaps(|gap| gap < -AGREE_POINTS);
    let all = figures.len();
    let mut clauses = Vec::new();
    if !above.is_empty() {
        clauses.push(clause(&above, all, "more"));
    }
    if !below.is_empty() {
        clauses.push(clause(&below, all, "less"));
    }
    let agrees = match (near, all) {
        (1, 1) => "The one published measure places this occupation within 15 points of our percentile".to_owned(),
        (near, all) if near == all => {
            format!("{} published measures place this occupation within 15 points of our percentile", every(all))
        }
        (0, _) => String::new(),
        (1, all) => format!("of {} published measures, one agrees with us within 15 points", word(all)),
        (near, all) => format!("of {} published measures, {} agree with us within 15 points", word(all), word(near)),
    };
    if !agrees.is_empty() {
        clauses.insert(0, agrees);
    }
    let text = clauses.join("; ");
    let mut letters = text.chars();
    let sentence: String =
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    Some(Agreement { gap, sentence: format!("{sentence}.") })
}

/// `two rank it 20 to 35 points more exposed than we do`, with the name where it is a single study.
fn clause(studies: &[(&str, f64)], all: usize, direction: &str) -> String {
    let mut sizes: Vec<f64> = studies.iter().map(|(_, gap)| gap.abs().round()).collect();
    sizes.sort_by(f64::total_cmp);
    let (least, most) = (sizes[0], sizes[sizes.len() - 1]);
    let points = if least == most { format!("{most:.0}") } else { format!("{least:.0} to {most:.0}") };
    match studies {
        [(name, _)] => format!("{name} ranks it {points} points {direction} exposed than we do"),
        some if some.len() == all => {
            format!("{} published measures rank it {points} points {direction} exposed than we do", every(all))
        }
        some => format!("{} rank it {points} points {direction} exposed than we do", word(some.len())),
    }
}

fn every(number: usize) -> String {
    if number == 2 { "both".to_owned() } else { format!("all {}", word(number)) }
}

fn word(number: usize) -> String {
    const WORDS: [&str; 7] = ["no", "one", "two", "three", "four", "five", "six"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(percentiles: &[f64]) -> Vec<StudyFigure> {
        let figure = |(at, &percentile): (usize, &f64)| StudyFigure {
            source: format!("s{at}"),
            name: format!("Study {at}"),
            what: String::new(),
            value: 0.5,
            percentile,
            year: 2025,
        };
        percentiles.iter().enumerate().map(figure).collect()
    }

    #[test]
    fn confidence_is_the_largest_gap_in_steps_of_15_points() {
        let cases: [(&[f64], Confidence); 5] = [
            (&[], Confidence::Unrated),
            (&[50.0, 65.0], Confidence::High),
            (&[50.0, 65.1], Confidence::Medium),
            (&[20.0], Confidence::Medium),
            (&[50.0, 19.0], Confidence::Low),
        ];
        for (studies, expected) in cases {
            assert_eq!(confidence(50.0, studies), expected, "{studies:?}");
        }
    }

    #[test]
    fn agreement_counts_who_agrees_and_says_how_far_the_others_are() {
        let cases: [(&[f64], &str); 7] = [
            (&[55.0], "The one published measure places this occupation within 15 points of our percentile."),
            (&[55.0, 45.0], "Both published measures place this occupation within 15 points of our percentile."),
            (&[70.0, 85.0], "Both published measures rank it 20 to 35 points more exposed than we do."),
            (&[20.0], "Study 0 ranks it 30 points less exposed than we do."),
            (
                &[50.0, 70.0],
                "Of two published measures, one agrees with us within 15 points; Study 1 ranks it 20 points more exposed than we do.",
            ),
            (
                &[50.0, 52.0, 70.0, 85.0, 20.0],
                "Of five published measures, two agree with us within 15 points; two rank it 20 to 35 points more exposed than we do; Study 4 ranks it 30 points less exposed than we do.",
            ),
            (&[70.0, 70.4], "Both published measures rank it 20 points more exposed than we do."),
        ];
        for (percentiles, sentence) in cases {
            let found = agreement(50.0, &figures(percentiles)).expect("studies");
            assert_eq!(found.sentence, sentence);
        }
        assert_eq!(agreement(50.0, &[]), None);
    }
}
