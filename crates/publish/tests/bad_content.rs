//! Bad jobs and industries are refused with file, line and field.
#![allow(clippy::unwrap_used)]

mod support;

use support::Copy;

const BAKER: &str = "jobs/baker.toml";

#[track_caller]
fn baker(from: &str, to: &str, expected: &str) {
    Copy::new().replace(BAKER, from, to).refused(&format!("{BAKER}:{expected}"));
}

#[test]
fn the_fixture_itself_has_no_mistake() {
    assert_eq!(Copy::new().mistakes(), Vec::<String>::new());
}

#[test]
fn toml_that_cannot_be_read_is_refused_at_its_line() {
    baker("industry = \"food\"", "industry = \"food", "3: syntax: ");
}

#[test]
fn an_unknown_field_is_refused_with_the_known_ones() {
    let copy = Copy::new().replace(BAKER, "lede = ", "leed = \"Typed wrong\"\nlede = ");
    copy.refused(&format!("{BAKER}:7: leed: unknown field. Use one of: title, plural, industry"));
}

#[test]
fn an_unknown_field_of_a_task_is_refused() {
    baker("bar = 40", "bar = 40\nbars = 3", "25: task[1].bars: unknown field. Use one of: id, name, kind, share");
}

#[test]
fn a_missing_field_is_refused_where_its_table_begins() {
    baker("bar = 40\n", "", "18: task[1].bar: is missing. Add it.");
    baker("plural = \"Bakers\"\n", "", "1: plural: is missing");
}

#[test]
fn a_wrong_type_is_refused() {
    baker("title = \"Baker\"", "title = 7", "1: title: is a integer, not a text");
    baker("bar = 40", "bar = \"40\"", "24: task[1].bar: is a string, not a number");
    baker("needs = [\"language\"]", "needs = \"language\"", "23: task[1].needs: is a string, not a list");
    baker("reviewed_on = 2025-02-12", "reviewed_on = \"2025-02-12\"", "6: reviewed_on: is a string, not a date");
    baker("holds = { demand = 0.0 }", "holds = 0.0", "35: task[2].holds: is a float, not a table");
}

#[test]
fn a_date_with_a_time_is_refused() {
    baker("reviewed_on = 2025-02-12", "reviewed_on = 2025-02-12T10:00:00", "6: reviewed_on: is not a day");
}

#[test]
fn a_file_name_that_is_no_slug_is_refused() {
    let mistakes = Copy::new().rename(BAKER, "jobs/Big_Baker.toml").mistakes();
    assert!(mistakes.iter().any(|m| m.starts_with("jobs/Big_Baker.toml:1: file: the name `Big_Baker` is not a slug")));
}

#[test]
fn a_file_that_is_not_toml_is_refused_by_its_name() {
    let copy = Copy::new().write("jobs/smith.tml", "title = \"Smith\"");
    copy.refused("jobs/smith.tml:1: file: is not a .toml file");
}

#[test]
fn a_character_that_is_not_utf_8_is_refused_at_its_line() {
    let copy = Copy::new();
    let path = copy.path().join(BAKER);
    let lines = std::fs::read(&path).unwrap().iter().filter(|byte| **byte == b'\n').count();
    std::fs::write(&path, [std::fs::read(&path).unwrap().as_slice(), b"# caf\xe9\n"].concat()).unwrap();
    copy.refused(&format!("{BAKER}:{}: file: has a character that is not UTF-8. Save the file as UTF-8.", lines + 1));
}

#[test]
fn a_folder_without_content_is_refused_once() {
    let copy = Copy::new();
    std::fs::remove_dir_all(copy.path().join("industries")).unwrap();
    copy.refused("industries:1: folder: holds no .toml file. Name the folder that editors write with --content");
    std::fs::remove_dir_all(copy.path()).unwrap();
    copy.refused("industries:1: folder: holds no .toml file");
}

#[test]
fn a_row_without_all_its_cells_is_refused() {
    let copy = Copy::new();
    std::fs::create_dir(copy.path().join("search")).unwrap();
    let copy = copy.write("search/synonyms.csv", "words,meanings\nbake,bread\nalone\n");
    copy.refused("search/synonyms.csv:3: row: has 1 of the head line's 2 cells. Give it a cell for each column");
}

/// A file of the search's folder with one mistake in it.
fn search_file(name: &str, text: &str, mistake: &str) {
    let copy = Copy::new();
    std::fs::create_dir(copy.path().join("search")).unwrap();
    copy.write(&format!("search/{name}"), text).refused(&format!("search/{name}:{mistake}"));
}

#[test]
fn a_search_that_names_no_job_needs_a_whole_sentence_and_each_phrase_once() {
    let rows = |rows: &str| format!("words,sentence\n{rows}\n");
    search_file("no_job.csv", &rows("retired,Well done"), "2: sentence: is no whole sentence. Say in words");
    search_file("no_job.csv", &rows("retired; Retired,Well done."), "2: words: `retired` stands in the file twice.");
}

#[test]
fn a_title_in_another_language_stands_once_and_for_every_language() {
    let rows = |rows: &str| format!("soc,english,de,es,fr,it,pl,pt\n{rows}\n");
    let sound = "51-3011,Baker,Bäcker,panadero,boulanger,panettiere,piekarz,padeiro";
    for (was, is, mistake) in [
        ("Bäcker", "Bäcker; backer", "2: de: `backer` stands there twice, to a search. Take one out"),
        ("boulanger", "", "2: fr: is empty. Give what the job is called there"),
    ] {
        let text = rows(&sound.replace(was, is));
        search_file("foreign.csv", &text, mistake);
    }
}

#[test]
fn an_unknown_industry_is_refused() {
    baker("\"food\"", "\"foot\"", "3: industry: there is no industry `foot`");
}

#[test]
fn an_empty_title_is_refused() {
    baker("title = \"Baker\"", "title = \" \"", "1: title: is empty");
}

#[test]
fn a_text_that_is_too_long_or_too_short_is_refused() {
    baker("title = \"Baker\"", &format!("title = \"{}\"", "B".repeat(61)), "1: title: has 61 characters, more than 60");
    baker("summary = \"A paragraph", "summary = \"Short.\" # ", "10: summary: has 6 characters, fewer than 60");
    baker("lede = \"A sentence", "lede = \" A sentence", "7: lede: has space at its start or end");
}

#[test]
fn shares_that_do_not_sum_to_100_are_refused() {
    let expected = "97: task[8].share: shares sum to 98, not 100. Change them so that they sum to 100.";
    baker("share = 20", "share = 18", expected);
}

#[test]
fn a_share_that_is_not_above_0_is_refused() {
    baker("share = 20", "share = 0", "22: task[1].share: 0 is not above 0");
    baker("share = 20", "share = -5", "22: task[1].share: -5 is not above 0");
    baker("share = 20", "share = nan", "22: task[1].share: is not a finite number");
}

#[test]
fn an_unknown_capability_is_refused() {
    baker("needs = [\"language\"]", "needs = [\"langage\"]", "23: task[1].needs[1]: `langage` is not known");
}

#[test]
fn a_task_that_needs_nothing_is_refused() {
    baker("needs = [\"language\"]", "needs = []", "23: task[1].needs: has 0 entries");
}

#[test]
fn a_need_that_is_given_twice_is_refused() {
    baker("[\"language\"]", "[\"language\", \"language\"]", "23: task[1].needs[2]: `language` is given twice");
}

#[test]
fn a_bar_outside_the_scale_is_refused() {
    baker("bar = 40", "bar = 101", "24: task[1].bar: 101 lies outside 0 to 100");
    baker("bar = 40", "bar = -1", "24: task[1].bar: -1 lies outside 0 to 100");
}

#[test]
fn a_spread_that_is_not_above_0_is_refused() {
    baker("spread = 12.5", "spread = 0.0", "46: task[3].spread: 0 is not above 0");
}

#[test]
fn an_unknown_hold_is_refused() {
    baker("{ demand = 0.0 }", "{ demands = 0.0 }", "35: task[2].holds.demands: `demands` is not a hold");
}

#[test]
fn a_hold_outside_0_to_1_is_refused() {
    baker("{ judgement = 0.2 }", "{ judgement = 1.2 }", "47: task[3].holds.judgement: 1.2 lies outside 0 to 1");
}

#[test]
fn an_unknown_kind_of_task_is_refused() {
    baker("kind = \"automated\"", "kind = \"automatic\"", "21: task[1].kind: `automatic` is not known. Use one of: ");
}

/// The baker's tasks, as many as wanted, with shares that sum to 100.
fn with_tasks(kinds: &[&str]) -> Copy {
    let copy = Copy::new();
    let text = std::fs::read_to_string(copy.path().join(BAKER)).unwrap();
    let (start, rest) = text.split_once("[[task]]").unwrap();
    let end = &rest[rest.find("[skills]").unwrap()..];
    let share = 100.0 / kinds.len() as f64;
    let tasks: String = kinds
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            format!(
                "[[task]]\nid = \"task-{at}\"\nname = \"Task {at}\"\nkind = \"{kind}\"\nshare = {share}\nneeds = [\"code\"]\nbar = 50\n\
                 holds = {{ demand = 0.0, presence = 0.0 }}\n\
                 why = \"A reason of the fixture that only task {at} has, and no other.\"\ntext = \"A text of the fixture that is long enough to pass for one.\"\n"
            )
        })
        .collect();
    copy.write(BAKER, &format!("{start}{tasks}{end}"))
}

#[test]
fn fewer_than_8_or_more_than_12_tasks_are_refused() {
    let (a, r) = ("automated", "remains");
    with_tasks(&[a, a, a, r, r, r, r, a, a, r, r, r, a])
        .refused("jobs/baker.toml:18: task: has 13 entries, not 8 to 12");
    let mistakes = with_tasks(&[a, a, a, a, r, r, r]).mistakes();
    assert!(mistakes.iter().any(|mistake| mistake.starts_with("jobs/baker.toml:18: task: has 7 entries, not 8 to 12")));
}

#[test]
fn fewer_than_4_tasks_of_a_kind_are_refused() {
    let (a, r) = ("automated", "remains");
    with_tasks(&[a, a, a, r, r, r, r, r]).refused("jobs/baker.toml:18: task: 3 tasks are of the kind `automated`");
}

#[test]
fn a_name_that_two_tasks_have_is_refused() {
    baker("\"Task 2\"", "\"task 1\"", "30: task[2].name: `task 1` is the name of two tasks");
}

#[test]
fn a_wrong_number_of_paragraphs_is_refused() {
    let one = "[\"A paragraph of the fixture that is long enough to pass for one and says nothing of the trade.\"]";
    let about = format!("about = {one}\n#");
    baker("about = ", &about, "8: about: has 1 entries, not 2 to 3");
    let replaced = format!("replaced = {one}\n#");
    baker("replaced = ", &replaced, "9: replaced: has 1 entries, not 3. Give 3.");
}

#[test]
fn a_wrong_number_of_skills_is_refused() {
    let skill =
        "[[skills.item]]\nname = \"Skill 4\"\ntext = \"A text of the fixture that is long enough to pass for one.\"\n";
    baker(skill, "", "106: skills.item: has 3 entries, not 4");
}

#[test]
fn a_wrong_number_of_moves_is_refused() {
    let text = "text = \"A text of the fixture that is long enough to pass for one.\"\n";
    let next = format!("[[moves.item]]\njob = \"barista\"\n{text}");
    baker(&next, "", "121: moves.item: has 3 entries, not 4 to 6");
}

#[test]
fn a_move_to_a_job_that_does_not_exist_is_refused() {
    baker("job = \"cook\"", "job = \"cooks\"", "122: moves.item[1].job: there is no job `cooks`");
}

#[test]
fn a_move_to_the_job_itself_is_refused() {
    baker("job = \"cook\"", "job = \"baker\"", "122: moves.item[1].job: a job is no move to itself");
}

#[test]
fn a_move_that_is_given_twice_is_refused() {
    baker("job = \"waiter\"", "job = \"cook\"", "125: moves.item[2].job: `cook` is given twice");
}

#[test]
fn a_malformed_occupation_code_is_refused() {
    baker("51-3011", "51-301", "4: soc[1]: `51-301` is not a SOC-2018 code");
    baker("51-3011", "51-3011.00", "4: soc[1]: `51-3011.00` is not a SOC-2018 code");
}

#[test]
fn an_occupation_code_that_is_given_twice_is_refused() {
    baker("[\"51-3011\"]", "[\"51-3011\", \"51-3011\"]", "4: soc[2]: `51-3011` is given twice");
}

#[test]
fn an_alias_of_two_jobs_is_refused() {
    let copy = Copy::new().replace("jobs/cook.toml", "\"Line cook\"", "\"bread maker\"");
    copy.refused("jobs/cook.toml:5: aliases[1]: `bread maker` is an alias at ");
}

#[test]
fn an_alias_that_is_another_jobs_title_is_refused() {
    baker("\"Pastry baker\"", "\"Cook\"", "5: aliases[2]: `Cook` is the title of cook");
}

#[test]
fn a_title_of_two_jobs_is_refused() {
    let copy = Copy::new().replace("jobs/cook.toml", "title = \"Cook\"", "title = \"Baker\"");
    copy.refused("jobs/cook.toml:1: title: `Baker` is the title of baker too");
}

#[test]
fn a_note_on_a_day_without_an_edition_is_refused() {
    let expected = "135: note[1].edition: there is no edition of 2025-01-23. Give a Wednesday from 2025-01-01 to";
    baker("edition = 2025-01-22", "edition = 2025-01-23", expected);
    baker("edition = 2025-01-22", "edition = 2027-01-20", "135: note[1].edition: there is no edition of 2027-01-20");
}

#[test]
fn an_unknown_mode_of_a_note_is_refused() {
    baker("mode = \"replace\"", "mode = \"append\"", "136: note[1].mode: `append` is not known");
}

#[test]
fn an_industry_without_its_paragraphs_is_refused() {
    let copy = Copy::new().replace("industries/food.toml", "hits_first = [\"A", "hits_first = [] # [\"A");
    copy.refused("industries/food.toml:3: hits_first: has 0 entries, not 1 to 2");
}

#[test]
fn every_mistake_is_listed_and_not_only_the_first() {
    let copy = Copy::new()
        .replace(BAKER, "title = \"Baker\"", "title = \"\"")
        .replace(BAKER, "bar = 40", "bar = 400")
        .replace("jobs/cook.toml", "share = 20", "share = 0")
        .replace("ledger/events/2025.toml", "kind = \"demand\"", "kind = \"wish\"");
    let mistakes = copy.mistakes();
    let starts: Vec<&str> = mistakes.iter().map(|mistake| mistake.split(": ").next().unwrap()).collect();
    let expected = ["jobs/baker.toml:1", "jobs/baker.toml:24", "jobs/cook.toml:22", "ledger/events/2025.toml:15"];
    assert_eq!(starts, expected);
}
