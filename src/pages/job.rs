//! The page at `/jobs/<slug>/`: one job, its score, and why it moved.

use index::Slug;
use index::documents::JobDocument;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use crate::components::loading::Loading;
use crate::components::problem::Problem;
use crate::data::{DataError, fetch_job};

#[component]
pub fn JobPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let document = Resource::new(
        move || slug.get(),
        |slug| async move {
            let slug: Slug = slug.parse().map_err(|_| DataError::Missing)?;
            fetch_job(&slug).await
        },
    );
    view! {
        <Transition fallback=Loading>
            {move || Suspend::new(async move {
                match document.await {
                    Ok(document) => view! { <JobView document /> }.into_any(),
                    Err(error) => view! { <Problem error on_retry=move |()| document.refetch() /> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn JobView(document: JobDocument) -> impl IntoView {
    view! {
        <Title text=format!("{}: AI risk and automation outlook", document.row.title) />
        <h1>{document.row.title.clone()}</h1>
        <p>{document.row.score.value()}</p>
    }
}
