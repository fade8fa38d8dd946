//! A text with a character that cannot be seen was published: NUL, which XML and HTML have no form for, and marks that turn
//! the direction of writing, so that a line reads otherwise than it is written.

use super::support::Copy;

#[test]
fn a_character_that_cannot_be_seen_is_refused_with_its_line() {
    for (escape, name) in [("\\u0000", "U+0000"), ("\\u202e", "U+202E"), ("\\u2066", "U+2066"), ("\\u001b", "U+001B")] {
        let copy = Copy::new().replace("jobs/baker.toml", "title = \"Baker\"", &format!("title = \"Ba{escape}ker\""));
        copy.refused(&format!(
            "jobs/baker.toml:1: title: has the character {name}, which cannot be seen. Take it out."
        ));
    }
}

#[test]
fn the_same_holds_for_a_cell_of_a_table() {
    let copy = Copy::new();
    std::fs::create_dir(copy.path().join("search")).unwrap();
    let copy = copy.write("search/synonyms.csv", "words,meanings\nbake,bread\ncook,ch\u{202e}ef\n");
    copy.refused("search/synonyms.csv:3: meanings: has the character U+202E, which cannot be seen. Take it out.");
}
