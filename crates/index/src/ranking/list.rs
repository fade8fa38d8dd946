//! The list of all jobs: which rows a query asks for, in which order, and how many each further choice would leave.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::counts::Counts;
use super::facts::{Asked, Facts, TEXT};
use super::sorted::Sorted;
use crate::Slug;
use crate::documents::{IndexDocument, JobRow};
use crate::query::JobsQuery;

/// All rows, with what they are asked for again and again.
#[derive(Debug)]
pub struct Ranking {
    document: Arc<IndexDocument>,
    facts: Vec<Facts>,
    sorted: Sorted,
    places: OnceLock<HashMap<Slug, u32>>,
}

/// What a query asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// The places of the rows among the document's, in the order asked for.
    pub places: Vec<u32>,
    pub counts: Counts,
}

impl Ranking {
    pub fn new(document: Arc<IndexDocument>) -> Self {
        let industries = industry_places(&document);
        let facts = document.jobs.iter().map(|row| Facts::of(row, &industries)).collect();
        Self { facts, sorted: Sorted::default(), places: OnceLock::new(), document }
    }

    pub fn document(&self) -> &IndexDocument {
        &self.document
    }

    pub fn row(&self, place: u32) -> Option<&JobRow> {
        self.document.jobs.get(place as usize)
    }

    pub fn place(&self, slug: &Slug) -> Option<u32> {
        let places = || self.document.jobs.iter().zip(0..).map(|(row, place)| (row.slug.clone(), place)).collect();
        self.places.get_or_init(places).get(slug).copied()
    }

    pub fn row_of(&self, slug: &Slug) -> Option<&JobRow> {
        self.row(self.place(slug)?)
    }

    /// The rows that the query asks for, in its order. `found` are the jobs that its text means, the best first; it is
    /// asked only where there is a text, and a job that comes again keeps its first place.
    pub fn listed<'a>(&self, query: &JobsQuery, found: impl IntoIterator<Item = &'a Slug>) -> Listed {
        let has_text = !query.q.trim().is_empty();
        let meant: Vec<u32> = if has_text { self.meant(found) } else { Vec::new() };
        let mut is_meant = vec![!has_text; self.facts.len()];
        meant.iter().for_each(|place| is_meant[*place as usize] = true);

        let asked = Asked::new(query, &industry_places(&self.document));
        let mut counts = Counts::new(self.document.industries.len());
        let mut is_wanted = vec![false; self.facts.len()];
        let mut wanted = 0;
        for ((facts, is_meant), is_wanted) in self.facts.iter().zip(is_meant).zip(&mut is_wanted) {
            let failed = asked.failed(facts) | if is_meant { 0 } else { TEXT };
            counts.add(facts, failed);
            *is_wanted = failed == 0;
            wanted += usize::from(*is_wanted);
        }
        let order = if query.is_by_match() {
            &meant
        } else {
            self.sorted.places(&self.document.jobs, query.sort(), query.order())
        };
        let mut places = Vec::with_capacity(wanted);
        places.extend(order.iter().copied().filter(|place| is_wanted[*place as usize]));
        Listed { places, counts }
    }

    fn meant<'a>(&self, found: impl IntoIterator<Item = &'a Slug>) -> Vec<u32> {
        let mut told = HashSet::new();
        found.into_iter().filter_map(|slug| self.place(slug)).filter(|place| told.insert(*place)).collect()
    }
}

fn industry_places(document: &IndexDocument) -> HashMap<&Slug, u16> {
    document.industries.iter().zip(0..).map(|(row, place)| (&row.slug, place)).collect()
}
