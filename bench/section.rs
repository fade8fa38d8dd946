//! A benchmark's section of bench/RESULTS.md, between comments that name it. Whoever measures includes this file: the commands
//! and the benchmarks in a browser share no crate.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Puts the section into the file, in the place of the one before, else at the end.
pub fn write(file: &Path, name: &str, section: &str) -> Result<()> {
    let text = fs::read_to_string(file).unwrap_or_else(|_| "# Results of the benchmarks\n".to_owned());
    fs::write(file, placed(&text, name, section)).with_context(|| format!("could not write {}", file.display()))
}

fn placed(text: &str, name: &str, section: &str) -> String {
    let (start, end) = (format!("<!-- {name} -->"), format!("<!-- /{name} -->"));
    let section = format!("{start}\n## {name}\n\n{}\n{end}", section.trim());
    match (text.find(&start), text.find(&end)) {
        (Some(from), Some(to)) if from < to => format!("{}{section}{}", &text[..from], &text[to + end.len()..]),
        _ => format!("{}\n\n{section}\n", text.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_section_takes_the_place_of_the_one_before_and_leaves_the_others() {
        // A benchmark has no tests of its own, and there an import beside this would be for nothing.
        use super::placed;

        let first = placed(&placed("# Results\n", "The list", "a"), "Pages", "b");
        assert_eq!(
            first,
            "# Results\n\n<!-- The list -->\n## The list\n\na\n<!-- /The list -->\n\n<!-- Pages -->\n## Pages\n\nb\n<!-- /Pages -->\n"
        );
        assert_eq!(placed(&first, "The list", "a"), first);
        assert_eq!(placed(&first, "The list", "c\n"), first.replace("\na\n", "\nc\n"));
    }
}
