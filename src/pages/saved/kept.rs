//! The copy of the site for times without a network: what it is, and the way to be rid of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::offline;
use crate::state::use_taken_over;

#[component]
pub fn Kept() -> impl IntoView {
    let taken_over = use_taken_over();
    let is_kept = RwSignal::new(false);
    let done = RwSignal::new("");
    Effect::new(move |_| is_kept.set(taken_over.get() && offline::is_kept()));
    let remove = move |_| {
        spawn_local(async move {
            let is_gone = offline::keep(false).await;
            // The visitor may have gone on.
            let _ = done.try_set(if is_gone {
                "The copy is removed, and none will be kept."
            } else {
                "Your browser did not let us remove it: clear this site's data in its settings."
            });
            if is_gone {
                let _ = is_kept.try_set(false);
            }
        });
    };
    let allow = move |_| {
        spawn_local(async move {
            offline::keep(true).await;
            let _ = done.try_set("A copy will be kept from the next page on.");
        });
    };
    view! {
        <section class="section no-print" aria-labelledby="kept">
            <h2 id="kept">"Without a network"</h2>
            <p>
                "Your browser keeps a copy of this site's program, the newest index and the jobs that you opened, so that they come without a network. It is on this device only, and a new edition replaces it."
            </p>
            <div class="saved-tools">
                <button type="button" class="button" on:click=remove prop:disabled=move || !is_kept.get()>
                    "Remove the copy"
                </button>
                <button type="button" class="button" on:click=allow prop:disabled=move || is_kept.get() || !taken_over.get()>
                    "Keep a copy"
                </button>
            </div>
            <p role="status">{done}</p>
        </section>
    }
    .into_any()
}
