//! Views that get props and report through callbacks. They never fetch and know no page.

pub mod band_mark;
pub mod change;
pub mod copy_button;
pub mod corrections;
pub mod credits;
pub mod figure_sources;
pub mod find_job;
pub mod found_job;
pub mod frame;
pub mod job_card;
pub mod job_table;
pub mod loading;
pub mod meter;
pub mod notices;
pub mod problem;
pub mod risk_scale;
pub mod score_card;
pub mod score_line;
pub mod search_box;
pub mod sharing;
pub mod sort_mark;
pub mod source_link;
pub mod table_frame;
pub mod task_item;
pub mod theme_button;
pub mod without_scripts;
