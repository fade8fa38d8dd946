//! What each field of `index.json` means, with its range or unit.

use leptos::prelude::*;

use crate::components::notices::with_codes;
use crate::components::table_frame::TableFrame;

type Field = (&'static str, &'static str, &'static str);

const INDEX: [Field; 8] = [
    ("schema_version", "Version of the shape of this file", "1"),
    ("edition", "The newest edition, a Wednesday", "date, year-month-day"),
    ("previous_edition", "The one before it", "date or null"),
    ("methodology_version", "Version of the formula and its parameters", "text"),
    ("summary", "Sentences that sum up the edition", "list of text"),
    ("averages", "Average of the profiles' unrounded scores in each edition, oldest first", "0 to 100, to a tenth"),
    (
        "industries",
        "Name, profiles, estimates, average and its change for each industry",
        "average 0 to 100, to a tenth",
    ),
    ("jobs", "One row for each job, highest score first", "see the next table"),
];

const ROW: [Field; 20] = [
    ("slug", "The job's key, as in its address", "a-z, 0-9 and hyphens"),
    ("title", "The job's name", "text"),
    ("soc", "The US occupations (SOC 2018) that it maps to, the main one first", "codes such as `15-2051`"),
    ("industry", "Slug of its industry", "slug"),
    ("kind", "Whether it has an editorial profile or is an estimate", "profile or research"),
    ("score", "Risk score as shown: task exposure, not a forecast of job loss", "0 to 100, whole"),
    ("previous", "Score shown in the last edition", "0 to 100 or null"),
    ("change", "Score minus previous; for an estimate only in weeks with evidence", "points or null"),
    (
        "change_12_weeks",
        "Score minus the one shown 84 days before the newest edition; not there where the history is shorter or has_point is \
         false",
        "points or absent",
    ),
    ("band", "Word for the score", "very-low, low, moderate, high, very-high"),
    (
        "range",
        "Low and high end: of a profile with every bar 5 points higher, and lower; of an estimate the range that held for four \
         profiles in five",
        "two scores",
    ),
    (
        "has_point",
        "Whether the score is a point to show; if not, the range says all and the score only ranks",
        "true or false",
    ),
    (
        "confidence",
        "How far the published studies agree with each other and with the score",
        "high, medium, low, unrated",
    ),
    ("spark", "The last twelve shown scores, oldest first", "up to 12 scores"),
    ("pay", "US median annual pay of the main occupation, BLS", "US dollars or null"),
    ("growth", "Projected growth of US employment 2024-34, BLS", "per cent or null"),
    (
        "workers",
        "US jobs of the main occupation, May 2025, BLS; profiles of one occupation share them",
        "count or null",
    ),
    ("openings", "Openings a year in the main occupation, projected 2024-34, BLS", "count a year or null"),
    ("job_zone", "O*NET's job zone: 1 little preparation, 5 extensive", "1 to 5 or null"),
    ("education", "Usual education at entry, BLS", "text or null"),
];

/// What `index.csv` has beside the fields of a row, or in another form.
const JOB_TABLE: [Field; 6] = [
    ("edition", "The edition of the row's figures", "date"),
    ("soc", "All codes in one cell", "codes with a blank between"),
    ("range_low, range_high", "The two ends of the field range", "0 to 100, whole"),
    ("pay_usd_year", "The field pay", "US dollars"),
    ("growth_percent", "The field growth", "per cent"),
    ("openings_year", "The field openings", "count a year"),
];

const HISTORY_TABLE: [Field; 7] = [
    ("slug", "The job's key; in `histories.csv` alone", "a-z, 0-9 and hyphens"),
    ("edition", "The week, oldest first", "date"),
    ("score", "Risk score as shown", "0 to 100, whole"),
    ("change", "Score minus that of the edition before; for an estimate only in weeks with evidence", "points"),
    ("unrounded", "The score that is shown rounded", "0 to 100, four digits"),
    ("range_low, range_high", "The two ends of the score's range", "0 to 100, whole"),
    (
        "drivers",
        "Events and records behind the change, each with its part of it; in a job's own file alone",
        "id:points, with a blank between",
    ),
];

#[component]
pub fn IndexFields() -> impl IntoView {
    view! { <FieldTable caption="Fields of index.json" is_told_above=true fields=&INDEX /> }
}

#[component]
pub fn RowFields() -> impl IntoView {
    view! { <FieldTable caption="Fields of a row in jobs" is_told_above=false fields=&ROW /> }
}

#[component]
pub fn JobTableColumns() -> impl IntoView {
    view! { <FieldTable caption="Columns of index.csv with a form of their own" is_told_above=false fields=&JOB_TABLE /> }
}

#[component]
pub fn HistoryTableColumns() -> impl IntoView {
    view! { <FieldTable caption="Columns of histories.csv and jobs/<slug>.csv" is_told_above=false fields=&HISTORY_TABLE /> }
}

#[component]
fn FieldTable(caption: &'static str, is_told_above: bool, fields: &'static [Field]) -> impl IntoView {
    let rows = fields
        .iter()
        .map(|(name, meaning, values)| {
            view! {
                <tr>
                    <th scope="row">
                        <code translate="no">{*name}</code>
                    </th>
                    <td class="words">{with_codes(meaning)}</td>
                    <td>{with_codes(values)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableFrame caption is_told_above class="fields">
            <thead>
                <tr>
                    <th scope="col">"Field"</th>
                    <th scope="col">"Meaning"</th>
                    <th scope="col">"Range or unit"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
}

#[cfg(test)]
mod tests {
    use index::documents::{HISTORIES_COLUMNS, HISTORY_COLUMNS, JOB_COLUMNS};

    use super::*;

    fn names(fields: &[Field]) -> Vec<&'static str> {
        fields.iter().flat_map(|(names, ..)| names.split(", ")).collect()
    }

    #[test]
    fn every_column_of_the_tables_is_explained() {
        let explained = [names(&JOB_TABLE), names(&ROW)].concat();
        for column in JOB_COLUMNS {
            assert!(explained.contains(&column), "{column}");
        }
        for column in HISTORIES_COLUMNS.into_iter().chain(HISTORY_COLUMNS) {
            assert!(names(&HISTORY_TABLE).contains(&column), "{column}");
        }
    }
}
