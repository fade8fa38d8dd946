//! Draws what was laid out, and what stands still.

pub mod brush_mark;
pub mod bubble_svg;
pub mod cursor_mark;
pub mod file;
pub mod file_buttons;
pub mod fluid_line;
#[cfg(test)]
mod golden;
pub mod key_sample;
pub mod paint;
pub mod picture;
pub mod step_line;
pub mod still;
pub mod svg;
pub mod trend_svg;
pub mod yardstick_picture;
