//! `capability_index.csv` and `benchmarks.csv`: what the best model of a day can do.

use std::path::Path;

use index::exposure::{BenchmarkCurve, BenchmarkCurves, CapabilityIndexPoint};

use super::table::Table;
use crate::content::mistake::{Located, Mistakes, Place};

/// Far around all that Epoch has published.
const POINTS: (f64, f64) = (0.0, 300.0);
const SLOPE: (f64, f64) = (1e-6, 10.0);

pub fn read_index(path: &Path, mistakes: &Mistakes) -> Option<Vec<CapabilityIndexPoint>> {
    let table = Table::read(path, &["date", "model", "eci_points"], mistakes)?;
    let points = table.rows().filter_map(|row| {
        let date: Option<Located<index::Date>> = row.required("date", "a day like 2026-03-25");
        let index = row.required_number("eci_points", POINTS.0, POINTS.1);
        Some(CapabilityIndexPoint { date: date?.value, model: row.text("model").to_owned(), index: index? })
    });
    Some(points.collect())
}

pub fn read_curves(path: &Path, mistakes: &Mistakes) -> Option<BenchmarkCurves> {
    let table = Table::read(path, &["role", "difficulty_eci_points", "slope_per_eci_point"], mistakes)?;
    let curve = |role: &str| {
        let Some(row) = table.rows().find(|row| row.text("role") == role) else {
            let file = path.display().to_string().into();
            let place = Place { file, line: 1, field: "role".to_owned() };
            mistakes.add(&place, format!("there is no row for `{role}`"), "Add it");
            return None;
        };
        let difficulty = row.required_number("difficulty_eci_points", POINTS.0, POINTS.1);
        let slope = row.required_number("slope_per_eci_point", SLOPE.0, SLOPE.1);
        Some(BenchmarkCurve { difficulty: difficulty?, slope: slope? })
    };
    let (assisted, with_software) = (curve("assisted"), curve("with-software"));
    let with_software_low = curve("with-software-low");
    let (assisted_high, with_software_high) = (curve("assisted-high"), curve("with-software-high"));
    Some(BenchmarkCurves {
        assisted: assisted?,
        with_software: with_software?,
        with_software_low: with_software_low?,
        assisted_high: assisted_high?,
        with_software_high: with_software_high?,
    })
}
