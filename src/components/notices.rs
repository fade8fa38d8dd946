//! Says which values of the address were left out.

use index::query::QueryNotice;
use leptos::prelude::*;

#[component]
pub fn Notices(#[prop(into)] notices: Signal<Vec<QueryNotice>>) -> impl IntoView {
    // The region stands there before it says something, so that it is read out.
    view! {
        <div class="notices" role="status">
            {move || {
                notices.get().into_iter().map(|notice| view! { <p class="notice">{notice.text}</p> }).collect_view()
            }}
        </div>
    }
    .into_any()
}
