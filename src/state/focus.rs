//! What follows when an element has lost the focus.

use std::time::Duration;

use leptos::prelude::*;

/// Not at once: an element also loses the focus while its page is taken down, and whatever is told at that moment
/// reaches views whose signals are gone before they run. `then` has to bear that its own are gone, too.
pub fn after_blur(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}
