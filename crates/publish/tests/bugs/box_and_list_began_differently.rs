//! The box and the list once named different jobs first: each had ranked with the titles that it had loaded.

use index::search::SearchIndex;

use super::{WHOLE, after, lists, slugs};

#[test]
fn the_box_shows_the_beginning_of_the_list() {
    let asked = ["everyday", "modern", "blind"].map(lists::read).into_iter().flatten();
    for title in asked.map(|asked| asked.title).chain(["infirmière", "podcaster", "influencer"].map(str::to_owned)) {
        let (list, shown) = (WHOLE.ask(&title, usize::MAX), WHOLE.ask(&title, 9));
        assert_eq!(slugs(&shown), slugs(&list)[..slugs(&shown).len()], "{title}");
        assert!(list.found.iter().all(|one| one.is_near == list.found[0].is_near), "{title}");
    }
}

#[test]
fn the_first_hit_is_the_same_typed_letter_by_letter_in_the_box_and_asked_at_once_for_the_list() {
    // Every eighth: each is asked once a letter.
    let asked = lists::read("everyday").into_iter().step_by(8).map(|asked| asked.title).chain(
        [
            "works in a shop",
            "drone pilot",
            "data annotator",
            "full stack developer",
            "podcaster",
            "influencer",
            "infirmière",
        ]
        .map(str::to_owned),
    );
    let mut differ = Vec::new();
    for title in asked {
        let letters = title.char_indices().map(|(at, letter)| title[..at + letter.len_utf8()].to_owned());
        let (typed, at_once) = (after(letters), after([title.clone()]));
        let first = |index: &SearchIndex| slugs(&index.ask(&title, 9)).first().cloned();
        if first(&typed) != first(&at_once) {
            differ.push(title);
        }
    }
    assert_eq!(differ, Vec::<String>::new());
}
