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
pub enum Piece {
    Industries,
    Figure(JobFigure),
    Columns,
    Chips,
    SearchNotes,
    Empty,
    Ticked,
}

pub fn asked(what: Piece) -> impl IntoView {
    view! { <Late code=|| coming(code()) view=Box::new(move || coming(drawn(what))) /> }
}

part!(
    asked,
    fn drawn(what: Piece) -> AnyView {
        match what {
            Piece::Industries => view! { <IndustryChoices /> }.into_any(),
            Piece::Figure(figure) => view! { <FigureChoices figure /> }.into_any(),
            Piece::Columns => view! { <ColumnChoices /> }.into_any(),
            Piece::Chips => view! { <Chips /> }.into_any(),
            Piece::SearchNotes => view! { <SearchNotes /> }.into_any(),
            Piece::Empty => view! { <Empty /> }.into_any(),
            Piece::Ticked => view! { <Ticked /> }.into_any(),
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
