//! Faults that were found in what we published, over our own content: one file a fault.
#![allow(clippy::unwrap_used)]

mod a_source_could_lead_to_a_script;
mod a_year_came_in_one_week;
mod box_and_list_began_differently;
mod firefighter_was_an_electrician;
mod foreign_words_were_spelt_into_other_jobs;
mod in_a_shop_found_workshops;
mod levels_moved_by_hundredths;
mod levels_stood_still_from_june;
mod lists_did_not_end;
mod no_job_found_a_job;
mod points_beside_no_point_score;
mod points_were_no_numbers;
mod swe_found_no_developer;
mod tables_had_formulas;
mod tiler_found_floor_layers;
mod translators_changed_codes;
mod twelve_weeks_were_eleven;
mod unseen_characters_were_taken;

#[path = "../support/mod.rs"]
mod support;

#[path = "../search/lists.rs"]
#[allow(dead_code, reason = "what a list holds is counted elsewhere")]
mod lists;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use index::search::{Answer, SearchIndex};
use publish::documents::Documents;

static DOCUMENTS: LazyLock<Documents> = LazyLock::new(lists::documents);
static WHOLE: LazyLock<SearchIndex> = LazyLock::new(lists::whole_index);

fn slugs(answer: &Answer) -> Vec<String> {
    let jobs = answer.found.iter().filter_map(|one| one.subject.job());
    jobs.map(|job| job.slug.to_string()).collect()
}

fn found(query: &str) -> Vec<String> {
    slugs(&WHOLE.ask(query, usize::MAX))
}

fn first_title(query: &str) -> String {
    WHOLE.ask(query, 1).found.first().map(|one| one.subject.title().to_owned()).unwrap_or_default()
}

/// What a browser has after it asked for a text: the titles that come at once, and those that the search called for.
fn after(texts: impl IntoIterator<Item = String>) -> SearchIndex {
    let mut index = SearchIndex::new(DOCUMENTS.search.clone());
    let mut asked = BTreeSet::new();
    for text in texts {
        loop {
            let Answer { missing, wants_foreign, .. } = index.ask(&text, 1);
            let missing: Vec<_> = missing.into_iter().filter(|shard| asked.insert(*shard)).collect();
            if missing.is_empty() && !wants_foreign {
                break;
            }
            if wants_foreign {
                index.add_foreign(&DOCUMENTS.foreign_titles);
            }
            for shard in missing {
                index.add(shard, &DOCUMENTS.alternate_titles[&shard].titles);
            }
        }
    }
    index
}
