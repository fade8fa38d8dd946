//! Charts in layers, of which each knows only those before it: state without pixels, layout, drawing, hands, the chart
//! library, and the trend that puts them together.

mod bubbles;
mod drawing;
mod hands;
mod layout;
mod library;
mod map;
mod state;
mod trend;

pub use bubbles::MovesPicture;
pub use drawing::fluid_line::{FluidLine, FluidPoint};
pub use drawing::key_sample::KeySample;
pub use drawing::step_line::StepLine;
pub use drawing::trend_svg::TrendSvg;
pub use drawing::yardstick_picture::YardstickPicture;
pub use hands::nearness::when_near;
pub use layout::scale::{Scale, month_ticks};
pub use map::{
    JobMap, MapDownloads, MapJob, MapState, colour_title as map_colour_title, meaning as map_meaning,
    teaser as map_teaser, told_workers,
};
pub use state::bubbles::Bubbles;
pub use state::reason::hundredths;
pub use state::series::{Role, TrendState};
pub use state::yardsticks::{Best, Place, Reach, Yardsticks};
pub use trend::curve::Curve;
pub use trend::late_chart::{LateChart as TrendChart, LateTrend};
pub use trend::trend_plot::focus_chart;
