//! What stands in a page's place while its figures load.

use leptos::prelude::*;

/// A skeleton that style/loading.css shows after 300 ms, and words after 5 s, so that fast loads do not flash.
#[component]
pub fn Loading() -> impl IntoView {
    view! {
        <div class="loading" role="status">
            <div class="loading-bones" aria-hidden="true"></div>
            <p class="loading-words">"Still loading. A slow connection can take a while."</p>
        </div>
    }
}
