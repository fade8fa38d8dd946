//! How long it takes to score 10,000 jobs over 100 editions, beside recomputing every edition from scratch.
//!
//! Made-up jobs and a made-up ledger of the size of ours; the numbers are the same in every run.

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::time::{Duration, Instant};

use index::capability::{AbilityScale, Curve, Levels, Link, Measure, Record};
use index::explain::{Change, Week, explain_change};
use index::history::history;
use index::job::Hold;
use index::ledger::{Event, EventKind, Shift};
use index::{Capability, Date, HoldTag, Job, Ledger, Slug, Task, TaskKind};

const JOBS: usize = 10_000;
const EDITIONS: i64 = 100;
const TASKS: usize = 8;
const RECORDS: usize = 10;
const EVENTS: usize = 130;
/// Jobs that one event touches.
const TOUCHED: usize = 40;
const RUNS: usize = 5;

/// A linear congruential generator (Knuth's MMIX constants): even enough for sizes and places, and never random.
struct Draw(u64);

impl Draw {
    fn part(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, end: usize) -> usize {
        (self.part() * end as f64) as usize
    }
}

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn start() -> Date {
    Date::from_ymd(2025, 1, 1).expect("a date")
}

fn job(at: usize, draw: &mut Draw) -> Job {
    let task = |place: usize, draw: &mut Draw| Task {
        id: slug(&format!("task-{place}")),
        why: "Some papers have to be read and answered.".to_owned(),
        name: "Some task".to_owned(),
        kind: TaskKind::Automated,
        share: 100.0 / TASKS as f64,
        needs: (0..2).map(|_| Capability::ALL[draw.below(Capability::ALL.len())]).collect(),
        bar: 40.0 + 60.0 * draw.part(),
        spread: 8.0,
        holds: (0..2)
            .map(|_| Hold { tag: HoldTag::ALL[draw.below(HoldTag::ALL.len())], part: 0.5 * draw.part() })
            .collect(),
    };
    let industry = slug(&format!("industry-{}", draw.below(21)));
    Job { slug: slug(&format!("job-{at}")), industry, tasks: (0..TASKS).map(|place| task(place, draw)).collect() }
}

fn ledger(draw: &mut Draw) -> Ledger {
    let measure = [Measure { id: slug("m"), link: Some(Link::Linear { at_zero: 0.0, per_unit: 1.0 }) }];
    let scale = AbilityScale { low: 0.0, high: 100.0 };
    let curve = |capability: Capability| {
        let record = |at: usize| Record {
            id: slug(&format!("{}-{at}", capability.id().replace('_', "-"))),
            measure: slug("m"),
            system: format!("system {at}"),
            barred: None,
            counts_from: start().plus_days((at as i64 * 7 * EDITIONS) / RECORDS as i64 + capability as i64),
            value: 40.0 + 5.0 * at as f64,
        };
        let records: Vec<Record> = (0..RECORDS).map(record).collect();
        (capability, Curve::new(scale, &measure, &records).expect("rising records"))
    };
    let curves: BTreeMap<Capability, Curve> = Capability::ALL.into_iter().map(curve).collect();
    let events: Vec<Event> = (0..EVENTS)
        .map(|at| Event {
            id: slug(&format!("event-{at}")),
            counts_from: start().plus_days(draw.below(7 * EDITIONS as usize) as i64),
            kind: EventKind::Demand,
            records: vec![],
            shifts: vec![Shift {
                tag: HoldTag::ALL[draw.below(HoldTag::ALL.len())],
                by: 0.04 * draw.part() - 0.02,
                touches: (0..TOUCHED)
                    .map(|_| {
                        (slug(&format!("job-{}", draw.below(JOBS))), vec![slug(&format!("task-{}", draw.below(TASKS)))])
                    })
                    .collect(),
            }],
        })
        .collect();
    Ledger::new(curves, &events)
}

/// The median of a few runs, and what the last of them added up.
fn measured(run: impl Fn() -> f64) -> (Duration, f64) {
    let mut sum = 0.0;
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            sum = black_box(run());
            begun.elapsed()
        })
        .collect();
    times.sort();
    (times[RUNS / 2], sum)
}

fn row(name: &str, time: Duration, base: Duration, results: usize) {
    let (times, each) = (time.as_secs_f64() / base.as_secs_f64(), time.as_secs_f64() * 1e9 / results as f64);
    println!("{name:<62} {:>9.1} ms {each:>8.0} ns each {times:>7.2} x", time.as_secs_f64() * 1e3);
}

fn main() {
    let mut draw = Draw(20_250_101);
    let ledger = ledger(&mut draw);
    let jobs: Vec<Job> = (0..JOBS).map(|at| job(at, &mut draw)).collect();
    let editions: Vec<Date> = (0..EDITIONS).map(|week| start().plus_days(7 * week)).collect();
    let results = JOBS * editions.len();
    println!(
        "{JOBS} jobs of {TASKS} tasks, {EDITIONS} editions, {} items of evidence; median of {RUNS} runs",
        ledger.evidence().len()
    );

    let (whole, sum) =
        measured(|| jobs.iter().flat_map(|job| history(job, &ledger, &editions)).map(|point| point.unrounded).sum());
    let (scratch, scratch_sum) =
        measured(|| jobs.iter().flat_map(|job| editions.iter().map(|&edition| job.score_at(&ledger, edition))).sum());
    let (shared, shared_sum) = measured(|| {
        let levels: Vec<Levels> = editions.iter().map(|&edition| ledger.levels_at(edition)).collect();
        let score = |job: &Job, at: usize| job.score(&levels[at], &ledger.shifts_at(job, editions[at]));
        jobs.iter().flat_map(|job| (0..editions.len()).map(move |at| score(job, at))).sum()
    });
    for other in [scratch_sum, shared_sum] {
        assert!((sum - other).abs() < 1e-4 * sum, "the peers disagree: {sum} and {other}");
    }
    row("history: scores, ranges and drivers, carried forward", whole, whole, results);
    row("peer: scores only, every edition from scratch", scratch, whole, results);
    row("peer: scores only, from scratch, levels shared by all jobs", shared, whole, results);

    let reasons = BTreeSet::new();
    let (told, _) = measured(|| {
        let mut letters = 0;
        for job in &jobs[..100] {
            let points = history(job, &ledger, &editions);
            for (position, pair) in points.windows(2).enumerate() {
                let evidence = ledger.evidence_between(pair[0].edition, pair[1].edition);
                let (before, after, plural) = (Some(&pair[0]), &pair[1], "Some Jobs");
                let change =
                    Change { job, plural, before, after, evidence, week: Week::default(), told: &reasons, position };
                letters += explain_change(&change).paragraphs.iter().map(String::len).sum::<usize>();
            }
        }
        letters as f64
    });
    row("explain: 100 jobs in every edition, with their histories", told, whole, 100 * (editions.len() - 1));
}
