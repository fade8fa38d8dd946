//! What follows what is typed, drawn anew as a whole. So it shows, no matter what translators and others have done to the words
//! of the last one, and to the marks by which views find their place.

use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use leptos::tachys::html::element::ElementType;
use leptos::wasm_bindgen::JsCast;

/// Puts the view into the element in place of all that stands there, whenever what it reads changes.
pub fn draw_anew<E>(place: NodeRef<E>, view: impl Fn() -> AnyView + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    Effect::new(move |last| {
        drop(last);
        let place = place.get()?;
        let place: &web_sys::Element = place.unchecked_ref();
        place.set_text_content(None);
        let view = view();
        Some(mount_to_renderer(place, move || view))
    });
}
