//! The query of a comparison's sections: which of them stand open, and whether rows that are the same are left out.

use std::fmt;

use super::{Notices, PairWriter, QueryNotice, items, parse_pairs};

/// A section of a comparison, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Risk,
    Tasks,
    Remains,
    Skills,
    Work,
    Moves,
    Ways,
}

impl Section {
    pub const ALL: [Self; 7] =
        [Self::Risk, Self::Tasks, Self::Remains, Self::Skills, Self::Work, Self::Moves, Self::Ways];

    /// As written in the address and as the section's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Tasks => "tasks",
            Self::Remains => "remains",
            Self::Skills => "skills",
            Self::Work => "work",
            Self::Moves => "moves",
            Self::Ways => "ways",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Risk => "Risk and trend",
            Self::Tasks => "Tasks most likely to be automated",
            Self::Remains => "Tasks that will remain",
            Self::Skills => "Skills to learn, shared and not",
            Self::Work => "Pay, workers, openings, growth and training",
            Self::Moves => "What would move each score",
            Self::Ways => "The ways between them",
        }
    }

    /// What decides stands open; what is read when one wants to know more is a click away.
    pub fn opens_first(self) -> bool {
        matches!(self, Self::Risk | Self::Tasks | Self::Work | Self::Ways)
    }
}

/// No section at all.
const NONE: &str = "none";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionsQuery {
    /// In the order of the page.
    open: Vec<Section>,
    /// Leaves out the rows whose figures are the same.
    pub only_differences: bool,
}

impl Default for SectionsQuery {
    fn default() -> Self {
        let open = Section::ALL.into_iter().filter(|section| section.opens_first()).collect();
        Self { open, only_differences: false }
    }
}

impl SectionsQuery {
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices) = (Self::default(), Notices::default());
        for (key, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            match key {
                "open" if value == NONE => query.open.clear(),
                "open" => {
                    let mut named: Vec<Section> = Vec::new();
                    for item in items(value) {
                        match Section::ALL.into_iter().find(|section| section.id() == item) {
                            Some(section) => named.push(section),
                            None => {
                                let hint = "Sections are risk, tasks, remains, skills, work, moves and ways.";
                                notices.ignored("open", item, "a section", hint);
                            }
                        }
                    }
                    // A list of which nothing can be read says nothing.
                    if !named.is_empty() {
                        query.open = Section::ALL.into_iter().filter(|section| named.contains(section)).collect();
                    }
                }
                "rows" if value == "differing" => query.only_differences = true,
                "rows" => notices.ignored("rows", value, "a choice of rows", "The choice is differing."),
                _ => {}
            }
        }
        (query, notices.0)
    }

    /// Reads a raw query string, with or without its `?`.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::parse(parse_pairs(raw).iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    pub fn is_open(&self, section: Section) -> bool {
        self.open.contains(&section)
    }

    /// With the rows that are the same left out, or shown.
    #[must_use]
    pub fn with_only_differences(&self, only_differences: bool) -> Self {
        Self { only_differences, ..self.clone() }
    }

    #[must_use]
    pub fn with(&self, section: Section, is_open: bool) -> Self {
        let open = Section::ALL.into_iter().filter(|other| match *other == section {
            true => is_open,
            false => self.is_open(*other),
        });
        Self { open: open.collect(), only_differences: self.only_differences }
    }
}

impl fmt::Display for SectionsQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open: Vec<&str> = match &self.open {
            open if *open == Self::default().open => Vec::new(),
            open if open.is_empty() => vec![NONE],
            open => open.iter().map(|section| section.id()).collect(),
        };
        let mut pairs = PairWriter::new(f);
        pairs.list("open", &open)?;
        pairs.pair("rows", if self.only_differences { "differing" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_stands_in_the_address_where_it_is_not_as_at_first() {
        for (raw, written) in [
            ("", ""),
            ("open=risk,tasks,work,ways", ""),
            ("open=ways,risk", "open=risk,ways"),
            ("open=none&rows=differing", "open=none&rows=differing"),
            ("open=nonsense", ""),
            ("open=nonsense,skills", "open=skills"),
            ("rows=all", ""),
        ] {
            let (query, _) = SectionsQuery::read(raw);
            assert_eq!(query.to_string(), written, "{raw}");
            assert_eq!(SectionsQuery::read(&query.to_string()).0, query, "{raw}");
        }
        let notices = SectionsQuery::read("open=nonsense,skills&rows=all").1;
        assert_eq!(notices.iter().map(|notice| notice.key).collect::<Vec<_>>(), ["open", "rows"]);
    }

    #[test]
    fn a_section_is_folded_and_unfolded_by_itself() {
        let query = SectionsQuery::default().with(Section::Skills, true).with(Section::Risk, false);
        assert_eq!(query.to_string(), "open=tasks,skills,work,ways");
        let none = Section::ALL.into_iter().fold(query, |query, section| query.with(section, false));
        assert_eq!(none.to_string(), "open=none");
    }
}
