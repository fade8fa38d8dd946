//! The query of the widget builder, `/embed/?kind=trend&job=a`, and the part of it that goes into a widget's own address.

use std::fmt;

use super::{Accent, CompareQuery, Notices, PairWriter, QueryNotice, Range, parse_pairs};
use crate::Slug;
use crate::documents::WidgetKind;

/// Columns that a widget is made for, in pixels.
pub const LEAST_WIDTH: u16 = 240;
pub const MOST_WIDTH: u16 = 1200;
/// A usual column of text.
const WIDTH: u16 = 480;

/// How a widget looks, as its address says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WidgetOptions {
    pub theme: WidgetTheme,
    /// None: the index's own.
    pub accent: Option<Accent>,
    pub font: WidgetFont,
    pub range: Range,
    pub locale: WidgetLocale,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WidgetTheme {
    /// As the host's page or the reader's device has it.
    #[default]
    Auto,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WidgetFont {
    /// The index's own look, with fonts that the device has.
    #[default]
    System,
    /// The family of the host's page.
    Inherit,
}

/// How dates are written. The words are English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WidgetLocale {
    #[default]
    British,
    American,
}

impl WidgetTheme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl WidgetFont {
    pub const ALL: [Self; 2] = [Self::System, Self::Inherit];

    pub fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Inherit => "inherit",
        }
    }
}

impl WidgetLocale {
    pub const ALL: [Self; 2] = [Self::British, Self::American];

    /// A BCP 47 tag.
    pub fn id(self) -> &'static str {
        match self {
            Self::British => "en-GB",
            Self::American => "en-US",
        }
    }
}

impl WidgetOptions {
    /// What differs from the defaults, as key and value.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let chosen = [
            ("theme", (self.theme != default.theme).then(|| self.theme.id().to_owned())),
            ("accent", self.accent.map(|accent| accent.to_string())),
            ("font", (self.font != default.font).then(|| self.font.id().to_owned())),
            ("range", (self.range != default.range).then(|| self.range.id().to_owned())),
            ("locale", (self.locale != default.locale).then(|| self.locale.id().to_owned())),
        ];
        chosen.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    fn read(&mut self, key: &str, value: &str, notices: &mut Notices) {
        match key {
            "theme" => match WidgetTheme::ALL.into_iter().find(|theme| theme.id() == value) {
                Some(theme) => self.theme = theme,
                None => notices.ignored("theme", value, "a theme", "Themes are auto, light and dark."),
            },
            "accent" => match value.parse() {
                Ok(accent) => self.accent = Some(accent),
                Err(_) => {
                    notices.ignored("accent", value, "a colour", "Colours are six hexadecimal digits, as 1f4e8c.")
                }
            },
            "font" => match WidgetFont::ALL.into_iter().find(|font| font.id() == value) {
                Some(font) => self.font = font,
                None => notices.ignored("font", value, "a font", "Fonts are system and inherit."),
            },
            "range" => match Range::ALL.into_iter().find(|range| range.id() == value) {
                Some(range) => self.range = range,
                None => notices.ignored("range", value, "a range", "Ranges are 12w, 26w, 1y and all."),
            },
            "locale" => match WidgetLocale::ALL.into_iter().find(|locale| locale.id() == value) {
                Some(locale) => self.locale = locale,
                None => notices.ignored("locale", value, "a locale", "Locales are en-GB and en-US."),
            },
            _ => {}
        }
    }
}

impl fmt::Display for WidgetOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut writer = PairWriter::new(f);
        self.pairs().iter().try_for_each(|(key, value)| writer.pair(key, value))
    }
}

/// What the builder shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedQuery {
    pub kind: WidgetKind,
    /// Up to four; a widget of one job shows the first.
    pub jobs: CompareQuery,
    pub industry: Option<Slug>,
    pub options: WidgetOptions,
    /// Pixels of the column that the preview stands in.
    pub width: u16,
    /// Whether the preview stands on a dark page.
    pub has_dark_host: bool,
}

impl Default for EmbedQuery {
    fn default() -> Self {
        Self {
            kind: WidgetKind::default(),
            jobs: CompareQuery::default(),
            industry: None,
            options: WidgetOptions::default(),
            width: WIDTH,
            has_dark_host: false,
        }
    }
}

impl EmbedQuery {
    pub const KEYS: [&'static str; 11] =
        ["kind", "job", "jobs", "industry", "theme", "accent", "font", "range", "locale", "width", "host"];

    /// Reads a raw query string, with or without its `?`.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices, mut jobs) = (Self::default(), Notices::default(), Vec::new());
        for (key, value) in parse_pairs(raw).iter().filter(|(_, value)| !value.is_empty()) {
            match key.as_str() {
                "kind" => match WidgetKind::ALL.into_iter().find(|kind| kind.id() == value) {
                    Some(kind) => query.kind = kind,
                    None => {
                        let hint = "Kinds are job, trend, badge, industry and compare.";
                        notices.ignored("kind", value, "a kind of widget", hint);
                    }
                },
                "job" | "jobs" => notices.compared("jobs", value, &mut jobs),
                "industry" => query.industry = notices.slug("industry", value, "the name of an industry"),
                "width" => match value.parse().ok().filter(|width| (LEAST_WIDTH..=MOST_WIDTH).contains(width)) {
                    Some(width) => query.width = width,
                    None => notices.ignored("width", value, "a width", "Widths are 240 to 1200 pixels."),
                },
                "host" => match value.as_str() {
                    "light" => query.has_dark_host = false,
                    "dark" => query.has_dark_host = true,
                    _ => notices.ignored("host", value, "a page", "Pages are light and dark."),
                },
                key => query.options.read(key, value, &mut notices),
            }
        }
        query.jobs = CompareQuery::new(jobs);
        (query, notices.0)
    }
}

impl fmt::Display for EmbedQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pairs = PairWriter::new(f);
        if self.kind != WidgetKind::default() {
            pairs.pair("kind", self.kind.id())?;
        }
        match self.kind {
            WidgetKind::Compare => pairs.list("jobs", self.jobs.jobs())?,
            WidgetKind::Industry => pairs.pair("industry", self.industry.as_ref().map_or("", Slug::as_str))?,
            _ => pairs.pair("job", self.jobs.jobs().first().map_or("", Slug::as_str))?,
        }
        self.options.pairs().iter().try_for_each(|(key, value)| pairs.pair(key, value))?;
        if self.width != WIDTH {
            pairs.pair("width", &self.width.to_string())?;
        }
        pairs.pair("host", if self.has_dark_host { "dark" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_builder_writes_it_reads_back() {
        for raw in [
            "",
            "job=web-developer",
            "kind=trend&job=web-developer&theme=dark&accent=1f4e8c&font=inherit&range=12w&locale=en-US",
            "kind=compare&jobs=web-developer,baker&width=320&host=dark",
            "kind=industry&industry=legal&width=1200",
        ] {
            let (query, notices) = EmbedQuery::read(raw);
            assert_eq!((query.to_string().as_str(), notices), (raw, Vec::new()));
        }
    }

    #[test]
    fn a_value_that_cannot_be_read_is_told_and_left_out() {
        let raw = "kind=game&job=No%20Slug&theme=pink&accent=red&font=x&range=9w&locale=de&width=20&host=grey&utm=x";
        let (query, notices) = EmbedQuery::read(raw);
        assert_eq!(query, EmbedQuery::default());
        // A link must not be able to fill the page.
        assert_eq!(notices.len(), 5);
        assert!(notices[0].text.starts_with("`kind=game` is not a kind of widget"), "{notices:?}");
    }

    #[test]
    fn a_widget_s_address_says_only_what_differs() {
        let (query, _) = EmbedQuery::read("?accent=%231F4E8C&theme=auto&locale=en-US");
        assert_eq!(query.options.to_string(), "accent=1f4e8c&locale=en-US");
    }
}
