//! The ways between the compared jobs, pair by pair: how close they are, a way of one or two steps, and what a page says of
//! the move.

use std::sync::Arc;

use index::comparison::{Near, pair_closeness};
use index::documents::JobDocument;
use index::moves::{Way, Weights, way, way_told, why};
use leptos::html;
use leptos::prelude::*;

use crate::charts::when_near;
use crate::routes::Route;
use crate::state::related::Ground;

#[component]
pub fn Ways(
    found: Memo<Vec<Arc<JobDocument>>>,
    /// None until O*NET's lists are there.
    ground: RwSignal<Option<Ground>>,
    /// Asks for them.
    load: Callback<()>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    when_near(place, move || load.run(()));
    // On paper every part is near, those folded away too.
    Effect::new(move |_| {
        let on_print = window_event_listener_untyped("beforeprint", move |_| load.run(()));
        on_cleanup(move || on_print.remove());
    });
    let is_coming = move || ground.with(Option::is_none);
    let pairs = move || {
        found.with(|jobs| {
            let pairs = (0..jobs.len()).flat_map(|a| (a + 1..jobs.len()).map(move |b| (a, b)));
            let ground = ground.get();
            pairs
                .map(|(a, b)| view! { <Pair a=Arc::clone(&jobs[a]) b=Arc::clone(&jobs[b]) ground=ground.clone() /> })
                .collect_view()
        })
    };
    view! {
        <div node_ref=place>
            <ul class="plain-list compare-ways" class:is-coming=is_coming>
                {pairs}
            </ul>
        </div>
    }
    .into_any()
}

#[component]
fn Pair(a: Arc<JobDocument>, b: Arc<JobDocument>, ground: Option<Ground>) -> impl IntoView {
    let near = near(&a, &b, ground.as_ref());
    let told = match near {
        Some(Near { points, relation }) => format!("Closeness {points} of 100: {}.", relation.label()),
        None => "How close the two are is not known here.".to_owned(),
    };
    let steps = ground.map(|ground| {
        let weights = Weights::default();
        let found = way(&a.row, &b.row, &ground.index.jobs, &ground.related, weights);
        let whys = match &found {
            Way::OneStep(step) => vec![why(step, None, weights)],
            Way::TwoSteps(steps) => steps
                .iter()
                .map(|step| format!("{} to {}: {}", step.from.title, step.to.title, why(step, None, weights)))
                .collect(),
            Way::None => Vec::new(),
        };
        view! {
            <p>
                {way_told(&found)} " "
                <a class="no-print" href=Route::way(a.row.slug.clone(), b.row.slug.clone()).href()>"See the way"</a>
            </p>
            {whys.into_iter().map(|text| view! { <p class="fine">{text}</p> }).collect_view()}
        }
    });
    let said = [(&a, &b), (&b, &a)].into_iter().filter_map(|(from, to)| {
        let moves = &from.profile.as_ref()?.moves;
        let text = moves.iter().find(|entry| entry.job.slug == to.row.slug)?.text.clone();
        let page = Route::Job(from.row.slug.clone()).href();
        Some(view! {
            <p class="fine">
                "The page of " <a href=page>{from.row.title.clone()}</a> {format!(" names {} as a move: {text}", to.row.title)}
            </p>
        })
    });
    let said = said.collect_view();
    view! {
        <li>
            <h4>{a.row.title.clone()} " and " {b.row.title.clone()}</h4>
            <p>{told}</p>
            {steps}
            {said}
        </li>
    }
    .into_any()
}

/// By the documents; of two estimates, whose documents do not tell, by O*NET's own lists.
pub fn near(a: &JobDocument, b: &JobDocument, ground: Option<&Ground>) -> Option<Near> {
    pair_closeness(a, b).or_else(|| {
        let occupations = &ground?.related.occupations;
        let (from, to) = (a.row.soc.first()?, b.row.soc.first()?);
        let reach = occupations.around(from).to(to);
        Some(Near { points: reach.points.round().clamp(0.0, 100.0) as u8, relation: reach.relation })
    })
}
