//! Why a document could not be read, in words for a visitor.

use serde::{Deserialize, Serialize};

use crate::part::NotHere;

/// A prerendered page that says one carries it as a word, which is little to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(into = "String", from = "String")]
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

impl From<DataError> for String {
    fn from(error: DataError) -> Self {
        match error {
            DataError::Missing => "missing".to_owned(),
            DataError::Server { status } => format!("server {status}"),
            DataError::Offline => "offline".to_owned(),
            DataError::NotData => "not-data".to_owned(),
            DataError::WrongVersion { found } => format!("version {found}"),
            DataError::NoCode => "no-code".to_owned(),
            DataError::BadShape { detail } => format!("shape {detail}"),
        }
    }
}

impl From<String> for DataError {
    fn from(word: String) -> Self {
        let (kind, rest) = word.split_once(' ').unwrap_or((&word, ""));
        match kind {
            "missing" => Self::Missing,
            "server" => Self::Server { status: rest.parse().unwrap_or_default() },
            "offline" => Self::Offline,
            "not-data" => Self::NotData,
            "version" => Self::WrongVersion { found: rest.parse().unwrap_or_default() },
            "no-code" => Self::NoCode,
            "shape" => Self::BadShape { detail: rest.to_owned() },
            _ => Self::BadShape { detail: word },
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_error_comes_back_from_the_page_that_carries_it() {
        let detail = "expected `,` at line 1 column 3".to_owned();
        for error in [
            DataError::Missing,
            DataError::Server { status: 503 },
            DataError::Offline,
            DataError::NotData,
            DataError::WrongVersion { found: 2 },
            DataError::NoCode,
            DataError::BadShape { detail },
        ] {
            assert_eq!(DataError::from(String::from(error.clone())), error);
        }
    }
}
