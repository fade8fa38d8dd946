//! `families.toml`: why a profile and an estimate of one family of occupations tell two stories.

use index::Slug;

use crate::content::fields::{Fields, Value};
use crate::content::mistake::Located;

/// The reason for one pair, in the words that stand on the estimate's page.
#[derive(Clone, Debug, PartialEq)]
pub struct FamilyReason {
    pub profile: Located<Slug>,
    /// SOC code of the estimate.
    pub occupation: String,
    pub reason: String,
}

pub fn read_families(fields: &Fields<'_>) -> Option<Vec<FamilyReason>> {
    let pairs = fields.optional("pair").map(|_| fields.list("pair")).unwrap_or_default();
    pairs.iter().map(read_pair).collect()
}

fn read_pair(value: &Value<'_>) -> Option<FamilyReason> {
    let fields = value.table(&["profile", "occupation", "reason"])?;
    let profile = fields.required("profile").and_then(|profile| profile.slug());
    let occupation = fields.text("occupation", 7, 7);
    let reason = fields.text("reason", 30, 400);
    Some(FamilyReason { profile: profile?, occupation: occupation?, reason: reason? })
}
