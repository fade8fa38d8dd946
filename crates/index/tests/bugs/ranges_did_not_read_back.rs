//! `training=...99999999998` was read, and its written form `..0.99999999998` refused as too long: the page's own link lost
//! the range. Found by fuzzing.

use index::query::{JobsQuery, Span};

#[test]
fn a_range_that_is_read_reads_back_as_it_is_written() {
    for text in ["...99999999998", "-.9999999999..", "..0.9999999999", ".5..1", "..999999999999"] {
        if let Ok(span) = text.parse::<Span>() {
            assert_eq!(span.to_string().parse(), Ok(span), "{text}");
        }
        let (query, _) = JobsQuery::read(&format!("training={text}"));
        assert_eq!(JobsQuery::read(&query.to_string()), (query, Vec::new()), "{text}");
    }
    assert_eq!(".5..1".parse::<Span>().map(|span| span.to_string()).as_deref(), Ok("0.5..1"));
}
