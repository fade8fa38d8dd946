//! What the list shows only once a visitor asks for it: the choices of its panels, what holds, what is ticked, and the ways on
//! from an empty list. Its code is a part of its own, which comes with the first of them.

use index::query::JobFigure;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chips::Chips;
use super::column_choice::ColumnChoices;
use super::compare_bar::Ticked;
use super::empty::Empty;
use super::figure_filter::FigureChoices;
use super::industry_choice::IndustryChoices;
use super::search_notes::SearchNotes;
use crate::components::late::Late;
use crate::part::{coming, part};

#[derive(Clone, Copy)]
pub enum Asked {
    Industries,
    Figure(JobFigure),
    Columns,
    Chips,
    SearchNotes,
    Empty,
    Ticked,
}

pub fn asked(what: Asked) -> impl IntoView {
    view! { <Late code=|| coming(code()) view=Box::new(move || coming(drawn(what))) /> }
}

part!(
    asked,
    fn drawn(what: Asked) -> AnyView {
        match what {
            Asked::Industries => view! { <IndustryChoices /> }.into_any(),
            Asked::Figure(figure) => view! { <FigureChoices figure /> }.into_any(),
            Asked::Columns => view! { <ColumnChoices /> }.into_any(),
            Asked::Chips => view! { <Chips /> }.into_any(),
            Asked::SearchNotes => view! { <SearchNotes /> }.into_any(),
            Asked::Empty => view! { <Empty /> }.into_any(),
            Asked::Ticked => view! { <Ticked /> }.into_any(),
        }
    },
    ready = code
);

/// Loads the code, once: for the visitor who comes near what asks for it.
pub fn on_approach() -> impl Fn() + Copy {
    let is_near = StoredValue::new(false);
    move || {
        if !is_near.get_value() {
            is_near.set_value(true);
            spawn_local(async {
                // Whoever asks for it hears of it.
                let _ = coming(code()).await;
            });
        }
    }
}
