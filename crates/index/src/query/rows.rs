//! The order of the table behind a chart: by edition, or by a figure of one of its lines.

use std::fmt;

use crate::Slug;

/// `sort` and `order` in the address; newest first unless it says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowOrder {
    pub column: Column,
    pub is_ascending: bool,
}

/// A column that can be sorted by. Whether the chart has the line is for the page to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Edition,
    /// The value of a line, `nurse` in the address.
    Value(Slug),
    /// Since the edition before, `nurse.change`.
    Change(Slug),
    /// The low end, `nurse.range`.
    Range(Slug),
}

impl RowOrder {
    /// High figures come first; choosing a column again reverses it.
    pub fn chosen(&self, column: Column) -> Self {
        Self { is_ascending: self.column == column && !self.is_ascending, column }
    }

    /// For `aria-sort`; none for a column that the rows are not sorted by.
    pub fn direction(&self, column: &Column) -> Option<&'static str> {
        let direction = if self.is_ascending { "ascending" } else { "descending" };
        (self.column == *column).then_some(direction)
    }
}

impl Column {
    pub fn line(&self) -> Option<&Slug> {
        match self {
            Self::Edition => None,
            Self::Value(line) | Self::Change(line) | Self::Range(line) => Some(line),
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (line, figure) = text.split_once('.').map_or((text, None), |(line, figure)| (line, Some(figure)));
        match (line, figure) {
            ("edition", None) => Some(Self::Edition),
            (line, None) => line.parse().ok().map(Self::Value),
            (line, Some("change")) => line.parse().ok().map(Self::Change),
            (line, Some("range")) => line.parse().ok().map(Self::Range),
            _ => None,
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edition => f.write_str("edition"),
            Self::Value(line) => write!(f, "{line}"),
            Self::Change(line) => write!(f, "{line}.change"),
            Self::Range(line) => write!(f, "{line}.range"),
        }
    }
}
