//! Characters that no text of ours may have: none can be seen, and some make a line read otherwise than it is written.

/// The first of them: a control character other than the end of a line, or one that turns the direction of writing.
pub fn unfit(text: &str) -> Option<char> {
    text.chars().find(|c| match c {
        '\n' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        c => c.is_control(),
    })
}

/// What is wrong with such a text.
pub fn wrong(c: char) -> String {
    format!("has the character U+{:04X}, which cannot be seen", u32::from(c))
}

pub const REMEDY: &str = "Take it out";
