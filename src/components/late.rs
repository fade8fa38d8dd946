//! A piece of a page whose code comes when the piece is first shown.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loading::Loading;
use super::problem::Problem;
use crate::data::DataError;
use crate::part::{Coming, now};

/// Never part of a prerendered page. Until its code is here a skeleton stands in its place.
#[component]
pub fn Late(
    /// Loads the code.
    code: fn() -> Coming<()>,
    /// What is shown with it.
    view: Box<dyn Fn() -> Coming<AnyView> + Send>,
) -> impl IntoView {
    let mut first = code();
    let is_here = RwSignal::new(now(&mut first).map(|code| code.is_ok()));
    let wait_for = move |code: Coming<()>| {
        spawn_local(async move {
            let code = code.await;
            // The visitor may have gone on.
            is_here.try_set(Some(code.is_ok()));
        });
    };
    if is_here.get_untracked().is_none() {
        wait_for(first);
    }
    let retry = move |()| {
        is_here.set(None);
        wait_for(code());
    };
    move || match is_here.get() {
        None => view! { <Loading /> }.into_any(),
        Some(true) => now(view()).and_then(Result::ok).into_any(),
        Some(false) => view! { <Problem error=DataError::NoCode on_retry=retry /> }.into_any(),
    }
}
