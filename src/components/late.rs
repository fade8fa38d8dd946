//! A piece of a page whose code comes when the piece is first shown.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::loading::Loading;
use super::problem::Problem;
use crate::data::DataError;
use crate::part::{Coming, now};

thread_local! {
    /// What asks again for parts that did not come, once one does after all.
    static MISSING: RefCell<Vec<Box<dyn Fn()>>> = RefCell::default();
}

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
    if is_here.get_untracked().is_none() {
        wait_for(is_here, code, first, None);
    }
    let retry = move |()| {
        is_here.set(None);
        wait_for(is_here, code, code(), focused_problem());
    };
    move || match is_here.get() {
        None => view! { <Loading /> }.into_any(),
        Some(true) => now(view()).and_then(Result::ok).into_any(),
        Some(false) => view! { <Problem error=DataError::NoCode on_retry=retry is_part=true /> }.into_any(),
    }
}

/// `retried_in` is where *Try again* was pressed.
fn wait_for(
    is_here: RwSignal<Option<bool>>,
    code: fn() -> Coming<()>,
    coming: Coming<()>,
    retried_in: Option<web_sys::Element>,
) {
    spawn_local(async move {
        let came = coming.await.is_ok();
        // The visitor may have gone on, and what is said stays said.
        let is_news = is_here.try_get_untracked().is_some_and(|before| before != Some(came));
        if is_news {
            is_here.set(Some(came));
        }
        if came {
            MISSING.take().iter().for_each(|ask_again| ask_again());
        } else if !is_here.is_disposed() {
            MISSING.with_borrow_mut(|missing| missing.push(Box::new(move || wait_for(is_here, code, code(), None))));
        }
        if let Some(place) = retried_in {
            request_animation_frame(move || focus_first(&place));
        }
    });
}

/// What holds the problem whose button has the focus.
fn focused_problem() -> Option<web_sys::Element> {
    document().active_element()?.closest(".problem").ok()??.parent_element()
}

/// Whoever pressed *Try again* goes on where the button was.
fn focus_first(place: &web_sys::Element) {
    let has_focus = document().active_element().is_some_and(|focused| focused.tag_name() != "BODY");
    let first = place.query_selector("a[href], button, input, select").ok().flatten();
    if let Some(first) = first.filter(|_| !has_focus).and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = first.focus();
    }
}
