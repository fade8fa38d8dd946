//! Buttons that save what the chart shows, or pass it on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chart_file::{file, save};
use crate::charts::drawing::file::Kind;
use crate::charts::drawing::file_buttons::FileButtons;
use crate::charts::hands::trend_view::TrendView;
use crate::components::sharing::{can_share, shared};
use crate::state::use_taken_over;

#[component]
pub fn Downloads(view: TrendView) -> impl IntoView {
    let taken_over = use_taken_over();
    let share = move |_| {
        spawn_local(async move {
            let address = window().location().href().unwrap_or_default();
            let title = view.trend.with_untracked(|trend| trend.title.clone());
            let picture = file(view, Kind::Png).await.ok();
            shared(&title, &address, picture.as_ref()).await;
        });
    };
    view! {
        <FileButtons label="Save or share what the chart shows" save=move |kind| save(view, kind)>
            {move || {
                (taken_over.get() && can_share())
                    .then(|| view! { <button type="button" class="button" on:click=share>"Share"</button> })
            }}
        </FileButtons>
    }
    .into_any()
}
