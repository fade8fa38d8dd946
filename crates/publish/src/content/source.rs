//! Where a fact can be checked, as content files write it.

use index::Slug;
use index::documents::{Basis, MeasuredBy, Precision, PrimarySource, Source};

use super::fields::{Fields, Value};
use super::mistake::Located;

const BASES: [(&str, Basis); 3] =
    [("primary", Basis::Primary), ("secondary", Basis::Secondary), ("quoted", Basis::Quoted)];
const MEASURERS: [(&str, MeasuredBy); 2] = [("independent", MeasuredBy::Independent), ("vendor", MeasuredBy::Vendor)];

pub fn read_source(fields: &Fields<'_>) -> Option<Source> {
    let source = fields.required("source")?.table(&["title", "url", "basis", "measured_by", "primary"])?;
    let (title, url) = (source.text("title", 2, 160), read_url(&source));
    let basis = source.required("basis").and_then(|basis| basis.choice(&BASES));
    let measured_by = source.required("measured_by").and_then(|who| who.choice(&MEASURERS));
    let primary = match source.optional("primary") {
        None => Some(None),
        Some(primary) => read_primary(&primary).map(Some),
    };
    let (basis, primary) = (basis?.value, primary?);
    match (basis, &primary) {
        (Basis::Secondary, None) => source.mistake(
            "primary",
            "is missing from a secondary source",
            "Give the title and address that it names as where the fact was first published, or call it quoted",
        ),
        (Basis::Primary, Some(_)) => {
            source.mistake("primary", "stands beside a primary source", "Take it out, or call the source secondary");
        }
        _ => {}
    }
    Some(Source { title: title?, url: url?, basis, measured_by: measured_by?.value, primary })
}

fn read_primary(value: &Value<'_>) -> Option<PrimarySource> {
    let fields = value.table(&["title", "url"])?;
    let (title, url) = (fields.text("title", 2, 160), read_url(&fields));
    Some(PrimarySource { title: title?, url: url? })
}

/// An address that a page may link to.
pub(super) fn read_url(fields: &Fields<'_>) -> Option<String> {
    let value = fields.required("url")?;
    let url = value.text(8, 500)?;
    if is_web_address(&url) {
        return Some(url.value);
    }
    value.mistake(format!("`{}` is not a web address", url.value), "Give one that starts with https:// or http://");
    None
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
