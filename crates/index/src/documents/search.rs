//! `search.json`, `search/<letter>.json` and `foreign_titles.json`: the titles that people use.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::JobKind;
use crate::{Score, Slug};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchDocument {
    pub schema_version: u32,
    pub entries: Vec<SearchEntry>,
    /// Occupations that have no page, because no study has figures for them.
    #[serde(default)]
    pub without_figures: Vec<UnlistedOccupation>,
    /// Words of a search, and what they may stand for in a title, the likeliest first.
    pub synonyms: BTreeMap<String, Vec<String>>,
    /// Searches that name no job.
    #[serde(default)]
    pub no_jobs: Vec<NoJob>,
}

/// What people type that is no job, and what they are told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoJob {
    pub words: Vec<String>,
    pub sentence: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchEntry {
    pub slug: Slug,
    pub title: String,
    pub kind: JobKind,
    /// The main SOC-2018 occupation.
    pub soc: String,
    pub score: Score,
    /// Low and high end, of a job whose score is no point to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<[Score; 2]>,
    /// Other titles, best known first.
    pub aliases: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnlistedOccupation {
    pub soc: String,
    pub title: String,
    /// Jobs that come nearest to it, the nearest first.
    pub nearest: Vec<Slug>,
    pub aliases: Vec<String>,
}

/// One shard of the alternate titles; see [`crate::search::Shard`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlternateTitlesDocument {
    pub schema_version: u32,
    /// By the SOC-2018 occupation that goes by them.
    pub titles: BTreeMap<String, Vec<String>>,
}

/// Titles in other languages than English.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ForeignTitlesDocument {
    pub schema_version: u32,
    pub occupations: Vec<ForeignTitle>,
}

/// What an English title is called elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ForeignTitle {
    pub soc: String,
    /// The title that the others stand for, which finds the occupation.
    pub english: String,
    /// By the code of the language (ISO 639-1).
    pub titles: BTreeMap<String, Vec<String>>,
}
