//! The map of all jobs: a treemap by industry, area by workers, colour by a figure.

mod card;
mod colours;
mod downloads;
mod draw;
mod job_map;
mod legend;
mod lettering;
mod picture;
mod plan;
mod shown;
mod steps;
mod tiles;

pub use colours::{meaning, title as colour_title};
pub use downloads::MapDownloads;
pub use draw::teaser;
pub use job_map::JobMap;
pub use tiles::{MapJob, MapState, told_workers};
