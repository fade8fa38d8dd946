//! A content file on its way from TOML to fields.

use std::path::Path;
use std::sync::Arc;

use super::mistake::{Mistakes, Place};

/// The text of a file, and where to report what is wrong with it.
pub struct File<'a> {
    pub path: Arc<str>,
    pub text: &'a str,
    pub mistakes: &'a Mistakes,
    /// Where its lines end; each field of thousands of files asks for its own.
    line_ends: Vec<usize>,
}

impl<'a> File<'a> {
    pub fn new(path: Arc<str>, text: &'a str, mistakes: &'a Mistakes) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { path, text, mistakes, line_ends }
    }

    /// The line, from 1, that a byte stands in.
    pub fn line(&self, byte: usize) -> usize {
        self.line_ends.partition_point(|end| *end < byte) + 1
    }
}

/// The text of a file, or none with a mistake that says why.
pub fn read_text(path: &Path, mistakes: &Mistakes) -> Option<String> {
    let place = |line: usize| Place { file: path.display().to_string().into(), line, field: "file".to_owned() };
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            mistakes.add(&place(1), format!("cannot be read ({error})"), "Make it a readable text file");
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = sound.iter().filter(|byte| **byte == b'\n').count() + 1;
            mistakes.add(&place(line), "has a character that is not UTF-8", "Save the file as UTF-8");
            None
        }
    }
}
