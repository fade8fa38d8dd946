//! One file or folder for each page.

pub mod compare;
pub mod data;
pub mod embed;
pub mod home;
pub mod industries;
pub mod job;
pub mod jobs;
pub mod loaded;
pub mod map;
pub mod methodology;
pub mod moves;
pub mod not_found;
pub mod saved;
pub mod weeks;
