//! Skills to learn.

use index::documents::SkillDocument;
use leptos::prelude::*;

use super::part::{Lead, Part};

#[component]
pub fn Skills(lead: String, skills: Vec<SkillDocument>) -> impl IntoView {
    let items = skills.into_iter().map(|skill| {
        view! {
            <li>
                <h3>{skill.name}</h3>
                <p>{skill.text}</p>
            </li>
        }
    });
    view! {
        <Part id="skills" title="Skills to learn">
            <Lead text=lead />
            <ul class="plain-list pairs">{items.collect_view()}</ul>
        </Part>
    }
    .into_any()
}
