//! Queries of addresses, which anybody may write.

use std::fmt::Display;

use index::query::{
    ChartQuery, CompareQuery, EmbedQuery, JobsQuery, MAX_COMPARED, MapQuery, MovesQuery, QueryNotice, SavedQuery,
    SectionsQuery, percent_encode,
};
use index::saved::MOST_SAVED;

/// A link must not be able to fill a page with its own words.
const MOST_NOTICES: usize = 5;
const LONGEST_NOTICE: usize = 200;
/// A character of three bytes takes nine in an address.
const GROWTH: usize = 9;

pub fn check(input: &[u8]) {
    let raw = String::from_utf8_lossy(input);
    let jobs = reads_back(&raw, JobsQuery::read);
    assert!(jobs.compare.len() <= MAX_COMPARED && jobs.q.chars().count() <= 120);
    reads_back(&raw, MovesQuery::read);
    reads_back(&raw, MapQuery::read);
    reads_back(&raw, ChartQuery::read);
    reads_back(&raw, SectionsQuery::read);
    assert!(reads_back(&raw, CompareQuery::read).jobs().len() <= MAX_COMPARED);
    assert!(reads_back(&raw, SavedQuery::read).jobs.len() <= MOST_SAVED);
    // Of the builder's choices only those of the shown kind are written.
    let (embed, notices) = EmbedQuery::read(&raw);
    are_short(&notices);
    let written = embed.to_string();
    assert_eq!(EmbedQuery::read(&written).0.to_string(), written);
    assert!(embed.jobs.jobs().len() <= MAX_COMPARED);
    encodes(&raw);
}

/// What is written reads back as the same choice, without a notice and in the same words.
fn reads_back<T: Display + PartialEq + std::fmt::Debug>(raw: &str, read: fn(&str) -> (T, Vec<QueryNotice>)) -> T {
    let (query, notices) = read(raw);
    are_short(&notices);
    let written = query.to_string();
    assert!(written.len() <= raw.len() * GROWTH + 64, "{} bytes of {}", written.len(), raw.len());
    assert!(written.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>#'".contains(&byte)), "{written}");
    let (again, notices) = read(&written);
    assert_eq!((&again, notices), (&query, Vec::new()), "{written}");
    assert_eq!(again.to_string(), written);
    query
}

fn are_short(notices: &[QueryNotice]) {
    assert!(notices.len() <= MOST_NOTICES);
    for notice in notices {
        assert!(notice.text.chars().count() <= LONGEST_NOTICE, "{}", notice.text);
        assert!(!notice.text.contains(char::is_control), "{:?}", notice.text);
    }
}

fn encodes(text: &str) {
    let pairs = index::query::parse_pairs(&format!("key={}", percent_encode(text)));
    assert_eq!(pairs, [("key".to_owned(), text.to_owned())]);
}
