//! How a page waits for its document: a skeleton first, then the page, or what went wrong.

use leptos::either::Either;
use leptos::prelude::*;
use leptos_meta::Title;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::not_found::NotFoundPage;
use crate::components::loading::Loading;
use crate::components::problem::Problem;
use crate::data::DataError;
use crate::state::use_taken_over;

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
    let taken_over = use_taken_over();
    let is_pending = RwSignal::new(false);
    let is_waiting = Memo::new(move |_| taken_over.get() && is_pending.get());
    let turns = StoredValue::new(0_u32);
    // A page with a name in its address has its title from the document.
    let has_own_title = missing == Missing::Fault;
    let title = move |text: &'static str| (!has_own_title).then(|| view! { <Title text /> });
    view! {
        <div class="loaded">
            {move || {
                is_waiting
                    .get()
                    .then(|| {
                        view! {
                            {title("Loading…")}
                            <Loading />
                        }
                    })
            }}
            // Between two jobs, the page that is left stays until the skeleton of the next one comes (style/loading.css).
            <div class="loaded-page" aria-busy=move || is_waiting.get().then_some("true")>
                <Transition set_pending=is_pending>
                    {move || {
                        let page = page.clone();
                        Suspend::new(async move {
                            match document.await {
                                Ok(document) => {
                                    turns.try_update_value(|turns| *turns += 1);
                                    made_anew(turns.try_get_value().unwrap_or_default(), page(document))
                                }
                                Err(DataError::Missing) if missing == Missing::NoSuchPage => {
                                    view! { <NotFoundPage /> }.into_any()
                                }
                                Err(error) => {
                                    view! {
                                        {title("This page could not be loaded")}
                                        <div class="wrap reading">
                                            <h1>"This page could not be loaded"</h1>
                                            <Problem error on_retry=move |()| document.refetch() />
                                        </div>
                                    }
                                    .into_any()
                                }
                            }
                        })
                    }}
                </Transition>
            </div>
        </div>
    }
}

/// Another page's document makes other elements: what stands in the old ones may no longer be what was written there,
/// because translators write, too. Leptos makes them where the kind of the view changes.
fn made_anew(turn: u32, page: AnyView) -> AnyView {
    let page: Either<AnyView, AnyView> = if turn.is_multiple_of(2) { Either::Left(page) } else { Either::Right(page) };
    page.into_any()
}

/// What the index lists has a page; that its document is gone is the server's fault, and not the visitor's.
pub async fn missing_unless<T>(
    is_listed: impl Future<Output = bool>,
    fetched: Result<T, DataError>,
) -> Result<T, DataError> {
    match fetched {
        Err(DataError::Missing) if is_listed.await => Err(DataError::Server { status: 404 }),
        fetched => fetched,
    }
}
