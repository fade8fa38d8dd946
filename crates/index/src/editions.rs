//! The weekly calendar of the index.

use crate::Date;

/// Days from one edition to the next.
pub const EDITION_DAYS: i64 = 7;

/// The first edition, 2025-01-01, a Wednesday.
pub fn first_edition() -> Date {
    const FIRST: (i32, u8, u8) = (2025, 1, 1);
    match Date::from_ymd(FIRST.0, FIRST.1, FIRST.2) {
        Ok(date) => date,
        Err(_) => unreachable!("1 January 2025 is a day of the calendar"),
    }
}

/// Every edition from the first to the last Wednesday that is not after `last_evidence_on`.
pub fn editions_until(last_evidence_on: Date) -> Vec<Date> {
    let weeks = last_evidence_on.days_since(first_edition()) / EDITION_DAYS;
    (0..=weeks)
        .map(|week| first_edition().plus_days(week * EDITION_DAYS))
        .filter(|date| *date <= last_evidence_on)
        .collect()
}

/// The edition that evidence of a day enters: the first Wednesday that is not before it.
pub fn edition_of(day: Date) -> Date {
    let since = day.days_since(first_edition());
    let weeks = since.div_euclid(EDITION_DAYS) + i64::from(since.rem_euclid(EDITION_DAYS) != 0);
    first_edition().plus_days(weeks * EDITION_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn editions_are_wednesdays_up_to_the_last_that_the_ledger_covers() {
        let editions = editions_until(date("2026-10-02"));
        assert_eq!(editions.len(), 92);
        assert!(editions.iter().all(|edition| edition.is_wednesday()));
        assert_eq!(editions.last(), Some(&date("2026-09-30")));
    }

    #[test]
    fn evidence_enters_the_first_edition_that_is_not_before_it() {
        for (day, edition) in [
            ("2026-03-19", "2026-03-25"),
            ("2026-03-25", "2026-03-25"),
            ("2026-03-26", "2026-04-01"),
            ("2024-12-30", "2025-01-01"),
        ] {
            assert_eq!(edition_of(date(day)), date(edition), "{day}");
        }
    }
}
