//! Charts in three layers: state that knows no pixels (`series`, `cursor`), layout, drawing.

mod cursor;
mod drawing;
mod end_label;
mod layout;
mod paint;
mod reason;
#[cfg(test)]
mod sample;
mod scale;
mod series;
mod sparkline;
mod step_line;
mod trend_svg;

pub use series::TrendState;
pub use sparkline::Sparkline;
pub use step_line::StepLine;
pub use trend_svg::TrendSvg;
