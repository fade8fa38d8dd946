//! The query of the ranking, `/jobs/`: what to find, what to leave out, in which order, and what is ticked to compare.

use std::fmt;

use super::{
    JobColumn, JobFigure, MAX_COMPARED, MAX_TEXT_CHARS, Notices, PairWriter, QueryNotice, Span, items, parse_pairs,
    toggle,
};
use crate::documents::JobKind;
use crate::orderly::Orderly;
use crate::{Band, Slug};

/// Sort and order are none where the address leaves them open, which is not the same as by score: with a text and no
/// sort, the best match comes first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JobsQuery {
    /// As typed, at most 120 characters.
    pub q: String,
    /// None means all, as with bands and kind.
    pub industries: Vec<Slug>,
    pub bands: Vec<Band>,
    pub kind: Option<JobKind>,
    /// By [`JobFigure::ALL`].
    pub ranges: [Span; 4],
    pub sort: Option<JobSort>,
    pub order: Option<Order>,
    /// None means the usual ones.
    pub columns: Vec<JobColumn>,
    pub view: JobsView,
    /// The industry that fills the map; none for all, and none in the list.
    pub inside: Option<Slug>,
    /// Ticked to compare, at most four, in the order of ticking.
    pub compare: Vec<Slug>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JobSort {
    #[default]
    Score,
    Change,
    Title,
    Pay,
    Growth,
    Training,
    Workers,
    Openings,
}

/// How the jobs are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JobsView {
    #[default]
    List,
    Map,
}

impl JobsView {
    pub const ALL: [Self; 2] = [Self::List, Self::Map];

    pub fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Map => "map",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Ascending,
    Descending,
}

impl JobSort {
    pub const ALL: [Self; 8] = [
        Self::Score,
        Self::Change,
        Self::Title,
        Self::Pay,
        Self::Growth,
        Self::Training,
        Self::Workers,
        Self::Openings,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Change => "change",
            Self::Title => "title",
            Self::Pay => "pay",
            Self::Growth => "growth",
            Self::Training => "training",
            Self::Workers => "workers",
            Self::Openings => "openings",
        }
    }

    /// Titles from A to Z, figures from the highest.
    pub fn default_order(self) -> Order {
        if self == Self::Title { Order::Ascending } else { Order::Descending }
    }
}

impl Order {
    pub(super) fn parse(text: &str) -> Option<Self> {
        [Self::Ascending, Self::Descending].into_iter().find(|order| order.id() == text)
    }

    pub fn id(self) -> &'static str {
        match self {
            Self::Ascending => "asc",
            Self::Descending => "desc",
        }
    }

    pub fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

impl JobsQuery {
    /// Of a key that is there twice, lists are put together and for the others the last good value holds.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices) = (Self::default(), Notices::default());
        for (key, value) in pairs {
            match key {
                "q" => query.q = value.chars().take(MAX_TEXT_CHARS).collect(),
                "industry" => notices.industries(value, &mut query.industries),
                "band" => notices.bands(value, &mut query.bands),
                "kind" => match [JobKind::Profile, JobKind::Research].into_iter().find(|kind| kind.id() == value) {
                    Some(kind) => query.kind = Some(kind),
                    None if value.is_empty() => {}
                    None => notices.ignored("kind", value, "a kind of page", "Kinds are profile and research."),
                },
                "sort" => match JobSort::ALL.into_iter().find(|sort| sort.id() == value) {
                    Some(sort) => query.sort = Some(sort),
                    None if value.is_empty() => {}
                    None => {
                        let hint =
                            "Jobs can be sorted by score, change, title, pay, growth, training, workers or openings.";
                        notices.ignored("sort", value, "a way to sort", hint);
                    }
                },
                "order" => match Order::parse(value) {
                    Some(order) => query.order = Some(order),
                    None if value.is_empty() => {}
                    None => notices.ignored("order", value, "an order", "Orders are desc and asc."),
                },
                "columns" => {
                    items(value).for_each(|item| match JobColumn::ALL.into_iter().find(|column| column.id() == item) {
                        Some(column) => query.columns.push(column),
                        None => notices.ignored("columns", item, "a column", &columns_hint()),
                    })
                }
                "view" => match JobsView::ALL.into_iter().find(|view| view.id() == value) {
                    Some(view) => query.view = view,
                    None if value.is_empty() => {}
                    None => notices.ignored("view", value, "a view of the jobs", "Views are list and map."),
                },
                "inside" if value.is_empty() => {}
                "inside" => {
                    query.inside = notices.slug("inside", value, "the name of an industry").or(query.inside);
                }
                "compare" => notices.compared("compare", value, &mut query.compare),
                _ => query.read_range(key, value, &mut notices),
            }
        }
        (query.canonical(), notices.0)
    }

    fn read_range(&mut self, key: &str, value: &str, notices: &mut Notices) {
        let Some(figure) = JobFigure::ALL.into_iter().find(|figure| figure.id() == key) else { return };
        match value.parse() {
            Ok(range) => self.ranges[figure as usize] = range,
            Err(_) if value.is_empty() => {}
            Err(_) => notices.ignored(figure.id(), value, "a range", figure.hint()),
        }
    }

    /// Reads a raw query string, with or without its `?`.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::parse(parse_pairs(raw).iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    /// The same choice in the one form that [`parse`](Self::parse) returns and `Display` writes: lists without repeats,
    /// industries and bands in order, sort and order only where they differ from what would hold anyway.
    pub fn canonical(mut self) -> Self {
        self.industries.order_by(Ord::cmp);
        self.industries.dedup();
        self.bands.order_by(Ord::cmp);
        self.bands.dedup();
        self.columns.order_by(Ord::cmp);
        self.columns.dedup();
        if self.columns == JobColumn::USUAL {
            self.columns.clear();
        }
        self.inside = self.inside.filter(|_| self.view == JobsView::Map);
        let (sort, order) = (self.sort(), self.order());
        let by_match = self.is_by_match();
        if self.q.trim().is_empty() {
            self.q.clear();
        }
        self.sort = (!by_match && (sort != JobSort::Score || !self.q.is_empty())).then_some(sort);
        self.order = (!by_match && order != sort.default_order()).then_some(order);
        self
    }

    /// Without industries and jobs that do not exist, and a notice of each.
    pub fn known(
        mut self,
        is_industry: impl Fn(&Slug) -> bool,
        is_job: impl Fn(&Slug) -> bool,
    ) -> (Self, Vec<QueryNotice>) {
        let mut notices = Notices::default();
        self.industries.retain(|slug| notices.is_known("industry", slug, "an industry of the index", &is_industry));
        self.inside =
            self.inside.filter(|slug| notices.is_known("inside", slug, "an industry of the index", &is_industry));
        self.compare.retain(|slug| notices.is_known("compare", slug, "a job of the index", &is_job));
        (self, notices.0)
    }

    /// Whether the best match for `q` comes first: there is a text, and neither a sort nor an order was asked for.
    pub fn is_by_match(&self) -> bool {
        !self.q.trim().is_empty() && self.sort.is_none() && self.order.is_none()
    }

    /// The sort that holds where it is not by match.
    pub fn sort(&self) -> JobSort {
        self.sort.unwrap_or_default()
    }

    /// The order that holds where it is not by match.
    pub fn order(&self) -> Order {
        self.order.unwrap_or(self.sort().default_order())
    }

    /// Whether anything is left out of the list.
    pub fn is_filtered(&self) -> bool {
        self.filters() > 0
    }

    /// How many choices narrow the list.
    pub fn filters(&self) -> usize {
        usize::from(!self.q.trim().is_empty())
            + self.industries.len()
            + self.bands.len()
            + usize::from(self.kind.is_some())
            + self.ranges.iter().filter(|range| !range.is_open()).count()
    }

    /// The same with nothing left out of the list.
    pub fn unfiltered(&self) -> Self {
        let Self { sort, order, columns, view, inside, compare, .. } = self.clone();
        Self { sort, order, columns, view, inside, compare, ..Self::default() }.canonical()
    }

    pub fn range(&self, figure: JobFigure) -> Span {
        self.ranges[figure as usize]
    }

    pub fn with_range(&self, figure: JobFigure, range: Span) -> Self {
        let mut query = self.clone();
        query.ranges[figure as usize] = range;
        query
    }

    /// The columns that are shown, in their order; never none.
    pub fn columns(&self) -> &[JobColumn] {
        if self.columns.is_empty() { &JobColumn::USUAL } else { &self.columns }
    }

    /// Shows or hides a column; the last one stays.
    pub fn toggle_column(&self, column: JobColumn) -> Self {
        let mut columns = self.columns().to_vec();
        toggle(&mut columns, &column);
        if columns.is_empty() { self.clone() } else { Self { columns, ..self.clone() }.canonical() }
    }

    /// A choice of a column: its default order first, the reverse when it is chosen again.
    pub fn sorted_by(&self, sort: JobSort) -> Self {
        let again = !self.is_by_match() && self.sort() == sort;
        let order = if again { self.order().reversed() } else { sort.default_order() };
        Self { sort: Some(sort), order: Some(order), ..self.clone() }.canonical()
    }

    pub fn toggle_industry(&self, industry: &Slug) -> Self {
        let mut query = self.clone();
        toggle(&mut query.industries, industry);
        query.canonical()
    }

    pub fn toggle_band(&self, band: Band) -> Self {
        let mut query = self.clone();
        toggle(&mut query.bands, &band);
        query.canonical()
    }

    /// Ticks or unticks a job; a fifth tick changes nothing.
    pub fn toggle_compare(&self, job: &Slug) -> Self {
        let mut query = self.clone();
        if query.compare.len() < MAX_COMPARED || query.compare.contains(job) {
            toggle(&mut query.compare, job);
        }
        query
    }
}

fn columns_hint() -> String {
    format!("Columns are {}.", JobColumn::ALL.map(JobColumn::id).join(", "))
}

impl fmt::Display for JobsQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query = self.clone().canonical();
        let mut pairs = PairWriter::new(f);
        pairs.pair("q", &query.q)?;
        pairs.list("industry", &query.industries)?;
        pairs.list("band", &query.bands)?;
        pairs.pair("kind", query.kind.map_or("", JobKind::id))?;
        pairs.pair("sort", query.sort.map_or("", JobSort::id))?;
        pairs.pair("order", query.order.map_or("", Order::id))?;
        for (figure, range) in JobFigure::ALL.into_iter().zip(&query.ranges) {
            pairs.pair(figure.id(), &range.to_string())?;
        }
        let columns: Vec<&str> = query.columns.iter().map(|column| column.id()).collect();
        pairs.list("columns", &columns)?;
        pairs.pair("view", if query.view == JobsView::List { "" } else { query.view.id() })?;
        pairs.pair("inside", query.inside.as_ref().map_or("", Slug::as_str))?;
        pairs.list("compare", &query.compare)
    }
}
