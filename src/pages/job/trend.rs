//! The score over all editions, as the chart that explains itself.

use std::sync::Arc;

use index::documents::JobDocument;
use leptos::prelude::*;

use super::part::Part;
use crate::charts::{TrendChart, TrendState};

#[component]
pub fn Trend(document: Arc<JobDocument>) -> impl IntoView {
    let trend = Signal::stored(TrendState::of_job(&document));
    view! {
        <Part id="trend" title="Trend" is_wide=true>
            <TrendChart trend />
        </Part>
    }
    .into_any()
}
