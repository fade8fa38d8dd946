//! The page at `/methodology/`: how a number comes about, from the facts to the digit, and what it cannot say.

mod capabilities;
mod closeness;
mod contents;
mod course;
mod curve;
mod editions;
mod event_table;
mod evidence;
mod example;
mod formula;
mod groups;
mod ledger;
mod limits;
mod minute;
mod range;
mod records;
mod regression;
mod research;
mod sources;
mod taught;
mod validation;
mod yardsticks;

use index::documents::{Correction, MethodologyDocument};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use serde::{Deserialize, Serialize};

use super::loaded::{Missing, loaded};
use crate::charts::TrendState;
use crate::data::{DataError, fetch_editions, fetch_methodology};

#[derive(Clone, Serialize, Deserialize)]
struct Method {
    document: MethodologyDocument,
    corrections: Vec<Correction>,
}

#[component]
pub fn MethodologyPage() -> impl IntoView {
    let method = Resource::new(
        || (),
        |()| async {
            let document = fetch_methodology().await?;
            let corrections = fetch_editions().await?.corrections;
            Ok::<_, DataError>(Method { document, corrections })
        },
    );
    view! {
        <Title text="Methodology" />
        <Meta
            name="description"
            content="How the AI Job Risk Index computes a score: tasks, measured AI capabilities, what people keep, one worked example to the digit, validation against published studies, and limits."
        />
        {loaded(method, Missing::Fault, |method| view! { <MethodView method /> }.into_any())}
    }
}

#[component]
fn MethodView(method: Method) -> impl IntoView {
    let Method { document, corrections } = method;
    let left_out = document.estimate.as_ref().map(|method| method.error);
    let levels = Signal::stored(TrendState::of_levels(&document));
    view! {
        <article class="wrap reading">
            <header class="page-head">
                <p class="eyebrow">
                    {format!("Methodology version {}, edition of {}", document.methodology_version, document.edition.long())}
                </p>
                <h1>"How a score comes about"</h1>
                <p class="lede">
                    "No score is written down by hand. Each follows from a job's tasks, which editors describe, and from a ledger of dated, sourced facts about what AI can do."
                </p>
            </header>
            <div class="contents-beside">
                <contents::Contents />
                <div class="method">
                    <minute::Minute document=document.clone() />
                    <example::Example example=document.example.clone() />
                    <formula::Formula />
                    <evidence::EvidenceRules />
                    <capabilities::Capabilities
                        trend=levels
                        capabilities=document.capabilities.clone()
                        first_edition=document.first_edition
                        edition=document.edition
                    />
                    <ledger::LedgerRules
                        events=document.ledger.clone()
                        capabilities=document.capabilities.clone()
                    />
                    <range::RangeRules confidence=document.confidence />
                    <editions::EditionRules document=document.clone() corrections />
                    <research::Research estimates=document.estimates method=document.estimate />
                    <closeness::ClosenessRules />
                    <validation::ValidationFigures
                        validation=document.validation.clone()
                        profiles=document.profiles
                        left_out
                    />
                    <limits::Limits last_evidence_on=document.last_evidence_on />
                    <taught::Taught />
                    <sources::Sources sources=document.sources />
                </div>
            </div>
        </article>
    }
}
