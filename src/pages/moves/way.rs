//! The way from the start to a target: one step or two, through what, with the figures of each step.

use index::Slug;
use index::documents::JobRow;
use index::moves::{Step, Way, Weights, way, why};
use index::query::MovesQuery;
use index::saved::SavedPath;
use leptos::prelude::*;

use super::choose::ChooseJob;
use super::row::figures;
use crate::components::band_mark::BandMark;
use crate::routes::Route;
use crate::state::query::{Entry, QueryState};
use crate::state::related::Ground;
use crate::state::shortlist::use_shortlist;

#[component]
pub fn ChooseTarget(query: QueryState<MovesQuery>, without: Slug) -> impl IntoView {
    let pick = move |job: Slug| query.update(Entry::Push, |query| MovesQuery { to: Some(job), ..query.clone() });
    view! { <ChooseJob id="moves-to" label="Find the way to a job" without=Some(without) on_pick=pick /> }
}

#[component]
pub fn WayTo(
    query: QueryState<MovesQuery>,
    ground: Ground,
    start: JobRow,
    to: Slug,
    weights: RwSignal<Weights>,
) -> impl IntoView {
    let jobs = &ground.index.jobs;
    // `known` takes unknown targets out of the address.
    let target = jobs.iter().find(|job| job.slug == to).cloned()?;
    let heading = format!("The way from {} to {}", start.title, target.title);
    let steps = move || {
        let (jobs, related, weights) = (&ground.index.jobs, &ground.related, weights.get());
        match way(&start, &target, jobs, related, weights) {
            Way::OneStep(step) => view! {
                <p class="lead">"One step."</p>
                <ol class="plain-list moves-way">{step_view(&step, weights)}</ol>
                <SaveWay from=start.slug.clone() to=target.slug.clone() through=None />
            }
            .into_any(),
            Way::TwoSteps([first, second]) => view! {
                <p class="lead">
                    {format!("Two steps, through {}: the job in between whose harder step fits best by your weights.", first.to.title)}
                </p>
                <ol class="plain-list moves-way">{step_view(&first, weights)} {step_view(&second, weights)}</ol>
                <SaveWay from=start.slug.clone() to=target.slug.clone() through=Some(first.to.slug.clone()) />
            }
            .into_any(),
            Way::None => view! {
                <p class="notice">
                    "There is no way of one or two steps in O*NET's lists of related occupations. The move may still be \
                     possible; the lists do not speak for it."
                </p>
                <div class="moves-tools no-print">
                    <a class="button" href=Route::compare([start.slug.clone(), target.slug.clone()]).href()>
                        "Compare the two"
                    </a>
                </div>
            }
            .into_any(),
        }
    };
    let close = move |_| query.update(Entry::Push, |query| MovesQuery { to: None, ..query.clone() });
    Some(
        view! {
            <section class="section" aria-labelledby="way">
                <h2 id="way">{heading}</h2>
                {steps}
                <button type="button" class="button no-print" on:click=close>"Close the way"</button>
            </section>
        }
        .into_any(),
    )
}

fn step_view(step: &Step<'_>, weights: Weights) -> AnyView {
    let (from, to) = (step.from.title.clone(), step.to);
    view! {
        <li class="moves-step" data-band=to.band.id()>
            <h3>{from} " → " <a href=Route::Job(to.slug.clone()).href()>{to.title.clone()}</a></h3>
            <p class="move-figures">
                <span class="move-score">{to.figure()}</span>
                <BandMark band=to.band />
            </p>
            <p class="moves-why">{why(step, None, weights)}</p>
            <p class="fine">{figures(to)}</p>
        </li>
    }
    .into_any()
}

#[component]
fn SaveWay(from: Slug, to: Slug, through: Option<Slug>) -> impl IntoView {
    let shortlist = use_shortlist();
    let compared = [Some(from.clone()), through.clone(), Some(to.clone())].into_iter().flatten();
    let path = SavedPath { from, through };
    let (own, own_path) = (to.clone(), path.clone());
    let saved = Memo::new(move |_| shortlist.has_path(&own, &own_path));
    view! {
        <div class="moves-tools no-print">
            <button
                type="button"
                class="button primary"
                aria-pressed=move || saved.get().to_string()
                on:click=move |_| shortlist.toggle_path(&to, &path)
            >
                {move || if saved.get() { "Path saved" } else { "Save this path" }}
            </button>
            <a class="button" href=Route::compare(compared).href()>"Compare these jobs"</a>
            {move || saved.get().then(|| view! { <a class="button" href=Route::Saved.href()>"See what you saved"</a> })}
        </div>
    }
    .into_any()
}
