//! Why a document could not be read, in words for a visitor.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum DataError {
    #[error("This page's figures are not where they should be. They may have been moved or not yet been published.")]
    Missing,
    #[error("The server that holds the figures answered with an error ({status}). It usually passes within minutes.")]
    Server { status: u16 },
    #[error("The figures could not be reached. You may be offline, or the connection broke on the way.")]
    Offline,
    #[error(
        "The server sent a web page where the figures should be. A sign-in page of your network may stand in between."
    )]
    NotData,
    #[error(
        "The figures come in a newer form ({found}) than this page can read. Loading the page anew brings both up to date."
    )]
    WrongVersion { found: u32 },
    #[error("The figures arrived incomplete or damaged. ({detail})")]
    BadShape { detail: String },
}
