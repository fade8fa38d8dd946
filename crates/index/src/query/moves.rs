//! The query of the page that ranks moves, `/moves/`: from where, by which weights, what is left out, and a way to show.

use std::fmt;

use super::{Notices, PairWriter, QueryNotice, parse_pairs};
use crate::documents::{JobKind, JobRow};
use crate::moves::Weights;
use crate::orderly::Orderly;
use crate::{Band, Slug};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MovesQuery {
    pub from: Option<Slug>,
    /// The target of the way that is shown.
    pub to: Option<Slug>,
    pub weights: Weights,
    /// None means all, as with bands and kind.
    pub industries: Vec<Slug>,
    pub bands: Vec<Band>,
    pub kind: Option<JobKind>,
    /// How many of the list are shown, more than [`Self::FIRST_ROWS`] and at most [`Self::MOST_ROWS`]; none for the first.
    pub rows: Option<u16>,
}

impl MovesQuery {
    pub const FIRST_ROWS: u16 = 25;
    /// Each row looks for its way: a link must not be able to ask for more of that than a browser does at once.
    pub const MOST_ROWS: u16 = 1000;

    pub fn starting(from: Slug) -> Self {
        Self { from: Some(from), ..Self::default() }
    }

    /// Of a key that is there twice, lists are put together and for the others the last good value holds.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices) = (Self::default(), Notices::default());
        for (key, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            match key {
                "from" => query.from = notices.slug("from", value, "the name of a job").or(query.from),
                "to" => query.to = notices.slug("to", value, "the name of a job").or(query.to),
                "weights" => match value.parse() {
                    Ok(weights) => query.weights = weights,
                    Err(_) => {
                        let hint = "Weights are five whole numbers from 0 to 10, such as 10,8,6,6,5: closeness, risk, pay, \
                                    training, demand.";
                        notices.ignored("weights", value, "five weights", hint);
                    }
                },
                "industry" => notices.industries(value, &mut query.industries),
                "band" => notices.bands(value, &mut query.bands),
                "rows" => match value.parse().ok().filter(|rows| (Self::FIRST_ROWS..=Self::MOST_ROWS).contains(rows)) {
                    Some(rows) => query.rows = Some(rows),
                    None => {
                        notices.ignored("rows", value, "a number of rows", "Rows are a whole number from 25 to 1000.")
                    }
                },
                "kind" => match [JobKind::Profile, JobKind::Research].into_iter().find(|kind| kind.id() == value) {
                    Some(kind) => query.kind = Some(kind),
                    None => notices.ignored("kind", value, "a kind of page", "Kinds are profile and research."),
                },
                _ => {}
            }
        }
        if query.to.is_some() && query.to == query.from {
            query.to = None;
            notices.add("to", "A way leads to another job than it starts from, so `to` was ignored.".to_owned());
        }
        (query.canonical(), notices.0)
    }

    /// Reads a raw query string, with or without its `?`.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::parse(parse_pairs(raw).iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    fn canonical(mut self) -> Self {
        self.industries.order_by(Ord::cmp);
        self.industries.dedup();
        self.bands.order_by(Ord::cmp);
        self.bands.dedup();
        self.rows = self.rows.filter(|rows| *rows > Self::FIRST_ROWS);
        self
    }

    /// Without industries and a target that do not exist, and a notice of each. An unknown start stays: the page says so.
    pub fn known(
        mut self,
        is_industry: impl Fn(&Slug) -> bool,
        is_job: impl Fn(&Slug) -> bool,
    ) -> (Self, Vec<QueryNotice>) {
        let mut notices = Notices::default();
        self.industries.retain(|slug| notices.is_known("industry", slug, "an industry of the index", &is_industry));
        self.to = self.to.filter(|slug| notices.is_known("to", slug, "a job of the index", &is_job));
        (self, notices.0)
    }

    /// Whether anything is left out of the list.
    pub fn is_filtered(&self) -> bool {
        !self.industries.is_empty() || !self.bands.is_empty() || self.kind.is_some()
    }

    /// Whether the list holds a job.
    pub fn takes(&self, job: &JobRow) -> bool {
        (self.industries.is_empty() || self.industries.contains(&job.industry))
            && (self.bands.is_empty() || self.bands.contains(&job.band))
            && self.kind.is_none_or(|kind| kind == job.kind)
    }

    /// From another start, by the same weights and filters; the list begins anew.
    #[must_use]
    pub fn from(&self, from: Slug) -> Self {
        let to = self.to.clone().filter(|to| *to != from);
        Self { from: Some(from), to, rows: None, ..self.clone() }
    }

    /// How many rows of the list are shown.
    pub fn rows(&self) -> u16 {
        self.rows.unwrap_or(Self::FIRST_ROWS)
    }

    /// With as many rows again as there are first.
    #[must_use]
    pub fn with_more_rows(&self) -> Self {
        let rows = self.rows().saturating_add(Self::FIRST_ROWS).min(Self::MOST_ROWS);
        Self { rows: Some(rows), ..self.clone() }.canonical()
    }

    #[must_use]
    pub fn toggle_industry(&self, industry: &Slug) -> Self {
        let mut query = self.clone();
        super::toggle(&mut query.industries, industry);
        query.canonical()
    }

    #[must_use]
    pub fn toggle_band(&self, band: Band) -> Self {
        let mut query = self.clone();
        super::toggle(&mut query.bands, &band);
        query.canonical()
    }
}

impl fmt::Display for MovesQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weights = if self.weights == Weights::default() { String::new() } else { self.weights.to_string() };
        let mut pairs = PairWriter::new(f);
        pairs.pair("from", self.from.as_ref().map_or("", Slug::as_str))?;
        pairs.pair("to", self.to.as_ref().map_or("", Slug::as_str))?;
        pairs.pair("weights", &weights)?;
        pairs.list("industry", &self.industries)?;
        pairs.list("band", &self.bands)?;
        pairs.pair("kind", self.kind.map_or("", JobKind::id))?;
        let rows = self.rows.filter(|rows| *rows > Self::FIRST_ROWS);
        pairs.pair("rows", &rows.map(|rows| rows.to_string()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(raw: &str) -> String {
        MovesQuery::read(raw).0.to_string()
    }

    #[test]
    fn the_address_holds_every_choice() {
        let raw = "from=programmer&to=roofer&weights=10,0,0,0,0&industry=legal,media&band=low&kind=profile&rows=50";
        assert_eq!(written(raw), raw);
        assert_eq!(written("?from=programmer&weights=10,8,6,6,5&utm_source=x"), "from=programmer");
        assert_eq!(written("industry=media,legal,media"), "industry=legal,media");
        assert_eq!(written(""), "");
    }

    #[test]
    fn what_can_not_be_read_is_left_out_with_a_notice() {
        for raw in [
            "from=No+Job",
            "weights=1,2",
            "weights=11,0,0,0,0",
            "band=purple",
            "kind=x",
            "to=%3Cb%3E",
            "rows=24",
            "rows=1001",
            "rows=all",
        ] {
            let (query, notices) = MovesQuery::read(raw);
            assert_eq!((query, notices.len()), (MovesQuery::default(), 1), "{raw}");
        }
        let (query, notices) = MovesQuery::read("from=a&to=a");
        assert_eq!((query.to_string(), notices.len()), ("from=a".to_owned(), 1));
    }

    #[test]
    fn more_rows_come_by_as_many_as_there_are_first_and_end() {
        let first = MovesQuery::read("from=a&rows=25").0;
        assert_eq!((first.to_string().as_str(), first.rows()), ("from=a", 25));
        let more = first.with_more_rows().with_more_rows();
        assert_eq!((more.to_string().as_str(), more.rows()), ("from=a&rows=75", 75));
        assert_eq!(MovesQuery::read("rows=990").0.with_more_rows().rows(), MovesQuery::MOST_ROWS);
        let other = more.from("b".parse().expect("a slug"));
        assert_eq!(other.to_string(), "from=b", "another start, another list");
    }

    #[test]
    fn names_that_do_not_exist_are_told() {
        let (query, notices) = MovesQuery::read("from=gone&to=gone-too&industry=x").0.known(|_| false, |_| false);
        assert_eq!((query.to_string(), notices.len()), ("from=gone".to_owned(), 2));
    }
}
