//! A part of a page that never changes once it stands there. A browser that takes the page over leaves it as it is: neither
//! its view nor the code for it is run, which on a slow phone is most of what the takeover of a long page costs.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use wasm_bindgen::JsCast;

/// The view must be one element, without anything in it that listens or follows a signal.
pub fn fixed<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> Fixed {
    let owner = Owner::current();
    let made = move || {
        let made = || view().into_any();
        match &owner {
            Some(owner) => owner.with(made),
            None => made(),
        }
    };
    Fixed(Box::new(made))
}

pub struct Fixed(Box<dyn FnOnce() -> AnyView + Send>);

/// What stands on the page.
pub enum FixedState {
    Found(Element),
    Made(AnyViewState),
}

impl Render for Fixed {
    type State = FixedState;

    fn build(self) -> FixedState {
        FixedState::Made((self.0)().build())
    }

    fn rebuild(self, state: &mut FixedState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Fixed {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for Fixed {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        // The comments tell a browser that takes the view over where texts and lists end, and here none does.
        let html = (self.0)().to_html().replace("<!--<() />-->", "").replace("<!>", "");
        buf.push_str(&html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> FixedState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        match cursor.current().dyn_into::<Element>() {
            Ok(element) => FixedState::Found(element),
            // A tree that is not the rendered one is not taken over, so this is not met; what should stand there is made.
            Err(_) => self.build(),
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for FixedState {
    fn unmount(&mut self) {
        match self {
            Self::Found(element) => element.remove(),
            Self::Made(view) => view.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        match self {
            // Fails where the parent is gone, and then nobody sees it.
            Self::Found(element) => drop(parent.insert_before(element, marker)),
            Self::Made(view) => view.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Found(element) => element.parent_element().is_some_and(|parent| {
                child.mount(&parent, Some(element));
                true
            }),
            Self::Made(view) => view.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Found(element) => vec![element.clone()],
            Self::Made(view) => view.elements(),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_fixed_is_written_without_marks_and_what_follows_keeps_its_place() {
        let owner = Owner::new();
        let html = owner.with(|| {
            let part = fixed(|| {
                let names = ["a", "b"].map(|name| view! { <b>{name}</b> });
                view! { <p>"One " {1} " and " {names.into_iter().collect_view()}</p> }
            });
            view! { <div>{part} "after" {2}</div> }.to_html()
        });
        assert_eq!(html, "<div><p>One 1 and <b>a</b><b>b</b></p>after<!>2<!><!></div>");
    }
}
