//! Pictures and tables as files, made in the browser: nothing is sent anywhere.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, File, FilePropertyBag, HtmlAnchorElement, HtmlCanvasElement,
    HtmlElement, HtmlImageElement, Url,
};

use crate::charts::drawing::picture::Picture;
use crate::charts::layout::size::Size;

/// Pixels of a PNG for each of the picture's own.
const SHARPNESS: f64 = 2.0;
/// By then the browser has read what it saves.
const SAVED_AFTER: Duration = Duration::from_secs(60);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Csv,
    Svg,
    Png,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Csv, Self::Svg, Self::Png];

    pub fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Svg => "SVG",
            Self::Png => "PNG",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }
}

/// Offers a file to be saved.
pub fn save(content: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(content)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), SAVED_AFTER);
    Ok(())
}

/// The file itself, for the device's share sheet.
pub fn file(content: Blob, name: &str, kind: Kind) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(kind.media_type());
    let content: JsValue = content.into();
    File::new_with_blob_sequence_and_options(&js_sys::Array::of1(&content), name, &options)
}

/// What a file of some kind holds: the table, the drawing, or the drawing painted.
pub async fn content(
    kind: Kind,
    csv: impl FnOnce() -> String,
    picture: impl FnOnce() -> Result<Picture, JsValue>,
) -> Result<Blob, JsValue> {
    match kind {
        Kind::Csv => blob(&csv(), kind),
        Kind::Svg => blob(&picture()?.svg, kind),
        Kind::Png => {
            let Picture { svg, size } = picture()?;
            let source = Url::create_object_url_with_blob(&blob(&svg, Kind::Svg)?)?;
            let painted = painted(&source, size).await;
            let _ = Url::revoke_object_url(&source);
            painted
        }
    }
}

fn blob(content: &str, kind: Kind) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind.media_type());
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&content.into()), &options)
}

async fn painted(source: &str, size: Size) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(source);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = (size.width * SHARPNESS, size.height * SHARPNESS);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let mut asked = Ok(());
    let made = js_sys::Promise::new(&mut |done, _| asked = canvas.to_blob_with_type(&done, Kind::Png.media_type()));
    asked?;
    // A canvas that can't be read gives null.
    JsFuture::from(made).await?.dyn_into()
}

/// Asks the browser what it paints, since a token is one colour in the light theme and another in the dark one.
pub fn painted_tokens<T>(read: impl FnOnce(&dyn Fn(&str) -> String) -> T) -> Result<T, JsValue> {
    let root = document().document_element().ok_or(JsValue::NULL)?;
    let probe: HtmlElement = document().create_element("i")?.unchecked_into();
    root.append_child(&probe)?;
    // Forced colours would give ink and paper the same one.
    probe.style().set_property("forced-color-adjust", "none")?;
    let painted = window().get_computed_style(&probe)?.ok_or(JsValue::NULL)?;
    let tokens = read(&|token| {
        let _ = probe.style().set_property("color", &format!("var({token})"));
        painted.get_property_value("color").unwrap_or_default()
    });
    probe.remove();
    Ok(tokens)
}
