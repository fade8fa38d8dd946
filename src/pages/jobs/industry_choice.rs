//! Which industries the list is narrowed to.

use index::Slug;
use index::ranking::Counts;
use leptos::prelude::*;

use super::asked::Piece;
use super::filters::Count;
use super::listing::use_listing;
use super::panel::Panel;
use crate::state::query::Entry;

#[component]
pub fn IndustryChoice() -> impl IntoView {
    let query = use_listing().query;
    let chosen = Memo::new(move |_| query.value.with(|query| query.industries.len()));
    let label = Signal::derive(move || match chosen.get() {
        0 => "Industries".to_owned(),
        count => format!("Industries ({count})"),
    });
    view! { <Panel label legend="Industries" class="jobs-industries" choices=Piece::Industries /> }
}

#[component]
pub fn IndustryChoices() -> impl IntoView {
    let listing = use_listing();
    let query = listing.query;
    let item = |(place, (slug, name)): (usize, (Slug, String))| {
        let ticked = slug.clone();
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || query.value.with(|query| query.industries.contains(&ticked))
                    on:change=move |_| query.update(Entry::Push, |query| query.toggle_industry(&slug))
                />
                <span>{name}</span>
                <Count of=move |counts: &Counts| counts.industry(place) />
            </label>
        }
    };
    listing.industries().into_iter().enumerate().map(item).collect_view()
}
