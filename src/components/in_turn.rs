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

    use crate::components::standing::{Later, Standing, element_at};
    use crate::state::turns;

    pub struct InTurn(Later);

    /// The same as for the publisher.
    pub fn in_turn<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> InTurn {
        InTurn(Later::new(view))
    }

    pub struct InTurnState(Rc<RefCell<Stage>>);

    enum Stage {
        Waiting {
            element: Standing,
            rendered: String,
            part: InTurn,
        },
        Here(AnyViewState),
        /// While it is being taken over.
        Between,
    }

    impl InTurn {
        fn take_over(self, element: &Element) -> AnyViewState {
            let position = PositionState::new(Position::Current);
            self.0.with(|view| view.hydrate::<true>(&Cursor::new(element.clone()), &position))
        }
    }

    fn take_turn(stage: &Weak<RefCell<Stage>>) {
        // The page may have gone on.
        let Some(stage) = stage.upgrade() else { return };
        let is_changed = match &*stage.borrow() {
            Stage::Waiting { element, rendered, .. } => turns::signature(&element.0).as_ref() != Some(rendered),
            Stage::Here(_) | Stage::Between => false,
        };
        if is_changed && turns::lacks_code() {
            let changed = Rc::downgrade(&stage);
            return turns::with_all_code(move || take_turn(&changed));
        }
        let waiting = stage.replace(Stage::Between);
        let now = match waiting {
            Stage::Waiting { element, part, .. } if !is_changed => part.take_over(&element.0),
            Stage::Waiting { element: Standing(element), part, .. } => {
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
            InTurnState(Rc::new(RefCell::new(Stage::Here(self.0.with(Render::build)))))
        }

        fn rebuild(self, state: &mut InTurnState) {
            if let Stage::Here(here) = &mut *state.0.borrow_mut() {
                self.0.with(|view| view.rebuild(here));
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
            self.0.with(|view| view.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs));
        }

        fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> InTurnState {
            let Some(element) = element_at(cursor, position) else { return self.build() };
            let Some(rendered) = turns::signature(&element) else {
                return InTurnState(Rc::new(RefCell::new(Stage::Here(self.take_over(&element)))));
            };
            let stage = Rc::new(RefCell::new(Stage::Waiting { element: Standing(element), rendered, part: self }));
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
                Stage::Waiting { element, .. } => element.unmount(),
                Stage::Here(view) => view.unmount(),
                Stage::Between => {}
            }
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            match &mut *self.0.borrow_mut() {
                Stage::Waiting { element, .. } => element.mount(parent, marker),
                Stage::Here(view) => view.mount(parent, marker),
                Stage::Between => {}
            }
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            match &*self.0.borrow() {
                Stage::Waiting { element, .. } => element.insert_before_this(child),
                Stage::Here(view) => view.insert_before_this(child),
                Stage::Between => false,
            }
        }

        fn elements(&self) -> Vec<Element> {
            match &*self.0.borrow() {
                Stage::Waiting { element, .. } => element.elements(),
                Stage::Here(view) => view.elements(),
                Stage::Between => Vec::new(),
            }
        }
    }
}
