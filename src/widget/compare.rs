//! The page at `/widget/compare/?jobs=a,b`: one document for all comparisons, which `public/widget-compare.js` fills with
//! the jobs that the address names. Without the script it says so and leads to the site's comparison.

use index::documents::IndexDocument;
use index::query::CompareQuery;
use leptos::prelude::*;

use super::document::drawn;
use super::frame_title;
use super::part::{Foot, Head, NEW_WINDOW};
use crate::data::fetch_index;
use crate::routes::{Route, Widget, data_href};

#[component]
pub fn CompareWidget() -> impl IntoView {
    let index = Resource::new(|| (), |()| fetch_index());
    drawn(index, |index| view! { <CompareWidgetView index /> }.into_any())
}

#[component]
fn CompareWidgetView(index: IndexDocument) -> impl IntoView {
    let widget = Widget::Compare(CompareQuery::default());
    let title = frame_title(widget.kind(), "several jobs");
    let comparison = Route::compare([]).href();
    let folder = comparison.clone();
    view! {
        <article class="widget">
            <Head widget=widget.clone() name="AI risk compared".to_owned() title />
            <div id="comparison" data-trends=data_href("trends/") data-job=Route::all_jobs().href() data-compare=folder>
                <p class="unscripted">
                    "This comparison is drawn by a small script, which does not run here. "
                    <a href=comparison target=NEW_WINDOW rel="noopener">"Compare jobs at AI Job Risk Index"</a>
                    "."
                </p>
            </div>
            <Foot widget edition=index.edition link="More, at AI Job Risk Index" />
        </article>
    }
    .into_any()
}
