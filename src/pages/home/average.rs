//! The average of all jobs over the editions.

use index::documents::AveragePoint;
use leptos::prelude::*;

use crate::charts::StepLine;
use crate::routes::Route;

#[component]
pub fn Average(averages: Vec<AveragePoint>) -> impl IntoView {
    let (Some(first), Some(last)) = (averages.first(), averages.last()) else { return ().into_any() };
    let change = last.average - first.average;
    let way = if change < 0.0 { "down" } else { "up" };
    let told = format!(
        "The average job stands at {:.1}, {way} {:.1} since {}: the mean over all jobs with a profile, before rounding.",
        last.average,
        change.abs(),
        first.edition.long(),
    );
    let values: Vec<_> = averages.iter().map(|point| (point.edition, point.average)).collect();
    view! {
        <section class="section home-average" aria-labelledby="average">
            <div>
                <h2 id="average">"All jobs over time"</h2>
                <p>{told}</p>
                <p class="fine">
                    <a href=Route::Weeks.href()>"Every edition since"</a>
                    " · "
                    <a href=Route::Methodology.href()>"How a score comes about"</a>
                </p>
            </div>
            <StepLine values label="Average risk score of all jobs" />
        </section>
    }
    .into_any()
}
