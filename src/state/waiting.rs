//! What happens a little later: after a pause, or as soon as something is there.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

const BEAT: Duration = Duration::from_millis(30);

/// What comes after a pause, the pause beginning anew each time. It goes with what made it.
#[derive(Clone, Copy)]
pub struct Pause {
    timer: StoredValue<Option<TimeoutHandle>>,
    length: Duration,
}

impl Pause {
    /// Call inside the component that waits.
    pub fn new(length: Duration) -> Self {
        let pause = Self { timer: StoredValue::new(None), length };
        on_cleanup(move || pause.stop());
        pause
    }

    pub fn then(self, what: impl FnOnce() + 'static) {
        self.stop();
        self.timer.try_set_value(set_timeout_with_handle(what, self.length).ok());
    }

    /// Nothing comes after it any more.
    pub fn stop(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}

/// Looks in a beat, and in each after it while `look`, told how long it has waited by then, wants to look again.
pub fn look_again(look: impl FnMut(Duration) -> bool + 'static) {
    look_after(Duration::ZERO, look);
}

fn look_after(waited: Duration, mut look: impl FnMut(Duration) -> bool + 'static) {
    let next = move || {
        if look(waited) {
            look_after(waited + BEAT, look);
        }
    };
    set_timeout(next, BEAT);
}
