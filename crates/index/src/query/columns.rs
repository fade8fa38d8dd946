//! The columns of the list of jobs, of which the visitor chooses.

use super::{JobFigure, JobSort};

/// In the order in which they stand. The job's name comes before them and is always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobColumn {
    Score,
    Previous,
    Change,
    Spark,
    Pay,
    Growth,
    Training,
    Workers,
    Openings,
    Education,
}

impl JobColumn {
    pub const ALL: [Self; 10] = [
        Self::Score,
        Self::Previous,
        Self::Change,
        Self::Spark,
        Self::Pay,
        Self::Growth,
        Self::Training,
        Self::Workers,
        Self::Openings,
        Self::Education,
    ];

    /// Those of a list for which nobody has chosen.
    pub const USUAL: [Self; 6] = [Self::Score, Self::Previous, Self::Change, Self::Spark, Self::Pay, Self::Growth];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Previous => "previous",
            Self::Change => "change",
            Self::Spark => "spark",
            Self::Pay => "pay",
            Self::Growth => "growth",
            Self::Training => "training",
            Self::Workers => "workers",
            Self::Openings => "openings",
            Self::Education => "education",
        }
    }

    /// Its head.
    pub fn label(self) -> &'static str {
        match self {
            Self::Score => "Risk score",
            Self::Previous => "Last week",
            Self::Change => "Change",
            Self::Spark => "12 weeks",
            Self::Pay => "Pay (US)",
            Self::Growth => "Growth to 2034",
            Self::Training => "Training",
            Self::Workers => "Workers (US)",
            Self::Openings => "Openings a year",
            Self::Education => "Usual education",
        }
    }

    /// What the list is sorted by at its head.
    pub fn sort(self) -> Option<JobSort> {
        match self {
            Self::Score => Some(JobSort::Score),
            Self::Change => Some(JobSort::Change),
            Self::Pay => Some(JobSort::Pay),
            Self::Growth => Some(JobSort::Growth),
            Self::Training => Some(JobSort::Training),
            Self::Workers => Some(JobSort::Workers),
            Self::Openings => Some(JobSort::Openings),
            Self::Previous | Self::Spark | Self::Education => None,
        }
    }

    /// The fields of a row in `index.json` that it shows.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Score => &["score", "band", "range", "has_point"],
            Self::Previous => &["previous"],
            Self::Change => &["change"],
            Self::Spark => &["spark"],
            Self::Pay => &["pay"],
            Self::Growth => &["growth"],
            Self::Training => &["job_zone"],
            Self::Workers => &["workers"],
            Self::Openings => &["openings"],
            Self::Education => &["education"],
        }
    }

    /// The columns of `index.csv` that say the same.
    pub fn csv(self) -> &'static [&'static str] {
        match self {
            Self::Score => &["score", "band", "range_low", "range_high", "has_point"],
            Self::Pay => &["pay_usd_year"],
            Self::Growth => &["growth_percent"],
            Self::Openings => &["openings_year"],
            _ => self.fields(),
        }
    }
}

impl JobFigure {
    /// The column that shows it.
    pub fn column(self) -> JobColumn {
        match self {
            Self::Pay => JobColumn::Pay,
            Self::Growth => JobColumn::Growth,
            Self::Training => JobColumn::Training,
            Self::Workers => JobColumn::Workers,
        }
    }
}
