//! The chart's place on a page: what was prerendered stands there until somebody comes near, then the chart whose code
//! comes as a part of its own. When it does not come, what was prerendered stays.

use leptos::html;
use leptos::prelude::*;

use super::trend_chart::TrendChart;
use crate::charts::state::series::TrendState;
use crate::data::{DataError, LazyJob};

/// What the chart shows, or what it is to be made of when its code is here.
#[derive(Clone)]
pub enum LateTrend {
    Made(Signal<TrendState>),
    OfJob(LazyJob),
}

impl From<Signal<TrendState>> for LateTrend {
    fn from(trend: Signal<TrendState>) -> Self {
        Self::Made(trend)
    }
}

impl From<Memo<TrendState>> for LateTrend {
    fn from(trend: Memo<TrendState>) -> Self {
        Self::Made(trend.into())
    }
}

impl LateTrend {
    fn made(self) -> Result<Signal<TrendState>, DataError> {
        match self {
            Self::Made(trend) => Ok(trend),
            Self::OfJob(job) => Ok(Signal::stored(TrendState::of_job(&*job.whole()?))),
        }
    }
}

#[component]
pub fn LateChart(#[prop(into)] trend: LateTrend, #[prop(optional)] prefix: &'static str) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let coming = Coming::new(place, trend.clone(), prefix);
    let failed = move || {
        // It may be asked once more when the page has just been left.
        coming.has_failed.try_get().unwrap_or_default().then(|| {
            view! {
                <p class="notice">
                    "The interactive chart did not load. The still chart shows the same. "
                    <button type="button" class="button" on:click=move |_| coming.load()>
                        "Try again"
                    </button>
                </p>
            }
        })
    };
    view! {
        {written(place, trend, prefix)}
        <div role="status">{failed}</div>
    }
    .into_any()
}

/// The whole chart, of which the browser leaves everything as it is.
#[cfg(feature = "ssr")]
fn written(_: NodeRef<html::Div>, trend: LateTrend, prefix: &'static str) -> impl IntoView {
    use leptos::tachys::view::RenderHtml;

    let chart = trend.made().map(|trend| view! { <TrendChart trend prefix /> }.to_html()).unwrap_or_default();
    view! { <div class="trend-place" inner_html=chart></div> }
}

#[cfg(not(feature = "ssr"))]
fn written(place: NodeRef<html::Div>, _: LateTrend, _: &'static str) -> impl IntoView {
    view! { <div class="trend-place" node_ref=place></div> }
}

#[derive(Clone, Copy)]
struct Coming {
    has_failed: RwSignal<bool>,
    #[cfg(not(feature = "ssr"))]
    load: StoredValue<Box<dyn Fn() + Send + Sync>>,
}

#[cfg(feature = "ssr")]
impl Coming {
    fn new(_: NodeRef<html::Div>, _: LateTrend, _: &'static str) -> Self {
        Self { has_failed: RwSignal::new(false) }
    }

    fn load(self) {}
}

#[cfg(not(feature = "ssr"))]
mod browser {
    //! What only a browser does.

    use leptos::html;
    use leptos::prelude::*;
    use leptos::tachys::view::any_view::AnyViewState;
    use leptos::tachys::view::{Mountable, Render};
    use leptos::task::spawn_local;
    use send_wrapper::SendWrapper;
    use web_sys::{HtmlDivElement, HtmlElement};

    use super::{Coming, LateTrend, TrendChart};
    use crate::charts::hands::nearness::when_near;
    use crate::data::DataError;
    use crate::part::{now, part};
    use crate::state::elements::all;
    use crate::state::focus::focus_quietly;

    part!(
        chart,
        fn chart(trend: LateTrend, prefix: &'static str) -> Result<AnyViewState, DataError> {
            trend.made().map(|trend| view! { <TrendChart trend prefix /> }.into_any().build())
        },
        ready = code
    );

    impl Coming {
        pub fn new(place: NodeRef<html::Div>, trend: LateTrend, prefix: &'static str) -> Self {
            let has_failed = RwSignal::new(false);
            let owner = Owner::current().unwrap_or_default();
            let load = move || {
                let (owner, trend) = (owner.clone(), trend.clone());
                spawn_local(async move {
                    let code = code().await;
                    // The page may have gone on.
                    let Some(place) = place.try_get_untracked().flatten() else { return };
                    let made = code.ok().and_then(|()| owner.with(|| now(chart(trend, prefix))));
                    let chart = made.and_then(Result::ok).and_then(Result::ok);
                    if has_failed.try_get_untracked() != Some(chart.is_none()) {
                        let _ = has_failed.try_set(chart.is_none());
                    }
                    if let Some(chart) = chart {
                        owner.with(|| put(chart, place));
                    }
                });
            };
            let coming = Self { has_failed, load: StoredValue::new(Box::new(load)) };
            when_near(place, move || coming.load());
            // On paper every part is near.
            let on_print = window_event_listener_untyped("beforeprint", move |_| {
                // A place that the program has drawn holds a comment.
                if place.get_untracked().is_some_and(|place| place.first_element_child().is_none()) {
                    coming.load();
                }
            });
            on_cleanup(move || on_print.remove());
            coming
        }

        pub fn load(self) {
            self.load.with_value(|load| load());
        }
    }

    /// In the place of what was prerendered; the focus stays on the part that had it.
    fn put(mut chart: AnyViewState, place: HtmlDivElement) {
        let focus = focused(&place);
        // Until the chart has drawn itself it is lower, and a page that is looked at near its end would move.
        let style = HtmlElement::style(&place);
        let _ = style.set_property("min-height", &format!("{}px", place.offset_height()));
        place.set_inner_html("");
        chart.mount(&place, None);
        request_animation_frame(move || {
            request_animation_frame(move || drop(style.remove_property("min-height")));
        });
        if let Some(part) = focus.and_then(|at| focusable(&place).into_iter().nth(at)) {
            focus_quietly(&part);
        }
        let chart = SendWrapper::new(chart);
        on_cleanup(move || drop(chart));
    }

    fn focused(place: &HtmlDivElement) -> Option<usize> {
        let active = document().active_element()?;
        focusable(place).iter().position(|part| **part == active)
    }

    /// But for the picture, which takes the focus only once it has its keys.
    fn focusable(place: &HtmlDivElement) -> Vec<HtmlElement> {
        all(place, "a, button, input, [tabindex]:not([role=application])")
    }
}
