//! What the list is narrowed by, one choice at a time, and the query without it.

use index::Slug;
use index::documents::JobKind;
use index::query::{JobFigure, JobsQuery, Span};

/// One choice that narrows the list.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOff {
    /// What is taken off, for example "Pay: under $40,000".
    pub told: String,
    pub without: JobsQuery,
}

pub fn taken_off(query: &JobsQuery, industry_name: impl Fn(&Slug) -> String) -> Vec<TakenOff> {
    let mut all = Vec::new();
    let mut add = |told: String, without: JobsQuery| all.push(TakenOff { told, without: without.canonical() });
    if !query.q.trim().is_empty() {
        add(format!("“{}”", query.q.trim()), JobsQuery { q: String::new(), ..query.clone() });
    }
    for industry in &query.industries {
        add(industry_name(industry), query.toggle_industry(industry));
    }
    for band in &query.bands {
        add(format!("Band: {}", band.label()), query.toggle_band(*band));
    }
    if let Some(kind) = query.kind {
        let told = match kind {
            JobKind::Profile => "Profiles",
            JobKind::Research => "Research estimates",
        };
        add(told.to_owned(), JobsQuery { kind: None, ..query.clone() });
    }
    for figure in JobFigure::ALL {
        let range = query.range(figure);
        if !range.is_open() {
            add(format!("{}: {}", figure.label(), figure.told(range)), query.with_range(figure, Span::OPEN));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_choice_comes_off_alone() {
        let (query, _) = JobsQuery::read(
            "q=nurse&industry=legal,retail&band=low&kind=profile&pay=..39999&growth=1..2&sort=pay&columns=pay",
        );
        let all = taken_off(&query, |slug| slug.to_string().to_uppercase());
        let told: Vec<&str> = all.iter().map(|one| one.told.as_str()).collect();
        let expected =
            ["“nurse”", "LEGAL", "RETAIL", "Band: low", "Profiles", "Pay: under $40,000", "Growth: 1% to 2%"];
        assert_eq!((told, all.len()), (expected.to_vec(), query.filters()));
        for one in &all {
            assert_eq!(taken_off(&one.without, |slug| slug.to_string()).len(), all.len() - 1, "{}", one.told);
            assert_eq!(one.without.columns, query.columns);
        }
    }
}
