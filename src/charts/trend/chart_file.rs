//! What a trend chart shows as a file.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Blob, File};

use crate::charts::drawing::file::{self, Kind, painted_tokens};
use crate::charts::drawing::paint::Palette;
use crate::charts::drawing::picture::Picture;
use crate::charts::hands::trend_view::TrendView;
use crate::charts::state::trend_csv::trend_csv;

/// Offers the file to be saved.
pub async fn save(view: TrendView, kind: Kind) -> Result<(), JsValue> {
    file::save(&content(view, kind).await?, &name(view, kind))
}

/// The file itself, for the device's share sheet.
pub async fn file(view: TrendView, kind: Kind) -> Result<File, JsValue> {
    file::file(content(view, kind).await?, &name(view, kind), kind)
}

async fn content(view: TrendView, kind: Kind) -> Result<Blob, JsValue> {
    let csv = || {
        let (shown, lines) = (view.editions.get_untracked(), view.lines.get_untracked());
        view.trend.with_untracked(|trend| trend_csv(trend, shown, &lines))
    };
    file::content(kind, csv, || drawn(view)).await
}

fn drawn(view: TrendView) -> Result<Picture, JsValue> {
    let palette = painted_tokens(|of| Palette::read(of))?;
    let link = window().location().href()?;
    let (shown, lines) = (view.editions.get_untracked(), view.lines.get_untracked());
    view.trend.with_untracked(|trend| Picture::of(trend, shown, &lines, &palette, &link)).ok_or(JsValue::NULL)
}

fn name(view: TrendView, kind: Kind) -> String {
    view.trend.with_untracked(|trend| {
        let newest = trend.editions.get(view.editions.get_untracked().end.saturating_sub(1));
        let newest = newest.map(ToString::to_string).unwrap_or_default();
        format!("{}-{newest}.{}", trend.file_stem, kind.label().to_lowercase())
    })
}
