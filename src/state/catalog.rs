//! The ranking's rows and the search titles, loaded once a visit and shared between pages.

use std::sync::Arc;

use index::documents::{IndexDocument, SearchDocument};
use leptos::prelude::*;

use crate::data::{DataError, fetch_index, fetch_search};

#[derive(Clone, Copy)]
pub struct Catalog {
    index: RwSignal<Option<Arc<IndexDocument>>>,
    search: RwSignal<Option<Arc<SearchDocument>>>,
}

impl Catalog {
    pub async fn index(self) -> Result<Arc<IndexDocument>, DataError> {
        if let Some(index) = self.index.get_untracked() {
            return Ok(index);
        }
        let index = Arc::new(fetch_index().await?);
        self.index.set(Some(Arc::clone(&index)));
        Ok(index)
    }

    pub async fn search(self) -> Result<Arc<SearchDocument>, DataError> {
        if let Some(search) = self.search.get_untracked() {
            return Ok(search);
        }
        let search = Arc::new(fetch_search().await?);
        self.search.set(Some(Arc::clone(&search)));
        Ok(search)
    }
}

pub fn provide_catalog() {
    provide_context(Catalog { index: RwSignal::new(None), search: RwSignal::new(None) });
}

pub fn use_catalog() -> Catalog {
    use_context().unwrap_or_else(|| Catalog { index: RwSignal::new(None), search: RwSignal::new(None) })
}
