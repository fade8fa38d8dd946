//! How close jobs are, loaded when something first needs it and shared between pages.

use std::sync::Arc;

use index::documents::IndexDocument;
use index::moves::RelatedJobs;
use leptos::prelude::*;

use super::catalog::{Catalog, use_catalog};
use crate::data::{DataError, fetch_related};

/// All that moves are ranked by.
#[derive(Clone)]
pub struct Ground {
    pub index: Arc<IndexDocument>,
    pub related: Arc<RelatedJobs>,
}

impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.index, &other.index) && Arc::ptr_eq(&self.related, &other.related)
    }
}

#[derive(Clone, Copy)]
pub struct Related {
    catalog: Catalog,
    jobs: RwSignal<Option<Arc<RelatedJobs>>>,
}

impl Related {
    pub async fn ground(self) -> Result<Ground, DataError> {
        let index = self.catalog.index().await?;
        let related = match self.jobs.get_untracked() {
            Some(related) => related,
            None => {
                let related = Arc::new(RelatedJobs::from(fetch_related().await?));
                self.jobs.set(Some(Arc::clone(&related)));
                related
            }
        };
        Ok(Ground { index, related })
    }
}

/// After the catalog.
pub fn provide_related() {
    provide_context(Related { catalog: use_catalog(), jobs: RwSignal::new(None) });
}

pub fn use_related() -> Related {
    use_context().unwrap_or_else(|| Related { catalog: use_catalog(), jobs: RwSignal::new(None) })
}
