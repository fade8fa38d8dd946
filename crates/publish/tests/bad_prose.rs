//! Texts that are too short or too long, copied, puffed up, unsourced, hard to read or misspelt are refused.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;

use publish::check::{self, Speller};
use support::Copy;

const BAKER: &str = "jobs/baker.toml";
const ABOUT: &str =
    "about = [\"A paragraph of the fixture that is long enough to pass for one and says nothing of the trade.\"";

/// A dictionary of our own, so that these tests hang on no package: the words that they use.
fn speller() -> Speller {
    let words: BTreeSet<String> = publish_words().map(str::to_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let affixes = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n";
    Speller::new(affixes, &format!("{}\n{}\n", words.len(), words.join("\n"))).unwrap()
}

fn publish_words() -> impl Iterator<Item = &'static str> {
    let others = "since three goes home when are sold left game changer or not notwithstanding considerable organisational \
                  unfamiliarity";
    SOUND.split(|c: char| !c.is_alphabetic()).chain(others.split(' ')).chain(WORDS).filter(|word| !word.is_empty())
}

/// Every mistake as shown, with files named from the content folder.
fn mistakes(copy: &Copy) -> BTreeSet<String> {
    let root = format!("{}/", copy.path().display());
    let found = check::check(copy.path(), &speller()).unwrap_err();
    found.iter().map(|mistake| mistake.to_string().replace(&root, "")).collect()
}

/// The fixture's own texts are too short and all the same, and its words in no dictionary: what a change adds counts.
fn added(copy: Copy) -> Vec<String> {
    let is_of_the_fixture =
        |mistake: &&String| mistake.contains("nearly the same") || mistake.contains("the profile has");
    let before = mistakes(&Copy::new());
    mistakes(&copy).difference(&before).filter(|mistake| !is_of_the_fixture(mistake)).cloned().collect()
}

#[track_caller]
fn adds_only(copy: Copy, expected: &str) {
    let added = added(copy);
    assert!(
        matches!(added.as_slice(), [only] if only.starts_with(expected)),
        "expected only `{expected}`, found {added:#?}"
    );
}

/// Puts a paragraph in the place of the baker's first.
fn about(text: &str) -> Copy {
    Copy::new().replace(BAKER, ABOUT, &format!("about = [\"{text}\""))
}

/// The last line of the file.
const NOTE: &str = "text = \"A note of the editors on this week, long enough to pass for one.\"\n";

const SOUND: &str = "The dough is mixed at two in the morning and rests while the oven warms. By five the first loaves cool on \
                     a rack near the door, and the baker writes what is left of the flour on a board.";

#[test]
fn a_sound_paragraph_adds_no_mistake() {
    assert_eq!(added(about(SOUND)), Vec::<String>::new());
}

#[test]
fn a_paragraph_of_too_few_words_is_refused() {
    adds_only(
        about("The baker left dough at two in the morning, and goes home when the first loaves are sold."),
        "jobs/baker.toml:8: about[1]: has 18 words, fewer than 25. Say more, concretely.",
    );
}

#[test]
fn a_paragraph_of_too_many_words_is_refused() {
    let lines: Vec<String> = WORDS.iter().map(|word| format!("The baker left the {word} near the door.")).collect();
    let added = added(about(&lines.join(" ")));
    assert!(
        added.iter().any(|m| m.starts_with("jobs/baker.toml:8: about[1]: has 104 words, more than 100")),
        "{added:?}"
    );
}

const WORDS: [&str; 13] = [
    "bread", "oven", "rack", "flour", "board", "dough", "loaves", "morning", "trade", "task", "skill", "door",
    "fixture",
];

#[test]
fn a_lead_of_two_sentences_is_refused() {
    let copy = Copy::new().replace(
        BAKER,
        "lead = \"A sentence of the fixture.",
        "lead = \"The dough rests. The oven warms by the door.",
    );
    adds_only(copy, "jobs/baker.toml:13: automated.lead: has 2 sentences. Make it one");
}

#[test]
fn a_profile_that_is_too_short_is_refused() {
    assert!(mistakes(&Copy::new()).contains(
        "jobs/baker.toml:1: title: the profile has 347 words, not 700 to 1600. Say more in its thinnest parts, or cut its \
         longest."
    ));
}

#[test]
fn a_paragraph_that_is_nearly_the_same_as_another_is_refused() {
    let copied = SOUND.replace("two", "three").replace("near the door", "by the oven");
    let copy = about(SOUND).replace("jobs/cook.toml", ABOUT, &format!("about = [\"{copied}\""));
    let found = mistakes(&copy);
    let expected = "jobs/cook.toml:8: about[1]: is nearly the same as about[1] at jobs/baker.toml:8 (0.65";
    assert!(found.iter().any(|mistake| mistake.starts_with(expected)), "{found:#?}");
    let other = SOUND.split(' ').rev().collect::<Vec<_>>().join(" ");
    let copy = about(SOUND).replace("jobs/cook.toml", ABOUT, &format!("about = [\"{other}\""));
    let about = "jobs/cook.toml:8: about[1]: is nearly the same";
    assert!(!mistakes(&copy).iter().any(|mistake| mistake.starts_with(about)));
}

#[test]
fn filler_is_refused_whatever_its_case() {
    let copy = about(&format!("Game-changer or not: {SOUND}")).write("filler.txt", "game-changer\nseamless\n");
    adds_only(copy, "jobs/baker.toml:8: about[1]: says `game-changer`, which is on the list of filler.");
}

#[test]
fn a_figure_about_the_world_needs_a_source() {
    let text = SOUND.replace("By five", "Since 2024, by five");
    adds_only(about(&text), "jobs/baker.toml:8: about[1]: gives the figure `2024` without a source.");
    let source = "\n[[source]]\nfigure = \"Since 2024, by five\"\nevent = \"bread-boom\"";
    let sourced = about(&text).replace(BAKER, NOTE, &format!("{NOTE}{source}"));
    assert_eq!(added(sourced), Vec::<String>::new());
}

#[test]
fn a_source_quotes_what_is_there_and_names_an_event_that_is_there() {
    let source = "\n[[source]]\nfigure = \"a third of all bread\"\nevent = \"bread-boom\"";
    adds_only(
        Copy::new().replace(BAKER, NOTE, &format!("{NOTE}{source}")),
        "jobs/baker.toml:140: source[1].figure: quotes words that stand nowhere on this page.",
    );
    let source = "\n[[source]]\nfigure = \"of the fixture\"\nevent = \"no-such-event\"";
    Copy::new()
        .replace(BAKER, NOTE, &format!("{NOTE}{source}"))
        .refused("jobs/baker.toml:141: source[1].event: there is no event `no-such-event`.");
}

#[test]
fn a_paragraph_that_is_hard_to_read_is_refused() {
    let text = SOUND
        .replace(". By", "; and by")
        .replace("The dough", "Notwithstanding considerable organisational unfamiliarity, the dough");
    adds_only(about(&text), "jobs/baker.toml:8: about[1]: reads at grade 19.0, above 16.");
}

#[test]
fn a_word_that_is_in_no_dictionary_is_refused_with_suggestions() {
    let misspelt = SOUND.replace("flour", "flouer");
    adds_only(
        about(&misspelt),
        "jobs/baker.toml:8: about[1]: `flouer` is in no dictionary. Correct it (flour), or add it to content/words.txt.",
    );
}

#[test]
fn words_of_the_trade_and_names_are_listed() {
    let copy = about(&SOUND.replace("a board", "Banneton Center's boards"));
    let copy = copy.write("words.txt", "Banneton Center\nboards\n");
    assert_eq!(added(copy), Vec::<String>::new());
    let copy = about(&SOUND.replace("a board", "Center boards")).write("words.txt", "Banneton Center\nboards\n");
    adds_only(copy, "jobs/baker.toml:8: about[1]: `Center` is in no dictionary.");
}

#[test]
fn a_list_that_is_out_of_order_is_refused() {
    let copy = Copy::new().write("words.txt", "# Words\nflour\nbanneton\n");
    adds_only(copy, "words.txt:3: entry: `banneton` does not stand after `flour` in the alphabet.");
}

#[test]
fn an_industry_with_too_few_profiles_is_refused() {
    let copy = Copy::new();
    let industry = std::fs::read_to_string(copy.path().join("industries/food.toml")).unwrap();
    let copy = copy.write("industries/drink.toml", &industry);
    let added = added(copy);
    assert!(
        added.contains(
            &"industries/drink.toml:1: name: has 0 profiles, fewer than 4. Write the missing ones into content/jobs."
                .to_owned()
        ),
        "{added:#?}"
    );
}

#[test]
fn mistakes_of_form_and_of_language_are_listed_together() {
    let copy = about(&SOUND.replace("flour", "flouer")).replace("jobs/cook.toml", "bar = ", "bar = 10");
    let found = mistakes(&copy);
    assert!(found.iter().any(|m| m.contains("`flouer`")) && found.iter().any(|m| m.contains("lies outside")));
}
