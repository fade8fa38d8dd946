//! How long it takes to rank all jobs as moves from one, at the size of the index and at 10,000 jobs.
//!
//! Made-up jobs, each of an occupation of its own with 20 related ones, as O*NET lists them; the same in every run.

use std::hint::black_box;
use std::time::{Duration, Instant};

use index::documents::{Confidence, JobKind, JobRow, RelatedDocument};
use index::moves::{RelatedJobs, Weights, moves, way, why};
use index::{Score, Slug};

const RANKS: u8 = 20;
const RUNS: usize = 31;
/// Rows that a page shows with their sentences.
const SHOWN: usize = 25;

/// A linear congruential generator (Knuth's MMIX constants): even enough for figures, and never random.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn soc(at: usize) -> String {
    format!("{:02}-{:04}", at / 10_000, at % 10_000)
}

fn job(at: usize, draw: &mut Draw) -> JobRow {
    const EDUCATION: [&str; 3] = ["High school diploma or equivalent", "Bachelor's degree", "Master's degree"];
    let slug: Slug = format!("job-{at}").parse().expect("a slug");
    let score = Score::shown(draw.below(101) as f64);
    JobRow {
        slug: slug.clone(),
        title: format!("Job {at}"),
        soc: vec![soc(at)],
        industry: slug,
        kind: JobKind::Research,
        score,
        previous: None,
        change: None,
        change_12_weeks: None,
        band: score.band(),
        range: [score, score],
        has_point: true,
        confidence: Confidence::Unrated,
        spark: Vec::new(),
        pay: (draw.below(20) > 0).then(|| 30_000 + draw.below(100_000) as u32),
        growth: Some(draw.below(40) as f64 - 20.0),
        workers: Some(1_000 + draw.below(1_000_000) as u32),
        openings: Some(draw.below(100_000) as u32),
        job_zone: Some(1.0 + draw.below(5) as f64),
        education: Some(EDUCATION[draw.below(3) as usize].to_owned()),
    }
}

fn related(count: usize, draw: &mut Draw) -> RelatedJobs {
    let mut list = |at: usize| {
        // Related ones lie near by, as in a classification.
        let near = |rank: u8, draw: &mut Draw| ((at + 1 + draw.below(60) as usize) % count, rank);
        let others = (1..=RANKS).map(|rank| near(rank, draw)).filter(|(other, _)| *other != at);
        (soc(at), others.map(|(other, rank)| (soc(other), rank)).collect())
    };
    let occupations = (0..count).map(&mut list).collect();
    RelatedDocument { occupations, ..RelatedDocument::default() }.into()
}

/// Median and the slowest but one in twenty.
fn measured(run: impl Fn() -> usize) -> [Duration; 2] {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            black_box(run());
            begun.elapsed()
        })
        .collect();
    times.sort();
    [times[RUNS / 2], times[RUNS * 19 / 20]]
}

fn main() {
    println!("Moves from one job, {RUNS} runs: median and 95th percentile");
    for count in [806, 10_000] {
        let mut draw = Draw(20_250_101);
        let jobs: Vec<JobRow> = (0..count).map(|at| job(at, &mut draw)).collect();
        let related = related(count, &mut draw);
        let (start, weights) = (&jobs[count / 2], Weights::default());
        let print = |name: &str, [median, late]: [Duration; 2]| {
            let ms = |time: Duration| time.as_secs_f64() * 1e3;
            println!("{count:>6} jobs  {name:<44} {:>8.2} ms {:>8.2} ms", ms(median), ms(late));
        };
        print("ranked", measured(|| moves(start, &jobs, &related, weights).len()));
        print(
            "ranked, the first 25 with ways and sentences",
            measured(|| {
                let ranked = moves(start, &jobs, &related, weights);
                let told = ranked.iter().take(SHOWN).map(|entry| {
                    let way = way(start, entry.step.to, &jobs, &related, weights);
                    why(&entry.step, way.through(), weights).len()
                });
                told.sum()
            }),
        );
    }
}
