//! `content/ledger/links/`: results of many systems, from which the constants of a capability's measures are fitted.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use index::link::{Anchor, Results, Unit};
use index::{Capability, Slug};

use super::evidence::table::{Row, Table};
use super::mistake::{Mistakes, Place};

const ANCHORS: &str = "anchors.csv";
const UNITS: [(&str, Unit); 3] = [("%", Unit::Percent { chance: 0.0 }), ("Elo", Unit::Elo), ("minutes", Unit::Minutes)];
/// An Epoch Capabilities Index outside is a slip of the pen: GPT-2 stands at 40, and two systems of equal years lie 20 apart.
const INDEX: (f64, f64) = (0.0, 300.0);

/// Empty where there is no such folder.
#[derive(Clone, Debug, Default)]
pub struct Yardsticks {
    pub measures: Vec<MeasureSource>,
    pub capabilities: Vec<CapabilityResults>,
}

/// A line of `anchors.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureSource {
    pub measure: Slug,
    pub unit: Unit,
    pub feed: Option<Feed>,
    pub anchor: Option<Anchor>,
}

/// Whose file holds a measure, and by what name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Feed {
    pub publisher: Publisher,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Publisher {
    Epoch,
    Metr,
    SweBench,
}

impl Publisher {
    pub const ALL: [Self; 3] = [Self::Epoch, Self::Metr, Self::SweBench];

    /// As a command line says it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Epoch => "epoch",
            Self::Metr => "metr",
            Self::SweBench => "swebench",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|publisher| publisher.id() == id)
    }
}

/// One file of the folder.
#[derive(Clone, Debug)]
pub struct CapabilityResults {
    pub capability: Capability,
    pub results: Vec<Results>,
    /// Epoch's index, by system.
    pub indices: BTreeMap<String, f64>,
}

impl Yardsticks {
    pub fn of(&self, capability: Capability) -> Option<&CapabilityResults> {
        self.capabilities.iter().find(|results| results.capability == capability)
    }

    pub fn feed(&self, measure: &Slug) -> Option<&Feed> {
        self.measures.iter().find(|source| source.measure == *measure)?.feed.as_ref()
    }
}

pub fn read(folder: &Path, mistakes: &Mistakes) -> Option<Yardsticks> {
    if !folder.is_dir() {
        return Some(Yardsticks::default());
    }
    let measures = read_anchors(&folder.join(ANCHORS), mistakes)?;
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()).collect();
    paths.retain(|path| {
        path.file_name().is_some_and(|name| name != ANCHORS && !name.to_string_lossy().starts_with('.'))
    });
    paths.sort();
    let mut capabilities = Vec::new();
    for path in paths {
        match capability_of(&path) {
            Some(capability) => capabilities.push(read_results(&path, capability, &measures, mistakes)?),
            None => {
                let place = Place { file: path.display().to_string().into(), line: 1, field: "file".to_owned() };
                let ids = Capability::ALL.map(Capability::id).join(", ");
                mistakes.add(&place, "is not named after a capability", format!("Call it ID.csv, with one of: {ids}"));
            }
        }
    }
    Some(Yardsticks { measures, capabilities })
}

fn capability_of(path: &Path) -> Option<Capability> {
    let is_table = path.extension().is_some_and(|extension| extension == "csv");
    Capability::from_id(path.file_stem().filter(|_| is_table)?.to_str()?)
}

fn read_anchors(path: &Path, mistakes: &Mistakes) -> Option<Vec<MeasureSource>> {
    let table =
        Table::read(path, &["measure", "unit", "chance", "feed", "epoch_name", "difficulty", "slope"], mistakes)?;
    let mut measures: Vec<MeasureSource> = Vec::new();
    for row in table.rows() {
        let Some(source) = read_anchor(row) else { continue };
        if measures.iter().any(|earlier| earlier.measure == source.measure) {
            row.mistake("measure", format!("`{}` has a row above", source.measure), "Give each measure one row");
        }
        measures.push(source);
    }
    Some(measures)
}

fn read_anchor(row: Row<'_>) -> Option<MeasureSource> {
    let measure = row.required::<Slug>("measure", "the id of a measure");
    let unit = UNITS.iter().find(|(name, _)| *name == row.text("unit")).map(|(_, unit)| *unit);
    if unit.is_none() {
        row.mistake("unit", format!("`{}` is not known", row.text("unit")), "Use one of: %, Elo, minutes");
    }
    let unit = match (unit, row.number("chance", 0.0, 90.0)) {
        (Some(Unit::Percent { .. }), Some(chance)) => Some(Unit::Percent { chance }),
        (Some(Unit::Elo | Unit::Minutes), Some(_)) => {
            row.mistake("chance", "stands beside a unit that has none", "Leave it empty");
            unit
        }
        _ => unit,
    };
    let feed = row
        .text("feed")
        .split_once(':')
        .and_then(|(publisher, name)| Some(Feed { publisher: Publisher::from_id(publisher)?, name: name.to_owned() }));
    if feed.is_none() && !row.text("feed").is_empty() {
        let ids = Publisher::ALL.map(Publisher::id).join(", ");
        let remedy = format!("Write publisher:name, the publisher one of {ids}, or leave it empty");
        row.mistake("feed", format!("`{}` names no publisher's file", row.text("feed")), remedy);
    }
    let given = ["epoch_name", "difficulty", "slope"].map(|column| !row.text(column).is_empty());
    let (difficulty, slope) = (row.number("difficulty", INDEX.0, INDEX.1), row.number("slope", 1e-6, 10.0));
    if given.contains(&true) && given.contains(&false) {
        row.mistake(
            "epoch_name",
            "is given in part",
            "Give name, difficulty and slope of Epoch's fit, or none of them",
        );
    }
    let anchor = difficulty.zip(slope).map(|(difficulty, slope)| Anchor { difficulty, slope });
    if anchor.is_some() && unit.is_some_and(|unit| !matches!(unit, Unit::Percent { .. })) {
        row.mistake("difficulty", "stands beside a unit that has none", "Leave name, difficulty and slope empty");
    }
    Some(MeasureSource { measure: measure?.value, unit: unit?, feed, anchor })
}

fn read_results(
    path: &Path,
    capability: Capability,
    measures: &[MeasureSource],
    mistakes: &Mistakes,
) -> Option<CapabilityResults> {
    let table = Table::read(path, &["measure", "system", "value", "index"], mistakes)?;
    let mut read = CapabilityResults { capability, results: Vec::new(), indices: BTreeMap::new() };
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for row in table.rows() {
        let system = row.required::<String>("system", "the system's name");
        let (Some(measure), Some(system)) = (row.required::<Slug>("measure", "the id of a measure"), system) else {
            continue;
        };
        let Some(source) = measures.iter().find(|source| source.measure == measure.value) else {
            let wrong = format!("`{}` has no row in {ANCHORS}", measure.value);
            row.mistake("measure", wrong, "Add one with its unit, or correct the id");
            continue;
        };
        if row.text("value").is_empty() {
            row.mistake("value", "is empty", "Give the figure, or take the row out");
        }
        let (low, high) = match source.unit {
            Unit::Percent { .. } => (0.0, 100.0),
            Unit::Elo => (-10_000.0, 10_000.0),
            Unit::Minutes => (1e-6, 1e9),
        };
        let Some(value) = row.number("value", low, high) else { continue };
        let index = row.text("index");
        if seen.entry(system.value.clone()).or_insert_with(|| index.to_owned()) != index {
            let wrong = format!("is not the index that a row above gives `{}`", system.value);
            row.mistake("index", wrong, "Give every row of a system the same");
        }
        if let Some(index) = row.number("index", INDEX.0, INDEX.1) {
            read.indices.insert(system.value.clone(), index);
        }
        let results = match read.results.iter().position(|results| results.measure == measure.value) {
            Some(at) => &mut read.results[at],
            None => {
                let (unit, anchor) = (source.unit, source.anchor);
                read.results.push(Results { measure: measure.value, unit, anchor, figures: BTreeMap::new() });
                let last = read.results.len() - 1;
                &mut read.results[last]
            }
        };
        if results.figures.insert(system.value.clone(), value).is_some() {
            let wrong = format!("`{}` has a row above on this measure", system.value);
            row.mistake("system", wrong, "Keep the better figure");
        }
    }
    Some(read)
}
