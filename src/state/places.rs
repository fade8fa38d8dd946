//! Where on a page the visitor was, kept with each entry of the browser's history. A browser returns to the place by
//! itself while the page is not there yet, and so does not get there.

use std::time::Duration;

use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::focus::Spot;
use super::waiting::{Pause, look_again};

/// Safari allows 100 writes in 30 s.
const PAUSE: Duration = Duration::from_millis(300);
/// How long a page may take to grow to the place that was left.
const PATIENCE: Duration = Duration::from_secs(4);
/// A page that has stayed for so long is whole.
const SETTLED_BEATS: u32 = 8;

/// How far down, and the link that the page was left by.
#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    y: f64,
    left: Option<Left>,
}

#[derive(Clone, Debug, PartialEq)]
struct Left {
    spot: Spot,
    /// How far below the top of the window it stood.
    top: f64,
}

/// What *back* and *forward* return to.
#[derive(Clone, Copy)]
pub struct Places {
    returning: StoredValue<Option<Place>>,
}

impl Places {
    /// The link that led away from the page that *back* has just returned to.
    pub fn spot(self) -> Option<Spot> {
        self.returning.with_value(|place| Some(place.as_ref()?.left.as_ref()?.spot.clone()))
    }

    /// Call once.
    pub fn follow() -> Self {
        let places = Self { returning: StoredValue::new(None) };
        let pause = Pause::new(PAUSE);
        let on_scroll = window_event_listener(ev::scroll, move |_| pause.then(move || places.keep(None)));
        Effect::new(move |_| {
            let on_return = Closure::<dyn Fn(web_sys::PopStateEvent)>::new(move |event: web_sys::PopStateEvent| {
                let place = read(&event.state());
                places.returning.set_value(place.clone());
                if let Some(place) = place {
                    places.return_to(place);
                }
            });
            // On its way down: before the router, which may show the page before it hears of the place.
            let callback = on_return.as_ref().unchecked_ref();
            let _ = window().add_event_listener_with_callback_and_bool("popstate", callback, true);
            on_return.forget();
        });
        // Whoever goes on by themselves is not to be taken back.
        let stop = move || places.returning.set_value(None);
        let on_wheel = window_event_listener(ev::wheel, move |_| stop());
        let on_touch = window_event_listener(ev::touchmove, move |_| stop());
        let on_key = window_event_listener(ev::keydown, move |_| stop());
        let on_press = window_event_listener(ev::pointerdown, move |_| stop());
        on_cleanup(move || {
            on_scroll.remove();
            on_wheel.remove();
            on_touch.remove();
            on_key.remove();
            on_press.remove();
        });
        places
    }

    /// Call when a link is clicked, before the router hears of it.
    pub fn leave_by(self, link: &Element) {
        if let Some(root) = document().document_element() {
            let top = link.get_bounding_client_rect().top();
            self.keep(Some(Left { spot: Spot::of(link, &root), top }));
        }
    }

    fn keep(self, left: Option<Left>) {
        if self.returning.with_value(Option::is_some) {
            return;
        }
        let (Ok(history), Ok(y)) = (window().history(), window().scroll_y()) else { return };
        let before = history.state().ok().and_then(|state| read(&state)).unwrap_or_default();
        let place = Place { y, left: left.or_else(|| before.left.clone()) };
        if place != before {
            let _ = history.replace_state(&place.write(), "");
        }
    }

    fn return_to(self, place: Place) {
        let mut settled = 0;
        look_again(move |waited| {
            let is_returning = self.returning.with_value(Option::is_some);
            if is_returning && (settled > SETTLED_BEATS || waited > PATIENCE) {
                self.returning.set_value(None);
                return false;
            }
            let away = place.away();
            let is_there = away.abs() < 1.0;
            if is_returning && !is_there {
                // A browser without smooth scrolling in its style jumps; where the page is too short it goes to its end.
                window().scroll_by_with_x_and_y(0.0, away);
            }
            settled = if is_there { settled + 1 } else { 0 };
            is_returning
        });
    }
}

impl Place {
    /// How far it is to go there. The link tells it best, for what stands above it may have another height now.
    fn away(&self) -> f64 {
        let link = self.left.as_ref().and_then(|left| {
            let link = left.spot.find(&document().document_element()?)?;
            Some(link.get_bounding_client_rect().top() - left.top)
        });
        link.unwrap_or_else(|| self.y - window().scroll_y().unwrap_or_default())
    }

    fn write(&self) -> JsValue {
        let state = js_sys::Object::new();
        let set = |key: &str, value: JsValue| {
            let _ = Reflect::set(&state, &key.into(), &value);
        };
        set("y", self.y.into());
        if let Some(Left { spot, top }) = &self.left {
            set("selector", spot.selector.as_str().into());
            set("nth", spot.nth.into());
            set("top", (*top).into());
        }
        state.into()
    }
}

/// None for a state that is not ours.
fn read(state: &JsValue) -> Option<Place> {
    let get = |key: &str| Reflect::get(state, &key.into()).ok();
    let number = |key: &str| get(key)?.as_f64();
    let left = || {
        let spot = Spot { selector: get("selector")?.as_string()?, nth: number("nth")? as u32 };
        Some(Left { spot, top: number("top")? })
    };
    Some(Place { y: number("y")?, left: left() })
}
