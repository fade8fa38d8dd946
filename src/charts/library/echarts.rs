//! The only place that touches the chart library. It is loaded late, as a module of its own, without a global.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::trend_option::TrendOption;
use crate::charts::layout::size::Size;

#[wasm_bindgen(inline_js = "export const load = (address) => import(address);")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(address: &str) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    type Library;

    #[wasm_bindgen(method, catch)]
    fn init(this: &Library, place: &HtmlElement, theme: &JsValue, options: &JsValue) -> Result<Instance, JsValue>;

    type Instance;

    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Instance, option: &JsValue, how: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn resize(this: &Instance, size: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn dispose(this: &Instance) -> Result<(), JsValue>;
}

/// A chart in an element; it is disposed of when dropped.
pub struct EChart(Instance);

#[derive(Debug, thiserror::Error)]
#[error("the interactive chart could not be loaded")]
pub struct EChartError;

impl From<JsValue> for EChartError {
    fn from(_: JsValue) -> Self {
        Self
    }
}

impl EChart {
    /// `attempt` counts from 0. Browsers remember a module that failed, so each further attempt has an address of its own.
    pub async fn load(address: &str, attempt: u32, place: &HtmlElement) -> Result<Self, EChartError> {
        let address = if attempt == 0 { address.to_owned() } else { format!("{address}?attempt={attempt}") };
        let library: Library = load(&address).await?.unchecked_into();
        // The element may not have its size yet; each option brings the one that it was made for.
        let (width, height) = (Size::SMALLEST.width.into(), Size::SMALLEST.height.into());
        let settings = object(&[("renderer", JsValue::from_str("svg")), ("width", width), ("height", height)])?;
        Ok(Self(library.init(place, &JsValue::NULL, &settings)?))
    }

    /// Lines that the option no longer has go away.
    pub fn show(&self, option: &TrendOption) -> Result<(), EChartError> {
        let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
        let written = option.chart.serialize(&serializer).map_err(|_| EChartError)?;
        let series: js_sys::Array = js_sys::Reflect::get(&written, &"series".into())?.unchecked_into();
        for one in series.iter() {
            let id = js_sys::Reflect::get(&one, &"id".into())?.as_string();
            let dash = option.dashes.iter().find(|(of, _)| Some(of) == id.as_ref());
            if let Some((_, dash)) = dash {
                let lengths: js_sys::Array = dash.iter().map(|length| JsValue::from(*length)).collect();
                let style = js_sys::Reflect::get(&one, &"lineStyle".into())?;
                js_sys::Reflect::set(&style, &"type".into(), &lengths)?;
            }
        }
        let size = object(&[("width", option.size.width.into()), ("height", option.size.height.into())])?;
        self.0.resize(&size)?;
        let replaced = js_sys::Array::of1(&JsValue::from_str("series"));
        Ok(self.0.set_option(&written, &object(&[("replaceMerge", replaced.into())])?)?)
    }
}

impl Drop for EChart {
    fn drop(&mut self) {
        let _ = self.0.dispose();
    }
}

fn object(entries: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = js_sys::Object::new();
    for (key, value) in entries {
        js_sys::Reflect::set(&object, &JsValue::from_str(key), value)?;
    }
    Ok(object.into())
}
