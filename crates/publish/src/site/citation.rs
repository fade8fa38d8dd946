//! `CITATION.cff`: how to cite the edition that stands beside it, for reference managers and archives.

use index::Date;
use job_risk_index::routes::Route;

use super::Place;

/// What is true of every edition.
const OF_ANY: &str = include_str!("../../../../CITATION.cff");

pub fn of(edition: Date, place: &Place) -> String {
    let mut text = format!("{OF_ANY}version: \"{edition}\"\ndate-released: {edition}\n");
    // Its address must be whole, so it has none where nobody named the host.
    if place.is_named {
        text += &format!("url: \"{}\"\n", place.full(&Route::Data.path()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_names_its_edition_and_where_it_stands() {
        let edition: Date = "2026-11-25".parse().expect("a date");
        let named = of(edition, &Place::new("/risk/", Some("https://example.org")));
        assert!(named.starts_with("cff-version: 1.2.0\n"));
        assert!(named.ends_with(
            "\nversion: \"2026-11-25\"\ndate-released: 2026-11-25\nurl: \"https://example.org/risk/data/\"\n"
        ));
        assert!(!of(edition, &Place::new("/", None)).contains("\nurl:"));
    }
}
