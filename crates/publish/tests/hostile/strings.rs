//! The fixture with marks in every text that editors write: none of them does anything, wherever it is let through.

use std::fs;
use std::path::Path;

/// An element and an attribute that nothing of ours has.
pub const ELEMENT: &str = "hostile-x";
pub const ATTRIBUTE: &str = "data-hostile";

const STRINGS: [&str; 14] = [
    "<hostile-x data-hostile>",
    "\"><hostile-x>",
    "\" data-hostile=\"",
    "' data-hostile='",
    "</script><hostile-x>",
    "</title><hostile-x>",
    "</textarea><hostile-x>",
    "<!--<script>",
    "--><hostile-x>",
    "]]><hostile-x>",
    "{{hostile}} ${hostile}",
    "javascript:hostile",
    "&lt;hostile-x&gt; &#60;",
    "\\\"}],\\u003c \u{2028}`",
];
/// Each begins a formula in a spreadsheet.
const FORMULAS: [(&str, &str); 4] = [("baker", "="), ("cook", "+"), ("waiter", "-"), ("butcher", "@")];
const FIELDS: [&str; 17] = [
    "title",
    "plural",
    "name",
    "lede",
    "summary",
    "lead",
    "text",
    "why",
    "what",
    "about",
    "low_means",
    "high_means",
    "unit",
    "system",
    "was",
    "should_be",
    "alias",
];
/// Those of the evidence beside them.
const EVIDENCE_FIELDS: [&str; 5] = ["authors", "licence", "note", "credit", "reason"];
const LISTS: [&str; 5] = ["about", "replaced", "hits_first", "depends_on_people", "aliases"];
/// A unit chooses how figures are shown, and is none of our words.
const UNITS: [&str; 1] = ["%"];

/// Puts marks into every text of the content, and returns how many.
pub fn spoil(root: &Path) -> usize {
    let mut marks = 0;
    for folder in ["jobs", "industries", "ledger", "ledger/capabilities", "ledger/events"] {
        let mut paths: Vec<_> = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.is_file());
        paths.sort();
        for path in paths {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, spoilt_text(&text, &[], &mut marks)).unwrap();
        }
    }
    for (job, sign) in FORMULAS {
        let path = root.join(format!("jobs/{job}.toml"));
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("title = \"", &format!("title = \"{sign}1+1 "), 1)).unwrap();
    }
    marks
}

fn spoilt_text(text: &str, further: &[&str], marks: &mut usize) -> String {
    let lines: Vec<String> = text.lines().map(|line| spoilt(line, further, marks)).collect();
    lines.join("\n") + "\n"
}

/// The same of a file of the evidence.
pub fn spoilt_evidence(text: &str, marks: &mut usize) -> String {
    spoilt_text(text, &EVIDENCE_FIELDS, marks)
}

/// The text with the next mark.
pub fn marked(text: &str, marks: &mut usize) -> String {
    let mark = STRINGS[*marks % STRINGS.len()];
    *marks += 1;
    format!("{text} {mark}")
}

fn spoilt(line: &str, further: &[&str], marks: &mut usize) -> String {
    let mut parts: Vec<String> = line.split('"').map(str::to_owned).collect();
    let list = LISTS.iter().any(|name| line.starts_with(&format!("{name} = [")));
    for at in (1..parts.len()).step_by(2) {
        let before = parts[at - 1].trim_end();
        let key = before.strip_suffix('=').map(str::trim_end).and_then(|key| key.split([' ', '{', ',']).next_back());
        let is_free = list || key.is_some_and(|key| FIELDS.contains(&key) || further.contains(&key));
        if is_free && !UNITS.contains(&parts[at].as_str()) {
            let mark = marked("", marks);
            parts[at].push_str(&mark.replace('\\', "\\\\").replace('"', "\\\""));
        }
    }
    parts.join("\"")
}
