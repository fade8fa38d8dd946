//! Where everything stands, in pixels of the size that a chart has.

pub mod bubble_layout;
pub mod end_label;
pub mod scale;
pub mod size;
pub mod trend_layout;
