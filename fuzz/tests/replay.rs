//! Each target with its corpus, and with some thousand mutations of it that are the same on every machine.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use fuzz::{Mutations, Target, corpus, targets};

/// Far above what any input takes, and far below what a visitor would call hanging, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often the mutations of a test run are tried, for a longer one.
fn times() -> usize {
    std::env::var("JOB_RISK_FUZZ_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

#[track_caller]
fn try_input(target: &Target, what: &str, input: &[u8]) {
    let started = Instant::now();
    let held = catch_unwind(AssertUnwindSafe(|| (target.check)(input))).is_ok();
    assert!(held, "{}: {what} does not hold: {:?}", target.name, String::from_utf8_lossy(input));
    assert!(started.elapsed() < PATIENCE, "{}: {what} took {:?}", target.name, started.elapsed());
}

fn replay(name: &str) {
    let target = targets().into_iter().find(|target| target.name == name).expect("a target");
    let kept = corpus(name);
    for (path, input) in &kept {
        try_input(&target, &path.display().to_string(), input);
    }
    let runs = target.runs * times();
    for (at, input) in Mutations::new(kept.iter().map(|(_, input)| input.as_slice())).take(runs).enumerate() {
        try_input(&target, &format!("mutation {at}"), &input);
    }
    println!("{name}: {} inputs kept, {runs} mutations", kept.len());
}

/// A test for each target, so that they run beside one another.
macro_rules! replays {
    ($($name:ident)*) => {
        $(#[test] fn $name() { replay(stringify!($name)); })*

        #[test]
        fn every_target_is_replayed() {
            let names: Vec<&str> = targets().iter().map(|target| target.name).collect();
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

replays!(queries names documents saved search paths stored content tables evidence capability edition epoch metr swe_bench);
