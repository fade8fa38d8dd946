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

use super::standing::{Later, Standing, element_at};

/// The view must be one element, without anything in it that listens or follows a signal.
pub fn fixed<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> Fixed {
    Fixed(Later::new(view))
}

pub struct Fixed(Later);

/// What stands on the page.
pub enum FixedState {
    Found(Standing),
    Made(AnyViewState),
}

impl Render for Fixed {
    type State = FixedState;

    fn build(self) -> FixedState {
        FixedState::Made(self.0.make().build())
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
        let html = self.0.make().to_html().replace("<!--<() />-->", "").replace("<!>", "");
        buf.push_str(&html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> FixedState {
        match element_at(cursor, position) {
            Some(element) => FixedState::Found(Standing(element)),
            None => self.build(),
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl FixedState {
    fn view(&self) -> &dyn Mountable {
        match self {
            Self::Found(element) => element,
            Self::Made(view) => view,
        }
    }

    fn view_mut(&mut self) -> &mut dyn Mountable {
        match self {
            Self::Found(element) => element,
            Self::Made(view) => view,
        }
    }
}

impl Mountable for FixedState {
    fn unmount(&mut self) {
        self.view_mut().unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.view_mut().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view().insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.view().elements()
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
