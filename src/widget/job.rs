//! The page at `/widget/job/<slug>/`: a job's score card and trend, for a frame on another site.

use index::Slug;
use index::documents::{JobDocument, JobKind};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use crate::charts::StepLine;
use crate::components::score_card::ScoreCard;
use crate::data::{DataError, fetch_job};
use crate::pages::loaded::{Missing, loaded};
use crate::routes::Route;

/// Links leave the frame, or the site that shows it would hold a second one.
const WHOLE_WINDOW: &str = "_top";

#[component]
pub fn JobWidget() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let document = Resource::new(
        move || slug.get(),
        |slug| async move {
            let slug: Slug = slug.parse().map_err(|_| DataError::Missing)?;
            fetch_job(&slug).await
        },
    );
    loaded(document, Missing::NoSuchPage, |document| view! { <JobWidgetView document /> }.into_any())
}

#[component]
fn JobWidgetView(document: JobDocument) -> impl IntoView {
    let JobDocument { row, industry_name, edition, history, .. } = document;
    let (title, page) = (row.title.clone(), Route::Job(row.slug.clone()).href());
    let values = history.iter().map(|point| (point.edition, f64::from(point.score.value()))).collect();
    let line = match row.kind {
        JobKind::Profile => format!("Risk score of {title}"),
        JobKind::Research => format!("Centre of the estimate for {title}"),
    };
    view! {
        <Title text=format!("{title}: AI risk score") />
        <article class="widget">
            <h1>
                <a href=page.clone() target=WHOLE_WINDOW rel="noopener">
                    {title}
                </a>
            </h1>
            <ScoreCard row industry_name edition link_target=WHOLE_WINDOW />
            <section class="widget-trend" aria-labelledby="trend">
                <h2 id="trend">"Trend"</h2>
                <StepLine values label=line has_whole_values=true />
            </section>
            <footer>
                <p>"Task exposure, not a forecast of job loss."</p>
                <p>
                    <a href=page target=WHOLE_WINDOW rel="noopener">
                        "Why, at AI Job Risk Index"
                    </a>
                </p>
            </footer>
        </article>
    }
    .into_any()
}
