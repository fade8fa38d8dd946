//! A figure that the list can be narrowed by to a range: one of its steps, or the visitor's own two numbers.

use index::figure::counted;
use index::query::{JobFigure, Span};
use index::ranking::Counts;
use leptos::prelude::*;

use super::asked::Piece;
use super::filters::Count;
use super::listing::use_listing;
use super::panel::Panel;
use crate::state::query::Entry;

fn legend(figure: JobFigure) -> &'static str {
    match figure {
        JobFigure::Pay => "US median pay in dollars a year",
        JobFigure::Growth => "Projected US employment growth 2024 to 2034, per cent",
        JobFigure::Training => "Job zone: preparation that the job asks for, 1 to 5",
        JobFigure::Workers => "US jobs in the main occupation",
    }
}

fn range_of(figure: JobFigure) -> Memo<Span> {
    let query = use_listing().query;
    Memo::new(move |_| query.value.with(|query| query.range(figure)))
}

#[component]
pub fn FigureFilter(figure: JobFigure) -> impl IntoView {
    let range = range_of(figure);
    let label = Signal::derive(move || match range.get() {
        Span::OPEN => figure.label().to_owned(),
        range => format!("{}: {}", figure.label(), figure.told(range)),
    });
    view! { <Panel label legend=legend(figure) class="jobs-figure" choices=Piece::Figure(figure) /> }
}

#[component]
pub fn FigureChoices(figure: JobFigure) -> impl IntoView {
    let listing = use_listing();
    let query = listing.query;
    let range = range_of(figure);
    let set = move |range: Span| query.update(Entry::Push, |query| query.with_range(figure, range));
    let step = move |(at, step): (usize, &'static index::query::Step)| {
        let is_chosen = move || range.get() == step.range;
        view! {
            <button
                type="button"
                class="jobs-step"
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| set(if untrack(is_chosen) { Span::OPEN } else { step.range })
            >
                <span>{step.label}</span>
                <Count of=move |counts: &Counts| counts.step(figure, at) />
            </button>
        }
    };
    // Both ends in either order make a range.
    let own = move |is_low: bool, text: String| {
        let end = text.trim().parse::<f64>().ok().filter(|end| end.is_finite());
        let Span { low, high } = range.get_untracked();
        let (low, high) = if is_low { (end, high) } else { (low, end) };
        set(match (low, high) {
            (Some(low), Some(high)) if low > high => Span::new(Some(high), Some(low)),
            (low, high) => Span::new(low, high),
        });
    };
    let end = move |is_low: bool, label: &'static str| {
        let value = move || {
            let Span { low, high } = range.get();
            (if is_low { low } else { high }).map(|end| end.to_string()).unwrap_or_default()
        };
        view! {
            <label>
                {label}
                <input
                    type="number"
                    step="any"
                    inputmode="decimal"
                    prop:value=value
                    on:change=move |event| own(is_low, event_target_value(&event))
                />
            </label>
        }
    };
    let missing = move || {
        let count = listing.missing(figure);
        (listing.is_whole() && count > 0).then(|| {
            let jobs = counted(count, "job has", "jobs have");
            let them = if count == 1 { "it" } else { "them" };
            format!("{jobs} no such figure; a range leaves {them} out.")
        })
    };
    view! {
        <p class="fine" aria-hidden="true">
            {legend(figure)}
        </p>
        {figure.steps().iter().enumerate().map(step).collect_view()}
        <div class="jobs-ends">{end(true, "from")} {end(false, "to")}</div>
        <p class="fine" prop:textContent=missing></p>
    }
    .into_any()
}
