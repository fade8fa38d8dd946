//! Views that get props and report through callbacks. They never fetch and know no page.

pub mod frame;
pub mod loading;
pub mod problem;
