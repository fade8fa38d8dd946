//! One file or folder for each page.

pub mod compare;
pub mod home;
pub mod job;
pub mod jobs;
pub mod methodology;
pub mod not_found;
