//! The page at `/data/`: what can be downloaded, what it means, and under which terms.

mod downloads;
mod examples;
mod fields;
mod terms;

use index::Date;
use index::documents::SourceDocument;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use serde::{Deserialize, Serialize};

use self::downloads::Downloads;
use self::examples::Examples;
use self::fields::{HistoryTableColumns, IndexFields, JobTableColumns, RowFields};
use self::terms::{Citation, Terms};
use super::loaded::{Missing, loaded};
use crate::components::notices::with_codes;
use crate::data::fetch_methodology;
use crate::routes::Route;

/// What the page shows of the methodology document.
#[derive(Clone, Serialize, Deserialize)]
struct Edition {
    edition: Date,
    first_edition: Date,
    methodology_version: String,
    sources: Vec<SourceDocument>,
}

#[component]
pub fn DataPage() -> impl IntoView {
    let edition = Resource::new(
        || (),
        |()| async {
            fetch_methodology().await.map(|document| Edition {
                edition: document.edition,
                first_edition: document.first_edition,
                methodology_version: document.methodology_version,
                sources: document.sources,
            })
        },
    );
    view! {
        <Title text="Data" />
        <Meta
            name="description"
            content="Download the AI Job Risk Index as JSON or CSV: every score, edition and event with its source, the schema, what each field means, the licence and how to cite it."
        />
        {loaded(edition, Missing::Fault, |edition| view! { <DataView edition /> }.into_any())}
    }
}

#[component]
fn DataView(edition: Edition) -> impl IntoView {
    let Edition { edition, first_edition, methodology_version, sources } = edition;
    view! {
        <article class="wrap reading">
            <header class="page-head">
                <p class="eyebrow">
                    "Edition of " <a href=Route::Week(edition).href()>{edition.long()}</a>
                    {format!(", methodology version {methodology_version}")}
                </p>
                <h1>"Data"</h1>
                <p class="lede">
                    "Everything that this site shows is a plain file that you may take: no key, no account, no limit. Every figure names where it comes from."
                </p>
            </header>
            <Downloads edition />
            <Examples />
            <section class="section" id="fields">
                <h2>"What the fields of " <span translate="no">"index.json"</span> " mean"</h2>
                <IndexFields />
                <RowFields />
                <p>"A field without a value is null. Scores are whole numbers, as shown; unrounded ones stand in the job and edition files."</p>
            </section>
            <section class="section" id="tables">
                <h2>"What the columns of the tables mean"</h2>
                <p>
                    <code translate="no">"index.csv"</code>
                    " has the fields of a row but the spark, under the same names; these take another form. What you download from "
                    <a href=Route::all_jobs().href()>"All jobs"</a>
                    " holds just the rows and the columns that you see, under the same names, and the spark where you chose it."
                </p>
                <JobTableColumns />
                <HistoryTableColumns />
                <p>
                    "Tables are UTF-8, with commas between cells, names in the first line and a line feed at each line's end. A cell without a value is empty. A fall has a minus sign, a rise has no sign. Bands, kinds and confidence are spelled as in the JSON."
                </p>
            </section>
            <section class="section" id="promise">
                <h2>"What you can rely on"</h2>
                <ul class="limits plain-list">
                    <li>
                        <h3>"From the first release on, fields are only ever added."</h3>
                        <p>
                            "None is renamed, removed or given another meaning. If one had to be, the path would say v2 and v1 would stay where it is. Each file carries its "
                            <code translate="no">"schema_version"</code> "."
                        </p>
                    </li>
                    <li>
                        <h3>"Editions are frozen."</h3>
                        <p>
                            {with_codes(
                                &format!(
                                    "Every edition since {} keeps its file and its digest. A mistake is corrected by an entry in the corrections list of `editions.json`, never in the edition.",
                                    first_edition.long(),
                                ),
                            )}
                        </p>
                    </li>
                    <li>
                        <h3>"Slugs stay."</h3>
                        <p>"A job's address is its key in every file."</p>
                    </li>
                </ul>
            </section>
            <Terms sources />
            <Citation edition methodology_version />
        </article>
    }
}
