//! What a visitor does with a chart by pointer, fingers, keys and scrolling, and the view that it changes.

pub mod gesture;
pub mod keys;
pub mod nearness;
pub mod operable;
pub mod pointing;
pub mod trend_view;
