//! `CITATION.cff`: how to cite the edition that stands beside it, for reference managers and archives. BibTeX has no version
//! of a dataset, and what makes BibTeX of this file leaves it out (findings/citation-loses-its-version.sh), so the title names
//! the edition, too.

use index::Date;
use job_risk_index::routes::Route;

use super::Place;

/// What is true of every edition, and its title there.
const OF_ANY: &str = include_str!("../../../../CITATION.cff");
const TITLE: &str = "title: \"AI Job Risk Index\"\n";

pub fn of(edition: Date, place: &Place) -> String {
    let of_this = OF_ANY.replace(TITLE, &format!("title: \"AI Job Risk Index, edition of {}\"\n", edition.long()));
    let mut text = format!("{of_this}version: \"{edition}\"\ndate-released: {edition}\n");
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
        assert!(named.contains("\ntitle: \"AI Job Risk Index, edition of 25 November 2026\"\n"), "{named}");
        assert!(named.ends_with(
            "\nversion: \"2026-11-25\"\ndate-released: 2026-11-25\nurl: \"https://example.org/risk/data/\"\n"
        ));
        assert!(!of(edition, &Place::new("/", None)).contains("\nurl:"));
    }
}
