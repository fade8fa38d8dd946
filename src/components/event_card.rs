//! A fact of the ledger, told once: what happened and when, the source, and what it moved.

use index::Slug;
use index::capability::Verdict;
use index::documents::{EventDocument, JudgementDocument, Precision};
use leptos::prelude::*;

use super::source_link::SourceLink;

/// What follows the facts on a card.
#[derive(Clone, Debug, PartialEq)]
pub enum CardScope {
    /// Every job: all judgements stand on the card.
    Week,
    /// One job: only the judgements that touch it.
    Job(Slug),
}

#[component]
pub fn EventCard(
    event: EventDocument,
    scope: CardScope,
    /// Points of the job's unrounded score, as shown.
    #[prop(optional_no_strip)]
    part: Option<String>,
) -> impl IntoView {
    let day = match event.precision {
        Precision::Day => event.published_on.long(),
        Precision::Month => event.published_on.month_long(),
    };
    let raises: Vec<String> = event
        .raises
        .iter()
        .map(|raise| format!("{} from {:.1} to {:.1}", raise.capability.label(), raise.from, raise.to))
        .collect();
    let raised = (!raises.is_empty()).then(|| format!("Raises the level of {}.", raises.join(", of ")));
    let is_uncounted = (!event.counts()).then_some("true");
    let uncounted = event.uncounted.map(|why| view! { <p class="event-uncounted">{uncounted_in_words(why)}</p> });
    let standing = format!("Source ({}): ", event.source.standing());
    // Below the heading of a section, or of a job's edition.
    let title = match scope {
        CardScope::Week => view! { <h3>{event.title}</h3> }.into_any(),
        CardScope::Job(_) => view! { <h4>{event.title}</h4> }.into_any(),
    };
    let is_shown = |judgement: &JudgementDocument| match &scope {
        CardScope::Week => true,
        CardScope::Job(job) => judgement.touches.contains_key(job),
    };
    let whys: Vec<String> = event.judgements.iter().filter(|judgement| is_shown(judgement)).map(in_words).collect();
    let judgements = (!whys.is_empty()).then(|| {
        let whys = whys.into_iter().map(|why| view! { <li>{why}</li> }).collect_view();
        view! {
            <div class="judgements">
                <p class="fine">"Editorial judgement:"</p>
                <ul class="plain-list">{whys}</ul>
            </div>
        }
    });
    view! {
        <article class="event-card" data-uncounted=is_uncounted>
            <p class="fine">
                {day} " · " <span class="event-kind">{event.kind.id()}</span>
                {part.map(|part| view! { " · " <b class="event-part">{part} " points here"</b> })}
            </p>
            {title}
            <p>{event.what}</p>
            {raised.map(|raised| view! { <p>{raised}</p> })}
            {judgements}
            {uncounted}
            <p class="fine">{standing} <SourceLink source=event.source /></p>
        </article>
    }
    .into_any()
}

fn in_words(judgement: &JudgementDocument) -> String {
    let keeps = if judgement.by > 0.0 { "People keep more" } else { "People keep less" };
    format!("{keeps} ({}, {:+.2}). {}", judgement.tag.id(), judgement.by, judgement.why)
}

/// Why a fact is listed and moves nothing.
pub fn uncounted_in_words(why: Verdict) -> &'static str {
    match why {
        Verdict::SecondHand => {
            "Listed and not counted: second-hand only, and nobody named where it was first published."
        }
        Verdict::Restricted => "Listed and not counted: the public cannot use this system.",
        Verdict::WornOut => "Listed and not counted: above 90 per cent this yardstick is worn out.",
        Verdict::TooHard => {
            "Listed and not counted: below 10 per cent this yardstick is too hard to tell systems apart."
        }
        Verdict::Waits => "Listed and not counted: this yardstick is not joined to the others yet.",
        Verdict::NotTheBest => "It counts, and raises nothing: another system was as able already.",
        Verdict::Raised => "It counts.",
    }
}
