//! The chart that explains itself, put together from the layers.

pub mod chart_file;
pub mod curve;
pub mod downloads;
pub mod late_chart;
pub mod line_names;
pub mod readout;
pub mod trend_chart;
pub mod trend_plot;
pub mod trend_table;
pub mod trend_tools;
