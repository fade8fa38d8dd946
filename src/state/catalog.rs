//! The ranking's rows, loaded once a visit and shared between pages.

use std::sync::Arc;

use index::documents::IndexDocument;
use leptos::prelude::*;

use crate::data::{DataError, fetch_index};

#[derive(Clone, Copy)]
pub struct Catalog {
    index: RwSignal<Option<Arc<IndexDocument>>>,
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
}

pub fn provide_catalog() {
    provide_context(Catalog { index: RwSignal::new(None) });
}

pub fn use_catalog() -> Catalog {
    use_context().unwrap_or_else(|| Catalog { index: RwSignal::new(None) })
}
