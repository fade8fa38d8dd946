//! What the map shows, without pixels: each job with its workers and figures, and the industries that hold them.

use index::orderly::Orderly;
use std::collections::HashMap;

use index::documents::{IndexDocument, JobRow};
use index::figure::{counted, grouped};
use index::query::MapColour;
use index::score::signed;
use index::workers::{own_workers, sharers};
use index::{Band, Date, Score, Slug};

use super::colours::step;

#[derive(Clone, Debug, PartialEq)]
pub struct MapState {
    pub edition: Date,
    /// As the index has them.
    pub industries: Vec<MapIndustry>,
    /// One for each row of the index, in its order; those without workers have no tile.
    pub jobs: Vec<MapJob>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MapIndustry {
    pub slug: Slug,
    pub name: String,
    /// Mean score of its profiles; none without profiles.
    pub average: Option<f64>,
    /// Places of its jobs that have a tile, most workers first.
    pub jobs: Vec<usize>,
    pub workers: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MapJob {
    pub slug: Slug,
    pub title: String,
    /// Place in the industries.
    pub industry: usize,
    /// Its part of its occupation's workers; see [`own_workers`].
    pub workers: Option<u32>,
    /// How many jobs share the published figure.
    pub sharers: usize,
    pub score: Score,
    /// The score as shown: a point, or a range where there is none.
    pub figure: String,
    /// Low and high end.
    pub range: [Score; 2],
    pub has_point: bool,
    pub band: Band,
    /// Of the shown score over 12 weeks; none where there is no point, or none from then.
    pub change: Option<i16>,
    pub pay: Option<u32>,
    pub growth: Option<f64>,
}

impl MapState {
    pub fn of(index: &IndexDocument) -> Self {
        let places: HashMap<&Slug, usize> =
            index.industries.iter().enumerate().map(|(at, industry)| (&industry.slug, at)).collect();
        let workers = own_workers(&index.jobs).into_iter().zip(sharers(&index.jobs));
        let rows = index.jobs.iter().zip(workers);
        // The publisher lets no job pass without one of the industries.
        let jobs: Vec<MapJob> = rows
            .map(|(row, (workers, sharers))| {
                MapJob::of(row, places.get(&row.industry).copied().unwrap_or_default(), workers, sharers)
            })
            .collect();
        let industries = index.industries.iter().enumerate().map(|(at, industry)| {
            let own = |job: &MapJob| job.industry == at && job.workers.is_some_and(|workers| workers > 0);
            let mut own: Vec<usize> = (0..jobs.len()).filter(|place| own(&jobs[*place])).collect();
            own.order_by_key(|place| std::cmp::Reverse(jobs[*place].workers));
            let workers = own.iter().filter_map(|place| jobs[*place].workers).map(u64::from).sum();
            let (slug, name) = (industry.slug.clone(), industry.name.clone());
            MapIndustry { slug, name, average: industry.average, jobs: own, workers }
        });
        Self { edition: index.edition, industries: industries.collect(), jobs }
    }

    /// Places of the jobs with a tile.
    pub fn tiled(&self) -> impl Iterator<Item = usize> {
        self.industries.iter().flat_map(|industry| industry.jobs.iter().copied())
    }

    /// Jobs for which nobody publishes a count, so that they have no tile.
    pub fn without_figure(&self) -> impl Iterator<Item = &MapJob> {
        self.jobs.iter().filter(|job| job.workers.is_none())
    }

    pub fn industry(&self, slug: &Slug) -> Option<usize> {
        self.industries.iter().position(|industry| industry.slug == *slug)
    }

    /// Jobs with a tile, and their workers, of those that are lit.
    pub fn count(&self, is_lit: impl Fn(usize) -> bool) -> (u32, u64) {
        self.tiled().filter(|at| is_lit(*at)).fold((0, 0), |(jobs, workers), at| {
            (jobs + 1, workers + u64::from(self.jobs[at].workers.unwrap_or_default()))
        })
    }

    /// The same of one industry where one fills the map: what the page counts is what the saved picture counts.
    pub fn count_shown(&self, lit: Option<&[bool]>, industry: Option<usize>) -> (u32, u64) {
        let is_inside = |at: usize| industry.is_none_or(|industry| self.jobs[at].industry == industry);
        self.count(|at| is_inside(at) && lit.is_none_or(|lit| lit.get(at).copied().unwrap_or_default()))
    }

    /// The step of the ramp that an industry's tile has: that of its average or, of figures without a published average,
    /// of the mean over its workers.
    pub fn industry_step(&self, at: usize, colour: MapColour) -> Option<u8> {
        let industry = &self.industries[at];
        if colour == MapColour::Band {
            return industry.average.map(|average| Score::shown(average).band() as u8);
        }
        let figures = industry.jobs.iter().filter_map(|place| {
            let job = &self.jobs[*place];
            Some((job.figure_of(colour)?, f64::from(job.workers?)))
        });
        let (sum, workers) = figures.fold((0.0, 0.0), |(sum, all), (figure, own)| (sum + figure * own, all + own));
        (workers > 0.0).then(|| step(colour, sum / workers))
    }

    /// "Healthcare: 88 jobs, 18.2 million workers, average score 24"
    pub fn industry_label(&self, at: usize) -> String {
        let industry = &self.industries[at];
        let jobs = counted(industry.jobs.len() as u32, "job", "jobs");
        let average = industry.average.map(|average| format!(", average score {average:.0}")).unwrap_or_default();
        format!("{}: {jobs}, {}{average}", industry.name, told_workers(industry.workers))
    }
}

impl MapJob {
    fn of(row: &JobRow, industry: usize, workers: Option<u32>, sharers: usize) -> Self {
        Self {
            slug: row.slug.clone(),
            title: row.title.clone(),
            industry,
            workers,
            sharers,
            score: row.score,
            figure: row.figure(),
            range: row.range,
            has_point: row.has_point,
            band: row.band,
            change: row.change_12_weeks.filter(|_| row.has_point),
            pay: row.pay,
            growth: row.growth,
        }
    }

    /// What the colour stands for, as a number.
    pub fn figure_of(&self, colour: MapColour) -> Option<f64> {
        match colour {
            MapColour::Band => Some(f64::from(self.score.value())),
            MapColour::Change => self.change.map(f64::from),
            MapColour::Pay => self.pay.map(f64::from),
            MapColour::Growth => self.growth,
        }
    }

    /// The same as it is written on a tile.
    pub fn figure_text(&self, colour: MapColour) -> Option<String> {
        match colour {
            MapColour::Band => Some(self.figure.clone()),
            MapColour::Change => self.change.map(signed),
            MapColour::Pay => self.pay.map(|pay| format!("${}k", (pay + 500) / 1000)),
            MapColour::Growth => self.growth.map(|growth| format!("{growth:+.1}%")),
        }
    }

    pub fn step(&self, colour: MapColour) -> Option<u8> {
        self.figure_of(colour).map(|figure| step(colour, figure))
    }

    /// "Registered Nurse: 23, low, 3,391,000 workers"
    pub fn label(&self) -> String {
        let workers = self
            .workers
            .map_or_else(|| "no figure for workers".to_owned(), |count| counted(count, "worker", "workers"));
        format!("{}: {}, {}, {workers}", self.title, self.figure, self.band.label())
    }
}

/// "18.2 million workers", "64,300 workers"
pub fn told_workers(workers: u64) -> String {
    const MILLION: u64 = 1_000_000;
    if workers >= MILLION / 10 {
        format!("{:.1} million workers", workers as f64 / MILLION as f64)
    } else {
        format!("{} workers", grouped(workers as u32))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use index::documents::{Confidence, IndustryRow, JobKind};

    use super::*;

    /// Three industries with jobs of many sizes, one of them without a figure and two that share one.
    pub(crate) fn index() -> IndexDocument {
        let job = |at: usize, soc: String, workers: Option<u32>| {
            let score = Score::shown((at * 7 % 100) as f64);
            JobRow {
                slug: format!("job-{at}").parse().expect("a slug"),
                title: format!("Job Number {at} of the Sample"),
                soc: vec![soc],
                industry: ["care", "legal", "retail"][at % 3].parse().expect("a slug"),
                kind: JobKind::Profile,
                score,
                previous: None,
                change: None,
                change_12_weeks: Some((at % 5) as i16),
                band: score.band(),
                range: [score, score],
                has_point: at != 4,
                confidence: Confidence::Unrated,
                spark: vec![Score::shown(30.0), Score::shown(30.0 + (at % 5) as f64)],
                pay: (at != 5).then_some(30_000 + 1000 * at as u32),
                growth: Some(at as f64 / 3.0 - 6.0),
                workers,
                openings: None,
                job_zone: None,
                education: None,
            }
        };
        let mut jobs: Vec<JobRow> =
            (0..60).map(|at| job(at, format!("{at:02}-0000"), Some(500 + 900 * (at * at) as u32))).collect();
        jobs.push(job(60, "60-0000".to_owned(), None));
        jobs.extend([61, 62].map(|at| job(at, "61-0000".to_owned(), Some(100_001))));
        let industry = |(slug, name): (&str, &str)| IndustryRow {
            slug: slug.parse().expect("a slug"),
            name: name.to_owned(),
            profiles: 20,
            estimates: 0,
            average: Some(40.0),
            change: None,
        };
        IndexDocument {
            schema_version: 1,
            edition: "2026-09-30".parse().expect("a date"),
            previous_edition: None,
            methodology_version: "2.0".to_owned(),
            summary: Vec::new(),
            averages: Vec::new(),
            industries: [("care", "Care & Cure"), ("legal", "Legal"), ("retail", "Retail")].map(industry).to_vec(),
            jobs,
        }
    }

    #[test]
    fn nobody_is_counted_twice_and_what_has_no_figure_has_no_tile() {
        let state = MapState::of(&index());
        let alone: u64 = (0..60u64).map(|at| 500 + 900 * at * at).sum();
        assert_eq!(state.count(|_| true), (62, alone + 100_001));
        let missing: Vec<&str> = state.without_figure().map(|job| job.slug.as_str()).collect();
        assert_eq!(missing, ["job-60"]);
        assert_eq!((state.jobs[61].workers, state.jobs[62].workers), (Some(50_001), Some(50_000)));
        assert_eq!(state.count(|at| at == 61), (1, 50_001));
    }

    #[test]
    fn inside_an_industry_its_own_jobs_are_counted_and_of_them_the_lit() {
        let state = MapState::of(&index());
        assert_eq!(state.count_shown(None, None), state.count(|_| true));
        for (at, industry) in state.industries.iter().enumerate() {
            assert_eq!(state.count_shown(None, Some(at)), (industry.jobs.len() as u32, industry.workers));
        }
        let lit: Vec<bool> = (0..state.jobs.len()).map(|at| at == 3 || at == 4).collect();
        assert_eq!(state.count_shown(Some(&lit), Some(0)), (1, 500 + 900 * 9));
        assert_eq!(state.count_shown(Some(&lit), None), (2, 500 + 900 * 9 + 500 + 900 * 16));
    }

    #[test]
    fn what_is_missing_is_no_zero() {
        let state = MapState::of(&index());
        assert_eq!((state.jobs[4].change, state.jobs[4].step(MapColour::Change)), (None, None));
        assert_eq!((state.jobs[5].step(MapColour::Pay), state.jobs[5].figure_text(MapColour::Pay)), (None, None));
        assert!(state.jobs[60].label().contains("no figure"));
    }

    #[test]
    fn workers_are_told_in_millions_where_there_are_many() {
        assert_eq!(
            [64_300, 99_999, 100_000, 155_100_000].map(told_workers),
            ["64,300 workers", "99,999 workers", "0.1 million workers", "155.1 million workers"]
        );
    }
}
