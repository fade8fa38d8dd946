//! The jobs of the map that stand out as a table, those with the most workers first.

use std::sync::Arc;

use index::Slug;
use index::figure::{counted, grouped};
use index::query::MapColour;
use index::score::signed;
use leptos::prelude::*;

use super::lighting::Lighting;
use crate::charts::{MapJob, MapState};
use crate::components::band_mark::BandMark;
use crate::components::table_frame::TableFrame;
use crate::routes::Route;

/// More are read by nobody before they search.
const FIRST_ROWS: usize = 100;

#[component]
pub fn MapList(
    #[prop(into)] state: Signal<Option<Arc<MapState>>>,
    lighting: Lighting,
    #[prop(into)] industry: Signal<Option<Slug>>,
    #[prop(into)] colour: Signal<MapColour>,
    #[prop(into)] is_whole: Signal<bool>,
    /// The visitor asks for all rows.
    #[prop(into)]
    on_whole: Callback<()>,
) -> impl IntoView {
    let places = Memo::new(move |_| {
        state.with(|state| {
            let state = state.as_ref()?;
            let industry = industry.with(|slug| slug.as_ref().and_then(|slug| state.industry(slug)));
            Some(lighting.places(state, industry))
        })
    });
    let rows = move || {
        let most = if is_whole.get() { usize::MAX } else { FIRST_ROWS };
        places.with(|places| {
            state.with(|state| {
                let state = state.as_ref()?;
                let shown = places.iter().flatten().take(most);
                Some(shown.map(|at| row(state, &state.jobs[*at])).collect_view())
            })
        })
    };
    let count = move || places.with(|places| places.as_ref().map_or(0, Vec::len));
    let head = move |name: &'static str, of: Option<MapColour>| {
        let is_chosen = move || of == Some(colour.get());
        view! {
            <th scope="col" class="number" class:is-chosen=is_chosen>
                {name}
            </th>
        }
    };
    view! {
        <div class="map-list">
            <TableFrame caption="The jobs of the map, the most workers first">
                <thead>
                    <tr>
                        <th scope="col">"Job"</th>
                        <th scope="col">"Industry"</th>
                        {head("Workers (US)", None)}
                        <th scope="col" class:is-chosen=move || colour.get() == MapColour::Band>
                            "Risk score"
                        </th>
                        {head("12 weeks", Some(MapColour::Change))}
                        {head("Pay (US)", Some(MapColour::Pay))}
                        {head("Growth to 2034", Some(MapColour::Growth))}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </TableFrame>
            {move || {
                (count() > FIRST_ROWS && !is_whole.get())
                    .then(|| {
                        let label = format!("Show all {}", counted(count() as u32, "row", "rows"));
                        view! {
                            <button type="button" class="button" on:click=move |_| on_whole.run(())>
                                {label}
                            </button>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

fn row(state: &MapState, job: &MapJob) -> AnyView {
    let dash = || "–".to_owned();
    let industry = state.industries.get(job.industry).map(|industry| industry.name.clone());
    view! {
        <tr>
            <th scope="row">
                <a href=Route::Job(job.slug.clone()).href()>{job.title.clone()}</a>
            </th>
            <td>{industry}</td>
            <td class="number">{job.workers.map_or_else(|| "no figure".to_owned(), grouped)}</td>
            <td>{job.figure.clone()} " " <BandMark band=job.band /></td>
            <td class="number">{job.change.map_or_else(dash, signed)}</td>
            <td class="number">{job.pay.map_or_else(dash, |pay| format!("${}", grouped(pay)))}</td>
            <td class="number">{job.growth.map_or_else(dash, |growth| format!("{growth:+.1}%"))}</td>
        </tr>
    }
    .into_any()
}
