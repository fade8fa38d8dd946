//! Why a document could not be read, in words for a visitor.

use serde::{Deserialize, Serialize};

use crate::part::NotHere;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum DataError {
    #[error("This page's figures are not where they should be. They may have been moved or not yet been published.")]
    Missing,
    #[error("The server answered with an error ({status}) where the figures should be.")]
    Server { status: u16 },
    #[error("The figures could not be reached. You may be offline, or the connection broke on the way.")]
    Offline,
    #[error(
        "The server sent a web page where the figures should be. A sign-in page of your network may stand in between."
    )]
    NotData,
    #[error(
        "The figures come in another form than this page can read. Trying again loads the page anew, which brings both to one form."
    )]
    WrongVersion { found: u32 },
    #[error(
        "A part of this site's program could not be loaded. You may be offline, or the site has been renewed since you came."
    )]
    NoCode,
    #[error("The figures arrived incomplete or damaged.")]
    BadShape {
        /// For who looks into the browser's console.
        detail: String,
    },
}

impl From<NotHere> for DataError {
    fn from(_: NotHere) -> Self {
        Self::NoCode
    }
}

impl DataError {
    /// Whether the page itself must be loaded anew, because fetching the same figures again changes nothing.
    pub fn needs_new_page(&self) -> bool {
        matches!(self, Self::WrongVersion { .. })
    }
}
