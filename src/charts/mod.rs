//! Charts in three layers: state that knows no pixels (`series`, `shown`, `window`, `cursor`), layout, drawing.

mod brush_mark;
mod chart_file;
mod cursor;
mod cursor_mark;
mod downloads;
mod drawing;
mod echarts;
mod end_label;
mod fluid_line;
mod gesture;
#[cfg(test)]
mod golden;
mod key_sample;
mod keys;
mod layout;
mod levels;
mod line_names;
mod live_lines;
mod nearness;
mod paint;
mod picture;
mod places;
mod pointing;
mod readout;
mod reason;
#[cfg(test)]
mod sample;
mod scale;
mod sentences;
mod series;
mod shown;
mod size;
mod sparkline;
mod step_line;
mod table_order;
mod trend_chart;
mod trend_csv;
mod trend_option;
mod trend_plot;
mod trend_svg;
mod trend_table;
mod trend_tools;
mod trend_view;
mod window;

pub use drawing::escape;
pub use fluid_line::{FluidLine, FluidPoint};
pub use key_sample::KeySample;
pub use layout::{px, step_path};
pub use reason::hundredths;
pub use scale::{Scale, month_ticks};
pub use series::{Role, TrendState};
pub use sparkline::Sparkline;
pub use step_line::StepLine;
pub use trend_chart::TrendChart;
pub use trend_plot::focus_chart;
pub use trend_svg::TrendSvg;
