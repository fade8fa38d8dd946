//! Buttons that save what the map shows.

use std::sync::Arc;

use index::Slug;
use index::query::MapColour;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::picture::Taken;
use super::tiles::MapState;
use crate::charts::drawing::file::{Kind, content, painted_tokens, save};
use crate::charts::drawing::file_buttons::FileButtons;
use crate::charts::drawing::paint::Palette;
use crate::charts::drawing::picture::Picture;

/// Pictures and a table of the map, whichever of both is shown.
#[component]
pub fn MapDownloads(
    #[prop(into)] state: Signal<Option<Arc<MapState>>>,
    #[prop(into)] lit: Signal<Option<Arc<Vec<bool>>>>,
    #[prop(into)] colour: Signal<MapColour>,
    #[prop(into)] industry: Signal<Option<Slug>>,
) -> impl IntoView {
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
    view! { <FileButtons label="Save what the map shows" save=make /> }.into_any()
}
