//! `checks.toml`: checks that only warn for now, because the content does not meet them yet.

use std::collections::BTreeSet;

use super::fields::Fields;

/// A check that can be turned down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckName {
    /// Where career moves lead, and what they say of it.
    Moves,
    /// Profiles and estimates of one family that stand far apart.
    Families,
}

impl CheckName {
    const ALL: [(&'static str, Self); 2] = [("moves", Self::Moves), ("families", Self::Families)];
}

pub fn read_warnings(fields: &Fields<'_>) -> Option<BTreeSet<CheckName>> {
    let mut names = BTreeSet::new();
    for value in fields.list("warn_only") {
        let name = value.text(1, 40)?;
        match CheckName::ALL.into_iter().find(|(known, _)| *known == name.value) {
            Some((_, check)) => {
                names.insert(check);
            }
            None => {
                let known = CheckName::ALL.map(|(known, _)| known).join(", ");
                value.mistake(format!("`{}` is no check that can only warn", name.value), format!("Use: {known}"));
            }
        }
    }
    Some(names)
}
