//! How a page waits for its document: a skeleton first, then the page, or what went wrong.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::not_found::NotFoundPage;
use crate::components::loading::Loading;
use crate::components::problem::Problem;
use crate::data::DataError;

/// What a missing document means for the page.
#[derive(Clone, Copy, PartialEq)]
pub enum Missing {
    /// The address names something that does not exist.
    NoSuchPage,
    /// The document ought to be there.
    Fault,
}

pub fn loaded<T>(
    document: Resource<Result<T, DataError>>,
    missing: Missing,
    page: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    view! {
        <Transition fallback=Loading>
            {move || {
                let page = page.clone();
                Suspend::new(async move {
                    match document.await {
                        Ok(document) => page(document),
                        Err(DataError::Missing) if missing == Missing::NoSuchPage => view! { <NotFoundPage /> }.into_any(),
                        Err(error) => {
                            view! {
                                <div class="wrap reading">
                                    <Problem error on_retry=move |()| document.refetch() />
                                </div>
                            }
                            .into_any()
                        }
                    }
                })
            }}
        </Transition>
    }
}
