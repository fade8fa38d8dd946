//! `content/ledger/corrections.toml`: published figures that were wrong.

use index::documents::Correction;

use super::fields::{Fields, Value};
use super::mistake::Located;

pub fn read_corrections(fields: &Fields<'_>) -> Option<Vec<Located<Correction>>> {
    fields.list("correction").iter().map(read_correction).collect()
}

fn read_correction(value: &Value<'_>) -> Option<Located<Correction>> {
    let fields = value.table(&["edition", "corrected_on", "what", "was", "should_be"])?;
    let edition = fields.required("edition").and_then(|edition| edition.date());
    let corrected_on = fields.required("corrected_on").and_then(|date| date.date());
    let what = fields.text("what", 20, 600);
    let (was, should_be) = (fields.text("was", 1, 200), fields.text("should_be", 1, 200));
    let edition = edition?;
    let place = edition.place.clone();
    let correction = Correction {
        edition: edition.value,
        corrected_on: corrected_on?.value,
        what: what?,
        was: was?,
        should_be: should_be?,
    };
    Some(Located { value: correction, place })
}
