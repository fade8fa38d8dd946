//! What we publish from is sound, in form and in language. `npm ci` puts the dictionary where this test reads it.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use index::documents::JobKind;
use index::ledger::Cause;
use publish::check::{self, Speller};
use publish::documents::{Documents, REASON_RESTS};

#[test]
fn our_own_content_has_no_mistake() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let speller = Speller::read(&top.join("node_modules/dictionary-en-gb")).unwrap();
    if let Err(mistakes) = check::check(&top.join("content"), &speller) {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        panic!("{} mistakes:\n{}", lines.len(), lines.join("\n"));
    }
}

fn documents() -> Documents {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    publish::documents::build(&publish::content::read(&top.join("content")).unwrap())
}

#[test]
fn our_scale_is_that_of_the_known_index() {
    let validation = documents().methodology.validation;
    let reference = &validation.fit[0];
    assert_eq!((reference.slug.as_str(), reference.ours), ("machine-learning-engineer", reference.published));
    assert_eq!(validation.fit.len(), 9);
    assert!(validation.fit_mean_abs.unwrap() <= 8.0, "{:?}", validation.fit_mean_abs);
}

/// A panel is made of editions or of histories: both have every job, and say the same.
#[test]
fn an_edition_has_every_score_of_the_histories() {
    let documents = documents();
    let histories: BTreeMap<_, _> = documents.jobs.iter().map(|job| (&job.row.slug, &job.history)).collect();
    let research = documents.jobs.iter().filter(|job| job.row.kind == JobKind::Research).count();
    assert!(research > 500, "{research}");
    for edition in &documents.each_edition {
        let date = edition.row.edition;
        assert_eq!(
            (edition.estimates.len(), edition.scores.len() + research),
            (research, documents.jobs.len()),
            "{date}"
        );
        let point = |slug| histories[slug].iter().find(|point| point.edition == date).unwrap();
        for row in &edition.estimates {
            let point = point(&row.slug);
            let (shown, kept) = ((point.score, point.change, point.range), (row.score, row.change, row.range));
            assert_eq!((shown, point.unrounded), (kept, row.unrounded), "{} {date}", row.slug);
        }
        for row in &edition.scores {
            let point = point(&row.slug);
            assert_eq!((point.score, point.change), (row.score, row.change), "{} {date}", row.slug);
        }
    }
}

#[test]
fn what_has_no_page_names_the_pages_nearest_to_it() {
    for occupation in documents().search.without_figures {
        assert!(!occupation.nearest.is_empty(), "{} {}", occupation.soc, occupation.title);
    }
}

/// What an entry says is bound to its week. Two weeks may move a score between the same two figures; a task's reason comes
/// again where the entries between gave others.
#[test]
fn no_sentence_of_the_explanations_comes_three_times_on_a_page_and_no_reason_soon_again() {
    for job in documents().jobs.iter() {
        let Some(profile) = &job.profile else { continue };
        let whys: BTreeSet<&str> =
            profile.tasks.iter().map(|document| document.task.why.trim_end_matches('.')).collect();
        let mut seen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, entry) in job.explanations.iter().enumerate() {
            for sentence in entry.paragraphs.iter().flat_map(|text| text.split(". ")) {
                seen.entry(sentence.trim_end_matches('.')).or_default().push(at);
            }
        }
        for (sentence, entries) in seen {
            if whys.contains(sentence) {
                let is_soon = entries.windows(2).any(|pair| pair[1] - pair[0] <= REASON_RESTS);
                assert!(!is_soon, "{}: {sentence} in {entries:?}", job.row.slug);
            } else {
                assert!(entries.len() <= 2, "{}: {sentence} in {entries:?}", job.row.slug);
            }
        }
    }
}

/// A reader with a pocket calculator gets to the published score from the figures on the methodology page.
#[test]
fn the_worked_example_comes_to_the_published_score_to_the_digit() {
    let documents = documents();
    let example = documents.methodology.example.unwrap();
    assert_eq!(
        (example.slug.as_str(), example.edition.to_string().as_str()),
        ("machine-learning-engineer", "2026-03-25")
    );
    let mut sum = 0.0;
    for (task, (_, level)) in example.tasks.iter().zip(&example.governing) {
        let readiness = 1.0 / (1.0 + (-(level - task.task.bar) / task.task.spread).exp());
        assert!((readiness - task.readiness).abs() < 1e-4, "{}", task.task.name);
        assert!((task.readiness * (1.0 - task.hold) - task.risk).abs() < 1e-4, "{}", task.task.name);
        sum += task.task.share * task.risk;
    }
    assert!((sum - example.unrounded).abs() < 0.005, "{sum} beside {}", example.unrounded);
    assert_eq!((example.score.value(), example.score.change_from(example.previous)), (24, -1));
    let edition = documents.each_edition.iter().find(|edition| edition.row.edition == example.edition).unwrap();
    let published = edition.scores.iter().find(|score| score.slug == example.slug).unwrap();
    assert_eq!((published.score, published.change, published.unrounded), (example.score, Some(-1), example.unrounded));
}

/// Read by a person: does each sentence make sense to somebody in that job? `-- --nocapture` prints them.
#[test]
fn the_forty_largest_effects_of_shifts_are_of_named_tasks() {
    let documents = documents();
    let events: BTreeMap<&str, _> = documents.events.events.iter().map(|event| (event.id.as_str(), event)).collect();
    let mut effects = Vec::new();
    for job in documents.jobs.iter().filter(|job| job.profile.is_some()) {
        for (point, driver) in
            job.history.iter().flat_map(|point| point.drivers.iter().map(move |driver| (point, driver)))
        {
            let Cause::Event(id) = &driver.cause else { continue };
            let event = events[id.as_str()];
            for judgement in event.judgements.iter().filter(|judgement| judgement.touches.contains_key(&job.row.slug)) {
                let tasks: Vec<&str> = judgement.touches[&job.row.slug].iter().map(|task| task.as_str()).collect();
                effects.push((driver.points, point.edition, job.row.title.as_str(), tasks.join(", "), judgement));
            }
        }
    }
    effects.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    assert!(effects.len() >= 40, "{} effects", effects.len());
    for (points, edition, title, tasks, judgement) in effects.iter().take(40) {
        println!(
            "{points:+.2} {edition} {title} [{tasks}] {} {:+.2}: {}",
            judgement.tag.id(),
            judgement.by,
            judgement.why
        );
        assert!(!tasks.is_empty() && points.abs() < 3.0, "{title}: {points}");
    }
}

/// `index::workers` tells a figure that several occupations share by codes and figures alone; the evidence says it in so
/// many words.
#[test]
fn workers_are_shared_where_the_evidence_says_so_and_nowhere_else() {
    let documents = documents();
    let rows = &documents.index.jobs;
    let is_wider = |slug: &index::Slug| {
        let job = documents.jobs.iter().find(|job| job.row.slug == *slug);
        job.and_then(|job| job.evidence.as_ref()).is_some_and(|evidence| evidence.labour.is_of_wider_group)
    };
    for (row, sharers) in rows.iter().zip(index::workers::sharers(rows)) {
        let of_its_code = rows.iter().filter(|other| other.soc.first() == row.soc.first()).count();
        if row.workers.is_some() && !is_wider(&row.slug) {
            assert_eq!(sharers, of_its_code, "{}", row.slug);
        }
    }
}
