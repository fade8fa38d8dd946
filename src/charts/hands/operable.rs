//! A picture takes the focus and keys only while the program runs; before that it is a picture.

use crate::state::use_taken_over;

/// For `tabindex`.
pub fn tab_stop() -> impl Fn() -> Option<&'static str> + Copy + Send + 'static {
    let taken_over = use_taken_over();
    move || taken_over.get().then_some("0")
}

/// For `role`: what the picture is without the program, and with it a thing that has keys of its own.
pub fn role(still: &'static str) -> impl Fn() -> &'static str + Copy + Send + 'static {
    let taken_over = use_taken_over();
    move || if taken_over.get() { "application" } else { still }
}
