//! What an address without a page may have meant, told from its path.

use index::orderly::Orderly;
use index::{Date, Slug};

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Asked {
    /// A job, or anything else that may be the name of one.
    Job(String),
    Industry(String),
    Week(String),
    /// The error page's own address.
    #[default]
    Nothing,
}

impl Asked {
    /// From the path below the site's base.
    pub fn of(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] | ["404.html"] => Self::Nothing,
            ["jobs", job, ..] => Self::Job((*job).to_owned()),
            ["industries", industry, ..] => Self::Industry((*industry).to_owned()),
            ["weeks", week, ..] => Self::Week((*week).to_owned()),
            // Such as a widget's.
            [.., last] => Self::Job((*last).to_owned()),
        }
    }
}

/// The names that begin as the one asked for does, those that share most of it first.
pub fn nearest_names<'a>(asked: &str, names: impl Iterator<Item = &'a Slug>) -> Vec<&'a Slug> {
    let asked = asked.to_lowercase();
    let shared = |name: &Slug| {
        let same = |(a, b): &(char, char)| a == b;
        let word = |word: &str| asked.chars().zip(word.chars()).take_while(same).count();
        let whole = word(name.as_str());
        name.as_str().split('-').map(word).max().unwrap_or_default().max(whole)
    };
    let mut near: Vec<(usize, &Slug)> = names.map(|name| (shared(name), name)).filter(|(n, _)| *n >= 3).collect();
    near.order_by(|(a, _), (b, _)| b.cmp(a));
    let most = near.first().map_or(0, |(n, _)| *n);
    near.into_iter().take_while(|(n, _)| *n == most).map(|(_, name)| name).collect()
}

/// The edition that held on the day asked for; the newest where it is no day or one before the first.
pub fn nearest_edition(asked: &str, editions: impl Iterator<Item = Date> + Clone) -> Option<Date> {
    let day = asked.parse::<Date>().ok();
    let held = day.and_then(|day| editions.clone().filter(|edition| *edition <= day).max());
    held.or_else(|| editions.max())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_after_the_folder_is_what_was_asked_for() {
        let job = |name: &str| Asked::Job(name.to_owned());
        assert_eq!(Asked::of("jobs/registered-nurse/extra/"), job("registered-nurse"));
        assert_eq!(Asked::of("/nurse"), job("nurse"));
        assert_eq!(Asked::of("widget/job/nurse/"), job("nurse"));
        assert_eq!(Asked::of("industries/tech/"), Asked::Industry("tech".to_owned()));
        assert_eq!(Asked::of("weeks/2026-03-26/"), Asked::Week("2026-03-26".to_owned()));
        assert_eq!(Asked::of("/404.html"), Asked::Nothing);
        assert_eq!(Asked::of("/"), Asked::Nothing);
    }

    #[test]
    fn an_industry_is_near_by_how_its_name_begins() {
        let names = ["technology", "human-resources", "public-service", "healthcare"];
        let names: Vec<Slug> = names.into_iter().filter_map(|name| name.parse().ok()).collect();
        let near = |asked| nearest_names(asked, names.iter()).iter().map(|name| name.as_str()).collect::<Vec<_>>();
        assert_eq!(near("tech"), ["technology"]);
        assert_eq!(near("Technlogy"), ["technology"]);
        assert_eq!(near("resources"), ["human-resources"]);
        assert_eq!(near("health-care"), ["healthcare"]);
        assert!(near("zz").is_empty());
    }

    #[test]
    fn a_day_has_the_edition_that_held_on_it() {
        let editions = ["2026-03-18", "2026-03-25"].map(|day| day.parse::<Date>().ok());
        let near =
            |asked| nearest_edition(asked, editions.iter().copied().flatten()).map(|edition| edition.to_string());
        assert_eq!(near("2026-03-24").as_deref(), Some("2026-03-18"));
        assert_eq!(near("2026-03-26").as_deref(), Some("2026-03-25"));
        assert_eq!(near("last").as_deref(), Some("2026-03-25"));
        assert_eq!(near("2020-01-01").as_deref(), Some("2026-03-25"));
    }
}
