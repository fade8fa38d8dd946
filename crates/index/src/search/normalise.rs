//! Titles as the words that are compared: one spelling, one number, no case, no punctuation, no little words.

/// The words of a title or a query, in order. What follows "except" is left out, for it names what a job is not.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(standard(word)));
    words
}

/// The words of a title after "except", which name what a job is not.
pub fn excepted(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut is_after = false;
    each_spelt(text, |word| {
        if is_after && !LITTLE.contains(&word) {
            words.push(standard(word));
        }
        is_after |= word == EXCEPT;
    });
    words
}

/// By word of a text, whether a little word stands before it: "shop" in "works in a shop".
pub fn parted(text: &str) -> Vec<bool> {
    let (mut parted, mut is_parted) = (Vec::new(), false);
    each_spelt(text, |word| {
        if LITTLE.contains(&word) {
            is_parted = true;
        } else {
            parted.push(is_parted);
            is_parted = false;
        }
    });
    parted
}

/// The words in small letters, as they are spelt.
pub fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let mut is_over = false;
    each_spelt(text, |word| {
        is_over |= word == EXCEPT;
        if !is_over && !LITTLE.contains(&word) {
            take(word);
        }
    });
}

/// The same with little words, and with what follows "except".
pub fn each_spelt(text: &str, mut take: impl FnMut(&str)) {
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        match fold(c) {
            Fold::Keep(c) => word.push(c),
            Fold::Pair(pair) => word.push_str(pair),
            Fold::Skip => {}
            Fold::Break => {
                if !word.is_empty() {
                    take(&word);
                }
                word.clear();
            }
        }
    }
}

/// The word that says what somebody is, where what they do it with or for follows: "clerk of works", "Nurse, mental health".
pub fn head(text: &str) -> Option<String> {
    const BREAKS: [&str; 8] = [",", " (", " - ", " of ", " for ", " to ", " in ", " at "];
    let text = text.trim().to_lowercase();
    let first = BREAKS.iter().filter_map(|pause| text.find(pause)).min()?;
    words(&text[..first]).pop()
}

/// The beginning that a word shares with its kin, so that `plumbing` finds `plumber`: at least four bytes.
pub fn root(word: &str) -> &str {
    const ENDINGS: [&str; 11] = ["ation", "ment", "ing", "ist", "ian", "ant", "er", "or", "ed", "e", "y"];
    let mut root = word;
    for ending in ENDINGS {
        match root.strip_suffix(ending) {
            Some(rest) if rest.len() >= 4 => root = rest,
            _ => {}
        }
    }
    root
}

const EXCEPT: &str = "except";
const LITTLE: [&str; 11] = ["of", "the", "and", "for", "in", "a", "an", "to", "or", "with", "at"];

enum Fold {
    Keep(char),
    Pair(&'static str),
    Skip,
    Break,
}

fn fold(c: char) -> Fold {
    if c.is_ascii_alphanumeric() || c == '+' || c == '#' {
        return Fold::Keep(c.to_ascii_lowercase());
    }
    match c {
        '\'' | '’' | '.' | '\u{300}'..='\u{36f}' => Fold::Skip,
        'à'..='å' | 'À'..='Å' | 'ā' | 'ą' | 'Ą' => Fold::Keep('a'),
        'ç' | 'Ç' | 'č' | 'ć' | 'Ć' => Fold::Keep('c'),
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'Ę' => Fold::Keep('e'),
        'ì'..='ï' | 'Ì'..='Ï' => Fold::Keep('i'),
        'ł' | 'Ł' => Fold::Keep('l'),
        'ñ' | 'Ñ' | 'ń' | 'Ń' => Fold::Keep('n'),
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' => Fold::Keep('o'),
        'ś' | 'Ś' => Fold::Keep('s'),
        'ù'..='ü' | 'Ù'..='Ü' => Fold::Keep('u'),
        'ź' | 'Ź' | 'ż' | 'Ż' => Fold::Keep('z'),
        'æ' | 'Æ' => Fold::Pair("ae"),
        'œ' | 'Œ' => Fold::Pair("oe"),
        'ß' => Fold::Pair("ss"),
        c if c.is_alphanumeric() => c.to_lowercase().next().map_or(Fold::Break, Fold::Keep),
        _ => Fold::Break,
    }
}

/// Singular, American spelling, and one form of `-man`, `-woman` and `-person`. Titles and queries go through the same
/// rules, so a word that comes out wrong comes out equally wrong on both sides.
pub fn standard(word: &str) -> String {
    let mut word = singular(word);
    for (british, american) in WHOLE {
        if word == british {
            return american.to_owned();
        }
    }
    for (british, american) in INSIDE {
        if word.contains(british) {
            word = word.replacen(british, american, 1);
        }
    }
    for (ending, standard) in ENDINGS {
        match word.strip_suffix(ending) {
            Some(rest) if rest.len() >= 3 => return format!("{rest}{standard}"),
            _ => {}
        }
    }
    word
}

fn singular(word: &str) -> String {
    let longer_than = |length: usize| word.len() > length;
    let cut = |by: usize| word[..word.len() - by].to_owned();
    if longer_than(4) && word.ends_with("ies") {
        cut(3) + "y"
    } else if longer_than(4) && ["sses", "ches", "shes", "xes"].iter().any(|ending| word.ends_with(ending)) {
        cut(2)
    } else if longer_than(3) && word.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        cut(1)
    } else {
        word.to_owned()
    }
}

const WHOLE: [(&str, &str); 10] = [
    ("adviser", "advisor"),
    ("programme", "program"),
    ("tyre", "tire"),
    ("grey", "gray"),
    ("cheque", "check"),
    ("catalogue", "catalog"),
    ("aeroplane", "airplane"),
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
];

const INSIDE: [(&str, &str); 26] = [
    ("labour", "labor"),
    ("colour", "color"),
    ("behaviour", "behavior"),
    ("neighbour", "neighbor"),
    ("harbour", "harbor"),
    ("armour", "armor"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("fibre", "fiber"),
    ("jeweller", "jeweler"),
    ("jewellery", "jewelry"),
    ("counsell", "counsel"),
    ("travell", "travel"),
    ("modell", "model"),
    ("labell", "label"),
    ("mould", "mold"),
    ("plough", "plow"),
    ("draught", "draft"),
    ("defence", "defense"),
    ("licence", "license"),
    ("aluminium", "aluminum"),
    ("paed", "ped"),
    ("gynaec", "gynec"),
    ("anaesth", "anesth"),
    ("haemat", "hemat"),
    ("archaeo", "archeo"),
];

const ENDINGS: [(&str, &str); 11] = [
    ("women", "man"),
    ("woman", "man"),
    ("person", "man"),
    ("people", "man"),
    ("men", "man"),
    ("isation", "ization"),
    ("iser", "izer"),
    ("ising", "izing"),
    ("ise", "ize"),
    ("yser", "yzer"),
    ("yse", "yze"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_mean_the_same_have_the_same_words() {
        for (a, b) in [
            ("Nannies", "nanny"),
            ("Software Engineers", "software-engineer"),
            ("Firemen", "fireman"),
            ("Salesperson", "saleswomen"),
            ("Event organiser", "Event Organizer"),
            ("Labour Relations Specialists", "labor relations specialist"),
            ("Call Centre Programme Managers", "call center program manager"),
            ("Paediatrician", "pediatrician"),
            ("Attaché", "attache"),
            ("Children's Librarian", "childrens librarian"),
            ("Director of the Choir", "director choir"),
            ("Teachers, Except Special Education", "teacher"),
            ("C++ Programmer", "c++ programmers"),
            ("Ph.D. Student", "phd student"),
            ("Waitresses", "waitress"),
        ] {
            assert_eq!(words(a), words(b), "{a}");
        }
        assert!(words(" - the of, ").is_empty());
    }

    #[test]
    fn the_head_of_a_title_stands_before_what_it_is_about() {
        for (text, is) in [("Clerk of works", "clerk"), ("Nurses, mental health", "nurse"), ("driver (HGV)", "driver")]
        {
            assert_eq!(head(text).as_deref(), Some(is));
        }
        assert_eq!((head("civil engineer"), head("of the")), (None, None));
    }

    #[test]
    fn what_a_title_excepts_and_what_a_little_word_parts_is_told() {
        assert_eq!(excepted("Floor Layers, Except Carpet, Wood, and Hard Tiles"), ["carpet", "wood", "hard", "tile"]);
        assert!(excepted("Floor Layers").is_empty());
        assert_eq!(parted("works in a shop floor"), [false, true, false]);
    }

    #[test]
    fn letters_of_other_languages_are_read_without_their_marks() {
        assert_eq!(
            words("Żółw Straße Ñandú garçon Ångström łódź ĄĆĘŃŚŹ"),
            words("zolw strasse nandu garcon angstrom lodz acensz")
        );
    }

    #[test]
    fn kin_share_a_root_and_short_words_keep_theirs() {
        for (a, b) in
            [("plumbing", "plumber"), ("nursing", "nurse"), ("accounting", "accountant"), ("manager", "management")]
        {
            assert_eq!(root(a), root(b), "{a}");
        }
        assert_eq!((root("baker"), root("être")), ("baker", "êtr"));
    }
}
