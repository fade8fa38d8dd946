//! A line that follows what the visitor chooses: at once for the eye, and for a screen reader once, when they pause.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

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
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        let now = text.get();
        cancel();
        // What a new page says is read with the page.
        if before.is_some() {
            let say = move || drop(said.try_set(now));
            timer.set_value(set_timeout_with_handle(say, PAUSE).ok());
        }
    });
    on_cleanup(cancel);
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
