//! Where the publisher's pages get their documents from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// The documents of the JSON API by name, for example `jobs/programmer.json`, for one page; it notes which the page asks for.
#[derive(Debug, Default)]
pub struct Store {
    documents: Arc<BTreeMap<String, String>>,
    asked: Mutex<BTreeSet<String>>,
}

impl Store {
    pub fn new(documents: Arc<BTreeMap<String, String>>) -> Self {
        Self { documents, asked: Mutex::default() }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
        self.documents.get(name).map(String::as_str)
    }

    /// The names of the documents that were asked for, whether they are there or not.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}
