//! What holds of the ranking of moves between any jobs.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::tests::{job, names};
use super::*;
use crate::Score;
use crate::documents::RelatedDocument;

prop_compose! {
    fn any_job()(
        at in 0..14_usize,
        score in 0..=100_u8,
        pay in option::of(1..200_000_u32),
        growth in option::of(-40.0..40.0_f64),
        workers in option::of(0..10_000_u32),
        openings in option::of(0..10_000_u32),
        job_zone in option::of(1.0..=5.0_f64),
        education in option::of(prop::sample::select(vec!["Bachelor's degree", "Associate's degree", "Unheard of"])),
        has_point in any::<bool>(),
    ) -> JobRow {
        let row = job(&format!("job-{at}"), score);
        JobRow { pay, growth, workers, openings, job_zone, education: education.map(str::to_owned), has_point, ..row }
    }
}

type Lists = BTreeMap<String, Vec<(String, u8)>>;

prop_compose! {
    fn any_lists()(lists in vec((0..14_usize, vec((0..14_usize, 1..=20_u8), 0..8)), 0..14)) -> Lists {
        let name = |at: usize| format!("job-{at}");
        let list = |others: Vec<(usize, u8)>| others.into_iter().map(|(at, rank)| (name(at), rank)).collect();
        lists.into_iter().map(|(at, others)| (name(at), list(others))).collect()
    }
}

fn related(occupations: Lists) -> RelatedJobs {
    RelatedDocument { occupations, ..RelatedDocument::default() }.into()
}

fn any_related() -> impl Strategy<Value = RelatedJobs> {
    any_lists().prop_map(related)
}

/// The next lower level, of those that [`any_job`] has.
fn less_schooling(education: &str) -> &str {
    match education {
        "Bachelor's degree" => "Associate's degree",
        "Associate's degree" => "High school diploma or equivalent",
        other => other,
    }
}

prop_compose! {
    fn weights()(weights in prop::array::uniform5(0..=10_u8)) -> Weights { Weights::new(weights) }
}

fn axes() -> impl Strategy<Value = Axes> {
    prop::array::uniform5(option::of(0.0..=1.0_f64)).prop_map(Axes)
}

fn with_one_slug_each(mut jobs: Vec<JobRow>) -> Vec<JobRow> {
    jobs.sort_by(|a, b| a.slug.cmp(&b.slug));
    jobs.dedup_by(|a, b| a.slug == b.slug);
    jobs
}

proptest! {
    #[test]
    fn the_order_hangs_on_the_figures_alone_and_never_holds_the_start(
        jobs in vec(any_job(), 1..14), related in any_related(), weights in weights(), turn in 0..14_usize,
    ) {
        let jobs = with_one_slug_each(jobs);
        let found = moves(&jobs[0], &jobs, &related, weights);
        prop_assert_eq!(found.len(), jobs.len() - 1);
        prop_assert!(found.iter().all(|entry| entry.step.to.slug != jobs[0].slug));
        let mut turned = jobs.clone();
        turned.rotate_left(turn % jobs.len());
        prop_assert_eq!(names(&moves(&jobs[0], &turned, &related, weights)), names(&found));
    }

    #[test]
    fn ties_stay_in_the_order_of_their_names(count in 2..12_usize, weights in weights()) {
        let jobs: Vec<JobRow> = (0..count).map(|at| job(&format!("job-{:02}", count - at), 40)).collect();
        let found = names(&moves(&jobs[0], &jobs, &RelatedJobs::default(), weights));
        let mut sorted = found.clone();
        sorted.sort();
        prop_assert_eq!(found, sorted);
    }

    #[test]
    fn a_better_figure_on_an_axis_never_lowers_the_fit(
        axes in axes(), weights in weights(), at in 0..5_usize, more in 0.0..=1.0_f64,
    ) {
        let mut better = axes;
        better.0[at] = axes.0[at].map(|value| (value + more).min(1.0));
        let (before, after) = (axes.fit(weights), better.fit(weights));
        prop_assert_eq!(before.is_some(), after.is_some());
        if let Some((before, after)) = before.zip(after) {
            prop_assert!((0.0..=1.0 + 1e-9).contains(&before));
            prop_assert!(after >= before - 1e-12);
            if weights.of(Axis::ALL[at]) > 0 && better.0[at] > axes.0[at].map(|value| value + 1e-6) {
                prop_assert!(after > before);
            }
        }
    }

    #[test]
    fn an_axis_of_weight_zero_or_without_a_figure_has_no_effect(
        axes in axes(), weights in weights(), at in 0..5_usize, value in option::of(0.0..=1.0_f64),
    ) {
        let axis = Axis::ALL[at];
        let mut other = axes;
        other.0[at] = value;
        prop_assert_eq!(axes.fit(weights.with(axis, 0)), other.fit(weights.with(axis, 0)));
        let mut without = axes;
        without.0[at] = None;
        prop_assert_eq!(without.fit(weights), without.fit(weights.with(axis, 0)));
    }

    #[test]
    fn less_risk_more_pay_less_training_and_more_demand_never_lose_places(
        jobs in vec(any_job(), 2..14), related in any_related(), weights in weights(), at in 0..14_usize, figure in 0..6_usize,
    ) {
        let jobs = with_one_slug_each(jobs);
        prop_assume!(jobs.len() > 1);
        let at = 1 + at % (jobs.len() - 1);
        let place = |jobs: &[JobRow]| {
            moves(&jobs[0], jobs, &related, weights).iter().position(|entry| entry.step.to.slug == jobs[at].slug)
        };
        let mut better = jobs.clone();
        let job = &mut better[at];
        match figure {
            0 => job.score = Score::shown(f64::from(job.score.value()) - 5.0),
            1 => job.pay = job.pay.map(|pay| pay + 5_000),
            2 => job.job_zone = job.job_zone.map(|zone| (zone - 0.5).max(1.0)),
            3 => job.education = job.education.as_deref().map(|education| less_schooling(education).to_owned()),
            4 => job.growth = job.growth.map(|growth| growth + 2.0),
            _ => job.openings = job.openings.map(|openings| openings + 20),
        }
        // More openings than half of the workers are no figure at all, see `openings_a_worker`.
        prop_assume!(openings_a_worker(&better[at]).is_some() == openings_a_worker(&jobs[at]).is_some());
        prop_assert!(place(&better) <= place(&jobs));
    }

    #[test]
    fn a_better_rank_in_the_lists_never_lowers_the_fit(
        jobs in vec(any_job(), 2..14), lists in any_lists(), weights in weights(),
        (at, rank, is_listing) in (0..14_usize, 1..=20_u8, any::<bool>()),
    ) {
        let jobs = with_one_slug_each(jobs);
        prop_assume!(jobs.len() > 1);
        let job = &jobs[1 + at % (jobs.len() - 1)];
        let fit = |lists: &Lists| {
            let related = related(lists.clone());
            let found = moves(&jobs[0], &jobs, &related, weights);
            found.iter().find(|entry| entry.step.to.slug == job.slug).and_then(|entry| entry.fit)
        };
        let ends = [occupation(&jobs[0]).to_owned(), occupation(job).to_owned()];
        let [from, to] = if is_listing { ends } else { let [a, b] = ends; [b, a] };
        let mut better = lists.clone();
        // The better of two ranks counts, so that a worse one in addition changes nothing.
        better.entry(from).or_default().push((to, rank));
        let (before, after) = (fit(&lists), fit(&better));
        prop_assert_eq!(before.is_some(), after.is_some());
        // By a hair, since the mean is of floating numbers.
        prop_assert!(before.zip(after).is_none_or(|(before, after)| after >= before - 1e-12));
    }

    #[test]
    fn a_way_of_two_steps_is_made_of_two_related_pairs(
        jobs in vec(any_job(), 2..14), related in any_related(), weights in weights(),
    ) {
        let jobs = with_one_slug_each(jobs);
        prop_assume!(jobs.len() > 1);
        let (from, to) = (&jobs[0], &jobs[1]);
        let listed = moves(from, &jobs, &related, weights);
        let step = &listed.iter().find(|entry| entry.step.to.slug == to.slug).expect("a move").step;
        match way(from, to, &jobs, &related, weights) {
            Way::OneStep(direct) => prop_assert_eq!(&direct, step),
            Way::TwoSteps([first, second]) => {
                prop_assert!(first.reach.rank.is_some() && second.reach.rank.is_some());
                prop_assert!(step.reach.rank.is_none() && step.reach.points > 0.0);
                prop_assert_eq!((first.from, first.to, second.to), (from, second.from, to));
            }
            Way::None => prop_assert!(step.reach.rank.is_none()),
        }
    }
}
