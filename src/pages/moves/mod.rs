//! The page at `/moves/`: all jobs ranked as moves from one, by the visitor's own weights, and the way to one of them.

mod choose;
mod empty;
mod filters;
mod formula;
mod ranking;
mod row;
mod way;
mod weighing;

use index::Slug;
use index::documents::JobRow;
use index::query::MovesQuery;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::{Meta, Title};

use self::empty::{Empty, Unknown};
use self::ranking::Ranking;
use crate::components::loading::Loading;
use crate::components::notices::Notices;
use crate::components::problem::Problem;
use crate::components::without_scripts::WithoutScripts;
use crate::data::DataError;
use crate::state::query::use_page_query;
use crate::state::related::{Ground, use_related};

/// What stands below the page's head.
#[derive(Clone, PartialEq)]
enum Shown {
    /// No start was chosen yet.
    Empty,
    Waiting,
    Failed(DataError),
    /// The start is no job of the index.
    Unknown(Slug),
    From(Ground, Box<JobRow>),
}

#[component]
pub fn MovesPage() -> impl IntoView {
    let related = use_related();
    let ground = RwSignal::new(None::<Result<Ground, DataError>>);
    let query = use_page_query::<MovesQuery>().checked(move |query| {
        ground.with(|ground| match ground {
            Some(Ok(Ground { index, .. })) => query.known(
                |slug| index.industries.iter().any(|industry| industry.slug == *slug),
                |slug| index.jobs.iter().any(|job| job.slug == *slug),
            ),
            _ => (query, Vec::new()),
        })
    });
    let from = Memo::new(move |_| query.value.with(|query| query.from.clone()));
    let load = move || {
        ground.set(None);
        spawn_local(async move {
            let loaded = related.ground().await;
            // The page may have gone meanwhile.
            let _ = ground.try_set(Some(loaded));
        });
    };
    // Not before somebody asks for a ranking.
    let is_asked = Memo::new(move |_| from.with(Option::is_some));
    Effect::new(move |_| {
        if is_asked.get() && ground.with_untracked(Option::is_none) {
            load();
        }
    });
    let shown = Memo::new(move |_| {
        let Some(from) = from.get() else { return Shown::Empty };
        ground.with(|ground| match ground {
            None => Shown::Waiting,
            Some(Err(error)) => Shown::Failed(error.clone()),
            Some(Ok(ground)) => match ground.index.jobs.iter().find(|job| job.slug == from) {
                None => Shown::Unknown(from),
                Some(job) => Shown::From(ground.clone(), Box::new(job.clone())),
            },
        })
    });
    let heading = Memo::new(move |_| match shown.get() {
        Shown::From(_, job) => format!("Where could I go from {}?", job.title),
        _ => "Where could I go?".to_owned(),
    });
    view! {
        <Title text=heading />
        <Meta
            name="description"
            content="All jobs ranked as moves from yours: how close they are, how exposed to AI, what they pay, what training they ask for and how much they are wanted, by weights that you set."
        />
        <div class="wrap moves-page">
            <header class="moves-head">
                <h1>{heading}</h1>
                <p class="lede">
                    "Every job of the index as a move from one: how close it is, how exposed, what it pays, what training it \
                     asks for, and how much it is wanted. You say what counts."
                </p>
            </header>
            <Notices notices=query.notices />
            <p class="if-failed">
                "The part of this page that ranks could not be loaded. The page of each job shows its first five moves without it."
            </p>
            <WithoutScripts text="Ranking by your own weights needs JavaScript, which does not run here. The page of each job shows its first five moves without it." />
            {move || match shown.get() {
                Shown::Empty => view! { <Empty query /> }.into_any(),
                Shown::Waiting => view! { <Loading /> }.into_any(),
                Shown::Failed(error) => view! { <Problem error on_retry=move |()| load() /> }.into_any(),
                Shown::Unknown(slug) => view! { <Unknown query slug /> }.into_any(),
                Shown::From(ground, start) => view! { <Ranking query ground start=*start /> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
