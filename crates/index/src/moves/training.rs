//! What a move asks for in further training: how far the other job's zone and usual education lie above what is there.

use crate::closeness::{Reach, Relation};
use crate::documents::JobRow;

/// Zones and years of schooling from which the axis is 0.
const MOST_ZONES: f64 = 2.0;
const MOST_YEARS: f64 = 4.0;
/// O*NET's closest tier: as far as schooling carries in full.
const CLOSEST_RANKS: u8 = 5;
/// Part of the schooling that counts further down O*NET's lists.
const FURTHER: f64 = 0.5;

/// What is asked beyond what the start brings along; none where a figure is missing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Training {
    /// O*NET's job zones more, from 0.
    pub zones: Option<f64>,
    /// Years of schooling more, from 0, by the usual education at entry.
    pub years: Option<f64>,
}

impl Training {
    /// Schooling for the start counts in full among O*NET's closest, by half further down its lists, and else not at all;
    /// other preparation in full wherever the lists relate the two jobs in one step. None between two jobs of one occupation,
    /// which share their figures.
    pub fn between(from: &JobRow, to: &JobRow, reach: Reach) -> Option<Self> {
        if reach.relation == Relation::SameOccupation {
            return None;
        }
        let (preparation, schooling) = match reach.rank {
            Some(..=CLOSEST_RANKS) => (1.0, 1.0),
            Some(_) => (1.0, FURTHER),
            None => (0.0, 0.0),
        };
        let zones = from.job_zone.zip(to.job_zone).map(|(from, to)| (to - 1.0 - preparation * (from - 1.0)).max(0.0));
        let years = years_of(from).zip(years_of(to)).map(|(from, to)| (to - schooling * from).max(0.0));
        (zones.is_some() || years.is_some()).then_some(Self { zones, years })
    }

    /// 0 to 1: 1 where nothing more is asked, 0 from two zones and four years more; the mean of the two that are known.
    pub fn value(self) -> f64 {
        let part = |more: Option<f64>, most: f64| more.map(|more| 1.0 - (more / most).min(1.0));
        let parts: Vec<f64> =
            [part(self.zones, MOST_ZONES), part(self.years, MOST_YEARS)].into_iter().flatten().collect();
        parts.iter().sum::<f64>() / parts.len().max(1) as f64
    }

    /// In words: `no higher level of training`, `asks for a bachelor's degree`.
    pub fn told(self, from: &JobRow, to: &JobRow, reach: Reach) -> String {
        let is_as_high = years_of(from).zip(years_of(to)).is_some_and(|(from, to)| from >= to);
        let asks_years = self.years.is_some_and(|years| years > 0.0);
        let asks_zones = self.zones.is_some_and(|zones| zones >= 0.25);
        let education = to.education.as_deref().and_then(with_article);
        match education.filter(|_| asks_years) {
            Some(education) if reach.rank.is_some() && is_as_high => format!("asks for {education} in its own field"),
            Some(education) if reach.rank.is_some() => format!("asks for {education}"),
            Some(education) => format!("asks for training of its own, usually {education}"),
            None if asks_zones && reach.rank.is_some() => "asks for longer preparation".to_owned(),
            None if asks_zones => "asks for training of its own".to_owned(),
            // The trade's own course or licence is in neither figure.
            None => "no higher level of training".to_owned(),
        }
    }
}

fn years_of(job: &JobRow) -> Option<f64> {
    job.education.as_deref().and_then(years)
}

/// About the years of schooling after high school behind an education as the Bureau of Labor Statistics names it.
fn years(education: &str) -> Option<f64> {
    Some(match education {
        "No formal educational credential" | "High school diploma or equivalent" => 0.0,
        "Some college, no degree" | "Postsecondary nondegree award" => 1.0,
        "Associate's degree" => 2.0,
        "Bachelor's degree" => 4.0,
        "Master's degree" => 6.0,
        "Doctoral or professional degree" => 8.0,
        _ => return None,
    })
}

fn with_article(education: &str) -> Option<&'static str> {
    Some(match education {
        "High school diploma or equivalent" => "a high school diploma",
        "Some college, no degree" => "some college",
        "Postsecondary nondegree award" => "a postsecondary certificate",
        "Associate's degree" => "an associate's degree",
        "Bachelor's degree" => "a bachelor's degree",
        "Master's degree" => "a master's degree",
        "Doctoral or professional degree" => "a doctoral or professional degree",
        _ => return None,
    })
}
