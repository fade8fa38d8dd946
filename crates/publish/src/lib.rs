//! The publisher: reads content, refuses what is wrong, and writes the data and the pages of the site.

pub mod check;
pub mod command;
pub mod content;
pub mod documents;
pub mod edition;
pub mod import;
pub mod link;
pub mod new_job;
pub mod site;
pub mod stale;
