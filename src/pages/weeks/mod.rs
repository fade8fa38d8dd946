//! The pages at `/weeks/` and `/weeks/<date>/`: every edition as it stood.

mod archive;
mod events;
mod movers;
mod score_table;
mod week;

pub use week::WeekPage;

use index::documents::EditionsDocument;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use self::archive::Archive;
use super::loaded::{Missing, loaded};
use crate::components::corrections::Corrections;
use crate::data::fetch_editions;
use crate::routes::Route;

#[component]
pub fn WeeksPage() -> impl IntoView {
    let document = Resource::new(|| (), |()| fetch_editions());
    view! {
        <Title text="Weeks" />
        <Meta
            name="description"
            content="Every weekly edition of the AI Job Risk Index as it stood: how many scores rose and fell, the average, and the events of the week with their sources."
        />
        {loaded(document, Missing::Fault, |document| view! { <WeeksView document /> }.into_any())}
    }
}

#[component]
fn WeeksView(document: EditionsDocument) -> impl IntoView {
    let EditionsDocument { editions, corrections, .. } = document;
    let quiet = editions.iter().filter(|row| row.rose == 0 && row.fell == 0).count();
    let count = editions.len();
    let corrected = (!corrections.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>"Corrections"</h2>
                <Corrections corrections />
            </section>
        }
    });
    view! {
        <article class="wrap reading">
            <header class="page-head">
                <p class="eyebrow">{format!("{count} editions, newest first")}</p>
                <h1>"Weeks"</h1>
                <p class="lede">
                    {format!(
                        "Every Wednesday the index is published once and then frozen. In {quiet} of these {count} weeks no score moved: nothing that counts came in, or too little to show.",
                    )}
                </p>
                <p class="fine">
                    "“Backfilled” editions were computed afterwards, from evidence dated before them. "
                    <a href=format!("{}#editions", Route::Methodology.href())>"More on editions"</a>
                </p>
            </header>
            <Archive editions />
            {corrected}
        </article>
    }
}
