//! The query of a trend chart, on any page that has one: how far back, as what, which line, which edition, and the order
//! of its table.

use std::fmt;

use super::{Column, Notices, Order, PairWriter, QueryNotice, RowOrder, parse_pairs};
use crate::{Date, Slug};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartQuery {
    pub extent: Extent,
    pub view: ChartView,
    /// The line that stands out.
    pub focus: Option<Slug>,
    /// The edition under the cursor, a Wednesday; whether it was published is for the page to say.
    pub week: Option<Date>,
    pub rows: RowOrder,
}

/// Which editions are shown; `range` in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The newest ones, `12w` for example.
    Newest(Range),
    /// From one edition to a later one, both included: `2025-06-04..2026-01-07`. Whether they were published is for the
    /// page to say.
    Between(Date, Date),
}

impl Default for Extent {
    fn default() -> Self {
        Self::Newest(Range::default())
    }
}

impl Extent {
    fn parse(text: &str) -> Option<Self> {
        if let Some(range) = Range::ALL.into_iter().find(|range| range.id() == text) {
            return Some(Self::Newest(range));
        }
        let (from, to) = text.split_once("..")?;
        let edition = |text: &str| text.parse::<Date>().ok().filter(|date| date.is_wednesday());
        let (from, to) = (edition(from)?, edition(to)?);
        (from < to).then_some(Self::Between(from, to))
    }
}

impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newest(range) => f.write_str(range.id()),
            Self::Between(from, to) => write!(f, "{from}..{to}"),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Range {
    Weeks12,
    Weeks26,
    #[default]
    Year,
    All,
}

impl Range {
    pub const ALL: [Self; 4] = [Self::Weeks12, Self::Weeks26, Self::Year, Self::All];

    pub fn id(self) -> &'static str {
        match self {
            Self::Weeks12 => "12w",
            Self::Weeks26 => "26w",
            Self::Year => "1y",
            Self::All => "all",
        }
    }

    /// `12 weeks`, as shown to people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Weeks12 => "12 weeks",
            Self::Weeks26 => "26 weeks",
            Self::Year => "1 year",
            Self::All => "All",
        }
    }

    /// Number of newest editions shown; none means all.
    pub fn editions(self) -> Option<usize> {
        match self {
            Self::Weeks12 => Some(12),
            Self::Weeks26 => Some(26),
            Self::Year => Some(52),
            Self::All => None,
        }
    }

    /// The part of a series, oldest first, that the range shows.
    pub fn of<T>(self, series: &[T]) -> &[T] {
        let from = self.editions().map_or(0, |editions| series.len().saturating_sub(editions));
        &series[from..]
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartView {
    #[default]
    Chart,
    Table,
}

impl ChartView {
    pub fn id(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
        }
    }
}

impl ChartQuery {
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices) = (Self::default(), Notices::default());
        for (key, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            match key {
                "range" => match Extent::parse(value) {
                    Some(extent) => query.extent = extent,
                    None => {
                        let hint = "Ranges are 12w, 26w, 1y, all, and two editions such as 2025-06-04..2026-01-07.";
                        notices.ignored("range", value, "a range", hint);
                    }
                },
                "view" => match [ChartView::Chart, ChartView::Table].into_iter().find(|view| view.id() == value) {
                    Some(view) => query.view = view,
                    None => notices.ignored("view", value, "a view", "Views are chart and table."),
                },
                "focus" => match notices.slug("focus", value, "the name of a line") {
                    Some(slug) => query.focus = Some(slug),
                    None => continue,
                },
                "week" => match value.parse::<Date>() {
                    Ok(date) if date.is_wednesday() => query.week = Some(date),
                    _ => {
                        let hint = "Editions are Wednesdays, written as 2026-03-25.";
                        notices.ignored("week", value, "an edition", hint);
                    }
                },
                "sort" => match Column::parse(value) {
                    Some(column) => query.rows.column = column,
                    None => {
                        let hint = "Rows are sorted by edition, or by a line such as programmer or programmer.change.";
                        notices.ignored("sort", value, "a column", hint);
                    }
                },
                "order" => match Order::parse(value) {
                    Some(order) => query.rows.is_ascending = order == Order::Ascending,
                    None => notices.ignored("order", value, "an order", "Orders are desc and asc."),
                },
                _ => {}
            }
        }
        (query, notices.0)
    }

    /// Reads a raw query string, with or without its `?`.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::parse(parse_pairs(raw).iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }
}

impl fmt::Display for ChartQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = |id: &'static str, default: &str| if id == default { "" } else { id };
        let range = if self.extent == Extent::default() { String::new() } else { self.extent.to_string() };
        let mut pairs = PairWriter::new(f);
        pairs.pair("range", &range)?;
        pairs.pair("view", written(self.view.id(), ChartView::default().id()))?;
        pairs.pair("focus", self.focus.as_ref().map_or("", Slug::as_str))?;
        pairs.pair("week", &self.week.map(|week| week.to_string()).unwrap_or_default())?;
        let column = if self.rows.column == Column::default() { String::new() } else { self.rows.column.to_string() };
        pairs.pair("sort", &column)?;
        pairs.pair("order", if self.rows.is_ascending { Order::Ascending.id() } else { "" })
    }
}
