//! The search over our own titles beside two matchers for general use, on the same titles and lists: how often the right
//! occupation is among the first three, and how long a search takes.

#[path = "../tests/search/lists.rs"]
mod lists;

use std::hint::black_box;
use std::time::Instant;

use index::search::SearchIndex;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

/// Occupations of the best titles by a score, each once.
fn best(index: &SearchIndex, mut score: impl FnMut(&str) -> Option<f64>) -> Vec<&str> {
    let scored = index.titles().filter_map(|(subject, titles)| {
        let best = titles.filter_map(&mut score).max_by(f64::total_cmp)?;
        Some((best, subject.soc()))
    });
    let mut scored: Vec<(f64, &str)> = scored.collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.truncate(3);
    scored.into_iter().map(|(_, soc)| soc).collect()
}

fn main() {
    let index = lists::whole_index();
    let ours = |title: &str| -> Vec<&str> { index.search(title, 3).iter().map(|found| found.subject.soc()).collect() };
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut nucleo = |title: &str| {
        let pattern = Pattern::parse(title, CaseMatching::Ignore, Normalization::Smart);
        best(&index, |text| pattern.score(Utf32String::from(text).slice(..), &mut matcher).map(f64::from))
    };
    let jaro = |title: &str| {
        let title = title.to_lowercase();
        best(&index, |text| Some(strsim::jaro_winkler(&title, &text.to_lowercase())))
    };
    let base = report("this search", &ours, None);
    report("nucleo-matcher", &mut nucleo, Some(base));
    report("strsim, Jaro-Winkler", &jaro, Some(base));
}

/// Prints a line, and returns the median of a search in milliseconds.
fn report<'a>(name: &str, mut find: impl FnMut(&str) -> Vec<&'a str>, base: Option<f64>) -> f64 {
    let mut rates = Vec::new();
    let mut times = Vec::new();
    for list in ["everyday", "modern", "held_out"] {
        // Every tenth title: one search of all titles by an edit distance takes a good part of a second.
        let asked: Vec<lists::Asked> = lists::read(list).into_iter().step_by(10).collect();
        let rate = lists::hit_rate(&asked, |title| {
            let start = Instant::now();
            let found = black_box(find(title));
            times.push(start.elapsed().as_secs_f64() * 1e3);
            found
        });
        rates.push(format!("{list} {rate:.1} %"));
    }
    times.sort_by(f64::total_cmp);
    let (median, most) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    let ratio = base.map_or_else(String::new, |base| format!(", {:.1} times ours", median / base));
    println!("{name}: {}; median {median:.2} ms{ratio}, 95th percentile {most:.2} ms", rates.join(", "));
    median
}
