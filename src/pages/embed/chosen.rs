//! The jobs and the industry that the address names, by the titles that people know them by.

use index::Slug;
use index::documents::{IndexDocument, JobKind, WidgetKind};
use index::query::{CompareQuery, EmbedQuery, MAX_COMPARED};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use crate::state::catalog::use_catalog;
use crate::state::query::QueryState;

/// A job or an industry that has a widget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub slug: Slug,
    pub title: String,
}

/// What is shown until somebody has chosen: the two profiles at the ends of the ranking.
pub fn defaults(index: &IndexDocument) -> Vec<Choice> {
    let mut profiles = index.jobs.iter().filter(|row| row.kind == JobKind::Profile);
    let ends = [profiles.next(), profiles.next_back()];
    ends.into_iter().flatten().map(|row| Choice { slug: row.slug.clone(), title: row.title.clone() }).collect()
}

/// The jobs chosen, with what is said of those that do not exist.
#[derive(Clone, Copy)]
pub struct Chosen {
    pub jobs: Memo<Vec<Choice>>,
    pub note: RwSignal<Option<String>>,
}

/// `defaults` stand in for jobs that the address does not name, or that do not exist.
pub fn use_chosen(query: QueryState<EmbedQuery>, defaults: Vec<Choice>) -> Chosen {
    let catalog = use_catalog();
    let note = RwSignal::new(None);
    let named = RwSignal::new(Vec::<Choice>::new());
    let slugs = Memo::new(move |_| query.value.with(|query| query.jobs.clone()));
    Effect::new(move |_| {
        let asked = slugs.get();
        if asked.jobs().is_empty() {
            named.set(Vec::new());
            note.set(None);
            return;
        }
        spawn_local(async move {
            let index = catalog.index().await;
            // The address may have moved on meanwhile, or the page may be gone.
            if slugs.try_get_untracked().as_ref() != Some(&asked) {
                return;
            }
            match index {
                Ok(index) => {
                    let (found, missing) = find(&index, &asked);
                    named.set(found);
                    note.set(missing.map(|slug| format!("There is no job named `{slug}`.")));
                }
                Err(error) => note.set(Some(error.to_string())),
            }
        });
    });
    let jobs = Memo::new(move |_| {
        let (kind, mut jobs) = (query.value.with(|query| query.kind), named.get());
        let wanted = if kind == WidgetKind::Compare { MAX_COMPARED } else { 1 };
        if jobs.is_empty() {
            jobs = defaults.clone();
        }
        jobs.truncate(wanted);
        jobs
    });
    Chosen { jobs, note }
}

/// The jobs that exist, and the first that does not.
fn find(index: &IndexDocument, asked: &CompareQuery) -> (Vec<Choice>, Option<Slug>) {
    let row = |slug: &Slug| index.jobs.iter().find(|row| row.slug == *slug);
    let found = asked.jobs().iter().filter_map(row);
    let missing = asked.jobs().iter().find(|slug| row(slug).is_none()).cloned();
    (found.map(|row| Choice { slug: row.slug.clone(), title: row.title.clone() }).collect(), missing)
}

/// "Baker, Cook and Waiter"
pub fn listed(jobs: &[Choice]) -> String {
    match jobs {
        [] => String::new(),
        [only] => only.title.clone(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(|job| job.title.as_str()).collect();
            format!("{} and {}", first.join(", "), last.title)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_are_listed_as_one_would_say_them() {
        let choice = |title: &str| Choice { slug: "a".parse().expect("a slug"), title: title.to_owned() };
        let jobs = ["Baker", "Cook", "Waiter"].map(choice);
        assert_eq!(listed(&jobs), "Baker, Cook and Waiter");
        assert_eq!([listed(&jobs[..1]), listed(&[])], ["Baker", ""]);
    }
}
