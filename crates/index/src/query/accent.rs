//! A host's own colour for a widget's lines and links, and how well it can be read there.

use std::fmt;
use std::str::FromStr;

/// Written as six hexadecimal digits, without the `#` that an address would have to encode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

/// The text is not six hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a colour; write six hexadecimal digits, for example 1f4e8c")]
pub struct AccentError(String);

/// Papers of the widget (style/widget.css).
pub const LIGHT_PAPER: Accent = Accent([0xfb, 0xfa, 0xf7]);
pub const DARK_PAPER: Accent = Accent([0x14, 0x16, 0x1a]);

impl Accent {
    /// As the widget draws it on dark paper: half of it white, so that every colour can be read there.
    pub fn on_dark(self) -> Self {
        // Browsers mix the exact halves; the rounding is below what an eye or a ratio shows.
        Self(self.0.map(|part| ((u16::from(part) + 255) / 2) as u8))
    }

    /// Contrast ratio of two colours by WCAG 2.2, from 1 to 21, whichever is the lighter.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Relative luminance by WCAG 2.2, from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// What a contrast ratio is good enough for, by WCAG 2.2, level AA.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legibility {
    /// 4.5 or more: small text.
    Text,
    /// 3 or more: lines and large letters.
    Shapes,
    /// Less.
    Neither,
}

impl Legibility {
    pub fn of(ratio: f64) -> Self {
        match ratio {
            4.5.. => Self::Text,
            3.0.. => Self::Shapes,
            _ => Self::Neither,
        }
    }
}

impl FromStr for Accent {
    type Err = AccentError;

    /// Also with a `#`, as colour fields write it.
    fn from_str(text: &str) -> Result<Self, AccentError> {
        let error = || AccentError(text.to_owned());
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(error());
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| error());
        Ok(Self([part(0)?, part(2)?, part(4)?]))
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accent(text: &str) -> Accent {
        text.parse().expect("a colour")
    }

    #[test]
    fn ratios_are_those_of_the_guidelines() {
        assert_eq!(accent("000000").contrast(accent("ffffff")), 21.0);
        assert_eq!(accent("777777").contrast(accent("777777")), 1.0);
        // The grey that the guidelines' own understanding document names as the lightest that passes on white.
        assert_eq!(Legibility::of(accent("767676").contrast(accent("ffffff"))), Legibility::Text);
        assert_eq!(Legibility::of(accent("777777").contrast(accent("ffffff"))), Legibility::Shapes);
        assert_eq!(Legibility::of(accent("ffff00").contrast(LIGHT_PAPER)), Legibility::Neither);
    }

    #[test]
    fn every_colour_can_be_read_on_dark_paper() {
        let parts = (0..=255).step_by(15);
        for red in parts.clone() {
            for green in parts.clone() {
                for blue in parts.clone() {
                    let accent = Accent([red, green, blue]);
                    assert!(accent.on_dark().contrast(DARK_PAPER) >= 4.5, "{accent}");
                }
            }
        }
    }

    #[test]
    fn a_colour_is_six_digits_and_reads_back() {
        assert_eq!(accent("#1F4E8c").to_string(), "1f4e8c");
        for text in ["", "#", "fff", "1f4e8", "1f4e8cc", "red", "1f4e8g", "+f4e8c", "éé00"] {
            assert!(text.parse::<Accent>().is_err(), "{text}");
        }
    }
}
