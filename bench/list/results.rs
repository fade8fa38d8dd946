//! What was measured, as a table, and its place in the file of all results.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use crate::contenders::{LIMIT, OURS};
use crate::section;

/// Milliseconds of the main thread.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    pub task: f64,
    pub script: f64,
    pub style: f64,
    pub layout: f64,
}

impl Sample {
    pub fn read(answer: &Value) -> Option<Self> {
        let metrics = answer.get("metrics")?.as_array()?;
        let value = |name: &str| {
            let metric = metrics.iter().find(|metric| metric["name"] == name)?;
            Some(metric["value"].as_f64()? * 1000.0)
        };
        Some(Self {
            task: value("TaskDuration")?,
            script: value("ScriptDuration")?,
            style: value("RecalcStyleDuration")?,
            layout: value("LayoutDuration")?,
        })
    }

    pub fn without(&self, other: &Self) -> Self {
        Self {
            task: self.task - other.task,
            script: self.script - other.script,
            style: self.style - other.style,
            layout: self.layout - other.layout,
        }
    }
}

const ACTIONS: [&str; 3] = ["sort", "filter", "scroll"];

type Found = BTreeMap<&'static str, Vec<Sample>>;

/// By size, then by contender in the order of measuring.
#[derive(Default)]
pub struct Samples(BTreeMap<usize, Vec<(&'static str, Found)>>);

impl Samples {
    pub fn add(&mut self, size: usize, name: &'static str, found: Found) {
        self.0.entry(size).or_default().push((name, found));
    }

    /// Medians with their spread, and where ours stands.
    pub fn table(&self) -> String {
        let mut table = String::from(
            "| Rows | Action | Contender | Median ms | Least to most | of which script, style, layout | ours is |\n\
             |---:|---|---|---:|---:|---:|---:|\n",
        );
        for (size, contenders) in &self.0 {
            for action in ACTIONS {
                let ours = contenders.iter().find(|(name, _)| *name == OURS).and_then(|(_, found)| found.get(action));
                let ours = ours.map_or(f64::NAN, |samples| median(samples, |sample| sample.task));
                for (name, found) in contenders {
                    let Some(samples) = found.get(action) else { continue };
                    let task = median(samples, |sample| sample.task);
                    let ratio = if *name == OURS { String::new() } else { format!("{:.2} of it", ours / task) };
                    let (least, most) = spread(samples);
                    let parts: [fn(&Sample) -> f64; 3] = [|one| one.script, |one| one.style, |one| one.layout];
                    let [script, style, layout] = parts.map(|part| median(samples, part));
                    table += &format!(
                        "| {size} | {action} | {name} | {task:.0} | {least:.0} to {most:.0} | {script:.0}, {style:.0}, {layout:.0} | {ratio} |\n"
                    );
                }
            }
        }
        table
    }

    /// For each size and action: whether ours keeps its two promises.
    fn verdicts(&self) -> String {
        let mut verdicts = String::new();
        for (size, contenders) in &self.0 {
            for action in ACTIONS {
                let of = |name: &str| {
                    let found = contenders.iter().find(|(other, _)| *other == name)?.1.get(action)?;
                    Some(median(found, |sample| sample.task))
                };
                let grids = contenders.iter().map(|(name, _)| *name).filter(|name| ![OURS, LIMIT].contains(name));
                let best = grids.filter_map(|name| Some((of(name)?, name))).min_by(|a, b| a.0.total_cmp(&b.0));
                let (Some(ours), Some(limit), Some((grid, name))) = (of(OURS), of(LIMIT), best) else { continue };
                let kept = |is_kept: bool| if is_kept { "kept" } else { "missed" };
                verdicts += &format!(
                    "- {action} at {size} rows: {:.2} of {name} (at most 0.5: {}), {:.2} of the list written by hand (at most 1.5: {})\n",
                    ours / grid,
                    kept(ours <= 0.5 * grid),
                    ours / limit,
                    kept(ours <= 1.5 * limit),
                );
            }
        }
        verdicts
    }
}

fn median(samples: &[Sample], part: fn(&Sample) -> f64) -> f64 {
    let mut values: Vec<f64> = samples.iter().map(part).collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => values[middle],
        _ => (values[middle - 1] + values[middle]) / 2.0,
    }
}

/// The median of each part.
pub fn median_of(samples: &[Sample]) -> Sample {
    Sample {
        task: median(samples, |one| one.task),
        script: median(samples, |one| one.script),
        style: median(samples, |one| one.style),
        layout: median(samples, |one| one.layout),
    }
}

fn spread(samples: &[Sample]) -> (f64, f64) {
    let tasks = || samples.iter().map(|sample| sample.task);
    (tasks().fold(f64::INFINITY, f64::min), tasks().fold(f64::NEG_INFINITY, f64::max))
}

const HEADING: &str = "`cargo xtask bench list`: Chromium, its processor slowed down 4 times, a window of 1280 x 900. Milliseconds of the main
thread's own time (script, style, layout, paint) that one action costs until nothing happens any more, without what measuring
costs; median of ten, all in turns, each sort for the first time. The rows are the index's, repeated under other names with other figures,
for this benchmark only. Ours is the whole page as it is served, with its address, counts and accessible table, asked by its
own buttons; the list written by hand is a limit and does nothing else (`bench/list/peers/hand-written.html`).
";

/// Puts what was measured into the file.
pub fn write(file: &Path, samples: &Samples) -> Result<()> {
    let section = format!("{HEADING}\n{}\n{}", samples.table(), samples.verdicts());
    section::write(file, "The list", &section)
}
