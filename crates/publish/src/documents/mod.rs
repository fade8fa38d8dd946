//! From checked content to the documents of the JSON API.

mod averages;
mod comparable;
pub(crate) mod edition;
mod estimates;
pub(crate) mod events;
mod evidence;
mod explanations;
pub(crate) mod families;
mod industry;
mod job;
mod methodology;
mod profile;
mod ranked_moves;
mod related;
mod research;
mod rounding;
mod row;
mod scored;
mod search;

use std::collections::BTreeMap;

use index::documents::{
    AlternateTitlesDocument, EditionDocument, EditionsDocument, EstimateMethod, EventsDocument, ForeignTitlesDocument,
    IndexDocument, IndustryDocument, JobDocument, MethodologyDocument, RelatedDocument, SCHEMA_VERSION, SearchDocument,
    TrendDocument,
};
use index::estimate::has_point;
use index::search::Shard;
use index::{Date, METHODOLOGY_VERSION, Slug};
use rayon::prelude::*;
use serde::Serialize;

use crate::content::Content;
use averages::Averages;
use estimates::Estimates;
use events::EventTexts;
use evidence::Evidence;
pub use explanations::REASON_RESTS;
use research::Estimated;
pub(crate) use scored::Scored;

/// Everything under `/data/v1/`, before it is written.
#[derive(Clone, Debug)]
pub struct Documents {
    pub index: IndexDocument,
    pub jobs: Vec<JobDocument>,
    pub industries: Vec<IndustryDocument>,
    pub editions: EditionsDocument,
    pub each_edition: Vec<EditionDocument>,
    pub events: EventsDocument,
    pub search: SearchDocument,
    pub alternate_titles: BTreeMap<Shard, AlternateTitlesDocument>,
    pub foreign_titles: ForeignTitlesDocument,
    pub methodology: MethodologyDocument,
    pub related: RelatedDocument,
}

/// What all documents are made of.
pub(crate) struct Material<'a> {
    pub content: &'a Content,
    pub scored: Vec<Scored<'a>>,
    pub averages: Averages,
    pub events: EventTexts,
    pub evidence: Evidence<'a>,
    pub estimates: Option<Estimates<'a>>,
    pub estimated: Vec<Estimated<'a>>,
}

impl Material<'_> {
    pub fn edition(&self) -> Date {
        // `content::read` lets no content through that covers no edition.
        self.content.editions.last().copied().unwrap_or_else(index::editions::first_edition)
    }

    pub fn previous_edition(&self) -> Option<Date> {
        self.content.editions.iter().rev().nth(1).copied()
    }

    pub fn scored(&self, job: &Slug) -> Option<&Scored<'_>> {
        self.scored.iter().find(|scored| scored.job.slug == *job)
    }

    pub fn estimated(&self, job: &Slug) -> Option<&Estimated<'_>> {
        self.estimated.iter().find(|estimated| estimated.slug == *job)
    }

    pub fn estimate_method(&self) -> Option<EstimateMethod> {
        let ranges = self.estimated.iter().map(|estimated| estimated.newest().range);
        let without_point = ranges.filter(|(low, high)| !has_point([*low, *high])).count();
        self.estimates.as_ref()?.method(without_point as u32)
    }

    pub fn industry_name(&self, slug: &Slug) -> String {
        let industry = self.content.industries.iter().find(|industry| industry.slug == *slug);
        industry.map_or_else(|| slug.to_string(), |industry| industry.name.value.clone())
    }
}

pub(crate) fn material(content: &Content) -> Material<'_> {
    let scored: Vec<Scored<'_>> = content.profiles.iter().map(|profile| Scored::new(profile, content)).collect();
    let averages = Averages::of(&scored, content);
    let newest = content.editions.last().copied().unwrap_or_else(index::editions::first_edition);
    let evidence = Evidence::of(content, &scored, newest);
    let estimates = Estimates::of(&scored, &evidence, &content.editions);
    let estimated = research::estimated(&scored, &evidence, estimates.as_ref(), &content.frozen);
    Material { content, averages, scored, events: EventTexts::of(content), evidence, estimates, estimated }
}

pub fn build(content: &Content) -> Documents {
    let material = material(content);
    let rows = row::rows(&material);
    let each_edition = edition::each_edition(&material);
    let methodology = methodology::methodology(&material, &each_edition);
    let newest_summary = each_edition.last().map(|edition| edition.summary.clone()).unwrap_or_default();
    let industries = industry::industries(&material, &rows);
    let related = related::related(&material);
    Documents {
        index: IndexDocument {
            schema_version: SCHEMA_VERSION,
            edition: material.edition(),
            previous_edition: material.previous_edition(),
            methodology_version: METHODOLOGY_VERSION.to_owned(),
            summary: newest_summary,
            averages: material.averages.all_points(),
            industries: industries.iter().map(|industry| industry.row.clone()).collect(),
            jobs: rows.clone(),
        },
        jobs: job::jobs(&material, &rows, &related.clone().into()),
        industries,
        editions: edition::editions(&material, &each_edition),
        each_edition,
        events: EventsDocument { schema_version: SCHEMA_VERSION, events: material.events.newest_first() },
        search: search::search(&material, &rows),
        alternate_titles: search::alternate_titles(&material, &rows),
        foreign_titles: search::foreign_titles(&material),
        methodology,
        related,
    }
}

impl Documents {
    /// Compact JSON by name, for example `jobs/programmer.json`.
    ///
    /// # Errors
    /// A figure that JSON has no form for.
    pub fn files(&self) -> serde_json::Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        let mut add = |name: String, text: serde_json::Result<String>| -> serde_json::Result<()> {
            files.insert(name, text?);
            Ok(())
        };
        add("index.json".to_owned(), json(&self.index))?;
        add("editions.json".to_owned(), json(&self.editions))?;
        add("events.json".to_owned(), json(&self.events))?;
        add("search.json".to_owned(), json(&self.search))?;
        add("methodology.json".to_owned(), json(&self.methodology))?;
        add("related.json".to_owned(), json(&self.related))?;
        for (shard, titles) in &self.alternate_titles {
            add(format!("search/{shard}.json"), json(titles))?;
        }
        add("foreign_titles.json".to_owned(), json(&self.foreign_titles))?;
        let texts: Vec<_> =
            self.jobs.par_iter().map(|job| (&job.row.slug, json(job), json(&TrendDocument::of(job)))).collect();
        for (slug, job, trend) in texts {
            add(format!("jobs/{slug}.json"), job)?;
            add(format!("trends/{slug}.json"), trend)?;
        }
        for industry in &self.industries {
            add(format!("industries/{}.json", industry.row.slug), json(industry))?;
        }
        for edition in &self.each_edition {
            add(format!("editions/{}.json", edition.row.edition), json(edition))?;
        }
        Ok(files)
    }
}

pub(crate) fn json(document: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(document)
}
