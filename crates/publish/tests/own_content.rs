//! What we publish from is sound, in form and in language. `npm ci` puts the dictionary where this test reads it.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use publish::check::{self, Speller};

#[test]
fn our_own_content_has_no_mistake() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let speller = Speller::read(&top.join("node_modules/dictionary-en-gb")).unwrap();
    if let Err(mistakes) = check::check(&top.join("content"), &speller) {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        panic!("{} mistakes:\n{}", lines.len(), lines.join("\n"));
    }
}

/// A reader with a pocket calculator gets to the published score from the figures on the methodology page.
#[test]
fn the_worked_example_comes_to_the_published_score_to_the_digit() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let content = publish::content::read(&top.join("content")).unwrap();
    let documents = publish::documents::build(&content);
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
