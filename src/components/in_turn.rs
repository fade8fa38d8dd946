//! A part of a page that a browser takes over in a turn of its own, after what stands around it (`state::turns`). Until then
//! it stands there as it was rendered; if others have changed it by then, it is drawn anew in its place.

#[cfg(feature = "ssr")]
use leptos::prelude::*;

#[cfg(not(feature = "ssr"))]
pub use waiting::{InTurn, in_turn};

/// The view must be one element, and ask for no resource: those are counted in the order in which the page asks for them.
#[cfg(feature = "ssr")]
pub fn in_turn<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> AnyView {
    view().into_any()
}

#[cfg(not(feature = "ssr"))]
mod waiting {
    //! What only a browser does.

    use std::cell::RefCell;
    use std::rc::{Rc, Weak};

    use leptos::attr::Attribute;
    use leptos::attr::any_attribute::AnyAttribute;
    use leptos::prelude::*;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::renderer::types::{Element, Node};
    use leptos::tachys::view::add_attr::AddAnyAttr;
    use leptos::tachys::view::any_view::AnyViewState;
    use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
    use wasm_bindgen::JsCast;

    use crate::state::turns;

    type Made = Box<dyn FnOnce() -> AnyView + Send>;

    pub struct InTurn {
        view: Made,
        /// Of the component that it stands in.
        owner: Option<Owner>,
    }

    /// The same as for the publisher.
    pub fn in_turn<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> InTurn {
        InTurn { view: Box::new(move || view().into_any()), owner: Owner::current() }
    }

    pub struct InTurnState(Rc<RefCell<Stage>>);

    enum Stage {
        Waiting {
            element: Element,
            rendered: String,
            part: InTurn,
        },
        Here(AnyViewState),
        /// While it is being taken over.
        Between,
    }

    impl InTurn {
        fn with<T>(self, then: impl FnOnce(AnyView) -> T) -> T {
            let Self { view, owner } = self;
            match owner {
                Some(owner) => owner.with(|| then(view())),
                None => then(view()),
            }
        }

        fn take_over(self, element: &Element) -> AnyViewState {
            let position = PositionState::new(Position::Current);
            self.with(|view| view.hydrate::<true>(&Cursor::new(element.clone()), &position))
        }
    }

    fn take_turn(stage: &Weak<RefCell<Stage>>) {
        // The page may have gone on.
        let Some(stage) = stage.upgrade() else { return };
        let waiting = stage.replace(Stage::Between);
        let now = match waiting {
            Stage::Waiting { element, rendered, part } if turns::signature(&element).as_ref() == Some(&rendered) => {
                part.take_over(&element)
            }
            Stage::Waiting { element, part, .. } => {
                let Some(parent) = element.parent_element() else { return };
                // It is drawn anew with the page.
                if element.id() == "content"
                    && let Ok(Some(tag)) = document().query_selector("head meta[name=description]")
                {
                    tag.remove();
                }
                let mut made = part.build();
                made.mount(&parent, Some(&element));
                element.remove();
                *stage.borrow_mut() = made.0.replace(Stage::Between);
                return;
            }
            Stage::Here(view) => view,
            Stage::Between => return,
        };
        *stage.borrow_mut() = Stage::Here(now);
    }

    impl Render for InTurn {
        type State = InTurnState;

        fn build(self) -> InTurnState {
            InTurnState(Rc::new(RefCell::new(Stage::Here(self.with(Render::build)))))
        }

        fn rebuild(self, state: &mut InTurnState) {
            if let Stage::Here(here) = &mut *state.0.borrow_mut() {
                self.with(|view| view.rebuild(here));
                return;
            }
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }

    impl AddAnyAttr for InTurn {
        type Output<A: Attribute> = Self;

        fn add_any_attr<A: Attribute>(self, _: A) -> Self {
            self
        }
    }

    impl RenderHtml for InTurn {
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
            escape: bool,
            mark_branches: bool,
            extra_attrs: Vec<AnyAttribute>,
        ) {
            self.with(|view| view.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs));
        }

        fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> InTurnState {
            match position.get() {
                Position::FirstChild => cursor.child(),
                Position::Current => {}
                _ => cursor.sibling(),
            }
            position.set(Position::NextChild);
            // A tree that is not the rendered one is not taken over, so another node than an element is not met.
            let Ok(element) = cursor.current().dyn_into::<Element>() else { return self.build() };
            let Some(rendered) = turns::signature(&element) else {
                return InTurnState(Rc::new(RefCell::new(Stage::Here(self.take_over(&element)))));
            };
            let stage = Rc::new(RefCell::new(Stage::Waiting { element, rendered, part: self }));
            let waiting = Rc::downgrade(&stage);
            turns::in_turn(move || take_turn(&waiting));
            InTurnState(stage)
        }

        fn into_owned(self) -> Self {
            self
        }
    }

    impl Mountable for InTurnState {
        fn unmount(&mut self) {
            match &mut *self.0.borrow_mut() {
                Stage::Waiting { element, .. } => element.remove(),
                Stage::Here(view) => view.unmount(),
                Stage::Between => {}
            }
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            match &mut *self.0.borrow_mut() {
                // Fails where the parent is gone, and then nobody sees it.
                Stage::Waiting { element, .. } => drop(parent.insert_before(element, marker)),
                Stage::Here(view) => view.mount(parent, marker),
                Stage::Between => {}
            }
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            match &*self.0.borrow() {
                Stage::Waiting { element, .. } => element.parent_element().is_some_and(|parent| {
                    child.mount(&parent, Some(element));
                    true
                }),
                Stage::Here(view) => view.insert_before_this(child),
                Stage::Between => false,
            }
        }

        fn elements(&self) -> Vec<Element> {
            match &*self.0.borrow() {
                Stage::Waiting { element, .. } => vec![element.clone()],
                Stage::Here(view) => view.elements(),
                Stage::Between => Vec::new(),
            }
        }
    }
}
