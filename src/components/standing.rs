//! What parts have in common that a browser leaves standing when it takes a page over, for good (`fixed`) or until their
//! turn (`in_turn`).

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState};
use wasm_bindgen::JsCast;

/// A view that is made later, as if by the component that asks for it now.
pub struct Later {
    view: Box<dyn FnOnce() -> AnyView + Send>,
    owner: Option<Owner>,
}

impl Later {
    pub fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> Self {
        Self { view: Box::new(move || view().into_any()), owner: Owner::current() }
    }

    pub fn make(self) -> AnyView {
        self.with(|view| view)
    }

    pub fn with<T>(self, then: impl FnOnce(AnyView) -> T) -> T {
        let Self { view, owner } = self;
        match owner {
            Some(owner) => owner.with(|| then(view())),
            None => then(view()),
        }
    }
}

/// Goes to the element that stands where a view is to be taken over. A tree that is not the rendered one is not taken over, so
/// that another node stands there is not met.
pub fn element_at(cursor: &Cursor, position: &PositionState) -> Option<Element> {
    match position.get() {
        Position::FirstChild => cursor.child(),
        Position::Current => {}
        _ => cursor.sibling(),
    }
    position.set(Position::NextChild);
    cursor.current().dyn_into().ok()
}

/// An element that nobody has taken over.
pub struct Standing(pub Element);

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.0.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        // Fails where the parent is gone, and then nobody sees it.
        drop(parent.insert_before(&self.0, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.parent_element().is_some_and(|parent| {
            child.mount(&parent, Some(&self.0));
            true
        })
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.0.clone()]
    }
}
