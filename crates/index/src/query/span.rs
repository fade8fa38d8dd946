//! A range of a figure in an address, `40000..60000`: both ends belong to it, and one of them may be left open.

use std::fmt;
use std::str::FromStr;

/// Longer numbers say nothing about a job.
const MAX_DIGITS: usize = 12;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    pub low: Option<f64>,
    pub high: Option<f64>,
}

impl Span {
    pub const OPEN: Self = Self { low: None, high: None };

    pub const fn new(low: Option<f64>, high: Option<f64>) -> Self {
        Self { low, high }
    }

    /// Whether it leaves nothing out.
    pub fn is_open(self) -> bool {
        self == Self::OPEN
    }

    /// Whether the figure lies in it. One that is missing lies in no range, and is not left out by an open one.
    pub fn has(self, figure: Option<f64>) -> bool {
        let is_in =
            |figure: f64| self.low.is_none_or(|low| figure >= low) && self.high.is_none_or(|high| figure <= high);
        self.is_open() || figure.is_some_and(is_in)
    }
}

impl FromStr for Span {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, NotASpan> {
        let (low, high) = text.split_once("..").ok_or(NotASpan)?;
        let span = Self::new(end(low)?, end(high)?);
        let is_turned = span.low.zip(span.high).is_some_and(|(low, high)| low > high);
        if span.is_open() || is_turned { Err(NotASpan) } else { Ok(span) }
    }
}

fn end(text: &str) -> Result<Option<f64>, NotASpan> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte));
    if text.is_empty() {
        Ok(None)
    } else if !is_number || text.len() > MAX_DIGITS || !text.ends_with(|last: char| last.is_ascii_digit()) {
        Err(NotASpan)
    } else {
        // Minus nought is nought. What is written longer than it was read, as .5 is, would not read back.
        let number = text.parse::<f64>().map_err(|_| NotASpan)? + 0.0;
        if number.to_string().len() > MAX_DIGITS { Err(NotASpan) } else { Ok(Some(number)) }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a range is written as two numbers with two dots between them")]
pub struct NotASpan;

/// Nothing where it is open.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_open() {
            return Ok(());
        }
        let end = |end: Option<f64>| end.map(|end| end.to_string()).unwrap_or_default();
        write!(f, "{}..{}", end(self.low), end(self.high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_has_its_ends_and_no_figure_that_is_missing() {
        let span = |text: &str| text.parse::<Span>().expect("a range");
        assert!(span("3..5").has(Some(3.0)) && span("3..5").has(Some(5.0)));
        assert!(!span("3..5").has(Some(2.9)) && !span("3..5").has(Some(5.1)));
        assert!(span("..-0.1").has(Some(-36.1)) && span("90000..").has(Some(1e9)));
        assert!(!span("..5").has(None) && !span("0..").has(None) && Span::OPEN.has(None));
    }

    #[test]
    fn what_is_no_range_is_told_apart() {
        for text in [
            "",
            "..",
            "5",
            "5..3",
            "a..b",
            "1e5..",
            "1..2..3",
            "inf..",
            "NaN..1",
            "1.5.2..3",
            "-..2",
            "4...5",
            "1,000..",
            "9999999999999..",
        ] {
            assert_eq!(text.parse::<Span>(), Err(NotASpan), "{text}");
        }
        for text in ["40000..60000", "..-0.1", "2.5..", "3..3"] {
            assert_eq!(text.parse::<Span>().map(|span| span.to_string()).as_deref(), Ok(text));
        }
        assert_eq!("-0..1".parse::<Span>().map(|span| span.to_string()).as_deref(), Ok("0..1"));
    }
}
