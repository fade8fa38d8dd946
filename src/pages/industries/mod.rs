//! The pages at `/industries/` and `/industries/<slug>/`.

mod estimate_list;
mod industry;
mod industry_table;
mod overview;

pub use industry::IndustryPage;

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use self::industry_table::IndustryTable;
use self::overview::Overview;
use super::loaded::{Missing, loaded};
use crate::data::fetch_index;
use crate::routes::Route;

#[component]
pub fn IndustriesPage() -> impl IntoView {
    let overview = Resource::new(|| (), |()| async { fetch_index().await.map(|document| Overview::of(&document)) });
    view! {
        <Title text="Industries" />
        <Meta
            name="description"
            content="How exposed 21 industries are to AI automation: the average risk score of each, how it moved, and its most and least exposed job."
        />
        {loaded(overview, Missing::Fault, |overview| view! { <OverviewView overview /> }.into_any())}
    }
}

#[component]
fn OverviewView(overview: Overview) -> impl IntoView {
    let Overview { edition, average, lines } = overview;
    let all = average.map(|average| {
        format!(" The average over all profiled jobs is {average:.1}, marked by the thin line across the strips.")
    });
    view! {
        <article class="wrap reading">
            <header class="page-head">
                <p class="eyebrow">"Edition of " <a href=Route::Week(edition).href()>{edition.long()}</a></p>
                <h1>"Industries"</h1>
                <p class="lede">
                    "An industry's figure is the plain average of its jobs that have a profile. Where there are few, it says little, and jobs of one industry differ widely: look at the job."
                </p>
            </header>
            <section class="section">
                <h2>"From the most exposed to the least"</h2>
                <p>"The strip runs from 0 to 100: the bar from the least to the most exposed job, the mark at the average." {all}</p>
                <IndustryTable lines average />
            </section>
            <p class="fine">
                "Task exposure, not a forecast of job loss. " <a href=Route::Methodology.href()>"How a score comes about"</a>
            </p>
        </article>
    }
}
