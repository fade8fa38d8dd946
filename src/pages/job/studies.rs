//! Published studies as percentiles on one scale, beside our own.

use index::documents::{Agreement, SourceDocument, StudyFigure};
use leptos::prelude::*;

use super::words::{ordinal, tenth};

/// The id of what all scales of the page have in common.
const SCALE: &str = "percentile-scale";

#[component]
pub fn Studies(
    studies: Vec<StudyFigure>,
    /// The score's percentile among all profiles.
    score_percentile: Option<f64>,
    agreement: Option<Agreement>,
    sources: Vec<SourceDocument>,
) -> impl IntoView {
    let ours = score_percentile.map(|percentile| {
        view! {
            <li class="study study-ours">
                <p class="study-name">
                    "Our risk score " <span class="study-what">"among all jobs with a profile"</span>
                </p>
                <PercentileScale percentile is_first=true />
                <p class="study-figure">{format!("{} percentile", ordinal(percentile))}</p>
            </li>
        }
    });
    let rows = studies.into_iter().enumerate().map(|(at, study)| {
        let url = sources.iter().find(|source| source.id == study.source).map(|source| source.url.clone());
        let name = format!("{}, {}", study.name, study.year);
        let name = match url {
            Some(url) => view! { <a href=url>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        let is_applicability = study.source.starts_with("microsoft");
        view! {
            <li class="study">
                <p class="study-name">
                    {name} " "
                    <span class="study-what">
                        {study.what} {is_applicability.then_some(" Its authors: applicability, not replacement.")}
                    </span>
                </p>
                <PercentileScale
                    percentile=study.percentile
                    ours=score_percentile
                    is_first=score_percentile.is_none() && at == 0
                />
                <p class="study-figure">
                    {format!("{} percentile", ordinal(study.percentile))}
                    <span class="study-what">{format!(" figure {}", figure(study.value))}</span>
                </p>
            </li>
        }
    });
    view! {
        <h3>"Published studies"</h3>
        {agreement
            .map(|agreement| {
                view! {
                    <p class="agreement">{agreement.sentence}</p>
                    {agreement.confidence.map(|confidence| view! { <p>{confidence}</p> })}
                }
            })}
        <ul class="plain-list studies">{ours} {rows.collect_view()}</ul>
        <p class="fine">
            "A percentile says how many occupations of the same study stand lower: 0 is the least exposed, 100 the most. "
            {score_percentile.map(|_| "The thin line is our own score's place.")}
        </p>
    }
    .into_any()
}

#[component]
fn PercentileScale(
    percentile: f64,
    #[prop(optional_no_strip)] ours: Option<f64>,
    /// Whether the others on the page have their track and ticks from this one.
    is_first: bool,
) -> impl IntoView {
    let place = |value: f64| format!("{:.1}%", value.clamp(0.0, 100.0));
    let scale = if is_first {
        let tick = |tick: u8| {
            let x = format!("{tick}%");
            view! { <line x1=x.clone() x2=x y1="7" y2="13" /> }
        };
        view! { <g id=SCALE><line x2="100%" y1="10" y2="10" />{[0, 25, 50, 75, 100].map(tick).collect_view()}</g> }
            .into_any()
    } else {
        view! { <use href=format!("#{SCALE}") /> }.into_any()
    };
    view! {
        <svg class="percentile" width="100%" height="20" aria-hidden="true">
            {scale}
            {ours.map(|ours| view! { <line class="percentile-ours" x1=place(ours) x2=place(ours) y1="0" y2="20" /> })}
            <circle class="percentile-dot" cx=place(percentile) cy="10" r="5.5" />
        </svg>
    }
}

/// Shares come as 0 to 1, and need a second decimal.
fn figure(value: f64) -> String {
    if value.abs() < 1.0 { format!("{value:.2}") } else { tenth(value) }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn study(percentile: f64) -> StudyFigure {
        let [source, name, what] = ["", "Study", ""].map(str::to_owned);
        StudyFigure { source, name, what, value: 0.5, percentile, year: 2025 }
    }

    #[test]
    fn the_first_scale_has_what_the_others_use() {
        for score_percentile in [None, Some(40.0)] {
            let studies = vec![study(20.0), study(80.0)];
            let scales = studies.len() + usize::from(score_percentile.is_some());
            let html = Owner::new()
                .with(|| view! { <Studies studies score_percentile agreement=None sources=Vec::new() /> }.to_html());
            let (id, used) = (format!("id=\"{SCALE}\""), format!("href=\"#{SCALE}\""));
            assert_eq!((html.matches(&id).count(), html.matches(&used).count()), (1, scales - 1), "{html}");
            assert!(html.find(&id) < html.find(&used), "{html}");
        }
    }
}
