//! The way to all jobs for those whose browser does not run the script: by industry.

use index::documents::IndustryRow;
use leptos::prelude::*;

use crate::routes::Route;
use index::figure::counted;

#[component]
pub fn ByIndustry(industries: Vec<IndustryRow>) -> impl IntoView {
    let link = |row: IndustryRow| {
        let jobs = counted(row.profiles + row.estimates, "job", "jobs");
        view! {
            <li>
                <a href=Route::Industry(row.slug).href()>{row.name}</a>
                <span class="fine">{jobs}</span>
            </li>
        }
    };
    view! {
        <nav class="section jobs-by-industry" aria-labelledby="by-industry">
            <h2 id="by-industry">"By industry"</h2>
            <ul class="plain-list">{industries.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
