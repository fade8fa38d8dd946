//! A calendar day, written `2026-03-25` in data and `25 March 2026` for people.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{Duration, Month, Weekday};

/// A day of the proleptic Gregorian calendar, without time or zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// The text is not a day of the calendar in the form `2026-03-25`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date; write it as year-month-day, for example 2026-03-25")]
pub struct DateError(String);

impl Date {
    /// Before every day that anything here is dated by.
    pub const MIN: Self = Self(time::Date::MIN);

    /// The day, or an error if the calendar has no such day.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        Month::try_from(month)
            .and_then(|month| time::Date::from_calendar_date(year, month, day))
            .map(Self)
            .map_err(|_| DateError(format!("{year}-{month:02}-{day:02}")))
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    pub fn is_wednesday(self) -> bool {
        self.0.weekday() == Weekday::Wednesday
    }

    /// The day that lies `days` later; earlier when negative.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(Duration::days(days)))
    }

    /// The last day of this day's month.
    pub fn month_end(self) -> Self {
        let days = self.0.month().length(self.year());
        Self(self.0.replace_day(days).unwrap_or(self.0))
    }

    /// Whole days from `earlier` to this day; negative when `earlier` is later.
    pub fn days_since(self, earlier: Date) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(earlier.0.to_julian_day())
    }

    /// `25 March 2026`
    pub fn long(self) -> String {
        format!("{} {} {}", self.day(), self.month_name(), self.year())
    }

    /// `25 Mar 2026`
    pub fn short(self) -> String {
        format!("{} {} {}", self.day(), &self.month_name()[..3], self.year())
    }

    /// `March 2026`, for dates that are known to the month only.
    pub fn month_long(self) -> String {
        format!("{} {}", self.month_name(), self.year())
    }

    pub fn month_name(self) -> &'static str {
        const NAMES: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        NAMES[usize::from(self.month()) - 1]
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let well_formed = text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        if !well_formed {
            return Err(error());
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<u16>().map_err(|_| error());
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        Self::from_ymd(i32::from(year), month as u8, day as u8).map_err(|_| error())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_back_as_it_was_written() {
        for text in ["2025-01-01", "2024-02-29", "2026-09-30"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_day_is_an_error() {
        for text in
            ["", "2026-3-25", "2026-02-30", "2025-02-29", "2026-13-01", "20260325", "2026-03-25T00", "２０２６-03-2"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_months_and_years() {
        let edition: Date = "2025-12-31".parse().expect("a day");
        assert!(edition.is_wednesday());
        assert_eq!(edition.plus_days(7).to_string(), "2026-01-07");
        assert_eq!(edition.plus_days(7).days_since(edition), 7);
        assert_eq!(edition.long(), "31 December 2025");
    }
}
