//! Buttons that save what the map shows.

use std::sync::Arc;

use index::Slug;
use index::query::MapColour;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::picture::Taken;
use super::tiles::MapState;
use crate::charts::drawing::file::{Kind, content, painted_tokens, save};
use crate::charts::drawing::paint::Palette;
use crate::charts::drawing::picture::Picture;
use crate::components::copy_button::CopyButton;

/// Pictures and a table of the map, whichever of both is shown.
#[component]
pub fn MapDownloads(
    #[prop(into)] state: Signal<Option<Arc<MapState>>>,
    #[prop(into)] lit: Signal<Option<Arc<Vec<bool>>>>,
    #[prop(into)] colour: Signal<MapColour>,
    #[prop(into)] industry: Signal<Option<Slug>>,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    let make = move |kind: Kind| async move {
        let (Some(state), lit, colour) = (state.get_untracked(), lit.get_untracked(), colour.get_untracked()) else {
            return Err(JsValue::NULL);
        };
        let industry = industry.with_untracked(|slug| slug.as_ref().and_then(|slug| state.industry(slug)));
        let taken = Taken { state: &state, lit: lit.as_ref().map(|lit| lit.as_slice()), colour, industry };
        let drawn = || -> Result<Picture, JsValue> {
            let link = window().location().href()?;
            painted_tokens(|of| taken.picture(&Palette::read(of), of, &link))
        };
        let file = content(kind, || taken.csv(), drawn).await?;
        save(&file, &format!("map-of-all-jobs-{}.{}", state.edition, kind.label().to_lowercase()))
    };
    let kinds = Kind::ALL.map(|kind| {
        let on_click = move |_| {
            spawn_local(async move {
                let is_failed = make(kind).await.is_err();
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
        <div class="map-downloads needs-script no-print" role="group" aria-label="Save what the map shows">
            <span class="fine" aria-hidden="true">
                "Download"
            </span>
            {kinds}
            <CopyButton label="Copy link" text=address />
            <span class="fine" role="status">
                {move || failed.get().then_some("This browser could not make the file.")}
            </span>
        </div>
    }
    .into_any()
}
