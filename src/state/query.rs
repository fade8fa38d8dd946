//! What a page's address says after the `?`, as one typed query, both ways: the address is the only copy of it.

use std::fmt::Display;

use index::query::{ChartQuery, CompareQuery, EmbedQuery, JobsQuery, MapQuery, MovesQuery, QueryNotice, SectionsQuery};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::use_taken_over;
use crate::routes;

/// A query that a page keeps in its address. Several may share one address: each knows its own keys only.
pub trait PageQuery: Clone + Default + PartialEq + Display + Send + Sync + 'static {
    const KEYS: &'static [&'static str];

    fn read(raw: &str) -> (Self, Vec<QueryNotice>);
}

impl PageQuery for JobsQuery {
    const KEYS: &'static [&'static str] = &[
        "q", "industry", "band", "kind", "sort", "order", "pay", "growth", "training", "workers", "columns", "view",
        "inside", "compare",
    ];

    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::read(raw)
    }
}

impl PageQuery for CompareQuery {
    const KEYS: &'static [&'static str] = &["jobs"];

    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::read(raw)
    }
}

impl PageQuery for MapQuery {
    const KEYS: &'static [&'static str] = &["q", "over", "colour", "industry", "view", "rows"];

    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::read(raw)
    }
}

impl PageQuery for MovesQuery {
    const KEYS: &'static [&'static str] = &["from", "to", "weights", "industry", "band", "kind", "rows"];

    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::read(raw)
    }
}

impl PageQuery for SectionsQuery {
    const KEYS: &'static [&'static str] = &["open", "rows"];

    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::read(raw)
    }
}

impl PageQuery for ChartQuery {
    const KEYS: &'static [&'static str] = &["range", "view", "focus", "week", "sort", "order"];

    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::read(raw)
    }
}

impl PageQuery for EmbedQuery {
    const KEYS: &'static [&'static str] = &Self::KEYS;

    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::read(raw)
    }
}

/// Whether *back* returns to what the address said before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A choice of its own, for example a filter.
    Push,
    /// A step on the way to one, for example a letter typed.
    Replace,
}

/// The query of the page in the address bar. Copy it into callbacks.
pub struct QueryState<Q: PageQuery> {
    /// Stands before each of its keys.
    prefix: &'static str,
    /// The default until the browser has taken over the prerendered page, so that both draw the same.
    pub value: Memo<Q>,
    pub notices: Memo<Vec<QueryNotice>>,
    go: Callback<(String, Entry)>,
}

impl<Q: PageQuery> Clone for QueryState<Q> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q: PageQuery> Copy for QueryState<Q> {}

impl<Q: PageQuery> QueryState<Q> {
    /// Writes the query into the address, next to the keys of others, without scrolling.
    pub fn set(&self, query: &Q, entry: Entry) {
        let location = window().location();
        let (Ok(path), Ok(search)) = (location.pathname(), location.search()) else { return };
        let written = replaced(&search, self.prefix, Q::KEYS, &query.to_string());
        if written == search.trim_start_matches('?') {
            return;
        }
        let mark = if written.is_empty() { "" } else { "?" };
        self.go.run((format!("{path}{mark}{written}"), entry));
    }

    /// The same with what only the page can know: which names exist.
    pub fn checked(self, check: impl Fn(Q) -> (Q, Vec<QueryNotice>) + Send + Sync + 'static) -> Self {
        let checked = Memo::new(move |_| {
            let (value, found) = check(self.value.get());
            let mut notices = self.notices.get();
            notices.extend(found);
            (value, notices)
        });
        Self {
            value: Memo::new(move |_| checked.with(|(query, _)| query.clone())),
            notices: Memo::new(move |_| checked.with(|(_, notices)| notices.clone())),
            ..self
        }
    }

    /// Changes what the address says at this moment, which may be newer than `value`.
    pub fn update(&self, entry: Entry, change: impl FnOnce(&Q) -> Q) {
        let search = window().location().search().unwrap_or_default();
        self.set(&change(&Q::read(&own(&search, self.prefix)).0), entry);
    }
}

/// The query `Q` of the page that calls it.
pub fn use_page_query<Q: PageQuery>() -> QueryState<Q> {
    use_prefixed_query("")
}

/// The same, for the second of its kind on a page: `places-range` beside `range`.
pub fn use_prefixed_query<Q: PageQuery>(prefix: &'static str) -> QueryState<Q> {
    let taken_over = use_taken_over();
    let location = use_location();
    let own_page = page_of(&location.pathname.get_untracked());
    // The page that is being left must not follow the address of the next one. `use_url` would see to that, but it
    // stays behind when one job's page becomes another's.
    let raw = Memo::new(move |before: Option<&String>| {
        if !taken_over.get() {
            return String::new();
        }
        let is_here = location.pathname.with(|path| page_of(path) == own_page);
        let search = location.search.get();
        if is_here { search } else { before.cloned().unwrap_or_default() }
    });
    let read = Memo::new(move |_| raw.with(|raw| Q::read(&own(raw, prefix))));
    let navigate = use_navigate();
    let go = Callback::new(move |(address, entry): (String, Entry)| {
        let replace = entry == Entry::Replace;
        let options = NavigateOptions { resolve: false, replace, scroll: false, ..Default::default() };
        navigate(&address, options);
    });
    QueryState {
        prefix,
        value: Memo::new(move |_| read.with(|(query, _)| query.clone())),
        notices: Memo::new(move |_| read.with(|(_, notices)| notices.clone())),
        go,
    }
}

/// What stays the same between the addresses of one page: all of a fixed one, the folder of one with a name.
fn page_of(path: &str) -> (Option<String>, usize) {
    let base = routes::base();
    let below = path.strip_prefix(base.as_str()).unwrap_or(path);
    let parts: Vec<&str> = below.split('/').filter(|part| !part.is_empty()).collect();
    (parts.first().map(|part| (*part).to_owned()), parts.len())
}

/// The pairs whose keys start with a prefix, without it.
fn own(search: &str, prefix: &str) -> String {
    let parts = search.trim_start_matches('?').split('&').filter_map(|part| part.strip_prefix(prefix));
    parts.collect::<Vec<&str>>().join("&")
}

/// The query string with the pairs of `keys` exchanged for `written`, in the place of the first of them.
fn replaced(search: &str, prefix: &str, keys: &[&str], written: &str) -> String {
    let key = |part: &str| part.split('=').next().and_then(|key| key.strip_prefix(prefix)).map(str::to_owned);
    let own = |part: &&str| key(part).is_some_and(|key| keys.contains(&key.as_str()));
    let pairs = written.split('&').filter(|pair| !pair.is_empty()).map(|pair| format!("{prefix}{pair}"));
    let written = pairs.collect::<Vec<String>>().join("&");
    let parts: Vec<&str> = search.trim_start_matches('?').split('&').filter(|part| !part.is_empty()).collect();
    let place = parts.iter().position(own).unwrap_or(parts.len());
    let (before, after) = parts.split_at(place);
    let after = after.iter().copied().filter(|part| !own(part));
    let all = before.iter().copied().chain([written.as_str()].into_iter().filter(|part| !part.is_empty())).chain(after);
    all.collect::<Vec<&str>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_leaves_the_keys_of_others_where_they_are() {
        let compare = CompareQuery::KEYS;
        assert_eq!(replaced("?jobs=a,b&range=12w", "", compare, "jobs=b,a"), "jobs=b,a&range=12w");
        assert_eq!(
            replaced("range=12w&jobs=a&jobs=b&utm_source=x", "", compare, "jobs=a,b"),
            "range=12w&jobs=a,b&utm_source=x"
        );
        assert_eq!(replaced("?range=12w", "", compare, "jobs=a"), "range=12w&jobs=a");
        assert_eq!(replaced("?jobs=a&range=12w", "", compare, ""), "range=12w");
        assert_eq!(replaced("", "", compare, ""), "");
    }

    #[test]
    fn two_of_a_kind_share_an_address_by_a_prefix() {
        let search = "?range=12w&places-focus=nurse&places-range=all";
        assert_eq!(own(search, "places-"), "focus=nurse&range=all");
        let chart = ChartQuery::KEYS;
        assert_eq!(
            replaced(search, "places-", chart, "range=1y&view=table"),
            "range=12w&places-range=1y&places-view=table"
        );
        assert_eq!(replaced(search, "", chart, ""), "places-focus=nurse&places-range=all");
    }

    #[test]
    fn each_key_is_told_in_the_docs() {
        let docs = include_str!("../../docs/addresses.md");
        let told = |page: &str| -> Vec<&str> {
            let rows = docs.lines().filter(|line| line.starts_with("| "));
            let mut last = "";
            let keys = rows.filter_map(|row| {
                let mut cells = row.split('|').skip(1).map(str::trim);
                let (first, keys) = (cells.next()?, cells.next()?);
                last = if first.is_empty() { last } else { first };
                (last == page).then_some(keys)
            });
            keys.flat_map(|keys| keys.split(", ").map(|key| key.trim_matches('`'))).collect()
        };
        assert_eq!(told("`/jobs/`"), JobsQuery::KEYS);
        assert_eq!(told("`/map/`"), MapQuery::KEYS);
        assert_eq!(told("`/moves/`"), MovesQuery::KEYS);
        assert_eq!(told("`/compare/`"), [CompareQuery::KEYS, SectionsQuery::KEYS].concat());
        assert_eq!(told("a chart"), ChartQuery::KEYS);
    }

    #[test]
    fn each_query_knows_all_of_its_keys() {
        fn check<Q: PageQuery>(raw: &str) {
            let (query, _) = Q::read(raw);
            assert_eq!(replaced(&query.to_string(), "", Q::KEYS, ""), "", "{raw}");
            assert_eq!(query.to_string().matches('=').count(), Q::KEYS.len(), "{raw}");
        }
        check::<JobsQuery>(
            "q=a&industry=legal&band=low&kind=profile&sort=pay&order=asc&pay=1..&growth=..2&training=1..2&workers=3..4\
             &columns=pay&view=map&inside=legal&compare=a,b",
        );
        check::<CompareQuery>("jobs=a");
        check::<MapQuery>("q=a&over=60&colour=pay&industry=legal&view=list&rows=all");
        check::<MovesQuery>("from=a&to=b&weights=1,2,3,4,5&industry=legal&band=low&kind=profile&rows=50");
        check::<SectionsQuery>("open=risk&rows=differing");
        check::<ChartQuery>("range=12w&view=table&focus=a&week=2026-03-25&sort=a&order=asc");
    }
}
