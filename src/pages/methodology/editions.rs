//! When scores are published, and why a published one never changes.

use index::documents::{Correction, MethodologyDocument};
use leptos::prelude::*;

use crate::components::corrections::Corrections;
use crate::routes::Route;

#[component]
pub fn EditionRules(document: MethodologyDocument, corrections: Vec<Correction>) -> impl IntoView {
    let corrected = if corrections.is_empty() {
        view! { <p>"So far there is no correction."</p> }.into_any()
    } else {
        view! { <Corrections corrections /> }.into_any()
    };
    view! {
        <section class="section" id="editions">
            <h2>"Editions and corrections"</h2>
            <p>
                {format!(
                    "There is one edition a week, on Wednesdays, from {} to {}. Evidence enters the first edition that is not dated before it. ",
                    document.first_edition.long(),
                    document.edition.long(),
                )}
                "Most weeks bring nothing that counts for a job. Its change is then 0, and the page says whether the ledger had nothing, or what was seen and not counted."
            </p>
            <p>
                "An edition, once published, is frozen with its scores, its drivers, the research estimates and a digest of the figures, so that anybody who kept a copy can tell whether it was altered. Editions from before the first publication were computed afterwards from dated evidence and are marked “backfilled”. All of them stand in the "
                <a href=Route::Weeks.href()>"archive"</a> "."
            </p>
            <p>
                "A mistake is corrected by an entry in a list, never by rewriting an edition. The corrected figure enters the next one. Some sources revise their own past: when Epoch AI refits its index, earlier values move. Published editions stay as they were, and the revision is marked."
            </p>
            <h3>"Corrections"</h3>
            {corrected}
        </section>
    }
}
