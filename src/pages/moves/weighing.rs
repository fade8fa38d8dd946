//! The five weights: named ones to choose from, and a slider for each.

use index::moves::{Axis, Preset, Weights};
use leptos::prelude::*;

#[component]
pub fn Weighing(
    weights: RwSignal<Weights>,
    /// Called when a choice is made, and not while a slider moves.
    #[prop(into)]
    on_choose: Callback<Weights>,
) -> impl IntoView {
    let choose = move |chosen: Weights| {
        weights.set(chosen);
        on_choose.run(chosen);
    };
    let preset = move |label: &'static str, chosen: Weights| {
        view! {
            <button
                type="button"
                class="button chip"
                aria-pressed=move || (weights.get() == chosen).to_string()
                on:click=move |_| choose(chosen)
            >
                {label}
            </button>
        }
    };
    let presets = Preset::ALL.map(|named| preset(named.label(), named.weights()));
    let sliders = Axis::ALL.map(|axis| view! { <Slider axis weights on_choose /> });
    view! {
        <fieldset class="moves-weights no-print">
            <legend>"What counts, from 0 to 10"</legend>
            <div class="chips" role="group" aria-label="Weights by name">
                {preset("Balanced", Weights::default())} {presets.into_iter().collect_view()}
            </div>
            <div class="moves-sliders">{sliders.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn Slider(axis: Axis, weights: RwSignal<Weights>, on_choose: Callback<Weights>) -> impl IntoView {
    let id = format!("weight-{}", axis as usize);
    let weight = move || weights.with(|weights| weights.of(axis));
    // The attribute is only where a slider starts; afterwards the visitor's hand is ahead of it.
    let start = weights.with_untracked(|weights| weights.of(axis)).to_string();
    view! {
        <div class="moves-slider">
            <label for=id.clone()>{axis.label()}</label>
            <input
                type="range"
                id=id
                min="0"
                max=Weights::MOST.to_string()
                step="1"
                autocomplete="off"
                value=start
                prop:value=move || weight().to_string()
                aria-valuetext=move || format!("{} of {}", weight(), Weights::MOST)
                on:input=move |event| {
                    if let Ok(weight) = event_target_value(&event).parse() {
                        weights.update(|weights| *weights = weights.with(axis, weight));
                    }
                }
                on:change=move |_| on_choose.run(weights.get_untracked())
            />
            <output class="moves-weight">{weight}</output>
        </div>
    }
    .into_any()
}
