//! "works in a shop" once listed 204 rows.

use super::found;

#[test]
fn a_list_ends_where_the_meaning_ends() {
    // As many rows as were once listed.
    for (query, once) in [
        ("works in a shop", 204),
        ("PA", 283),
        ("shop assistant", 168),
        ("CFO", 136),
        ("SWE", 119),
        ("policewoman", 118),
    ] {
        let rows = found(query).len();
        println!("{query}: {rows} rows, once {once}");
        assert!((1..=20).contains(&rows), "{query}: {rows} rows");
    }
    assert!(found("nurse").len() >= 10, "{:?}", found("nurse"));
    assert!(found("engineer").len() >= 50);
}
