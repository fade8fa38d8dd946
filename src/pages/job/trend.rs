//! The score over all editions, as the chart that explains itself.

use leptos::prelude::*;

use super::part::Part;
use crate::charts::{LateTrend, TrendChart};
use crate::data::LazyJob;

#[component]
pub fn Trend(job: LazyJob) -> impl IntoView {
    view! {
        <Part id="trend" title="Trend" is_wide=true>
            <TrendChart trend=LateTrend::OfJob(job) />
        </Part>
    }
    .into_any()
}
