//! The pages at `/embed/`, where a widget is chosen, tried and taken along, and at `/embed/partners/`, which says what a
//! partner can rely on.

mod accent;
mod builder;
mod chosen;
mod codes;
mod look;
mod partners;
mod preview;
mod radios;
mod sizes;
mod snippet;
mod subject;

use index::documents::{IndexDocument, WidgetsDocument};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use serde::{Deserialize, Serialize};

use self::builder::BuilderView;
use self::chosen::{Choice, defaults};
use super::loaded::{Missing, loaded};
use crate::data::{DataError, fetch_widgets};
use crate::routes;
use crate::state::catalog::use_catalog;

pub use self::partners::PartnersPage;

/// What the page shows of the index. The jobs are not in it: they are looked for by name.
#[derive(Clone, Serialize, Deserialize)]
struct Builder {
    /// Shown until somebody has chosen.
    jobs: Vec<Choice>,
    industries: Vec<Choice>,
    widgets: WidgetsDocument,
    /// Where the site was prerendered for.
    origin: Option<String>,
}

impl Builder {
    fn of(index: &IndexDocument, widgets: WidgetsDocument, origin: Option<String>) -> Self {
        let choice = |slug: &index::Slug, title: &str| Choice { slug: slug.clone(), title: title.to_owned() };
        let industries = index.industries.iter().map(|industry| choice(&industry.slug, &industry.name)).collect();
        Self { jobs: defaults(index), industries, widgets, origin }
    }
}

#[component]
pub fn EmbedPage() -> impl IntoView {
    let (catalog, origin) = (use_catalog(), routes::origin());
    let builder = Resource::new(
        || (),
        move |()| {
            let origin = origin.clone();
            async move {
                let widgets = fetch_widgets().await?;
                Ok::<_, DataError>(Builder::of(catalog.index().await?.as_ref(), widgets, origin))
            }
        },
    );
    view! {
        <Title text="Embed" />
        <Meta
            name="description"
            content="Put AI risk scores on your own site: choose a widget, try it at any width, copy one line of HTML. No cookies, no requests to anybody else."
        />
        {loaded(builder, Missing::Fault, |builder| view! { <BuilderView builder /> }.into_any())}
    }
    .into_any()
}
