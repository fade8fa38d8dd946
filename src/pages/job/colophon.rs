//! How to cite and download the page, how fresh it is, and how it was made.

use index::Date;
use leptos::prelude::*;

use super::actions::absolute;
use super::part::Part;
use super::still::{Still, still};
use crate::components::copy_button::CopyButton;
use crate::components::print_buttons::PrintButtons;
use crate::data::LazyJob;
use crate::routes::{Route, data_href};
use crate::state::use_taken_over;

#[component]
pub fn Colophon(job: LazyJob) -> impl IntoView {
    let (row, edition, version) = (&job.row, job.live.edition.long(), &job.live.methodology_version);
    let taken_over = use_taken_over();
    let address = Route::Job(row.slug.clone()).href();
    let what = format!("AI Job Risk Index, “{}”, edition of {edition}, methodology {version}", row.title);
    // Only the browser knows under which host the site stands.
    let citation = Signal::derive(move || {
        let address = if taken_over.get() { absolute(&address) } else { address.clone() };
        format!("{what}. {address}")
    });
    let off = Signal::derive(move || !taken_over.get());
    let json = data_href(&format!("jobs/{}.json", row.slug));
    let csv = data_href(&format!("jobs/{}.csv", row.slug));
    view! {
        <Part id="cite" title="Cite, download and print">
            <p class="cite-text">{citation}</p>
            <div class="downloads no-print">
                <CopyButton label="Copy citation" text=citation disabled=off />
                <a class="button" href=csv download="" rel="external">
                    "CSV"
                </a>
                <a class="button" href=json download="" rel="external">
                    "JSON"
                </a>
                <PrintButtons disabled=off />
                <a href=Route::Data.href()>"All data, schema and licence"</a>
            </div>
            {still(Still::Facts, &job)}
            <p class="fine sheet-caveat">
                {format!("The newest evidence in the ledger is from {}. ", job.live.last_evidence_on.long())}
                "Task exposure, not a forecast of job loss."
            </p>
        </Part>
    }
    .into_any()
}

#[component]
pub fn Facts(edition: Date, version: String, reviewed_on: Option<Date>) -> impl IntoView {
    view! {
        <dl class="facts colophon">
            <dt>"Edition"</dt>
            <dd>
                <a href=Route::Week(edition).href()>{edition.long()}</a>
            </dd>
            <dt>"Methodology"</dt>
            <dd>
                <a href=Route::Methodology.href()>{format!("Version {version}")}</a>
            </dd>
            <dt>"Profile last reviewed"</dt>
            <dd>{reviewed_on.map_or_else(|| "no editorial profile yet".to_owned(), Date::long)}</dd>
        </dl>
    }
    .into_any()
}
