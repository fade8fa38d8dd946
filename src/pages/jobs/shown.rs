//! What the rows in the page are written from.

use std::sync::Arc;

use index::Slug;
use index::query::JobColumn;
use index::ranking::{Listed, Ranking};

use super::listing::Listing;
use super::pooled::PooledRow;

pub struct Shown {
    pub listing: Listing,
    pub ranking: Arc<Ranking>,
    pub listed: Arc<Listed>,
    pub columns: Vec<JobColumn>,
    pub ticked: Vec<Slug>,
}

impl Shown {
    pub fn is_same_list(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.ranking, &other.ranking) && Arc::ptr_eq(&self.listed, &other.listed)
    }

    pub fn count(&self) -> usize {
        self.listed.places.len()
    }

    pub fn is_ticked(&self, at: usize) -> bool {
        !self.ticked.is_empty() && self.slug(at).is_some_and(|slug| self.ticked.contains(slug))
    }

    pub fn slug(&self, at: usize) -> Option<&Slug> {
        Some(&self.ranking.row(*self.listed.places.get(at)?)?.slug)
    }

    /// A prerendered row says the job of its place already.
    pub fn assume(&self, pooled: &mut PooledRow) {
        if let Some(row) = self.ranking.row(pooled.number) {
            self.listing.with_industry_name(&row.industry, |name| pooled.assume(row, name));
        }
    }

    /// Writes the row for this place in the list, and has it stand there.
    pub fn say(&self, pooled: &mut PooledRow, at: usize, height: f64) {
        if pooled.at != at {
            pooled.at = at;
            pooled.stand(height);
        }
        let place = self.listed.places.get(at);
        let Some(row) = place.and_then(|place| self.ranking.row(*place)) else { return };
        pooled.say_place();
        self.listing.with_industry_name(&row.industry, |name| pooled.say(row, name, &self.columns));
        pooled.set_ticked(self.is_ticked(at));
    }
}
