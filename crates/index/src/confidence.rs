//! How far published studies agree with each other and with the score, as a word and as sentences.

use serde::{Deserialize, Serialize};

use crate::documents::{Agreement, Confidence, StudyFigure};
use crate::statistics::quantile;

/// Largest gap between percentiles that still counts as agreement.
const AGREE_POINTS: f64 = 15.0;
/// Fewer studies cannot agree with each other.
const MIN_STUDIES: usize = 2;

/// What speaks against resting on a score, in points of percentile, each 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// The studies' middle: the median of their percentiles.
    pub middle: f64,
    /// Mean distance of the studies from their middle.
    pub spread: f64,
    /// Distance of the score's percentile from the middle.
    pub distance: f64,
}

impl Doubt {
    /// From the score's percentile among all profiles and the percentiles that the studies give its occupation. None with
    /// fewer than two studies.
    pub fn of(percentile: f64, studies: &[f64]) -> Option<Self> {
        if studies.len() < MIN_STUDIES {
            return None;
        }
        let mut sorted = studies.to_vec();
        sorted.sort_by(f64::total_cmp);
        let middle = quantile(&sorted, 0.5)?;
        let spread = sorted.iter().map(|study| (study - middle).abs()).sum::<f64>() / sorted.len() as f64;
        Some(Self { middle, spread, distance: (percentile - middle).abs() })
    }

    /// Points.
    pub fn total(self) -> f64 {
        self.spread + self.distance
    }
}

/// Up to how much doubt confidence is high, and medium, in whole points. About a third of the profiles falls into each
/// word, because the bounds are read off the profiles themselves: they say which scores stand firmer than others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConfidenceScale {
    pub high_within: f64,
    pub medium_within: f64,
}

impl ConfidenceScale {
    /// From the doubts of all profiles that have one. None without any.
    pub fn of(doubts: &[Doubt]) -> Option<Self> {
        let mut totals: Vec<f64> = doubts.iter().map(|doubt| doubt.total()).collect();
        totals.sort_by(f64::total_cmp);
        let third = |part: f64| quantile(&totals, part).map(f64::round);
        Some(Self { high_within: third(1.0 / 3.0)?, medium_within: third(2.0 / 3.0)? })
    }

    pub fn confidence(self, doubt: Option<Doubt>) -> Confidence {
        match doubt.map(Doubt::total) {
            None => Confidence::Unrated,
            Some(total) if total <= self.high_within => Confidence::High,
            Some(total) if total <= self.medium_within => Confidence::Medium,
            Some(_) => Confidence::Low,
        }
    }

    /// What the word rests on, in a sentence; none without a doubt to tell.
    fn told(self, percentile: f64, studies: &[f64]) -> Option<String> {
        let doubt = Doubt::of(percentile, studies)?;
        let (middle, distance) = (doubt.middle.round(), doubt.distance.round());
        let place = match distance {
            0.0 => "just where our score stands".to_owned(),
            _ if percentile < doubt.middle => format!("{} above our score's", points(distance)),
            _ => format!("{} below our score's", points(distance)),
        };
        Some(format!(
            "The middle of the studies is percentile {middle:.0}, {place}, and they lie {} from it on average: together \
             {}, so confidence is {}. Up to {:.0} is high, up to {:.0} medium.",
            points(doubt.spread.round()),
            points(doubt.total().round()),
            self.confidence(Some(doubt)).label(),
            self.high_within,
            self.medium_within,
        ))
    }
}

fn points(count: f64) -> String {
    format!("{count:.0} {}", if count == 1.0 { "point" } else { "points" })
}

fn largest_gap(percentile: f64, studies: &[f64]) -> Option<f64> {
    studies.iter().map(|study| (study - percentile).abs()).max_by(f64::total_cmp)
}

/// The agreement in words; none where no study covers the occupation.
pub fn agreement(percentile: f64, figures: &[StudyFigure], scale: Option<ConfidenceScale>) -> Option<Agreement> {
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
    let confidence = scale.and_then(|scale| scale.told(percentile, &percentiles));
    Some(Agreement { gap, sentence: format!("{sentence}."), confidence })
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
    fn doubt_is_how_far_studies_lie_apart_and_how_far_we_stand_from_their_middle() {
        let doubt = Doubt::of(50.0, &[60.0, 70.0, 95.0]).expect("three studies");
        assert_eq!(doubt.middle, 70.0);
        assert!((doubt.spread - 35.0 / 3.0).abs() < 1e-9);
        assert_eq!(doubt.distance, 20.0);
        assert_eq!(Doubt::of(50.0, &[50.0]), None);
    }

    #[test]
    fn about_a_third_of_the_profiles_falls_into_each_word() {
        let doubts: Vec<Doubt> = (0..90)
            .map(|at| Doubt { middle: 50.0, spread: f64::from(at) / 3.0, distance: f64::from(at) / 2.0 })
            .collect();
        let scale = ConfidenceScale::of(&doubts).expect("doubts");
        let count = |word| doubts.iter().filter(|doubt| scale.confidence(Some(**doubt)) == word).count();
        for word in [Confidence::High, Confidence::Medium, Confidence::Low] {
            assert!((27..=33).contains(&count(word)), "{word:?}: {}", count(word));
        }
        assert_eq!(scale.confidence(None), Confidence::Unrated);
        assert_eq!(ConfidenceScale::of(&[]), None);
    }

    #[test]
    fn the_word_is_told_with_what_it_rests_on() {
        let scale = ConfidenceScale { high_within: 15.0, medium_within: 28.0 };
        assert_eq!(
            scale.told(50.0, &[60.0, 70.0, 80.0]).as_deref(),
            Some(
                "The middle of the studies is percentile 70, 20 points above our score's, and they lie 7 points from it on \
                 average: together 27 points, so confidence is medium. Up to 15 is high, up to 28 medium."
            )
        );
        assert_eq!(scale.told(50.0, &[60.0]), None);
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
            let found = agreement(50.0, &figures(percentiles), None).expect("studies");
            assert_eq!(found.sentence, sentence);
        }
        assert_eq!(agreement(50.0, &[], None), None);
    }
}
