//! The page at `/industries/<slug>/`: one industry, its average over time, and its jobs.

use index::Slug;
use index::documents::{IndustryDocument, JobKind, JobRow};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::estimate_list::EstimateList;
use crate::charts::{TrendChart, TrendState};
use crate::components::figure_sources::FigureSources;
use crate::components::job_table::JobTable;
use crate::data::{DataError, fetch_index, fetch_industry};
use crate::pages::loaded::{Missing, loaded, missing_unless};
use crate::routes::Route;
use index::figure::{counted, signed_tenth};

#[component]
pub fn IndustryPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let document = Resource::new(
        move || slug.get(),
        |slug| async move {
            let slug: Slug = slug.parse().map_err(|_| DataError::Missing)?;
            let fetched = fetch_industry(&slug).await;
            let is_listed =
                async { fetch_index().await.is_ok_and(|index| index.industries.iter().any(|row| row.slug == slug)) };
            missing_unless(is_listed, fetched).await
        },
    );
    loaded(document, Missing::NoSuchPage, |document| view! { <IndustryView document /> }.into_any())
}

#[component]
fn IndustryView(document: IndustryDocument) -> impl IntoView {
    let trend = (!document.averages.is_empty()).then(|| {
        let trend = Signal::stored(TrendState::of_industry(&document));
        view! { <Trend trend /> }
    });
    let order = (document.histories.len() > 1).then(|| {
        let trend = Signal::stored(TrendState::of_places(&document));
        view! { <Order trend /> }
    });
    let IndustryDocument { row, edition, lede, hits_first, depends_on_people, sources, jobs, .. } = document;
    let (profiles, estimates): (Vec<JobRow>, Vec<JobRow>) =
        jobs.into_iter().partition(|job| job.kind == JobKind::Profile);
    let name = row.name;
    let table = if profiles.is_empty() {
        view! { <p>"No job of this industry has a profile yet."</p> }.into_any()
    } else {
        let caption = format!("Jobs in {name} with a profile, edition of {}", edition.long());
        view! { <JobTable caption rows=profiles ranked=true /> }.into_any()
    };
    let list = (!estimates.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>"Research estimates"</h2>
                <p>
                    "Occupations of this industry without an editorial profile. Their range is estimated from published figures alone; "
                    <a href=format!("{}#research", Route::Methodology.href())>"how"</a> "."
                </p>
                <EstimateList jobs=estimates />
            </section>
        }
    });
    view! {
        <Title text=format!("{name}: AI risk by job") />
        <Meta name="description" content=lede.clone() />
        <article class="wrap reading">
            <header class="page-head">
                <p class="crumb">
                    <a href=Route::Industries.href()>"Industries"</a>
                </p>
                <h1>{name}</h1>
                <p class="lede">{lede}</p>
                <dl class="headline">
                    <div>
                        <dt>"Average risk score"</dt>
                        <dd>{row.average.map_or_else(|| "–".to_owned(), |average| format!("{average:.1}"))}</dd>
                    </div>
                    <div>
                        <dt>"Since last week"</dt>
                        <dd>{row.change.map_or_else(|| "–".to_owned(), signed_tenth)}</dd>
                    </div>
                    <div>
                        <dt>"Jobs"</dt>
                        <dd>
                            {row.profiles}
                            <span class="fine">{format!(" and {}", counted(row.estimates, "estimate", "estimates"))}</span>
                        </dd>
                    </div>
                    <div>
                        <dt>"Edition"</dt>
                        <dd>
                            <a href=Route::Week(edition).href()>{edition.short()}</a>
                        </dd>
                    </div>
                </dl>
            </header>
            {trend}
            <div class="section columns">
                <section>
                    <h2>"What automation hits first"</h2>
                    {hits_first.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                </section>
                <section>
                    <h2>"What still depends on people"</h2>
                    {depends_on_people.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                </section>
            </div>
            <FigureSources sources />
            <section class="section">
                <h2>"Its jobs"</h2>
                {table}
            </section>
            {order}
            {list}
            <p class="fine">
                "Task exposure, not a forecast of job loss. " <a href=Route::Methodology.href()>"How a score comes about"</a>
            </p>
        </article>
    }
}

/// Its average before that of all jobs.
#[component]
fn Trend(trend: Signal<TrendState>) -> impl IntoView {
    view! {
        <section class="section" id="trend" aria-labelledby="trend-title">
            <h2 id="trend-title">"Trend"</h2>
            <p class="prose">
                "The average risk score of its jobs with a profile, before rounding. A pin marks an edition in which it moved by a tenth or more."
            </p>
            <TrendChart trend />
        </section>
    }
}

#[component]
fn Order(trend: Signal<TrendState>) -> impl IntoView {
    view! {
        <section class="section" id="order" aria-labelledby="order-title">
            <h2 id="order-title">"How their order changed"</h2>
            <p class="prose">
                "The place of each job among the profiles of this industry, the highest score being first. Jobs of one score stand in the order of their titles. A pin marks a change of place."
            </p>
            <TrendChart trend prefix="places-" />
        </section>
    }
}
