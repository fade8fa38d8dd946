//! The widget as it will stand on a page, in a column of any width.

use index::query::{EmbedQuery, LEAST_WIDTH, MOST_WIDTH, WidgetOptions, WidgetTheme};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::radios::Radios;
use super::snippet::Embed;
use crate::state::query::{Entry, QueryState};
use crate::state::use_taken_over;
use crate::widget::height;

/// No widget is higher; a larger figure is a mistake.
const MOST_HEIGHT: f64 = 10_000.0;

#[component]
pub fn Preview(
    query: QueryState<EmbedQuery>,
    #[prop(into)] embed: Signal<Option<Embed>>,
    /// Set to the height that the widget needs at this width.
    measured: RwSignal<Option<u32>>,
) -> impl IntoView {
    let taken_over = use_taken_over();
    let has_dark_host = Memo::new(move |_| query.value.with(|query| query.has_dark_host));
    let width = RwSignal::new(query.value.with_untracked(|query| query.width));
    Effect::new(move |_| width.set(query.value.with(|query| query.width)));
    let host = move || if has_dark_host.get() { "dark" } else { "light" };
    // A frame of its own for each address: a new address in the same frame would be a step of *back*.
    let frame = Memo::new(move |_| embed.with(|embed| embed.as_ref().map(|embed| shown(embed, has_dark_host.get()))));
    view! {
        <div class="embed-stage-tools">
            <div class="embed-field embed-width">
                // Not around both: a label names the first of them, and an output can be named.
                <span>
                    <label for="embed-width">"Width of the column"</label>
                    ": "
                    <output for="embed-width">{move || format!("{} pixels", width.get())}</output>
                </span>
                <input
                    id="embed-width"
                    type="range"
                    min=LEAST_WIDTH
                    max=MOST_WIDTH
                    step="10"
                    prop:value=move || width.get().to_string()
                    prop:disabled=move || !taken_over.get()
                    on:input=move |event| {
                        if let Ok(chosen) = event_target_value(&event).parse() {
                            width.set(chosen);
                        }
                    }
                    on:change=move |_| {
                        let width = width.get_untracked();
                        query.update(Entry::Replace, |query| EmbedQuery { width, ..query.clone() });
                    }
                />
            </div>
            <Radios
                name="host"
                legend="On a page that is"
                options=vec![("light", "Light"), ("dark", "Dark")]
                chosen=Signal::derive(host)
                on_pick=move |id: String| {
                    let has_dark_host = id == "dark";
                    query.update(Entry::Push, |query| EmbedQuery { has_dark_host, ..query.clone() });
                }
            />
        </div>
        <div class="embed-stage" data-host=host role="group" aria-label="Preview" tabindex="0">
            <For each=move || frame.get() key=|frame| frame.src.clone() let:frame>
                <Frame frame width measured />
            </For>
        </div>
    }
    .into_any()
}

#[derive(Clone, PartialEq)]
struct Shown {
    src: String,
    title: String,
    /// Pixels, until the widget has said how high it is.
    height: u32,
}

/// As the element would show it, which tells the widget what theme its page has.
fn shown(embed: &Embed, has_dark_host: bool) -> Shown {
    let theme = match (embed.options.theme, has_dark_host) {
        (WidgetTheme::Auto, true) => WidgetTheme::Dark,
        (WidgetTheme::Auto, false) => WidgetTheme::Light,
        (chosen, _) => chosen,
    };
    let options = WidgetOptions { theme, ..embed.options.clone() };
    Shown { src: embed.src(&options), title: embed.title(), height: height(embed.kind()) }
}

#[component]
fn Frame(frame: Shown, width: RwSignal<u16>, measured: RwSignal<Option<u32>>) -> impl IntoView {
    let node = NodeRef::<html::Iframe>::new();
    let before = frame.height;
    // What the frame before this one said is not said of this one.
    measured.set(None);
    let height = move || measured.get().unwrap_or(before).to_string();
    let heard = window_event_listener(ev::message, move |event| {
        let Some(frame) = node.get_untracked() else { return };
        let is_ours = window().location().origin().is_ok_and(|origin| origin == event.origin());
        let sender = frame.content_window().map(JsValue::from);
        if is_ours && sender.is_some() && event.source().map(JsValue::from) == sender {
            measured.update(|measured| *measured = told_height(&event.data()).or(*measured));
        }
    });
    on_cleanup(move || heard.remove());
    view! {
        <iframe
            node_ref=node
            class="embed-frame"
            src=frame.src
            title=frame.title
            width=move || width.get().to_string()
            height=height
        ></iframe>
    }
    .into_any()
}

/// Of a message `{type: "job-risk:height", v: 1, height}`.
fn told_height(data: &JsValue) -> Option<u32> {
    let field = |name: &str| js_sys::Reflect::get(data, &JsValue::from_str(name)).ok();
    if field("type")?.as_string()? != "job-risk:height" || field("v")?.as_f64()? != 1.0 {
        return None;
    }
    field("height")?.as_f64().filter(|height| (1.0..MOST_HEIGHT).contains(height)).map(|height| height.ceil() as u32)
}
