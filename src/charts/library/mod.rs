//! The edge to the chart library, and the only place that touches JavaScript.

pub mod echarts;
pub mod live_lines;
pub mod trend_option;
