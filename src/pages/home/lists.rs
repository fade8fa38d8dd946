//! The two ends of the ranking, and what moved this week.

use index::Date;
use index::documents::JobRow;
use index::query::{JobSort, JobsQuery, Order};
use leptos::prelude::*;

use crate::components::job_table::JobTable;
use crate::routes::Route;

#[component]
pub fn Extremes(most: Vec<JobRow>, least: Vec<JobRow>) -> impl IntoView {
    let rising = JobsQuery { order: Some(Order::Ascending), ..Default::default() };
    view! {
        <div class="section home-extremes">
            <section aria-labelledby="most-at-risk">
                <h2 id="most-at-risk">"Most at risk"</h2>
                <JobTable caption="Most at risk" rows=most ranked=true />
                <p class="fine">
                    <a href=Route::all_jobs().href()>"All jobs from the highest score"</a>
                </p>
            </section>
            <section aria-labelledby="least-at-risk">
                <h2 id="least-at-risk">"Least at risk"</h2>
                <JobTable caption="Least at risk" rows=least ranked=true />
                <p class="fine">
                    <a href=Route::Jobs(rising).href()>"All jobs from the lowest score"</a>
                </p>
            </section>
        </div>
    }
    .into_any()
}

#[component]
pub fn Movers(movers: Vec<JobRow>, edition: Date) -> impl IntoView {
    let by_change = JobsQuery { sort: Some(JobSort::Change), ..Default::default() };
    let why = if movers.is_empty() { "The edition in full" } else { "Why they moved" };
    let list = if movers.is_empty() {
        view! { <p>"No score changed by a whole point in this edition."</p> }.into_any()
    } else {
        view! { <JobTable caption="Largest changes since last week" rows=movers ranked=false /> }.into_any()
    };
    view! {
        <section class="section home-movers" aria-labelledby="movers">
            <h2 id="movers">"What moved"</h2>
            {list}
            <p class="fine">
                <a href=Route::Week(edition).href()>{why}</a>
                " · "
                <a href=Route::Jobs(by_change).href()>"All jobs by change"</a>
            </p>
        </section>
    }
    .into_any()
}
