//! Says which values of the address were left out.

use index::query::QueryNotice;
use leptos::prelude::*;

#[component]
pub fn Notices(#[prop(into)] notices: Signal<Vec<QueryNotice>>) -> impl IntoView {
    // The region stands there before it says something, so that it is read out.
    view! {
        <div class="notices" role="status">
            {move || notices.get().into_iter().map(|notice| view! { <Notice text=notice.text /> }).collect_view()}
        </div>
    }
    .into_any()
}

#[component]
pub fn Notice(text: String) -> impl IntoView {
    view! { <p class="notice">{with_codes(&text)}</p> }
}

/// What stands between backticks is from the address, and no word of any language.
pub fn with_codes(text: &str) -> Vec<AnyView> {
    let part = |(place, part): (usize, &str)| {
        let part = part.to_owned();
        if place % 2 == 1 { view! { <code translate="no">{part}</code> }.into_any() } else { part.into_any() }
    };
    text.split('`').enumerate().map(part).collect()
}
