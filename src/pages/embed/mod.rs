//! The page at `/embed/`: choose a job, see its widget, take the line of HTML that shows it on another site.

mod query;
mod snippet;

use index::Slug;
use index::documents::{IndexDocument, JobKind};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use serde::{Deserialize, Serialize};

use self::query::EmbedQuery;
use self::snippet::{name, snippet};
use super::loaded::{Missing, loaded};
use crate::components::copy_button::CopyButton;
use crate::data::DataError;
use crate::routes;
use crate::state::catalog::use_catalog;
use crate::state::query::{Entry, use_page_query};
use crate::state::use_taken_over;
use crate::widget::HEIGHT;

/// A job that has a widget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    slug: Slug,
    title: String,
    kind: JobKind,
}

/// What the page shows of the index.
#[derive(Clone, Serialize, Deserialize)]
struct Builder {
    /// Profiles first, each kind by title.
    jobs: Vec<Choice>,
    /// Where the site was prerendered for.
    origin: Option<String>,
}

impl Builder {
    fn of(index: &IndexDocument, origin: Option<String>) -> Self {
        let choice = |kind| {
            let rows = index.jobs.iter().filter(move |row| row.kind == kind);
            rows.map(move |row| Choice { slug: row.slug.clone(), title: row.title.clone(), kind })
        };
        let mut jobs: Vec<Choice> = choice(JobKind::Profile).chain(choice(JobKind::Research)).collect();
        jobs.sort_by_cached_key(|job| (job.kind, job.title.to_lowercase()));
        Self { jobs, origin }
    }
}

#[component]
pub fn EmbedPage() -> impl IntoView {
    let (catalog, origin) = (use_catalog(), routes::origin());
    let builder = Resource::new(
        || (),
        move |()| {
            let origin = origin.clone();
            async move { Ok::<_, DataError>(Builder::of(catalog.index().await?.as_ref(), origin)) }
        },
    );
    view! {
        <Title text="Embed" />
        <Meta
            name="description"
            content="Put a job's AI risk score on your own site: one line of HTML, no cookies, no scripts, no requests to anybody else."
        />
        {loaded(builder, Missing::Fault, |builder| view! { <BuilderView builder /> }.into_any())}
    }
    .into_any()
}

#[component]
fn BuilderView(builder: Builder) -> impl IntoView {
    let Builder { jobs, origin } = builder;
    let query = use_page_query::<EmbedQuery>();
    let taken_over = use_taken_over();
    let options = [(JobKind::Profile, "Editorial pages"), (JobKind::Research, "Research estimates")];
    let jobs = StoredValue::new(jobs);
    let chosen = Memo::new(move |_| {
        query.value.with(|query| {
            jobs.with_value(|jobs| {
                let named = jobs.iter().find(|job| Some(&job.slug) == query.job.as_ref());
                named.or(jobs.first()).cloned()
            })
        })
    });
    let code = Memo::new(move |_| {
        // An address that the page was not prerendered for is known to the browser alone.
        let here = if taken_over.get() { routes::origin() } else { origin.clone() };
        let site = format!("{}{}", here.unwrap_or_default(), routes::base().trim_end_matches('/'));
        chosen.with(|job| job.as_ref().map(|job| snippet(&site, job)).unwrap_or_default())
    });
    let on_change = move |event| query.set(&EmbedQuery { job: event_target_value(&event).parse().ok() }, Entry::Push);
    let groups = options.map(|(kind, label)| {
        let jobs = jobs.with_value(|jobs| jobs.iter().filter(|job| job.kind == kind).cloned().collect::<Vec<_>>());
        (!jobs.is_empty()).then(|| view! { <optgroup label=label>{options_of(jobs, chosen)}</optgroup> })
    });
    view! {
        <article class="wrap reading embed-page">
            <header class="page-head">
                <h1>"Embed"</h1>
                <p class="lede">
                    "Put a job\u{2019}s score and trend on your own site. Choose the job, copy the line of HTML, paste it where the widget is to stand."
                </p>
            </header>
            <section class="section embed-builder" aria-labelledby="line">
                <h2 id="line">"Your line of HTML"</h2>
                <label class="embed-job">
                    <span>"Job"</span>
                    <select on:change=on_change prop:disabled=move || !taken_over.get()>
                        {groups.into_iter().collect_view()}
                    </select>
                </label>
                <pre class="embed-code" tabindex="0" role="region" aria-label="Line of HTML">
                    <code>{code}</code>
                </pre>
                <CopyButton label="Copy" text=code disabled=Signal::derive(move || !taken_over.get()) />
                <p>
                    "It is a finished page: it sets no cookie, stores nothing, runs no script and asks no third party for anything. It weighs less than 12 KB, fits columns from 240 to 1200 pixels, follows the light or dark setting of the reader\u{2019}s device, and is up to date after every edition. It costs nothing."
                </p>
            </section>
            <section class="section" aria-labelledby="preview">
                <h2 id="preview">"Preview"</h2>
                // A frame of its own for each job: a new address in the same frame would be a step of *back*.
                <For each=move || chosen.get() key=|job| job.slug.clone() let:job>
                    <iframe
                        class="embed-frame"
                        src=routes::widget_href(&job.slug)
                        title=name(&job)
                        width="100%"
                        height=HEIGHT.to_string()
                    ></iframe>
                </For>
            </section>
        </article>
    }
    .into_any()
}

fn options_of(jobs: Vec<Choice>, chosen: Memo<Option<Choice>>) -> impl IntoView {
    let option = move |job: Choice| {
        let slug = job.slug.clone();
        let is_chosen = move || chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.slug == slug));
        view! {
            <option value=job.slug.to_string() prop:selected=is_chosen>
                {job.title}
            </option>
        }
    };
    jobs.into_iter().map(option).collect_view()
}
