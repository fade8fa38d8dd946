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

/// How far down, and what had the focus when the page was left by a link.
#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    y: f64,
    spot: Option<Spot>,
}

/// What *back* and *forward* return to.
#[derive(Clone, Copy)]
pub struct Places {
    returning: StoredValue<Option<Place>>,
}

impl Places {
    /// The link that led away from the page that *back* has just returned to.
    pub fn take_spot(self) -> Option<Spot> {
        self.returning.try_update_value(|place| place.as_mut()?.spot.take()).flatten()
    }

    /// Call once.
    pub fn follow() -> Self {
        let places = Self { returning: StoredValue::new(None) };
        let pause = Pause::new(PAUSE);
        let on_scroll = window_event_listener(ev::scroll, move |_| pause.then(move || places.keep(None)));
        Effect::new(move |_| {
            let on_return = Closure::<dyn Fn(web_sys::PopStateEvent)>::new(move |event: web_sys::PopStateEvent| {
                if let Some(place) = read(&event.state()) {
                    places.returning.set_value(Some(place.clone()));
                    places.return_to(place.y);
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
            self.keep(Some(Spot::of(link, &root)));
        }
    }

    fn keep(self, spot: Option<Spot>) {
        if self.returning.with_value(Option::is_some) {
            return;
        }
        let (Ok(history), Ok(y)) = (window().history(), window().scroll_y()) else { return };
        let before = history.state().ok().and_then(|state| read(&state)).unwrap_or_default();
        let place = Place { y, spot: spot.or_else(|| before.spot.clone()) };
        if place != before {
            let _ = history.replace_state(&place.write(), "");
        }
    }

    fn return_to(self, y: f64) {
        let mut settled = 0;
        look_again(move |waited| {
            let is_returning = self.returning.with_value(Option::is_some);
            if is_returning && (settled > SETTLED_BEATS || waited > PATIENCE) {
                self.returning.set_value(None);
                return false;
            }
            let is_there = window().scroll_y().is_ok_and(|now| (now - y).abs() < 1.0);
            if is_returning && !is_there {
                // A browser without smooth scrolling in its style jumps; where the page is too short it goes to its end.
                window().scroll_to_with_x_and_y(0.0, y);
            }
            settled = if is_there { settled + 1 } else { 0 };
            is_returning
        });
    }
}

impl Place {
    fn write(&self) -> JsValue {
        let state = js_sys::Object::new();
        let set = |key: &str, value: JsValue| {
            let _ = Reflect::set(&state, &key.into(), &value);
        };
        set("y", self.y.into());
        if let Some(spot) = &self.spot {
            set("selector", spot.selector.as_str().into());
            set("nth", spot.nth.into());
        }
        state.into()
    }
}

/// None for a state that is not ours.
fn read(state: &JsValue) -> Option<Place> {
    let get = |key: &str| Reflect::get(state, &key.into()).ok();
    let y = get("y")?.as_f64()?;
    let spot = get("selector").and_then(|selector| selector.as_string()).zip(get("nth").and_then(|nth| nth.as_f64()));
    Some(Place { y, spot: spot.map(|(selector, nth)| Spot { selector, nth: nth as u32 }) })
}
