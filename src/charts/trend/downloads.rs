//! Buttons that save what the chart shows, or pass it on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chart_file::{file, save};
use crate::charts::drawing::file::Kind;
use crate::charts::hands::trend_view::TrendView;
use crate::components::copy_button::CopyButton;
use crate::components::sharing::{can_share, shared};
use crate::state::use_taken_over;

#[component]
pub fn Downloads(view: TrendView) -> impl IntoView {
    let failed = RwSignal::new(false);
    let taken_over = use_taken_over();
    let kinds = Kind::ALL.map(|kind| {
        let on_click = move |_| spawn_local(async move { failed.set(save(view, kind).await.is_err()) });
        view! {
            <button type="button" class="button" aria-label=format!("Download {}", kind.label()) on:click=on_click>
                {kind.label()}
            </button>
        }
    });
    let address = Signal::derive(|| window().location().href().unwrap_or_default());
    let share = move |_| {
        spawn_local(async move {
            let (title, address) = (view.trend.with_untracked(|trend| trend.title.clone()), address.get_untracked());
            let picture = file(view, Kind::Png).await.ok();
            shared(&title, &address, picture.as_ref()).await;
        });
    };
    view! {
        <div class="trend-downloads no-print" role="group" aria-label="Save or share what the chart shows">
            <span class="fine" aria-hidden="true">
                "Download"
            </span>
            {kinds}
            <CopyButton label="Copy link" text=address />
            {move || {
                (taken_over.get() && can_share())
                    .then(|| view! { <button type="button" class="button" on:click=share>"Share"</button> })
            }}
            <span class="fine" role="status">
                {move || failed.get().then_some("This browser could not make the file.")}
            </span>
        </div>
    }
    .into_any()
}
