//! The jobs that a visitor saved, kept in their own browser and nowhere else.

use index::Slug;
use leptos::ev;
use leptos::prelude::*;

use super::storage::{store, stored};

const KEY: &str = "saved";

/// More than anybody reads, and few enough for any browser's store.
const MOST_SAVED: usize = 50;

#[derive(Clone, Copy)]
pub struct Shortlist(RwSignal<Vec<Slug>>);

impl Shortlist {
    /// The saved jobs, the newest first.
    pub fn get(self) -> Vec<Slug> {
        self.0.get()
    }

    pub fn has(self, job: &Slug) -> bool {
        self.0.with(|saved| saved.contains(job))
    }

    /// Saves the job, or takes it off the list.
    pub fn toggle(self, job: &Slug) {
        self.0.update(|saved| match saved.iter().position(|other| other == job) {
            Some(at) => drop(saved.remove(at)),
            None => {
                saved.insert(0, job.clone());
                saved.truncate(MOST_SAVED);
            }
        });
        let written = self.0.with_untracked(|saved| written(saved));
        store(KEY, Some(written.as_str()).filter(|text| !text.is_empty()));
    }
}

/// The list is empty until the browser has taken the page over.
pub fn provide_shortlist() {
    let saved = RwSignal::new(Vec::new());
    let load = move || saved.set(read(&stored(KEY).unwrap_or_default()));
    Effect::new(move |_| {
        load();
        // Another tab may save a job.
        let listener = window_event_listener(ev::storage, move |_| load());
        on_cleanup(move || listener.remove());
    });
    provide_context(Shortlist(saved));
}

pub fn use_shortlist() -> Shortlist {
    use_context().unwrap_or_else(|| Shortlist(RwSignal::new(Vec::new())))
}

fn read(text: &str) -> Vec<Slug> {
    text.split(',').filter_map(|slug| slug.parse().ok()).take(MOST_SAVED).collect()
}

fn written(saved: &[Slug]) -> String {
    saved.iter().map(Slug::as_str).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_reads_back_and_what_somebody_else_stored_is_left_out() {
        let saved = read("programmer,registered-nurse");
        assert_eq!(written(&saved), "programmer,registered-nurse");
        assert!(read("{\"not\": [\"ours\"]}").is_empty());
    }

    #[test]
    fn a_saved_job_is_known_until_it_is_taken_off() {
        let owner = Owner::new();
        owner.with(|| {
            let shortlist = Shortlist(RwSignal::new(read("a,b")));
            let a: Slug = "a".parse().expect("a slug");
            assert!(shortlist.has(&a));
            assert!(!shortlist.has(&"c".parse().expect("a slug")));
        });
    }
}
