//! O*NET's plural titles as titles of one person: `Cooks, Fast Food` becomes `Fast Food Cook`. What no rule can know
//! stands in `titles_singular.csv`.

use std::collections::BTreeMap;
use std::path::Path;

use super::table::Table;
use crate::content::mistake::Mistakes;

/// Words in -s that name no people, nor anything of which there is one.
const NO_PEOPLE: [&str; 27] = [
    "activities",
    "animals",
    "arts",
    "athletics",
    "communications",
    "economics",
    "electronics",
    "fibers",
    "gas",
    "glass",
    "goods",
    "materials",
    "mathematics",
    "operations",
    "physics",
    "press",
    "products",
    "relations",
    "resources",
    "sales",
    "sciences",
    "services",
    "specialties",
    "sports",
    "studies",
    "systems",
    "utilities",
];
/// Each opens a remark that a page's line on the occupation repeats.
const REMARKS: [&str; 2] = ["Except ", "Including "];
const OTHER: &str = "All Other";
const HELPERS: &str = "Helpers--";

/// By SOC code. Empty without such a file.
pub fn read(path: &Path, mistakes: &Mistakes) -> Option<BTreeMap<String, String>> {
    if !path.is_file() {
        return Some(BTreeMap::new());
    }
    let table = Table::read(path, &["soc", "title"], mistakes)?;
    let mut titles = BTreeMap::new();
    for row in table.rows() {
        let (soc, title) = (row.text("soc").to_owned(), row.text("title").to_owned());
        if title.is_empty() {
            row.mistake("title", "is empty", "Give the title of one person, or take the row out");
        }
        if titles.insert(soc.clone(), title).is_some() {
            row.mistake("soc", format!("`{soc}` has a row above"), "Give each occupation one row");
        }
    }
    Some(titles)
}

pub fn singular(title: &str) -> String {
    if let Some(trade) = title.strip_prefix(HELPERS) {
        return if trade.contains(',') { format!("Helper to {}", plain_list(trade)) } else { helper(trade) };
    }
    // What follows is the work of others, who stay many.
    if let Some((head, rest)) = title.split_once(" of ") {
        return format!("{} of {}", people(head), without_remark(rest));
    }
    let title = without_remark(title);
    let (title, is_other) = match title.strip_suffix(OTHER).and_then(|title| title.strip_suffix(", ")) {
        Some(title) => (title, true),
        None => (title, false),
    };
    let parts: Vec<&str> = title.split(", ").collect();
    let has_people = |part: &str| part.split_whitespace().next_back().is_some_and(|word| one(word).is_some());
    // The list of people may be followed by where or on what they work, which comes first in a plain title.
    let last = parts.iter().rposition(|part| has_people(part)).unwrap_or(parts.len() - 1);
    let (who, what) = parts.split_at(last + 1);
    let who: Vec<String> = who.iter().map(|part| people(part)).collect();
    let who = who.join(", ");
    let named = if what.is_empty() { who } else { format!("{} {who}", what.join(", ")) };
    if is_other { format!("Other {named}") } else { named }
}

fn without_remark(title: &str) -> &str {
    REMARKS.iter().filter_map(|remark| title.find(&format!(", {remark}"))).min().map_or(title, |at| &title[..at])
}

/// `Electricians` are helped by an `Electrician's Helper`.
fn helper(trade: &str) -> String {
    format!("{}'s Helper", people(trade))
}

fn plain_list(text: &str) -> String {
    text.replace(", and ", " and ")
}

/// The last word as of one person, and any that `and` joins to it.
fn people(part: &str) -> String {
    let words: Vec<&str> = part.split(' ').collect();
    let is_joined = |at: usize| at + 1 == words.len() || matches!(words[at + 1], "and" | "or");
    let word =
        |(at, word): (usize, &&str)| if is_joined(at) { one(word) } else { None }.unwrap_or_else(|| (*word).to_owned());
    words.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// One of many people; none for a word that names no people.
fn one(word: &str) -> Option<String> {
    let letters = word.to_lowercase();
    if NO_PEOPLE.contains(&letters.as_str()) || letters.ends_with("ss") {
        return None;
    }
    if let Some(stem) = word.strip_suffix("men") {
        return Some(format!("{stem}man"));
    }
    if let Some(stem) = word.strip_suffix("esses") {
        return Some(format!("{stem}ess"));
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    word.strip_suffix('s').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_those_of_one_person() {
        for (plural, expected) in [
            ("Surveyors", "Surveyor"),
            ("Cooks, Fast Food", "Fast Food Cook"),
            ("Clergy", "Clergy"),
            ("Farm Equipment Mechanics and Service Technicians", "Farm Equipment Mechanic and Service Technician"),
            ("Physics Teachers, Postsecondary", "Postsecondary Physics Teacher"),
            ("Meeting, Convention, and Event Planners", "Meeting, Convention, and Event Planner"),
            ("Geoscientists, Except Hydrologists and Geographers", "Geoscientist"),
            ("Financial Specialists, All Other", "Other Financial Specialist"),
            ("Helpers--Carpenters", "Carpenter's Helper"),
            ("First-Line Supervisors of Police and Detectives", "First-Line Supervisor of Police and Detectives"),
            ("Meter Readers, Utilities", "Utilities Meter Reader"),
            ("Model Makers, Metal and Plastic", "Metal and Plastic Model Maker"),
            ("Insulation Workers, Floor, Ceiling, and Wall", "Floor, Ceiling, and Wall Insulation Worker"),
            (
                "Petroleum Pump System Operators, Refinery Operators, and Gaugers",
                "Petroleum Pump System Operator, Refinery Operator, and Gauger",
            ),
            ("Driver/Sales Workers", "Driver/Sales Worker"),
            ("Appraisers and Assessors of Real Estate", "Appraiser and Assessor of Real Estate"),
            ("Locomotive Firers", "Locomotive Firer"),
            ("Secretaries, Medical", "Medical Secretary"),
        ] {
            assert_eq!(singular(plural), expected);
        }
    }

    /// Whether a word still names several people, as far as its letters tell.
    fn is_plural(word: &str) -> bool {
        let letters = word.to_lowercase();
        ["ers", "ors", "ists", "ians", "ants", "ents", "eers", "aides", "clerks", "guards"]
            .iter()
            .any(|ending| letters.ends_with(ending))
    }

    #[test]
    fn every_title_of_the_evidence_is_of_one_person_and_no_two_are_the_same() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/evidence");
        let mistakes = Mistakes::default();
        let evidence = super::super::read(&folder, &mistakes).expect("sound evidence");
        let mut seen = std::collections::BTreeSet::new();
        // Of those without figures none has a page.
        let paged: Vec<_> = evidence.occupations.iter().filter(|occupation| occupation.tasks.is_some()).collect();
        assert!(paged.len() >= 634, "{}", paged.len());
        for occupation in paged {
            let title = &occupation.singular;
            assert!(seen.insert(title.to_lowercase()), "{title} comes twice");
            for part in ["--", "All Other", "Except", "Including", "  ", ", and and"] {
                assert!(!title.contains(part), "{title}");
            }
            // What a supervisor or a helper has to do with stays many.
            let own = title.split(" of ").next().unwrap_or_default();
            let last = own.split_whitespace().next_back().unwrap_or_default();
            assert!(own.starts_with("Helper to ") || !is_plural(last), "{title}");
        }
    }
}
