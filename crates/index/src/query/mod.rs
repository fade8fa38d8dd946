//! What a page's address says after the `?`: one typed query per page, read by total parsers and written in one form.
//!
//! A parser never fails. A key that it does not know is dropped without a word, since links collect `utm_source` and its
//! like on their way; a value that it can't read is left out with a [`QueryNotice`] for the visitor.

mod accent;
mod chart;
mod columns;
mod compare;
mod embed;
mod encoding;
mod figures;
mod jobs;
mod map;
mod moves;
mod rows;
mod saved;
mod sections;
mod span;
#[cfg(test)]
mod tests;

use std::fmt;

pub use accent::{Accent, AccentError, DARK_PAPER, LIGHT_PAPER, Legibility};
pub use chart::{ChartQuery, ChartView, Extent, Range};
pub use columns::JobColumn;
pub use compare::CompareQuery;
pub use embed::{EmbedQuery, LEAST_WIDTH, MOST_WIDTH, WidgetFont, WidgetLocale, WidgetOptions, WidgetTheme};
pub use encoding::{parse_pairs, percent_encode};
pub use figures::{JobFigure, Step};
pub use jobs::{JobSort, JobsQuery, JobsView, Order};
pub use map::{MapColour, MapQuery, MapView};
pub use moves::MovesQuery;
pub use rows::{Column, RowOrder};
pub use saved::SavedQuery;
pub use sections::{Section, SectionsQuery};
pub use span::{NotASpan, Span};

use crate::{Band, Slug};

/// Most jobs that can be compared: a fifth line stops being readable at 320 px, the narrowest partner column.
pub const MAX_COMPARED: usize = 4;

/// Longer than any title, and short enough to search for.
const MAX_TEXT_CHARS: usize = 120;

// A hostile link must not be able to fill the page with its own words.
const MAX_NOTICES: usize = 5;
const MAX_QUOTED_CHARS: usize = 40;

/// What a visitor is told about a value that was left out, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryNotice {
    /// The key in the address, for example `band`.
    pub key: &'static str,
    pub text: String,
}

impl fmt::Display for QueryNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Joins the queries of one page, for example a comparison's jobs and its chart's range, leaving out empty ones.
pub fn join(queries: &[&dyn fmt::Display]) -> String {
    let written: Vec<String> = queries.iter().map(ToString::to_string).filter(|query| !query.is_empty()).collect();
    written.join("&")
}

#[derive(Default)]
struct Notices(Vec<QueryNotice>);

impl Notices {
    fn add(&mut self, key: &'static str, text: String) {
        let notice = QueryNotice { key, text };
        if self.0.len() < MAX_NOTICES && !self.0.contains(&notice) {
            self.0.push(notice);
        }
    }

    /// "`band=purple` is not a band, so it was ignored. Bands are …"
    fn ignored(&mut self, key: &'static str, value: &str, is_not: &str, hint: &str) {
        let mut quoted: String = value.chars().filter(|c| !c.is_control()).take(MAX_QUOTED_CHARS).collect();
        if value.chars().nth(MAX_QUOTED_CHARS).is_some() {
            quoted.push('…');
        }
        let text = format!("`{key}={quoted}` is not {is_not}, so it was ignored. {hint}");
        self.add(key, text.trim_end().to_owned());
    }

    fn slug(&mut self, key: &'static str, value: &str, is_not: &str) -> Option<Slug> {
        let slug = value.parse().ok();
        if slug.is_none() {
            self.ignored(key, value, is_not, "Names in addresses are lower-case words joined by hyphens.");
        }
        slug
    }

    fn industries(&mut self, list: &str, industries: &mut Vec<Slug>) {
        industries.extend(items(list).filter_map(|item| self.slug("industry", item, "the name of an industry")));
    }

    fn bands(&mut self, list: &str, bands: &mut Vec<Band>) {
        for item in items(list) {
            match item.parse() {
                Ok(band) => bands.push(band),
                Err(_) => {
                    self.ignored("band", item, "a band", "Bands are very-low, low, moderate, high and very-high.")
                }
            }
        }
    }

    /// Whether a slug names something of the index; a notice where it does not.
    fn is_known(&mut self, key: &'static str, slug: &Slug, is_not: &str, exists: impl Fn(&Slug) -> bool) -> bool {
        let is_known = exists(slug);
        if !is_known {
            self.ignored(key, slug.as_str(), is_not, "");
        }
        is_known
    }

    /// Up to four different slugs in the order given; a notice if there are more.
    fn compared(&mut self, key: &'static str, list: &str, jobs: &mut Vec<Slug>) {
        for value in items(list) {
            let Some(slug) = self.slug(key, value, "the name of a job") else { continue };
            if jobs.contains(&slug) {
                continue;
            }
            if jobs.len() < MAX_COMPARED {
                jobs.push(slug);
            } else {
                self.add(key, "At most four jobs can be compared, so only the first four are shown.".to_owned());
            }
        }
    }
}

/// The items of a comma list, without blanks.
fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|item| !item.is_empty())
}

fn toggle<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) {
    match list.iter().position(|other| other == item) {
        Some(at) => drop(list.remove(at)),
        None => list.push(item.clone()),
    }
}

/// Writes `key=value` pairs with `&` between them; an empty value is left out.
struct PairWriter<'a, 'b> {
    f: &'a mut fmt::Formatter<'b>,
    first: bool,
}

impl<'a, 'b> PairWriter<'a, 'b> {
    fn new(f: &'a mut fmt::Formatter<'b>) -> Self {
        Self { f, first: true }
    }

    fn pair(&mut self, key: &str, value: &str) -> fmt::Result {
        if value.is_empty() {
            return Ok(());
        }
        if !std::mem::replace(&mut self.first, false) {
            self.f.write_str("&")?;
        }
        write!(self.f, "{key}={}", percent_encode(value))
    }

    fn list<T: fmt::Display>(&mut self, key: &str, values: &[T]) -> fmt::Result {
        let written: Vec<String> = values.iter().map(ToString::to_string).collect();
        self.pair(key, &written.join(","))
    }
}
