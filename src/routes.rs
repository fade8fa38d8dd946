//! Every address of the site. Architecture invariant: the only place that spells a URL.

use index::documents::WidgetKind;
use index::query::{ChartQuery, CompareQuery, JobsQuery, MapQuery, MovesQuery, SavedQuery};
use index::{Date, Slug};

/// A page of the site.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    Home,
    Jobs(JobsQuery),
    Job(Slug),
    Compare(CompareQuery),
    Map(MapQuery),
    /// The visitor's own list.
    Saved,
    Moves(MovesQuery),
    Industries,
    Industry(Slug),
    Weeks,
    Week(Date),
    Methodology,
    Data,
    Embed,
    Partners,
}

impl Route {
    /// The path below the base, with slashes at both ends, and the query if there is one.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Jobs(query) => with_query("/jobs/", query),
            Self::Job(slug) => format!("/jobs/{slug}/"),
            Self::Compare(query) => with_query("/compare/", query),
            Self::Map(query) => with_query("/map/", query),
            Self::Saved => "/saved/".to_owned(),
            Self::Moves(query) => with_query("/moves/", query),
            Self::Industries => "/industries/".to_owned(),
            Self::Industry(slug) => format!("/industries/{slug}/"),
            Self::Weeks => "/weeks/".to_owned(),
            Self::Week(edition) => format!("/weeks/{edition}/"),
            Self::Methodology => "/methodology/".to_owned(),
            Self::Data => "/data/".to_owned(),
            Self::Embed => "/embed/".to_owned(),
            Self::Partners => "/embed/partners/".to_owned(),
        }
    }

    /// The whole ranking.
    pub fn all_jobs() -> Self {
        Self::Jobs(JobsQuery::default())
    }

    /// The map of all jobs.
    pub fn map() -> Self {
        Self::Map(MapQuery::default())
    }

    /// The comparison of these jobs, of which the first four count; without any, the page to pick them on.
    pub fn compare(jobs: impl IntoIterator<Item = Slug>) -> Self {
        Self::Compare(CompareQuery::new(jobs))
    }

    /// The ranking of moves from a job, by the index's own weights.
    pub fn moves_from(job: Slug) -> Self {
        Self::Moves(MovesQuery::starting(job))
    }

    /// The way from a job to another.
    pub fn way(from: Slug, to: Slug) -> Self {
        Self::Moves(MovesQuery { to: Some(to), ..MovesQuery::starting(from) })
    }

    /// The address as it stands in a link, base included.
    pub fn href(&self) -> String {
        below_base(&self.path())
    }
}

/// The address of a document of the JSON API, for example `jobs/programmer.json`.
pub fn data_href(document: &str) -> String {
    below_base(&format!("/data/v1/{document}"))
}

/// Where the Atom feed of each job stands, as told to people.
pub const JOB_FEED_PATTERN: &str = "/jobs/<slug>/feed.xml";

/// The Atom feed of editions.
pub fn feed_href() -> String {
    below_base("/feed.xml")
}

/// The id of an edition's entry on a job's page.
pub fn week_anchor(edition: Date) -> String {
    format!("week-{edition}")
}

/// The edition whose entry has the id.
pub fn week_of_anchor(id: &str) -> Option<Date> {
    id.strip_prefix("week-")?.parse().ok()
}

/// The id of a capability's record on the page of the methodology.
pub fn record_anchor(record: &Slug) -> String {
    format!("record-{record}")
}

/// An edition's entry on a job's page, whose chart goes to the edition too.
pub fn week_href(job: &Slug, edition: Date) -> String {
    let week = ChartQuery { week: Some(edition), ..ChartQuery::default() };
    below_base(&format!("{}#{}", with_query(&Route::Job(job.clone()).path(), &week), week_anchor(edition)))
}

/// The page that builds a widget, for one job.
pub fn embed_href(job: &Slug) -> String {
    below_base(&format!("{}?job={job}", Route::Embed.path()))
}

/// A list of saved jobs to take to another browser; what follows the `#` is sent to no server.
pub fn saved_list_href(list: &SavedQuery) -> String {
    below_base(&format!("{}#{list}", Route::Saved.path()))
}

/// A page for a frame on another site.
#[derive(Clone, Debug, PartialEq)]
pub enum Widget {
    Job(Slug),
    Trend(Slug),
    Badge(Slug),
    Industry(Slug),
    Compare(CompareQuery),
}

impl Widget {
    pub fn kind(&self) -> WidgetKind {
        match self {
            Self::Job(_) => WidgetKind::Job,
            Self::Trend(_) => WidgetKind::Trend,
            Self::Badge(_) => WidgetKind::Badge,
            Self::Industry(_) => WidgetKind::Industry,
            Self::Compare(_) => WidgetKind::Compare,
        }
    }

    /// Below the base, with the query if there is one.
    pub fn path(&self) -> String {
        let folder = format!("{WIDGETS}{}/", self.kind().id());
        match self {
            Self::Job(slug) | Self::Trend(slug) | Self::Badge(slug) | Self::Industry(slug) => {
                format!("{folder}{slug}/")
            }
            Self::Compare(query) => with_query(&folder, query),
        }
    }

    /// The page that says more, below the base.
    pub fn about(&self) -> Route {
        match self {
            Self::Job(slug) | Self::Trend(slug) | Self::Badge(slug) => Route::Job(slug.clone()),
            Self::Industry(slug) => Route::Industry(slug.clone()),
            Self::Compare(query) => Route::Compare(query.clone()),
        }
    }
}

/// A job's badge as a picture, below the base.
pub fn badge_path(job: &Slug) -> String {
    format!("{WIDGETS}badge/{job}.svg")
}

/// What oEmbed says of a job, below the base.
pub fn oembed_path(job: &Slug) -> String {
    format!("/oembed/jobs/{job}.json")
}

/// Where a frame goes whose address names no widget, below the base.
pub fn missing_widget_path() -> &'static str {
    "/widget/missing/"
}

/// The script that defines the element for other sites, below the base.
pub fn element_path() -> &'static str {
    "/widget.js"
}

/// Whether the path, base included, is that of a widget, which stands alone on its page.
pub fn is_widget(path: &str) -> bool {
    path.starts_with(&below_base(WIDGETS))
}

/// The path of a page as links spell it, whatever spelling a host answers with the same file: without `index.html`,
/// doubled slashes and needless escapes, with a slash at the end. Settled again it stays as it is.
pub fn settled(path: &str) -> String {
    let plain = unescaped(path);
    let mut parts: Vec<&str> = Vec::new();
    for part in plain.split('/') {
        match part {
            "" | "." => {}
            // An escaped slash hid the step from the browser, which would take it when the address is written.
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    while parts.last().is_some_and(|name| name.eq_ignore_ascii_case("index.html")) {
        parts.pop();
    }
    let is_file = parts.last().is_some_and(|name| name.contains('.'));
    let end = if parts.is_empty() || is_file { "" } else { "/" };
    format!("/{}{end}", parts.join("/"))
}

/// Letters, digits and slashes that were escaped without need; every other escape stays as it is.
fn unescaped(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        plain.push_str(&rest[..at]);
        let byte = rest.get(at + 1..at + 3).and_then(|digits| u8::from_str_radix(digits, 16).ok()).map(char::from);
        match byte.filter(|c| (c.is_ascii_alphanumeric() || "-._~/".contains(*c)) && !ends_an_escape(&plain, *c)) {
            Some(c) => {
                plain.push(c);
                rest = &rest[at + 3..];
            }
            None => {
                plain.push('%');
                rest = &rest[at + 1..];
            }
        }
    }
    plain + rest
}

/// Whether the letter would make an escape of a percent sign that stands for itself: `%%36` is not `%6`.
fn ends_an_escape(before: &str, letter: char) -> bool {
    let is_begun = match before.as_bytes() {
        [.., b'%'] => true,
        [.., b'%', digit] => digit.is_ascii_hexdigit(),
        _ => false,
    };
    is_begun && letter.is_ascii_hexdigit()
}

const WIDGETS: &str = "/widget/";

fn with_query(path: &str, query: &impl std::fmt::Display) -> String {
    let query = query.to_string();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

fn below_base(path: &str) -> String {
    format!("{}{path}", base().trim_end_matches('/'))
}

/// Where the site will stand.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// With slashes at both ends.
    pub base: String,
    /// For example `https://example.org`, without a slash at the end.
    pub origin: Option<String>,
    /// Address of the chart library, base included.
    pub echarts: Option<String>,
}

/// The path under which the site is served, with slashes at both ends: `/` or, for example, `/risk/`.
#[cfg(feature = "ssr")]
pub fn base() -> String {
    leptos::prelude::use_context::<Site>().map_or_else(|| "/".to_owned(), |site| site.base)
}

/// The path under which the site is served, with slashes at both ends: `/` or, for example, `/risk/`.
#[cfg(not(feature = "ssr"))]
pub fn base() -> String {
    root_attribute("data-base").unwrap_or_else(|| "/".to_owned())
}

/// Where the site stands, for example `https://example.org`.
#[cfg(feature = "ssr")]
pub fn origin() -> Option<String> {
    leptos::prelude::use_context::<Site>().and_then(|site| site.origin)
}

/// Where the site stands, for example `https://example.org`.
#[cfg(not(feature = "ssr"))]
pub fn origin() -> Option<String> {
    leptos::prelude::window().location().origin().ok()
}

/// What a page says of it before it is live: where the site was published for, which the browser's own word then replaces.
#[cfg(feature = "ssr")]
pub fn published_origin() -> Option<String> {
    origin()
}

/// None, so that what is said once the page is live differs, and is written.
#[cfg(not(feature = "ssr"))]
pub fn published_origin() -> Option<String> {
    None
}

/// The address of the chart library, which the publisher names after its content.
#[cfg(feature = "ssr")]
pub fn chart_library() -> Option<String> {
    leptos::prelude::use_context::<Site>().and_then(|site| site.echarts)
}

/// The address of the chart library, which the publisher names after its content.
#[cfg(not(feature = "ssr"))]
pub fn chart_library() -> Option<String> {
    root_attribute("data-echarts")
}

#[cfg(not(feature = "ssr"))]
fn root_attribute(name: &str) -> Option<String> {
    leptos::prelude::document().document_element().and_then(|root| root.get_attribute(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_path_becomes_that_of_its_links() {
        for path in [
            "/jobs/programmer/",
            "/jobs/programmer",
            "/jobs/programmer/index.html",
            "//jobs//programmer//",
            "/jobs/p%72ogrammer/",
            "/jobs/programmer%2F",
            "/jobs/programmer%2findex%2Ehtml",
        ] {
            assert_eq!(settled(path), "/jobs/programmer/", "{path}");
        }
        assert_eq!(settled("/"), "/");
        assert_eq!(settled("//"), "/");
        assert_eq!(settled("/index.html"), "/");
        assert_eq!(settled("/jobs/programmer/INDEX.HTML"), "/jobs/programmer/");
        assert_eq!(settled("/risk"), "/risk/");
        assert_eq!(settled("/404.html"), "/404.html");
    }

    #[test]
    fn an_escape_that_means_something_else_stays() {
        assert_eq!(settled("/jobs/a%3Fb/"), "/jobs/a%3Fb/");
        assert_eq!(settled("/jobs/%E0%A4%A"), "/jobs/%E0%A4%A/");
        assert_eq!(settled("/jobs/100%25/"), "/jobs/100%25/");
        assert_eq!(settled("/jobs/%"), "/jobs/%/");
        assert_eq!(settled("/jobs/%c3%a9"), "/jobs/%c3%a9/");
    }

    #[test]
    fn a_settled_path_is_settled() {
        for (path, expected) in [
            ("/jobs/%%36%36/", "/jobs/%%366/"),
            ("/jobs/%3%36", "/jobs/%3%36/"),
            ("/jobs/index.html/index.html", "/jobs/"),
            ("/jobs/..%2Fweeks", "/weeks/"),
            ("/..%2f..%2fweeks%2f.%2f", "/weeks/"),
        ] {
            assert_eq!(settled(path), expected, "{path}");
            assert_eq!(settled(expected), expected, "{path}");
        }
    }
}
