//! The query of the map, `/map/`: which jobs stand out, what the colours mean, and which industry fills the map.

use std::fmt;

use super::{MAX_TEXT_CHARS, Notices, PairWriter, QueryNotice, parse_pairs};
use crate::Slug;

const ALL_ROWS: &str = "all";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapQuery {
    /// As typed, at most 120 characters; other jobs are dimmed.
    pub q: String,
    /// Jobs of this score or a lower one are dimmed; 0 to 99.
    pub over: Option<u8>,
    pub colour: MapColour,
    /// The one that fills the map; none for all.
    pub industry: Option<Slug>,
    pub view: MapView,
    /// Whether the list has all of its rows and not the first alone; never of the map.
    pub has_all_rows: bool,
}

/// What a tile's colour says of its job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapColour {
    #[default]
    Band,
    /// Of the shown score over 12 weeks.
    Change,
    Pay,
    Growth,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapView {
    #[default]
    Map,
    /// The same jobs as a table.
    List,
}

impl MapColour {
    pub const ALL: [Self; 4] = [Self::Band, Self::Change, Self::Pay, Self::Growth];

    pub fn id(self) -> &'static str {
        match self {
            Self::Band => "band",
            Self::Change => "change",
            Self::Pay => "pay",
            Self::Growth => "growth",
        }
    }
}

impl MapView {
    pub const ALL: [Self; 2] = [Self::Map, Self::List];

    pub fn id(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::List => "list",
        }
    }
}

impl MapQuery {
    /// Of a key that is there twice, the last good value holds.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices) = (Self::default(), Notices::default());
        for (key, value) in pairs {
            if value.is_empty() {
                continue;
            }
            match key {
                "q" => query.q = value.chars().take(MAX_TEXT_CHARS).collect(),
                "over" => match value.parse().ok().filter(|over| *over < 100) {
                    Some(over) => query.over = Some(over),
                    None => {
                        let hint = "A threshold is a whole number from 0 to 99.";
                        notices.ignored("over", value, "a threshold", hint);
                    }
                },
                "colour" => match MapColour::ALL.into_iter().find(|colour| colour.id() == value) {
                    Some(colour) => query.colour = colour,
                    None => {
                        let hint = "Tiles can be coloured by band, change, pay or growth.";
                        notices.ignored("colour", value, "something to colour by", hint);
                    }
                },
                "industry" => {
                    query.industry = notices.slug("industry", value, "the name of an industry").or(query.industry);
                }
                "view" => match MapView::ALL.into_iter().find(|view| view.id() == value) {
                    Some(view) => query.view = view,
                    None => notices.ignored("view", value, "a view", "Views are map and list."),
                },
                "rows" if value == ALL_ROWS => query.has_all_rows = true,
                "rows" => notices.ignored("rows", value, "a choice of rows", "Rows can be all, or are the first."),
                _ => {}
            }
        }
        (query.canonical(), notices.0)
    }

    /// Reads a raw query string, with or without its `?`.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::parse(parse_pairs(raw).iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    /// The same choice in the one form that [`parse`](Self::parse) returns and `Display` writes.
    pub fn canonical(mut self) -> Self {
        if self.q.trim().is_empty() {
            self.q.clear();
        }
        self.over = self.over.filter(|over| *over > 0);
        self.has_all_rows &= self.view == MapView::List;
        self
    }

    /// Without an industry that does not exist, and a notice of it.
    pub fn known(mut self, is_industry: impl Fn(&Slug) -> bool) -> (Self, Vec<QueryNotice>) {
        let mut notices = Notices::default();
        if let Some(slug) = self.industry.take_if(|slug| !is_industry(slug)) {
            notices.ignored("industry", slug.as_str(), "an industry of the index", "");
        }
        (self, notices.0)
    }

    /// Whether any job is dimmed, or left out since an industry fills the map.
    pub fn is_filtered(&self) -> bool {
        !self.q.trim().is_empty() || self.over.is_some() || self.industry.is_some()
    }
}

impl fmt::Display for MapQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query = self.clone().canonical();
        let mut pairs = PairWriter::new(f);
        pairs.pair("q", &query.q)?;
        pairs.pair("over", &query.over.map(|over| over.to_string()).unwrap_or_default())?;
        pairs.pair("colour", if query.colour == MapColour::default() { "" } else { query.colour.id() })?;
        pairs.pair("industry", query.industry.as_ref().map_or("", Slug::as_str))?;
        pairs.pair("view", if query.view == MapView::default() { "" } else { query.view.id() })?;
        pairs.pair("rows", if query.has_all_rows { ALL_ROWS } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_reads_back_from_its_address() {
        for raw in
            ["", "q=nurse", "over=60&colour=pay", "q=a%20b&over=5&colour=growth&industry=legal&view=list&rows=all"]
        {
            let (query, notices) = MapQuery::read(raw);
            assert_eq!((query.to_string().as_str(), notices.len()), (raw, 0));
        }
    }

    #[test]
    fn what_would_hold_anyway_is_not_written() {
        let (query, notices) = MapQuery::read("?q=%20&over=0&colour=band&view=map&rows=all&utm_source=x&industry=");
        assert_eq!((query, notices), (MapQuery::default(), Vec::new()));
        assert!(!MapQuery::default().is_filtered());
        for raw in ["q=nurse", "over=1", "industry=legal"] {
            assert!(MapQuery::read(raw).0.is_filtered(), "{raw}");
        }
    }

    #[test]
    fn a_value_that_means_nothing_is_left_out_with_a_notice() {
        let (query, notices) = MapQuery::read("over=120&colour=purple&industry=A%20b&view=globe&rows=9999");
        assert_eq!(query, MapQuery::default());
        let keys: Vec<&str> = notices.iter().map(|notice| notice.key).collect();
        assert_eq!(keys, ["over", "colour", "industry", "view", "rows"]);
        let (query, notices) = MapQuery::read("industry=legal&over=40").0.known(|_| false);
        assert_eq!((query.industry, query.over, notices.len()), (None, Some(40), 1));
    }
}
