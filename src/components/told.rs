//! A line that follows what the visitor chooses: at once for the eye, and for a screen reader once, when they pause.

use std::time::Duration;

use leptos::prelude::*;

use crate::state::waiting::Pause;

/// Longer than between two letters, or two steps of a slider.
const PAUSE: Duration = Duration::from_millis(700);

#[component]
pub fn Told(
    class: &'static str,
    #[prop(into)] text: Signal<String>,
    /// Whether the program may put the focus here.
    #[prop(optional)]
    takes_focus: bool,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let pause = Pause::new(PAUSE);
    Effect::new(move |before: Option<()>| {
        let now = text.get();
        // What a new page says is read with the page.
        if before.is_some() {
            pause.then(move || drop(said.try_set(now)));
        }
    });
    view! {
        <p class=class tabindex=takes_focus.then_some("-1")>
            {move || text.get()}
        </p>
        <p class="visually-hidden" role="status">
            {move || said.get()}
        </p>
    }
    .into_any()
}
