//! What other sites show in a frame: finished HTML that needs no program.

mod job;

pub use job::JobWidget;

/// Pixels that a job's widget needs in a column of any width.
pub const HEIGHT: u32 = 720;
