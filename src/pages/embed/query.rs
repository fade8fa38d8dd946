//! What the builder's address says: `?job=<slug>`.

use std::fmt;

use index::Slug;
use index::query::{QueryNotice, parse_pairs};

use crate::state::query::PageQuery;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct EmbedQuery {
    pub job: Option<Slug>,
}

impl fmt::Display for EmbedQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.job.as_ref().map_or(Ok(()), |job| write!(f, "job={job}"))
    }
}

impl PageQuery for EmbedQuery {
    const KEYS: &'static [&'static str] = &["job"];

    /// What is not the name of a job counts as none: the page then says nothing but shows its first job.
    fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        let pairs = parse_pairs(raw);
        let job = pairs.iter().find(|(key, _)| key == "job").and_then(|(_, value)| value.parse().ok());
        (Self { job }, Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_job_of_an_address_is_read_and_written() {
        let (query, _) = EmbedQuery::read("?utm_source=x&job=cloud-engineer");
        assert_eq!(query.to_string(), "job=cloud-engineer");
        assert_eq!(EmbedQuery::read("?job=No%20Slug").0, EmbedQuery::default());
        assert_eq!(EmbedQuery::default().to_string(), "");
    }
}
