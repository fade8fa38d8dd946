//! Under which terms the data may be used, whose work it rests on, and how to cite it.

use index::Date;
use index::documents::SourceDocument;
use leptos::prelude::*;

use crate::components::credits::Credits;
use crate::routes::Route;

#[component]
pub fn Terms(sources: Vec<SourceDocument>) -> impl IntoView {
    view! {
        <section class="section" id="licence">
            <h2>"Licence"</h2>
            <p>
                "Our own data and texts (scores, tasks, judgements, explanations) are under "
                <a href="https://creativecommons.org/licenses/by/4.0/">"CC BY 4.0"</a>
                ": use them for anything, name the AI Job Risk Index, link to it, and say what you changed. Please keep the sentence “task exposure, not a forecast of job loss” where a score stands alone."
            </p>
            <p>"Figures that are others' stay under their terms. If you use those, credit their authors:"</p>
            <Credits sources />
        </section>
    }
}

#[component]
pub fn Citation(edition: Date, methodology_version: String) -> impl IntoView {
    let (year, day) = (edition.year(), edition.long());
    view! {
        <section class="section" id="cite">
            <h2>"How to cite"</h2>
            <p>"Name the edition: scores change, and an edition does not."</p>
            <blockquote class="cite-as">
                <p>
                    {format!(
                        "AI Job Risk Index ({year}). Edition of {day}, methodology version {methodology_version}. Data under CC BY 4.0.",
                    )}
                </p>
            </blockquote>
            <p class="fine">
                "With the address of "<a href=Route::Week(edition).href()>"that edition's page"</a>
                ", which stays. For one job, put its name and score before it."
            </p>
        </section>
    }
}
