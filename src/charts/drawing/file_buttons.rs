//! Buttons that save what a chart shows, and pass its address on.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::file::Kind;
use crate::components::copy_button::CopyButton;

#[component]
pub fn FileButtons<S, F>(
    /// What the group does, for those who hear it.
    label: &'static str,
    save: S,
    /// More that can be done with it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    S: Fn(Kind) -> F + Copy + Send + Sync + 'static,
    F: Future<Output = Result<(), JsValue>> + 'static,
{
    let failed = RwSignal::new(false);
    let kinds = Kind::ALL.map(|kind| {
        let on_click = move |_| {
            spawn_local(async move {
                let is_failed = save(kind).await.is_err();
                // The visitor may have gone on.
                failed.try_set(is_failed);
            });
        };
        view! {
            <button type="button" class="button" aria-label=format!("Download {}", kind.label()) on:click=on_click>
                {kind.label()}
            </button>
        }
    });
    let address = Signal::derive(|| window().location().href().unwrap_or_default());
    view! {
        <div class="chart-files needs-script no-print" role="group" aria-label=label>
            <span class="fine" aria-hidden="true">
                "Download"
            </span>
            {kinds}
            <CopyButton label="Copy link" text=address />
            {children.map(|children| children())}
            <span class="fine" role="status">
                {move || failed.get().then_some("This browser could not make the file.")}
            </span>
        </div>
    }
    .into_any()
}
