//! The jobs that a visitor saved, kept in their own browser and nowhere else.

use index::saved::{SavedJob, SavedList, SavedPath};
use index::{Date, Score, Slug};
use leptos::ev;
use leptos::prelude::*;

use super::once_taken_over;
use super::storage::{is_keeping, store, stored};
use super::stored_list::{read, written};

const KEY: &str = "saved";
/// Where a text goes that was stored under our key and can't be read.
const ASIDE: &str = "saved-unreadable";

#[derive(Clone, Copy)]
pub struct Shortlist {
    list: RwSignal<SavedList>,
    /// As it stood when the app started, so that what changed since the last visit can be told during the whole of this one.
    before: RwSignal<SavedList>,
    is_keeping: RwSignal<bool>,
    aside: RwSignal<Option<String>>,
}

impl Shortlist {
    fn new(list: SavedList) -> Self {
        Self {
            before: RwSignal::new(list.clone()),
            list: RwSignal::new(list),
            is_keeping: RwSignal::new(true),
            aside: RwSignal::new(None),
        }
    }

    /// The saved jobs, the newest first.
    pub fn get(self) -> Vec<Slug> {
        self.list.with(|list| list.jobs.iter().map(|saved| saved.slug.clone()).collect())
    }

    /// The same with the ways that are saved with them.
    pub fn jobs(self) -> Vec<SavedJob> {
        self.list.with(|list| list.jobs.clone())
    }

    pub fn count(self) -> usize {
        self.list.with(|list| list.jobs.len())
    }

    pub fn has(self, job: &Slug) -> bool {
        self.list.with(|list| list.has(job))
    }

    /// Saves the job, or takes it off the list.
    pub fn toggle(self, job: &Slug) {
        self.update(|list| list.toggle(job));
    }

    pub fn has_path(self, to: &Slug, path: &SavedPath) -> bool {
        self.list.with(|list| list.has_path(to, path))
    }

    /// Saves a way and with it the job that it leads to, or takes the way off.
    pub fn toggle_path(self, to: &Slug, path: &SavedPath) {
        self.update(
            |list| {
                if list.has_path(to, path) { list.remove_path(to) } else { list.save_path(to, path.clone()) }
            },
        );
    }

    /// Takes the way to a job off; the job stays.
    pub fn remove_path(self, to: &Slug) {
        self.update(|list| list.remove_path(to));
    }

    pub fn remove(self, job: &Slug) {
        self.update(|list| list.remove(job));
    }

    pub fn merge(self, jobs: &[SavedJob]) {
        self.update(|list| list.merge(jobs));
    }

    /// Puts these in the place of what is there.
    pub fn replace(self, jobs: &[SavedJob]) {
        self.update(|list| list.jobs = jobs.to_vec());
    }

    /// Notes what the visitor sees today, for their next visit.
    pub fn visit(self, today: Date, edition: Date, score: impl Fn(&Slug) -> Option<Score>) {
        self.update(|list| list.visit(today, edition, score));
    }

    /// As the list stood before this visit.
    pub fn before(self) -> SavedList {
        self.before.get()
    }

    /// Whether the browser keeps the list beyond this visit.
    pub fn is_kept(self) -> bool {
        self.is_keeping.get()
    }

    /// A text that was stored in the list's place and can't be read. It is kept aside.
    pub fn unreadable(self) -> Option<String> {
        self.aside.get()
    }

    pub fn forget_unreadable(self) {
        store(ASIDE, None);
        self.aside.set(None);
    }

    /// Changes what is stored at this moment, since another tab may have changed it.
    fn update(self, change: impl FnOnce(&mut SavedList)) {
        let is_keeping = self.is_keeping.get_untracked();
        let kept = if is_keeping { stored(KEY).map_or(Some(SavedList::default()), |text| read(&text)) } else { None };
        let mut list = kept.unwrap_or_else(|| self.list.get_untracked());
        change(&mut list);
        self.keep(&list);
        self.show(list);
    }

    /// Whoever writes the list because of what it holds is not called again by a list that holds the same.
    fn show(self, list: SavedList) {
        if self.list.with_untracked(|shown| *shown != list) {
            self.list.set(list);
        }
    }

    fn keep(self, list: &SavedList) {
        let is_empty = list.jobs.is_empty();
        let is_kept = store(KEY, if is_empty { None } else { written(list) }.as_deref());
        if self.is_keeping.get_untracked() != is_kept {
            self.is_keeping.set(is_kept);
        }
    }

    fn load(self) {
        self.aside.set(stored(ASIDE));
        let text = stored(KEY).unwrap_or_default();
        let list = read(&text).unwrap_or_else(|| {
            if store(ASIDE, Some(&text)) {
                store(KEY, None);
            }
            self.aside.set(Some(text.clone()));
            SavedList::default()
        });
        self.show(list);
    }
}

/// The list is empty until the browser has taken the page over.
pub fn provide_shortlist() {
    let shortlist = Shortlist::new(SavedList::default());
    once_taken_over(move || {
        shortlist.is_keeping.set(is_keeping());
        shortlist.load();
        shortlist.before.set(shortlist.list.get_untracked());
        // Another tab may save a job.
        let listener = window_event_listener(ev::storage, move |event| {
            if event.key().is_none_or(|key| key == KEY) {
                shortlist.load();
            }
        });
        on_cleanup(move || listener.remove());
    });
    provide_context(shortlist);
}

pub fn use_shortlist() -> Shortlist {
    use_context().unwrap_or_else(|| Shortlist::new(SavedList::default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_job_is_known_until_it_is_taken_off() {
        let owner = Owner::new();
        owner.with(|| {
            let shortlist = Shortlist::new(read("a,b").expect("a list"));
            let a: Slug = "a".parse().expect("a slug");
            assert!(shortlist.has(&a));
            assert!(!shortlist.has(&"c".parse().expect("a slug")));
            assert_eq!(shortlist.count(), 2);
        });
    }
}
