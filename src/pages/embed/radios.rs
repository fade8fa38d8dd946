//! A choice of a few, all of them in sight.

use leptos::prelude::*;

use crate::state::use_taken_over;

#[component]
pub fn Radios(
    /// Of the group, unique on the page.
    name: &'static str,
    legend: &'static str,
    /// Value and label.
    options: Vec<(&'static str, &'static str)>,
    #[prop(into)] chosen: Signal<&'static str>,
    #[prop(into)] on_pick: Callback<String>,
) -> impl IntoView {
    let taken_over = use_taken_over();
    let radios = options
        .into_iter()
        .map(|(value, label)| {
            view! {
                <label class="embed-radio">
                    <input
                        type="radio"
                        name=name
                        value=value
                        prop:checked=move || chosen.get() == value
                        prop:disabled=move || !taken_over.get()
                        on:change=move |_| on_pick.run(value.to_owned())
                    />
                    {label}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="embed-field">
            <legend>{legend}</legend>
            <div class="embed-radios">{radios}</div>
        </fieldset>
    }
    .into_any()
}
