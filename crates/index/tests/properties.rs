//! What must hold for every job and every ledger, not only for ours.

use std::collections::{BTreeMap, BTreeSet};

use index::capability::{AbilityScale, Curve, Levels, Link, Measure, Record};
use index::explain::{Change, Week, explain_change};
use index::history::history;
use index::job::Hold;
use index::ledger::{Event, EventKind, HoldShifts, MAX_SHIFT, Shift};
use index::mix::TaskMix;
use index::ridge::Ridge;
use index::statistics::{percentile, spearman};
use index::thresholds::{MOVE_POINTS, thresholds};
use index::{Capability, Date, HoldTag, Job, Ledger, Score, Slug, Task, TaskKind};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const EDITIONS: i64 = 30;
const TOLERANCE: f64 = 1e-9;

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn start() -> Date {
    "2025-01-01".parse().expect("a date")
}

fn editions() -> Vec<Date> {
    (0..EDITIONS).map(|week| start().plus_days(7 * week)).collect()
}

fn task() -> impl Strategy<Value = Task> {
    let holds = vec((select(&HoldTag::ALL[..]), 0.0..=1.0), 0..4);
    let needs = subsequence(Capability::ALL.to_vec(), 1..4);
    (1.0..30.0, needs, 0.0..100.0, 1.0..20.0, holds).prop_map(|(share, needs, bar, spread, holds)| Task {
        id: slug("some-task"),
        name: "Some task".to_owned(),
        why: "Some papers have to be read and answered.".to_owned(),
        kind: TaskKind::Automated,
        share,
        needs,
        bar,
        spread,
        holds: holds.into_iter().map(|(tag, part)| Hold { tag, part }).collect(),
    })
}

prop_compose! {
    fn job()(mut tasks in vec(task(), 1..=12)) -> Job {
        let sum: f64 = tasks.iter().map(|task| task.share).sum();
        for (at, task) in tasks.iter_mut().enumerate() {
            task.share *= 100.0 / sum;
            task.id = slug(&format!("task-{at}"));
        }
        Job { slug: slug("some-job"), industry: slug("technology"), tasks }
    }
}

fn levels() -> impl Strategy<Value = Levels> {
    vec(0.0..100.0, Capability::ALL.len()).prop_map(|values| {
        let mut levels = Levels::default();
        Capability::ALL.into_iter().zip(values).for_each(|(capability, value)| levels.set(capability, value));
        levels
    })
}

/// Sums of shifts, one for each tag, for [`shifts`].
fn sums() -> impl Strategy<Value = Vec<f64>> {
    vec(-0.3..0.3, HoldTag::ALL.len())
}

fn shifts(job: &Job, sums: &[f64]) -> HoldShifts {
    let mut shifts = HoldShifts::default();
    HoldTag::ALL.into_iter().zip(sums).for_each(|(tag, sum)| shifts.set(job, tag, *sum));
    shifts
}

/// Rising records for some capabilities, half of them told by an event that may be dated some days later, and events
/// that shift holds here or elsewhere.
fn ledger() -> impl Strategy<Value = Ledger> {
    let day = -20..EDITIONS * 7;
    let record = (day.clone(), 0.0..100.0, any::<bool>(), 0..3_i64);
    let curves = vec(vec(record, 0..6), Capability::ALL.len());
    let shift = (select(&HoldTag::ALL[..]), -MAX_SHIFT..MAX_SHIFT, select(&["some-job", "other-job"][..]), 0..12_usize);
    let events = vec((day, vec(shift, 0..3)), 0..25);
    (curves, events).prop_map(|(curves, shifting)| {
        let mut events = Vec::new();
        let mut built = BTreeMap::new();
        for (capability, mut drawn) in Capability::ALL.into_iter().zip(curves) {
            let mut values: Vec<f64> = drawn.iter().map(|record| record.1).collect();
            values.sort_by(f64::total_cmp);
            drawn.sort_by_key(|record| record.0);
            let mut records = Vec::new();
            for (at, ((day, _, is_told, late), value)) in drawn.into_iter().zip(values).enumerate() {
                let id = slug(&format!("{}-{at}", capability.id().replace('_', "-")));
                let date = start().plus_days(day);
                if is_told {
                    let (kind, date) = (EventKind::Capability, date.plus_days(late));
                    let told = slug(&format!("news-{id}"));
                    events.push(Event { id: told, counts_from: date, kind, records: vec![id.clone()], shifts: vec![] });
                }
                let system = format!("system {at}");
                records.push(Record { id, measure: slug("m"), system, value, counts_from: date, barred: None });
            }
            let measure = Measure { id: slug("m"), link: Some(Link::Linear { at_zero: 0.0, per_unit: 1.0 }) };
            let scale = AbilityScale { low: 0.0, high: 100.0 };
            built.insert(capability, Curve::new(scale, &[measure], &records).expect("rising records in order"));
        }
        for (at, (day, shifts)) in shifting.into_iter().enumerate() {
            let shifts = shifts
                .into_iter()
                .map(|(tag, by, job, task)| {
                    let touches = BTreeMap::from([(slug(job), vec![slug(&format!("task-{task}"))])]);
                    Shift { tag, by, touches }
                })
                .collect();
            let id = slug(&format!("event-{at}"));
            let date = start().plus_days(day);
            events.push(Event { id, counts_from: date, kind: EventKind::Demand, records: vec![], shifts });
        }
        Ledger::new(built, &events)
    })
}

proptest! {
    #[test]
    fn drivers_add_up_to_the_unrounded_change(job in job(), ledger in ledger()) {
        for pair in history(&job, &ledger, &editions()).windows(2) {
            let parts: f64 = pair[1].drivers.iter().map(|driver| driver.points).sum();
            prop_assert!((parts - (pair[1].unrounded - pair[0].unrounded)).abs() < TOLERANCE);
            prop_assert_eq!(pair[1].change, Some(pair[1].score.change_from(pair[0].score)));
        }
    }

    #[test]
    fn the_history_is_the_score_on_each_day(job in job(), ledger in ledger()) {
        let points = history(&job, &ledger, &editions());
        prop_assert_eq!(points.len(), editions().len());
        for point in &points {
            prop_assert!((point.unrounded - job.score_at(&ledger, point.edition)).abs() < TOLERANCE);
        }
        prop_assert_eq!(&points, &history(&job, &ledger, &editions()));
    }

    #[test]
    fn a_capability_that_rises_never_lowers_a_score(
        job in job(), levels in levels(), sums in sums(), at in 0..Capability::ALL.len(), by in 0.0..100.0_f64,
    ) {
        let (capability, shifts) = (Capability::ALL[at], shifts(&job, &sums));
        let mut raised = levels;
        raised.raise(capability, (levels.of(capability) + by).min(100.0));
        prop_assert!(job.score(&raised, &shifts) >= job.score(&levels, &shifts) - TOLERANCE);
    }

    #[test]
    fn scores_stay_on_the_scale_and_in_their_range(job in job(), levels in levels(), sums in sums()) {
        let shifts = shifts(&job, &sums);
        let unrounded = job.score(&levels, &shifts);
        prop_assert!((-TOLERANCE..=100.0 + TOLERANCE).contains(&unrounded));
        let (low, high) = job.range(&levels, &shifts);
        let score = Score::shown(unrounded);
        prop_assert!(low <= score && score <= high);
    }

    #[test]
    fn thresholds_are_reached_exactly_where_the_score_moves(job in job(), levels in levels(), sums in sums()) {
        let shifts = shifts(&job, &sums);
        let now = Score::shown(job.score(&levels, &shifts));
        let change_at = |capability, level| {
            let mut raised = levels;
            raised.raise(capability, level);
            Score::shown(job.score(&raised, &shifts)).change_from(now)
        };
        for threshold in thresholds(&job, &levels, &shifts) {
            prop_assert!(threshold.needed <= 100.0 && threshold.capability.is_measured());
            prop_assert!(change_at(threshold.capability, threshold.needed) >= MOVE_POINTS);
            prop_assert!(change_at(threshold.capability, threshold.needed - 0.1) < MOVE_POINTS);
        }
    }

    #[test]
    fn a_shift_moves_the_tasks_that_it_touches_and_no_other(job in job(), levels in levels(), at in 0..12_usize, by in -0.03..0.03_f64) {
        let id = slug(&format!("task-{at}"));
        let shift = Shift { tag: HoldTag::Trust, by, touches: BTreeMap::from([(job.slug.clone(), vec![id.clone()])]) };
        let (before, mut after) = (HoldShifts::default(), HoldShifts::default());
        after.add(&job, &shift);
        for (place, task) in job.tasks.iter().enumerate().filter(|(_, task)| task.id != id) {
            prop_assert_eq!(task.risk(place, &levels, &before), task.risk(place, &levels, &after));
        }
    }

    #[test]
    fn a_task_mix_always_sums_to_100(
        weights in vec(0.1..50.0, 1..=12), moves in vec((0_usize..14, any::<u8>()), 0..20),
    ) {
        let mut mix = TaskMix::published(&weights);
        for (task, share) in moves {
            mix.set(task, share);
            prop_assert_eq!(mix.shares().iter().map(|share| u32::from(*share)).sum::<u32>(), 100);
            prop_assert_eq!(TaskMix::parse(&mix.to_string(), weights.len()), Some(mix.clone()));
        }
    }

    #[test]
    fn every_change_has_an_explanation_in_whole_sentences(job in job(), ledger in ledger()) {
        let points = history(&job, &ledger, &editions());
        let mut reasons = BTreeSet::new();
        for (position, pair) in points.windows(2).enumerate() {
            let evidence = ledger.evidence_between(pair[0].edition, pair[1].edition);
            let change = Change {
                job: &job, plural: "Some Jobs", before: Some(&pair[0]), after: &pair[1], evidence, week: Week::default(), told: &reasons, position,
            };
            let told = explain_change(&change);
            prop_assert!(told.tasks.iter().all(|task| !reasons.contains(task)), "a reason is given twice");
            let paragraphs = told.paragraphs;
            prop_assert!(!paragraphs.is_empty());
            for paragraph in &paragraphs {
                prop_assert!(paragraph.ends_with('.') && !paragraph.contains("  ") && !paragraph.contains(".."), "{paragraph}");
                prop_assert!(paragraph.starts_with(|first: char| first.is_uppercase() || first == '“'), "{paragraph}");
            }
            let says_nothing_new = paragraphs[0].starts_with("No new evidence this week");
            prop_assert_eq!(says_nothing_new, pair[1].drivers.is_empty());
            reasons.extend(told.tasks);
        }
    }

    #[test]
    fn a_ridge_goes_through_the_means_and_a_larger_penalty_never_lengthens_its_coefficients(
        points in vec((-9.0..9.0, -9.0..9.0, 0.0..100.0), 2..40), penalty in 0.1..50.0,
    ) {
        let rows: Vec<[f64; 2]> = points.iter().map(|point| [point.0, point.1]).collect();
        let rows: Vec<&[f64]> = rows.iter().map(|row| row.as_slice()).collect();
        let targets: Vec<f64> = points.iter().map(|point| point.2).collect();
        let (loose, tight) = (Ridge::new(&rows, &targets, penalty), Ridge::new(&rows, &targets, 2.0 * penalty));
        let (loose, tight) = (loose.expect("finite figures"), tight.expect("finite figures"));
        let mean = |at: usize| rows.iter().map(|row| row[at]).sum::<f64>() / rows.len() as f64;
        let target = targets.iter().sum::<f64>() / targets.len() as f64;
        prop_assert!((loose.at(&[mean(0), mean(1)]) - target).abs() < 1e-6);
        let length = |fit: &Ridge| fit.coefficients.iter().map(|coefficient| coefficient * coefficient).sum::<f64>();
        prop_assert!(length(&tight) <= length(&loose) + TOLERANCE);
    }

    #[test]
    fn correlations_and_percentiles_stay_on_their_scales(pairs in vec((0.0..9.0, 0.0..9.0), 3..40)) {
        // Whole numbers, so that there are ties.
        let pairs: Vec<(f64, f64)> = pairs.iter().map(|(a, b): &(f64, f64)| (a.floor(), b.floor())).collect();
        if let Some(found) = spearman(&pairs) {
            prop_assert!((-1.0 - TOLERANCE..=1.0 + TOLERANCE).contains(&found));
            let turned: Vec<(f64, f64)> = pairs.iter().map(|(a, b)| (*a, -b)).collect();
            prop_assert!((found + spearman(&turned).expect("it varies")).abs() < TOLERANCE);
        }
        let all: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
        let placed = percentile(all[0], &all).expect("some");
        prop_assert!((0.0..=100.0).contains(&placed));
    }
}
