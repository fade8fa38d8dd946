//! Where a fact can be checked, as content files write it.

use index::Slug;
use index::documents::{Basis, Precision, Source};

use super::fields::{Fields, Value};
use super::mistake::Located;

const BASES: [(&str, Basis); 3] =
    [("primary", Basis::Primary), ("quoted", Basis::Quoted), ("judgement", Basis::Judgement)];

pub fn read_source(fields: &Fields<'_>) -> Option<Source> {
    let source = fields.required("source")?.table(&["title", "url", "basis"])?;
    let title = source.text("title", 2, 160);
    let basis = source.required("basis").and_then(|basis| basis.choice(&BASES));
    let url = source.required("url").and_then(|value| {
        let url = value.text(8, 500)?;
        if is_web_address(&url) {
            return Some(url.value);
        }
        value.mistake(format!("`{}` is not a web address", url.value), "Give one that starts with https:// or http://");
        None
    });
    Some(Source { title: title?, url: url?, basis: basis?.value })
}

/// What a figure in the text of a profile or an industry rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureSource {
    /// Words of the text, with the figure among them.
    pub figure: Located<String>,
    /// An event of the ledger, whose source it is.
    pub event: Located<Slug>,
}

pub fn read_figure_sources(fields: &Fields<'_>) -> Option<Vec<FigureSource>> {
    fields.list("source").iter().map(read_figure_source).collect()
}

fn read_figure_source(value: &Value<'_>) -> Option<FigureSource> {
    let fields = value.table(&["figure", "event"])?;
    let figure = fields.prose("figure", (4, 200));
    let event = fields.required("event").and_then(|event| event.slug());
    Some(FigureSource { figure: figure?, event: event? })
}

/// The day unless the content says that only the month is known.
pub fn read_precision(fields: &Fields<'_>) -> Option<Precision> {
    match fields.optional("precision") {
        None => Some(Precision::Day),
        Some(value) => {
            value.choice(&[("day", Precision::Day), ("month", Precision::Month)]).map(|precision| precision.value)
        }
    }
}

fn is_web_address(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let unsafe_in_markup = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>');
    host.is_some_and(|host| !host.is_empty() && !host.starts_with('/')) && !url.contains(unsafe_in_markup)
}
