//! The document that a widget's address names, and the widget made of it.

use std::future::Future;

use index::Slug;
use index::documents::{IndustryDocument, JobDocument};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::missing::MissingWidget;
use crate::data::{DataError, fetch_industry, fetch_job};

pub fn with_job(widget: impl Fn(JobDocument) -> AnyView + Clone + Send + Sync + 'static) -> impl IntoView {
    with_named(|slug| async move { fetch_job(&slug).await }, widget)
}

pub fn with_industry(widget: impl Fn(IndustryDocument) -> AnyView + Clone + Send + Sync + 'static) -> impl IntoView {
    with_named(|slug| async move { fetch_industry(&slug).await }, widget)
}

fn with_named<T, F>(
    fetch: impl Fn(Slug) -> F + Copy + Send + Sync + 'static,
    widget: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = Result<T, DataError>> + Send + 'static,
{
    let params = use_params_map();
    let named = move || params.with(|params| params.get("slug").unwrap_or_default());
    let document = Resource::new(named, move |slug| async move {
        let slug: Slug = slug.parse().map_err(|_| DataError::Missing)?;
        fetch(slug).await
    });
    drawn(document, widget)
}

/// A widget is rendered once and never taken over, so nobody sees it wait.
pub fn drawn<T>(
    document: Resource<Result<T, DataError>>,
    widget: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let shown = move || {
        let widget = widget.clone();
        Suspend::new(async move {
            match document.await {
                Ok(document) => widget(document),
                Err(_) => view! { <MissingWidget /> }.into_any(),
            }
        })
    };
    view! { <Suspense>{shown}</Suspense> }
}
