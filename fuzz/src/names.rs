//! Small texts with a form of their own: names, days, colours, ranges, weights, shares.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use index::mix::TaskMix;
use index::moves::Weights;
use index::query::{Accent, Span};
use index::search::{Language, Shard};
use index::{Band, Date, Slug};

pub fn check(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    reads_back::<Slug>(&text);
    reads_back::<Accent>(&text);
    reads_back::<Span>(&text);
    reads_back::<Weights>(&text);
    reads_back::<Shard>(&text);
    if let Some(date) = reads_back::<Date>(&text) {
        let week = date.plus_days(7);
        assert!(date.month_end() >= date && (0..=7).contains(&week.days_since(date)) && !date.long().is_empty());
    }
    let _ = (text.parse::<Band>(), text.parse::<Language>());
    let tasks = text.split('-').count();
    if let Some(mut mix) = TaskMix::parse(&text, tasks) {
        assert_eq!(TaskMix::parse(&mix.to_string(), tasks).as_ref(), Some(&mix));
        for task in 0..tasks.min(16) {
            mix.set(task, input.first().copied().unwrap_or_default());
            assert_eq!(mix.shares().iter().map(|share| u32::from(*share)).sum::<u32>(), 100);
        }
    }
}

/// Whatever can be read is written in one form, which reads back as the same.
fn reads_back<T: FromStr + Display + PartialEq + Debug>(text: &str) -> Option<T> {
    let value: T = text.parse().ok()?;
    let written = value.to_string();
    let again = written.parse::<T>().ok();
    assert_eq!(again.as_ref(), Some(&value), "{written}");
    Some(value)
}
