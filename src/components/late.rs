//! A piece of a page whose code comes when the piece is first shown.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use super::loading::Loading;
use super::problem::Problem;
use crate::data::DataError;
use crate::part::{Coming, now};
use crate::state::focus::focus_quietly;

const CAN_HAVE_FOCUS: &str = "a[href], button, input, select";

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
        wait_for(is_here, code, code(), Place::of_focus());
    };
    move || match is_here.get() {
        None => view! { <Loading /> }.into_any(),
        Some(true) => now(view()).and_then(Result::ok).into_any(),
        Some(false) => view! { <Problem error=DataError::NoCode on_retry=retry is_part=true /> }.into_any(),
    }
}

/// `place` is where *Try again* was pressed.
fn wait_for(is_here: RwSignal<Option<bool>>, code: fn() -> Coming<()>, coming: Coming<()>, place: Option<Place>) {
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
            let ask_again = move || {
                if is_here.try_get_untracked() == Some(Some(false)) {
                    wait_for(is_here, code, code(), None);
                }
            };
            MISSING.with_borrow_mut(|missing| missing.push(Box::new(ask_again)));
        }
        if let Some(place) = place {
            request_animation_frame(move || place.take_focus());
        }
    });
}

/// Where a problem stands: after what, and in what.
struct Place {
    before: Option<Element>,
    around: Element,
}

impl Place {
    /// That of the problem whose button has the focus.
    fn of_focus() -> Option<Self> {
        let problem = document().active_element()?.closest(".problem").ok()??;
        Some(Self { before: problem.previous_element_sibling(), around: problem.parent_element()? })
    }

    /// Whoever pressed *Try again* and did not go elsewhere goes on with what came there.
    fn take_focus(&self) {
        let is_elsewhere = document().active_element().is_some_and(|focused| focused.tag_name() != "BODY");
        let came = match &self.before {
            Some(before) => before.next_element_sibling(),
            None => self.around.first_element_child(),
        };
        let Some(came) = came.filter(|_| !is_elsewhere) else { return };
        let is_first = came.matches(CAN_HAVE_FOCUS).unwrap_or_default();
        let first = if is_first { Some(came) } else { came.query_selector(CAN_HAVE_FOCUS).ok().flatten() };
        if let Some(first) = first {
            focus_quietly(&first);
        }
    }
}
