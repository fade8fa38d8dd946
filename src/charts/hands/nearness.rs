//! Tells when an element comes near the window, and how large it is. Both watchers stop when their owner goes.

use leptos::html::Div;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

use crate::charts::layout::size::{Height, Size};
use crate::state::use_taken_over;

/// As far as a quick scroll goes while a library loads.
const MARGIN: &str = "1000px";

/// Calls once, when the element is about to be seen.
pub fn when_near(place: NodeRef<Div>, then: impl Fn() + Clone + 'static) {
    let taken_over = use_taken_over();
    Effect::new(move |_| {
        // Until then the page is drawn as it was rendered, and not as its address asks.
        let Some(place) = place.get().filter(|_| taken_over.get()) else { return };
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

/// The size of a chart that fills the element, once it is known in a browser, kept up to date.
pub fn use_size(place: NodeRef<Div>, height: Signal<Height>) -> Memo<Option<Size>> {
    let width = RwSignal::new(None::<f64>);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let element = place.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            let measured = element.get_bounding_client_rect().width();
            // An element that is not shown keeps the size that it had.
            if measured > 0.0 && width.get_untracked() != Some(measured) {
                width.set(Some(measured));
            }
        });
        let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
        observer.observe(&place);
        let watch = SendWrapper::new((observer, measure));
        on_cleanup(move || watch.take().0.disconnect());
    });
    Memo::new(move |_| width.get().map(|width| Size::fitting(width).of(height.get())))
}
