//! One task's share as a slider.

use leptos::prelude::*;

#[component]
pub fn Slider(
    at: usize,
    name: String,
    risk: f64,
    share: Signal<u8>,
    off: Signal<bool>,
    on_slide: Callback<(usize, u8)>,
) -> impl IntoView {
    let id = format!("mix-{at}");
    let told = move || format!("{}%", share.get());
    // The attribute is only where a slider starts; afterwards the visitor's hand is ahead of it.
    let start = share.get_untracked().to_string();
    view! {
        <div class="mix-row">
            <label for=id.clone()>{name}</label>
            <span class="mix-risk">{format!("risk {:.0}%", 100.0 * risk)}</span>
            // From 0 to 100 in whole steps, as a range is that says nothing else.
            <input
                type="range"
                id=id
                autocomplete="off"
                value=start
                prop:value=move || share.get().to_string()
                disabled=off
                aria-valuetext=move || format!("{} per cent of your work", share.get())
                on:input=move |event| {
                    if let Ok(share) = event_target_value(&event).parse() {
                        on_slide.run((at, share));
                    }
                }
            />
            <span class="mix-share">{told}</span>
        </div>
    }
    .into_any()
}
