//! What visitors come to do, from the first page to the last.

mod combobox;
mod compare;
mod deep_links;
mod every_page;
mod files;
mod industry;
mod late_parts;
mod list;
mod list_hands;
mod list_order;
mod map;
mod map_hands;
mod moves;
mod moves_hands;
mod saved;
mod saved_hands;
mod search;
mod subpath;
mod turns;
mod ways;
mod weeks;
mod without_scripts;
