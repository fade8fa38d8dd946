//! Tells when an element comes near the window, and how large it is. Both watchers stop when their owner goes.

use leptos::html::Div;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

use super::layout::Size;

/// As far as a quick scroll goes while a library loads.
const MARGIN: &str = "1000px";

/// Calls once, when the element is about to be seen.
pub fn when_near(place: NodeRef<Div>, then: impl Fn() + Clone + 'static) {
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let then = then.clone();
        let seen = Closure::<dyn Fn(js_sys::Array, IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: IntersectionObserver| {
                let is_near = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
                if entries.iter().any(is_near) {
                    observer.disconnect();
                    then();
                }
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options);
        let Ok(observer) = observer else { return };
        observer.observe(&place);
        let watch = SendWrapper::new((observer, seen));
        on_cleanup(move || watch.take().0.disconnect());
    });
}

/// The element's size once it is known in a browser, kept up to date.
pub fn use_size(place: NodeRef<Div>) -> Signal<Option<Size>> {
    let size = RwSignal::new(None::<Size>);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let element = place.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            let rect = element.get_bounding_client_rect();
            let measured = Size { width: rect.width().round(), height: rect.height().round() };
            // An element that is not shown keeps the size that it had.
            if measured.width > 0.0 && size.get_untracked() != Some(measured) {
                size.set(Some(measured));
            }
        });
        let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
        observer.observe(&place);
        let watch = SendWrapper::new((observer, measure));
        on_cleanup(move || watch.take().0.disconnect());
    });
    size.into()
}
