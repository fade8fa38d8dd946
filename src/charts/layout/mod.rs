//! Where everything stands, in pixels of one of five sizes.

pub mod bubble_layout;
pub mod end_label;
pub mod scale;
pub mod size;
pub mod trend_layout;
