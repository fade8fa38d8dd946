//! What stands in the place of an empty list: the next step.

use leptos::prelude::*;

use crate::components::find_job::FindJob;
use crate::routes::Route;

#[component]
pub fn Empty() -> impl IntoView {
    view! {
        <section class="saved-empty" aria-labelledby="saved-empty">
            <h2 id="saved-empty">"Nothing is saved yet"</h2>
            <p>"Find a job and press Save on its page. The list then says what changed since you last looked."</p>
            <FindJob id="find-to-save" placeholder="Nurse, SRE, bookkeeper…" label="Look for a job" />
            <p>
                <a href=Route::all_jobs().href()>"All jobs"</a>
                " · "
                <a href=Route::map().href()>"The map of all jobs"</a>
            </p>
        </section>
    }
    .into_any()
}
