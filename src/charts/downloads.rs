//! Buttons that save what the chart shows, made in the browser: nothing is sent anywhere.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::paint::Palette;
use super::picture::{PICTURE, picture};
use super::trend_csv::trend_csv;
use super::trend_view::TrendView;

/// Pixels of a PNG for each of the picture's own.
const SHARPNESS: f64 = 2.0;

#[component]
pub fn Downloads(view: TrendView) -> impl IntoView {
    let failed = RwSignal::new(false);
    let told = move |done: Result<(), JsValue>| failed.set(done.is_err());
    view! {
        <div class="trend-downloads no-print" role="group" aria-label="Download what the chart shows">
            <span class="fine" aria-hidden="true">"Download"</span>
            <button type="button" class="button" on:click=move |_| told(save_csv(view))>"CSV"</button>
            <button type="button" class="button" on:click=move |_| told(save_svg(view))>"SVG"</button>
            <button
                type="button"
                class="button"
                on:click=move |_| spawn_local(async move { told(save_png(view).await) })
            >
                "PNG"
            </button>
            <span class="fine" role="status">
                {move || failed.get().then_some("This browser could not make the file.")}
            </span>
        </div>
    }
    .into_any()
}

fn save_csv(view: TrendView) -> Result<(), JsValue> {
    let (shown, lines) = (view.editions.get_untracked(), view.lines.get_untracked());
    let csv = view.trend.with_untracked(|trend| trend_csv(trend, shown, &lines));
    save(&address(&csv, "text/csv;charset=utf-8")?, &file_name(view, "csv"))
}

fn save_svg(view: TrendView) -> Result<(), JsValue> {
    save(&address(&drawn(view)?, "image/svg+xml")?, &file_name(view, "svg"))
}

async fn save_png(view: TrendView) -> Result<(), JsValue> {
    let name = file_name(view, "png");
    let source = address(&drawn(view)?, "image/svg+xml")?;
    let image = HtmlImageElement::new()?;
    image.set_src(&source);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = (PICTURE.width * SHARPNESS, PICTURE.height * SHARPNESS);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let _ = Url::revoke_object_url(&source);
    save(&canvas.to_data_url_with_type("image/png")?, &name)
}

fn drawn(view: TrendView) -> Result<String, JsValue> {
    let root = document().document_element().ok_or(JsValue::NULL)?;
    let style = window().get_computed_style(&root)?.ok_or(JsValue::NULL)?;
    let palette = Palette::read(|name| style.get_property_value(name).unwrap_or_default().trim().to_owned());
    let link = window().location().href()?;
    let (shown, lines) = (view.editions.get_untracked(), view.lines.get_untracked());
    view.trend.with_untracked(|trend| picture(trend, shown, &lines, &palette, &link)).ok_or(JsValue::NULL)
}

fn file_name(view: TrendView, ending: &str) -> String {
    view.trend.with_untracked(|trend| {
        let jobs: Vec<&str> = trend.jobs().map(|line| line.id.as_str()).collect();
        let newest = trend.editions.last().map(ToString::to_string).unwrap_or_default();
        format!("{}-{newest}.{ending}", jobs.join("-vs-"))
    })
}

fn address(content: &str, kind: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&content.into()), &options)?;
    Url::create_object_url_with_blob(&blob)
}

fn save(address: &str, name: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}
