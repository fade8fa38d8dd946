//! Tells the publisher that a page which it rendered stands for an address without one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set by the 404 page while it renders.
#[derive(Clone, Default)]
pub struct NotFoundMark(Arc<AtomicBool>);

impl NotFoundMark {
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
