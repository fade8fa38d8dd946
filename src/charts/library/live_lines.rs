//! The interactive chart's lines: loads the chart library when the chart comes near, and draws over the still picture's
//! frame. When it does not load, the still lines stay.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use super::echarts::EChart;
use super::trend_option::TrendOption;
use crate::charts::hands::nearness::when_near;
use crate::routes;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Nobody has come near the chart yet.
    Waiting,
    /// The number of attempts before this one.
    Attempt(u32),
    Ready,
    Failed(u32),
}

impl Loading {
    /// What *Try again* leads to.
    pub fn again(self) -> Self {
        match self {
            Self::Failed(attempts) => Self::Attempt(attempts),
            other => other,
        }
    }
}

#[component]
pub fn LiveLines(#[prop(into)] option: Signal<Option<TrendOption>>, loading: RwSignal<Loading>) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let chart = RwSignal::new(None::<SendWrapper<EChart>>);
    when_near(place, move || loading.set(Loading::Attempt(0)));
    Effect::new(move |_| {
        let Loading::Attempt(attempt) = loading.get() else { return };
        let (Some(place), Some(address)) = (place.get_untracked(), routes::chart_library()) else { return };
        spawn_local(async move {
            let loaded = EChart::load(&address, attempt, &place).await;
            // The page may have gone while the library was on its way; then there is nothing left to draw in.
            if let Some(next) = chart.try_update(|chart| match loaded {
                Ok(loaded) => {
                    *chart = Some(SendWrapper::new(loaded));
                    Loading::Ready
                }
                Err(_) => Loading::Failed(attempt + 1),
            }) {
                loading.set(next);
            }
        });
    });
    Effect::new(move |_| {
        let shown = option.with(|option| {
            chart.with(|chart| {
                let (Some(chart), Some(option)) = (chart, option) else { return Ok(()) };
                chart.show(option)
            })
        });
        if shown.is_err() {
            chart.set(None);
            loading.set(Loading::Failed(1));
        }
    });
    on_cleanup(move || {
        chart.try_update(Option::take);
    });
    view! { <div class="trend-live" node_ref=place aria-hidden="true"></div> }.into_any()
}
