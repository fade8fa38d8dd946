//! "unemployed" once found a tactless match.

use super::{WHOLE, found};

#[test]
fn what_is_no_job_gets_a_sentence_and_no_match() {
    for query in [
        "unemployed",
        "I'm unemployed",
        "student",
        "retired",
        "none",
        "nothing",
        "housewife",
        "homemaker",
        "stay at home parent",
        "stay-at-home mum",
        "Unemployed ",
    ] {
        let answer = WHOLE.ask(query, 9);
        assert_eq!(answer.found, vec![], "{query}");
        assert!(answer.sentence.is_some_and(|sentence| sentence.ends_with('.')), "{query}");
    }
    for query in ["student nurse", "retired teacher", "nothing but a plumber"] {
        assert_eq!(WHOLE.ask(query, 9).sentence, None, "{query}");
        assert!(!found(query).is_empty(), "{query}");
    }
}
