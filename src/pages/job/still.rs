//! The parts of the page that never change. On a prerendered page they stand already, so their code is a part of its own,
//! which comes on the way to another job, along with what reads its document in full.

use std::future::Future;

use index::documents::{JobDocument, ProfileDocument};
use index::{Score, TaskKind};
use leptos::prelude::*;

use super::colophon::Facts;
use super::comparable::Comparable;
use super::contents::Contents;
use super::explanations::Entries;
use super::hero::Head;
use super::moves::Moves;
use super::outlook::{About, NoProfile, Replaced, Summary};
use super::second_opinion::SecondOpinion;
use super::skills::Skills;
use super::tasks::Tasks;
use super::where_to::WhereTo;
use super::would_move::WouldMove;
use crate::components::fixed::{Fixed, fixed};
use crate::components::score_card::{ScorePart, score_part};
use crate::data::{DataError, LazyJob};
use crate::part::{Coming, coming, now, part};

#[derive(Clone, Copy)]
pub enum Still {
    Head,
    Contents,
    Score(ScorePart),
    Entries,
    NoProfile,
    OfProfile(ProfilePart),
    SecondOpinion,
    WhereTo,
    Comparable,
    Facts,
}

/// Those that a research estimate has not.
#[derive(Clone, Copy)]
pub enum ProfilePart {
    About,
    Replaced,
    Tasks(TaskKind),
    Skills,
    Moves,
    WouldMove,
    Summary,
}

// Each of the two has a loader of its own, for the one file.
part!(
    still,
    fn drawn(part: Still, job: LazyJob) -> AnyView {
        view(part, &job)
    },
    ready = code_to_draw
);
part!(
    still,
    fn read(job: LazyJob) -> Result<(), DataError> {
        job.whole().map(drop)
    },
    ready = code_to_read
);

/// Loads the code of all these parts.
pub fn still_code() -> Coming<()> {
    coming(code_to_draw())
}

/// Reads all of a document that is coming, so that whatever is wrong with it is known before the page is shown. The code
/// comes along with it.
pub async fn in_full(job: impl Future<Output = Result<LazyJob, DataError>>) -> Result<LazyJob, DataError> {
    #[cfg(not(feature = "ssr"))]
    leptos::task::spawn_local(async {
        let _ = still_code().await;
    });
    let job = job.await?;
    code_to_draw().await.map_err(|_| DataError::NoCode)?;
    code_to_read().await.map_err(|_| DataError::NoCode)?;
    read(job.clone()).await.map_err(|_| DataError::NoCode)??;
    Ok(job)
}

/// Its code is here wherever it is drawn: `in_full` waits for it, and so does whoever draws a prerendered page anew
/// (`takeover`, `state::turns`).
pub fn still(part: Still, job: &LazyJob) -> Fixed {
    let job = job.clone();
    fixed(move || now(drawn(part, job)).and_then(Result::ok))
}

fn view(part: Still, job: &LazyJob) -> AnyView {
    // A prerendered page was made from it, and any other has been read in full.
    let Ok(document) = job.whole() else { return ().into_any() };
    let JobDocument { row, industry_name, edition, .. } = &*document;
    let (kind, score) = (row.kind, row.score);
    match part {
        Still::Head => {
            let lede = document.profile.as_ref().map(|profile| profile.lede.clone());
            view! { <Head row=row.clone() industry_name=industry_name.clone() lede /> }.into_any()
        }
        Still::Contents => {
            let has_explanations = !document.explanations.is_empty();
            view! { <Contents is_profile=document.profile.is_some() has_explanations /> }.into_any()
        }
        Still::Score(part) => score_part(part, row.clone(), industry_name.clone(), *edition, None),
        Still::Entries => view! { <Entries document /> }.into_any(),
        Still::NoProfile => {
            view! { <NoProfile row=row.clone() estimate=document.estimate.clone().unwrap_or_default() /> }.into_any()
        }
        Still::SecondOpinion => {
            view! { <SecondOpinion evidence=document.evidence.clone() row=row.clone() /> }.into_any()
        }
        Still::WhereTo => {
            let (slug, title, moves) = (row.slug.clone(), row.title.clone(), document.ranked_moves.clone());
            view! { <WhereTo from=slug title moves /> }.into_any()
        }
        Still::Comparable => view! { <Comparable jobs=document.comparable.clone() kind /> }.into_any(),
        Still::Facts => {
            let reviewed_on = document.profile.as_ref().map(|profile| profile.reviewed_on);
            view! { <Facts edition=*edition version=document.methodology_version.clone() reviewed_on /> }.into_any()
        }
        Still::OfProfile(part) => document.profile.as_ref().map(|profile| of_profile(part, profile, score)).into_any(),
    }
}

fn of_profile(part: ProfilePart, profile: &ProfileDocument, score: Score) -> AnyView {
    match part {
        ProfilePart::About => view! { <About paragraphs=profile.about.clone() /> }.into_any(),
        ProfilePart::Replaced => {
            view! { <Replaced plural=profile.plural.clone() paragraphs=profile.replaced.clone() /> }.into_any()
        }
        ProfilePart::Tasks(kind) => {
            let lead = match kind {
                TaskKind::Automated => &profile.automated_lead,
                TaskKind::Remains => &profile.remains_lead,
            };
            view! { <Tasks kind lead=lead.clone() tasks=profile.tasks.clone() /> }.into_any()
        }
        ProfilePart::Skills => {
            view! { <Skills lead=profile.skills_lead.clone() skills=profile.skills.clone() /> }.into_any()
        }
        ProfilePart::Moves => {
            view! { <Moves lead=profile.moves_lead.clone() moves=profile.moves.clone() /> }.into_any()
        }
        ProfilePart::WouldMove => {
            let (thresholds, reliefs) = (profile.thresholds.clone(), profile.reliefs.clone());
            view! { <WouldMove score thresholds reliefs /> }.into_any()
        }
        ProfilePart::Summary => {
            view! { <Summary text=profile.summary.clone() sources=profile.sources.clone() /> }.into_any()
        }
    }
}
