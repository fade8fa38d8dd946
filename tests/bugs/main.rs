//! Faults that were found in a browser, each in a file of its own.

mod a_chart_came_as_its_page_was_left;
mod a_fetch_was_refused_without_an_error;
mod a_late_chart_moved_the_page;
mod addresses_spelled_otherwise;
mod back_lost_the_place;
mod cards_told_the_height_of_half_a_page;
mod counts_were_told_at_each_letter;
mod dead_controls_stayed;
mod early_typing_was_lost;
mod files_came_twice;
mod input_methods_lost_their_keys;
mod old_copies;
mod saved_list_never_ended;
mod skip_link_moved_no_focus;
mod slow_parts_made_two_entries;
mod stopped_page_reloaded_at_its_parts;
mod stopped_program_kept_the_links;
mod stopped_program_still_listened;
mod translated_pages_kept_old_words;
