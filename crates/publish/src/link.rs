//! `link`: fits the constants of a capability's measures, says how well they fit, and writes them into the ledger.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use index::capability::Link;
use index::link::{Fit, Joining, LEAST_CORRELATION, LEAST_SYSTEMS, MeasureFit, Overlap, Partner};
use index::{Capability, METHODOLOGY_VERSION};
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use crate::content::{CapabilityResults, Mistakes, frozen};

/// The fit of a capability.
///
/// # Errors
/// No file of results for it.
pub fn fit(results: Option<&CapabilityResults>, capability: Capability) -> Result<Fit> {
    let id = capability.id();
    let results = results.with_context(|| format!("there is no ledger/links/{id}.csv to fit {id} from"))?;
    Ok(Fit::new(&results.results, &results.indices))
}

/// How each measure and each system fits, for an editor to read.
pub fn describe(capability: Capability, fit: &Fit) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{}: {} measures, {} systems; per cents by p = 1 / (1 + e^(-a (A - D))), Elo and minutes on a line",
        capability.label(),
        fit.measures.len(),
        fit.systems.len()
    );
    let _ = writeln!(
        text,
        "residual: points of ability, root mean square; speaks of: systems at 10 to 90 %; common: those of them of which \
         another measure speaks\na measure joins where it shares {LEAST_SYSTEMS} such systems with Epoch's index, or with a \
         measure that joins, and ranks them alike (correlation {LEAST_CORRELATION} or more)\n"
    );
    let width = fit.measures.iter().map(|measure| measure.measure.as_str().len()).max().unwrap_or_default();
    let _ = writeln!(
        text,
        "{:width$}  {:36} {:>8} {:>8} {:>9} {:>7}  joins",
        "measure", "link", "residual", "systems", "speaks of", "common"
    );
    for measure in &fit.measures {
        describe_measure(&mut text, measure, width);
    }
    describe_systems(&mut text, fit);
    text
}

fn describe_measure(text: &mut String, measure: &MeasureFit, width: usize) {
    let residual = measure.residual().map_or_else(|| "-".to_owned(), |points| format!("{points:.2}"));
    let _ = writeln!(
        text,
        "{:width$}  {:36} {:>8} {:>8} {:>9} {:>7}  {}",
        measure.measure.as_str(),
        spell(measure.link),
        residual,
        measure.systems,
        measure.residuals.len(),
        measure.joining.common,
        if measure.joining.holds { "yes" } else { "no: let it wait" }
    );
    if !measure.joining.overlaps.is_empty() {
        let _ = writeln!(text, "{:width$}  shares {}", "", overlaps(&measure.joining));
    }
}

/// With whom, how many, and how alike they are ranked.
fn overlaps(joining: &Joining) -> String {
    let spell = |overlap: &Overlap| {
        let partner = match &overlap.partner {
            Partner::Index => "Epoch's index",
            Partner::Measure(measure) => measure.as_str(),
        };
        let rank = overlap.correlation.map_or_else(|| "no rank".to_owned(), |rank| format!("rank {rank:.2}"));
        format!("{} with {partner} ({rank}{})", overlap.systems, if overlap.is_enough() { ", enough" } else { "" })
    };
    joining.overlaps.iter().map(spell).collect::<Vec<_>>().join("; ")
}

fn describe_systems(text: &mut String, fit: &Fit) {
    let mut systems: Vec<_> = fit.systems.iter().collect();
    systems.sort_by(|a, b| b.ability.total_cmp(&a.ability).then_with(|| a.system.cmp(&b.system)));
    let width = systems.iter().map(|system| system.system.len()).max().unwrap_or_default();
    let _ = writeln!(
        text,
        "\n{:width$} {:>8} {:>8}  how far each measure lies from the ability",
        "system", "ability", "index"
    );
    for system in systems {
        let index = system.index.map_or_else(|| "-".to_owned(), |index| format!("{index:.1}"));
        let residual = |measure: &MeasureFit| Some((measure.measure.clone(), *measure.residuals.get(&system.system)?));
        let residuals: Vec<String> = fit
            .measures
            .iter()
            .filter_map(residual)
            .map(|(measure, points)| format!("{measure} {points:+.1}"))
            .collect();
        let residuals = if residuals.is_empty() { "no measure speaks of it".to_owned() } else { residuals.join(", ") };
        let _ = writeln!(text, "{:width$} {:>8.1} {:>8}  {}", system.system, system.ability, index, residuals);
    }
}

fn spell(link: Link) -> String {
    match link {
        Link::Logistic { difficulty, slope, chance } if chance > 0.0 => {
            format!("D {difficulty:.2}, a {slope:.4}, chance {chance}")
        }
        Link::Logistic { difficulty, slope, .. } => format!("D {difficulty:.2}, a {slope:.4}"),
        Link::Linear { at_zero, per_unit } => format!("A = {at_zero:.2} + {per_unit:.5} · Elo"),
        Link::Log { at_one, per_doubling } => format!("A = {at_one:.2} + {per_doubling:.4} · log2(minutes)"),
    }
}

/// Says that constants are frozen, and refuses to change those under which editions were published.
///
/// # Errors
/// Editions of this version of the methodology.
pub fn check_version(root: &Path, is_new_version: bool) -> Result<()> {
    let (editions, _) = frozen::read_all(root, &Mistakes::default());
    let of_this: Vec<_> =
        editions.values().filter(|edition| edition.methodology_version == METHODOLOGY_VERSION).collect();
    if let (Some(last), false) = (of_this.last(), is_new_version) {
        bail!(
            "the constants are frozen with version {METHODOLOGY_VERSION} of the methodology, under which {} editions are \
             published, the last on {}: a later fit never rewrites an earlier level. Raise METHODOLOGY_VERSION in \
             crates/index/src/lib.rs and say --new-version, or leave the constants as they are",
            of_this.len(),
            last.edition
        );
    }
    Ok(())
}

/// Writes link and fit of each measure into its capability's file, and leaves every other byte as it was. Returns what was
/// written and what was not, in words.
///
/// # Errors
/// No file of the capability, or one that cannot be read or written.
pub fn write(root: &Path, capability: Capability, fit: &Fit) -> Result<String> {
    let (path, text) = find_file(root, capability)?;
    let (changed, report) = rewrite(&text, fit).with_context(|| format!("reading {}", path.display()))?;
    if changed != text {
        std::fs::write(&path, changed).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(format!("{}:\n{report}", path.display()))
}

fn find_file(root: &Path, capability: Capability) -> Result<(PathBuf, String)> {
    let folder = root.join("ledger/capabilities");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let document: DocumentMut = text.parse().with_context(|| format!("reading {}", path.display()))?;
        if document.get("id").and_then(Item::as_str) == Some(capability.id()) {
            return Ok((path, text));
        }
    }
    bail!("no file of {} has the id `{}`", folder.display(), capability.id())
}

fn rewrite(text: &str, fit: &Fit) -> Result<(String, String)> {
    let mut document: DocumentMut = text.parse()?;
    let mut report = String::new();
    let mut written = Vec::new();
    if let Some(measures) = document.get_mut("measure").and_then(Item::as_array_of_tables_mut) {
        for fitted in &fit.measures {
            let id = fitted.measure.as_str();
            let Some(table) = find_measure(measures, id) else { continue };
            written.push(id);
            let line = if let Some(why) = ["waits", "joined"].into_iter().find(|field| table.contains_key(field)) {
                format!("left as it was: its `{why}` decides")
            } else if !rises(fitted.link) {
                "left as it was: its figures fall where abilities rise, which no link says. Let it wait".to_owned()
            } else {
                set(table, "link", link_table(fitted.link));
                set(table, "fit", fit_table(fitted));
                let warning = if fitted.joining.holds { "" } else { ", though the rule for joining does not hold" };
                format!("{}{warning}", spell(fitted.link))
            };
            let _ = writeln!(report, "  {id}: {line}");
        }
    }
    for fitted in fit.measures.iter().filter(|fitted| !written.contains(&fitted.measure.as_str())) {
        let _ = writeln!(report, "  {}: no such measure in this file", fitted.measure);
    }
    Ok((document.to_string(), report))
}

fn find_measure<'t>(measures: &'t mut ArrayOfTables, id: &str) -> Option<&'t mut Table> {
    measures.iter_mut().find(|table| table.get("id").and_then(Item::as_str) == Some(id))
}

/// A line whose figures fall where abilities rise can be fitted, and means nothing.
fn rises(link: Link) -> bool {
    match link {
        Link::Logistic { slope: rise, .. }
        | Link::Linear { per_unit: rise, .. }
        | Link::Log { per_doubling: rise, .. } => rise > 0.0,
    }
}

/// What stood behind the old value on its line, such as a comment, stays there.
fn set(table: &mut Table, field: &str, value: InlineTable) {
    let mut value = Value::InlineTable(value);
    if let Some(old) = table.get(field).and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    table[field] = Item::Value(value);
}

fn link_table(link: Link) -> InlineTable {
    let (kind, constants) = match link {
        Link::Logistic { difficulty, slope, chance } => {
            ("logistic", vec![("difficulty", round(difficulty, 2)), ("slope", round(slope, 4)), ("chance", chance)])
        }
        Link::Linear { at_zero, per_unit } => {
            ("linear", vec![("at_zero", round(at_zero, 2)), ("per_unit", round(per_unit, 5))])
        }
        Link::Log { at_one, per_doubling } => {
            ("log", vec![("at_one", round(at_one, 2)), ("per_doubling", round(per_doubling, 3))])
        }
    };
    let mut table = InlineTable::new();
    table.insert("kind", kind.into());
    for (name, constant) in constants.into_iter().filter(|(name, constant)| *name != "chance" || *constant > 0.0) {
        table.insert(name, constant.into());
    }
    table
}

fn fit_table(fitted: &MeasureFit) -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("common", i64::try_from(fitted.joining.common).unwrap_or(i64::MAX).into());
    table.insert("residual", round(fitted.residual().unwrap_or_default(), 1).into());
    table
}

fn round(value: f64, digits: i32) -> f64 {
    let unit = 10f64.powi(digits);
    (value * unit).round() / unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use index::link::{Results, Unit};
    use std::collections::BTreeMap;

    fn fitted() -> Fit {
        let systems = [("a", 20.0, 140.0), ("b", 40.0, 146.0), ("c", 60.0, 152.0)];
        let figures = systems.iter().map(|(name, figure, _)| ((*name).to_owned(), *figure)).collect();
        let indices: BTreeMap<String, f64> =
            systems.iter().map(|(name, _, index)| ((*name).to_owned(), *index)).collect();
        let measure = "essays".parse().expect("a slug");
        Fit::new(&[Results { measure, unit: Unit::Percent { chance: 0.0 }, anchor: None, figures }], &indices)
    }

    const FILE: &str = "# Language.\nid = \"language\"\n\n[[measure]]\nid   = \"other\"   # kept\n\n[[measure]]\nid = \"essays\"\n\
                        link = { kind = \"logistic\", difficulty = 1.0, slope = 1.0 } # fitted\n\n# a record\n[[record]]\nid = \"x\"\n";

    #[test]
    fn constants_are_written_and_every_other_byte_stays() {
        let (text, report) = rewrite(FILE, &fitted()).expect("TOML");
        let Link::Logistic { difficulty, slope, .. } = fitted().measures[0].link else { panic!("not logistic") };
        let link = format!(
            "link = {{ kind = \"logistic\", difficulty = {:.2}, slope = {:.4} }} # fitted\n",
            difficulty, slope
        );
        let old = "link = { kind = \"logistic\", difficulty = 1.0, slope = 1.0 } # fitted\n";
        let fit = format!(
            "fit = {{ common = 0, residual = {} }}\n",
            round(fitted().measures[0].residual().unwrap_or(0.0), 1)
        );
        assert_eq!(text, FILE.replace(old, &format!("{link}{fit}")), "{report}");
        assert!(report.contains("essays: D "), "{report}");
    }

    #[test]
    fn a_measure_that_waits_or_joined_at_a_date_is_left_alone() {
        for field in ["waits = \"for more systems\"", "joined = { on = 2026-01-01, system = \"a\", value = 1 }"] {
            let file = format!("[[measure]]\nid = \"essays\"\n{field}\n");
            let (text, report) = rewrite(&file, &fitted()).expect("TOML");
            assert_eq!(text, file);
            assert!(report.contains("left as it was"), "{report}");
        }
    }

    #[test]
    fn a_measure_that_the_ledger_lacks_is_named() {
        let (_, report) = rewrite("id = \"language\"\n", &fitted()).expect("TOML");
        assert_eq!(report, "  essays: no such measure in this file\n");
    }

    #[test]
    fn the_table_says_what_joins_and_why() {
        let text = describe(Capability::Language, &fitted());
        assert!(text.contains("shares 3 with Epoch's index (rank 1.00, enough)"), "{text}");
    }
}
