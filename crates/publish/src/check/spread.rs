//! Scores of profiles use the whole scale: they do not pile up where nobody took the trouble to tell jobs apart.

use index::{Band, Score};

use crate::content::{Mistakes, Place};

/// Points in a bin.
pub const BIN: u8 = 5;
/// Largest part of all profiles that one bin may hold. Spread evenly a bin would hold 0.05; three times that is a pile.
const MOST_IN_A_BIN: f64 = 0.15;
/// Below it, a bin's part is a matter of chance.
const JUDGED_FROM: usize = 40;

/// How many profiles each bin and each band holds.
#[derive(Clone, Debug)]
pub struct Distribution {
    pub bins: Vec<usize>,
    pub bands: Vec<(Band, usize)>,
}

pub fn check(scores: &[Score], jobs: &Place, mistakes: &Mistakes) -> Distribution {
    let distribution = Distribution::of(scores);
    if scores.len() < JUDGED_FROM {
        return distribution;
    }
    for (at, count) in distribution.bins.iter().enumerate() {
        let part = *count as f64 / scores.len() as f64;
        if part > MOST_IN_A_BIN {
            let low = at * usize::from(BIN);
            let wrong = format!("{count} of {} profiles score {low} to {}", scores.len(), low + usize::from(BIN) - 1);
            mistakes.add(jobs, wrong, "Look at their shares, bars and holds again, one by one");
        }
    }
    for (band, _) in distribution.bands.iter().filter(|(_, count)| *count == 0) {
        let wrong = format!("no profile's score is {}", band.label());
        mistakes.add(jobs, wrong, "Look at the bars and holds at that end of the scale again");
    }
    distribution
}

impl Distribution {
    fn of(scores: &[Score]) -> Self {
        let mut bins = vec![0; usize::from(100 / BIN)];
        for score in scores {
            // 100 belongs into the last bin.
            let at = usize::from(score.value() / BIN).min(bins.len() - 1);
            bins[at] += 1;
        }
        let count = |band| scores.iter().filter(|score| score.band() == band).count();
        Self { bins, bands: Band::ALL.map(|band| (band, count(band))).to_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(scores: &[u8]) -> Vec<String> {
        let scores: Vec<Score> = scores.iter().map(|score| Score::shown(f64::from(*score))).collect();
        let place = Place { file: "jobs".into(), line: 1, field: "bar".to_owned() };
        let mistakes = Mistakes::default();
        let distribution = check(&scores, &place, &mistakes);
        assert_eq!(distribution.bins.iter().sum::<usize>(), scores.len());
        mistakes.into_sorted().iter().map(ToString::to_string).collect()
    }

    fn even() -> Vec<u8> {
        (0..=100).step_by(2).collect()
    }

    #[test]
    fn scores_all_over_the_scale_are_no_mistake() {
        assert_eq!(mistakes(&even()), Vec::<String>::new());
    }

    #[test]
    fn scores_that_pile_up_are_a_mistake() {
        let piled: Vec<u8> = even().into_iter().chain([32; 8]).collect();
        assert!(matches!(mistakes(&piled).as_slice(), [only] if only.contains("profiles score 30 to 34")));
    }

    #[test]
    fn a_band_without_a_profile_is_a_mistake() {
        let low: Vec<u8> = (0..80).collect();
        assert!(matches!(mistakes(&low).as_slice(), [only] if only.contains("no profile's score is very high")));
    }

    #[test]
    fn a_few_profiles_are_not_judged() {
        assert_eq!(mistakes(&[30; 39]), Vec::<String>::new());
    }
}
