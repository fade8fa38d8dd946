//! Where the publisher's documents are read from while a page is prerendered.

use std::collections::BTreeMap;

/// The documents of the JSON API by name, for example `jobs/programmer.json`.
#[derive(Clone, Debug, Default)]
pub struct Store(BTreeMap<String, String>);

impl Store {
    pub fn new(documents: BTreeMap<String, String>) -> Self {
        Self(documents)
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}
