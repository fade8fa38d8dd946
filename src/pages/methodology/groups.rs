//! The names of the SOC's major groups.

const GROUPS: [(&str, &str); 22] = [
    ("11", "Management"),
    ("13", "Business and finance"),
    ("15", "Computing and mathematics"),
    ("17", "Architecture and engineering"),
    ("19", "Sciences"),
    ("21", "Community and social service"),
    ("23", "Legal"),
    ("25", "Education and libraries"),
    ("27", "Arts, design, media and sport"),
    ("29", "Healthcare practice"),
    ("31", "Healthcare support"),
    ("33", "Protective service"),
    ("35", "Food preparation and serving"),
    ("37", "Cleaning and grounds"),
    ("39", "Personal care and service"),
    ("41", "Sales"),
    ("43", "Office and administrative support"),
    ("45", "Farming, fishing and forestry"),
    ("47", "Construction and extraction"),
    ("49", "Installation, maintenance and repair"),
    ("51", "Production"),
    ("53", "Transport and moving"),
];

/// `43 Office and administrative support`; the code alone where it is none of these.
pub fn group_name(code: &str) -> String {
    let name = GROUPS.iter().find(|(known, _)| *known == code).map(|(_, name)| *name);
    name.map_or_else(|| code.to_owned(), |name| format!("{code} {name}"))
}
