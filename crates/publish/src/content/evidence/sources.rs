//! `SOURCES.toml`: where the figures come from, in the words that the site shows.

use index::documents::SourceDocument;
use index::evidence::Study;

use crate::content::fields::{Fields, Value};
use crate::content::source::read_url;

/// A source, and the columns that rest on it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceText {
    pub document: SourceDocument,
    pub columns: Vec<String>,
    /// Present where the source stands on a job's page as a study of its own.
    pub study: Option<Study>,
}

impl SourceText {
    /// The columns of a study's figure and of its percentile.
    pub fn study_columns(&self) -> Option<(&str, &str)> {
        self.study.as_ref()?;
        let percentile = self.columns.iter().find(|column| column.ends_with("_percentile"))?;
        Some((self.columns.first()?, percentile))
    }
}

pub fn read_sources(fields: &Fields<'_>) -> Option<Vec<SourceText>> {
    let read: Vec<Option<SourceText>> = fields.list("source").iter().map(read_source).collect();
    read.into_iter().collect()
}

fn read_source(value: &Value<'_>) -> Option<SourceText> {
    let known = ["id", "title", "authors", "year", "url", "licence", "columns", "name", "what", "note", "credit"];
    let fields = value.table(&known)?;
    let id = fields.required("id").and_then(|id| id.slug()).map(|id| id.value.to_string());
    let title = fields.text("title", 3, 300);
    let authors = fields.text("authors", 2, 300);
    let year =
        fields.required("year").and_then(|year| year.number_within(1900.0, 2100.0)).map(|year| year.value as u16);
    let url = read_url(&fields);
    let licence = fields.text("licence", 2, 120);
    let columns: Option<Vec<String>> =
        fields.list("columns").iter().map(|column| Some(column.text(1, 80)?.value)).collect();
    let note = fields.text("note", 10, 600);
    let credit = fields.text("credit", 3, 600);
    let (id, year) = (id?, year?);
    let study = match fields.optional("name") {
        None => None,
        Some(name) => {
            let (name, what) = (name.text(3, 120), fields.text("what", 10, 400));
            Some(Study { id: id.clone(), name: name?.value, what: what?, year })
        }
    };
    let document = SourceDocument {
        id,
        title: title?,
        authors: authors?,
        year,
        url: url?,
        licence: licence?,
        note: note?,
        credit: credit?,
    };
    let source = SourceText { document, columns: columns?, study };
    if source.study.is_some() && source.study_columns().is_none() {
        fields.mistake("columns", "name no figure with its percentile", "Give the figure, then its `…_percentile`");
    }
    Some(source)
}
