//! The way between a visitor and the site, on which a test loses what it names. It needs nothing of a browser, so that each
//! engine is told the same.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;

use crate::altered::{Answer, altered_site};

#[derive(Clone, Default)]
pub struct Road {
    lost: Arc<Mutex<Vec<String>>>,
}

impl Road {
    /// The site at the end of this road.
    pub async fn site(&self) -> Result<String> {
        let road = self.clone();
        altered_site("", move |path, answer| if road.loses(path) { Answer::cut() } else { answer }).await
    }

    /// From now on each path that has this is lost; nothing loses all.
    pub fn lose(&self, part: &str) {
        self.lost().push(part.to_owned());
    }

    pub fn mend(&self) {
        self.lost().clear();
    }

    fn loses(&self, path: &str) -> bool {
        self.lost().iter().any(|part| path.contains(part.as_str()))
    }

    fn lost(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.lost.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
