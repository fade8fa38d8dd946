//! The search over our own titles beside four for general use, on the same titles and lists: how often the right occupation
//! is among the first three, and how long a search takes. Native ones share a process; those for the browser run in Node.

#[path = "../tests/search/lists.rs"]
mod lists;

use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use index::search::SearchIndex;
use lists::Asked;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use serde::Deserialize;

const LISTS: [&str; 4] = ["everyday", "modern", "held_out", "blind"];
/// Every so many titles: one search of all titles by an edit distance takes a good part of a second.
const STEP: usize = 8;

/// What one search found for each title asked, the best first, and how long it took.
struct Run {
    name: String,
    found: Vec<Vec<String>>,
    times_ms: Vec<f64>,
}

impl Run {
    fn of<'a>(name: &str, asked: &[Asked], mut find: impl FnMut(&str) -> Vec<&'a str>) -> Self {
        let (mut found, mut times_ms) = (Vec::new(), Vec::new());
        for Asked { title, .. } in asked {
            let start = Instant::now();
            let socs = black_box(find(title));
            times_ms.push(start.elapsed().as_secs_f64() * 1e3);
            found.push(socs.into_iter().map(str::to_owned).collect());
        }
        Self { name: name.to_owned(), found, times_ms }
    }

    /// Per cent of the titles.
    fn hit_rate(&self, asked: &[Asked]) -> f64 {
        let mut found = self.found.iter();
        lists::hit_rate(asked, |_| found.next().into_iter().flatten().map(String::as_str).collect())
    }

    /// The median, and what 95 of 100 searches keep within.
    fn times(&self) -> (f64, f64) {
        let mut times = self.times_ms.clone();
        times.sort_by(f64::total_cmp);
        (times[times.len() / 2], times[times.len() * 95 / 100])
    }
}

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

#[derive(Deserialize)]
struct Measured {
    name: String,
    found: Vec<Vec<String>>,
    times: Vec<f64>,
}

fn in_node(index: &SearchIndex, asked: &[Asked]) -> std::io::Result<Vec<Run>> {
    let titles = index.titles().flat_map(|(subject, titles)| titles.map(|title| (subject.soc(), title)));
    let titles: Vec<(&str, &str)> = titles.collect();
    let asked: Vec<&str> = asked.iter().map(|asked| asked.title.as_str()).collect();
    let input = serde_json::to_vec(&serde_json::json!({ "titles": titles, "asked": asked }))?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.mjs");
    let mut node = Command::new("node").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    if let Some(mut pipe) = node.stdin.take() {
        pipe.write_all(&input)?;
    }
    let output = node.wait_with_output()?;
    let measured: Vec<Measured> = serde_json::from_slice(&output.stdout)?;
    let run = |Measured { name, found, times }| Run { name, found, times_ms: times };
    Ok(measured.into_iter().map(run).collect())
}

fn main() {
    let index = lists::whole_index();
    let asked: Vec<Asked> = LISTS.into_iter().flat_map(|list| lists::read(list).into_iter().step_by(STEP)).collect();
    let mut matcher = Matcher::new(Config::DEFAULT);
    let nucleo = |title: &str| {
        let pattern = Pattern::parse(title, CaseMatching::Ignore, Normalization::Smart);
        best(&index, |text| pattern.score(Utf32String::from(text).slice(..), &mut matcher).map(f64::from))
    };
    let jaro = |title: &str| {
        let title = title.to_lowercase();
        best(&index, |text| Some(strsim::jaro_winkler(&title, &text.to_lowercase())))
    };
    let mut runs = vec![
        Run::of("this search", &asked, |title| {
            index.search(title, 3).iter().map(|found| found.subject.soc()).collect()
        }),
        Run::of("nucleo-matcher", &asked, nucleo),
        Run::of("strsim, Jaro-Winkler", &asked, jaro),
    ];
    match in_node(&index, &asked) {
        Ok(peers) => runs.extend(peers),
        Err(error) => println!("the searches in Node were left out: {error}; `npm ci` installs them"),
    }
    let (base, _) = runs[0].times();
    println!("{} titles of the lists {}; the right occupation among the first three:", asked.len(), LISTS.join(", "));
    for run in &runs {
        let (rate, (median, most)) = (run.hit_rate(&asked), run.times());
        let times = median / base;
        println!(
            "{:<22} {rate:>5.1} %  median {median:>8.2} ms  95th percentile {most:>8.2} ms  {times:>7.1} x",
            run.name
        );
    }
}
