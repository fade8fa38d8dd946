//! What visitors come to do, from the first page to the last.

mod combobox;
mod compare;
mod deep_links;
mod every_page;
mod industry;
mod late_parts;
mod list;
mod map;
mod moves;
mod saved;
mod search;
mod subpath;
mod turns;
mod weeks;
mod without_scripts;
