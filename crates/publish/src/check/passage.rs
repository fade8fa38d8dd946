//! All that editors wrote for visitors to read, passage by passage, each with its place.

use crate::content::{Content, Industry, Located, Place, Profile};

/// What a passage is on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A task's or a skill's name, an event's title.
    Name,
    Lede,
    About,
    Replaced,
    Summary,
    /// The sentence that opens a list.
    Lead,
    Task,
    Skill,
    Move,
    Note,
    IndustryLede,
    IndustryParagraph,
    /// What an event, a shift, a capability or a measure is.
    Ledger,
}

impl Part {
    pub fn is_of_profile(self) -> bool {
        use Part::{About, Lead, Lede, Move, Replaced, Skill, Summary, Task};
        matches!(self, Lede | About | Replaced | Summary | Lead | Task | Skill | Move)
    }

    pub fn is_of_industry(self) -> bool {
        matches!(self, Part::IndustryLede | Part::IndustryParagraph)
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    pub part: Part,
    pub place: &'a Place,
    pub text: &'a str,
}

impl<'a> Passage<'a> {
    fn new(part: Part, text: &'a Located<String>) -> Self {
        Self { part, place: &text.place, text: &text.value }
    }
}

/// In the order of files, and of a page within a file.
pub fn of_content(content: &Content) -> Vec<Passage<'_>> {
    let profiles = content.profiles.iter().flat_map(of_profile);
    let industries = content.industries.iter().flat_map(of_industry);
    profiles.chain(industries).chain(of_ledger(content)).collect()
}

pub fn of_profile(profile: &Profile) -> Vec<Passage<'_>> {
    let mut found = vec![Passage::new(Part::Lede, &profile.lede)];
    let mut add = |part, text| found.push(Passage::new(part, text));
    profile.about.iter().for_each(|text| add(Part::About, text));
    profile.replaced.iter().for_each(|text| add(Part::Replaced, text));
    add(Part::Summary, &profile.summary);
    for lead in [&profile.automated_lead, &profile.remains_lead, &profile.skills_lead, &profile.moves_lead] {
        add(Part::Lead, lead);
    }
    for task in &profile.tasks {
        add(Part::Name, &task.name);
        add(Part::Task, &task.text);
    }
    for skill in &profile.skills {
        add(Part::Name, &skill.name);
        add(Part::Skill, &skill.text);
    }
    profile.moves.iter().for_each(|next| add(Part::Move, &next.text));
    profile.notes.iter().for_each(|note| add(Part::Note, &note.text));
    found
}

pub fn of_industry(industry: &Industry) -> Vec<Passage<'_>> {
    let paragraphs = industry.hits_first.iter().chain(&industry.depends_on_people);
    let paragraphs = paragraphs.map(|text| Passage::new(Part::IndustryParagraph, text));
    std::iter::once(Passage::new(Part::IndustryLede, &industry.lede)).chain(paragraphs).collect()
}

fn of_ledger(content: &Content) -> Vec<Passage<'_>> {
    let mut found = Vec::new();
    for event in &content.events {
        found.push(Passage::new(Part::Name, &event.title));
        found.push(Passage::new(Part::Ledger, &event.what));
        found.extend(event.shifts.iter().map(|shift| Passage::new(Part::Ledger, &shift.why)));
    }
    for capability in &content.capabilities {
        found.push(Passage::new(Part::Ledger, &capability.what));
        found.extend(capability.measures.iter().map(|measure| Passage::new(Part::Ledger, &measure.about)));
    }
    found
}
