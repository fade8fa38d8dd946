//! `search.json`: the titles that people use, by job.

use serde::{Deserialize, Serialize};

use super::JobKind;
use crate::{Score, Slug};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchDocument {
    pub schema_version: u32,
    pub entries: Vec<SearchEntry>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchEntry {
    pub slug: Slug,
    pub title: String,
    pub kind: JobKind,
    /// The main SOC-2018 occupation.
    pub soc: String,
    pub score: Score,
    /// Other titles, best known first.
    pub aliases: Vec<String>,
}
