//! A line's dash and marker in small, beside its name.

use leptos::prelude::*;

use super::paint::dash_text;
use crate::charts::state::series::Role;

#[component]
pub fn KeySample(role: Role) -> impl IntoView {
    let dash = dash_text(role.dash());
    view! {
        <svg class=format!("key-sample {}", role.class()) viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <path
                d="M1 6H27"
                fill="none"
                stroke="currentColor"
                stroke-width=role.width().to_string()
                stroke-dasharray=(!dash.is_empty()).then_some(dash)
            ></path>
            <path d=role.marker().path((14.0, 6.0), 8.0) fill="currentColor"></path>
        </svg>
    }
    .into_any()
}
