//! Pay, employment and projected growth of the occupation, in the United States.

use index::documents::{LabourFigures, SourceDocument};
use leptos::prelude::*;

use super::words::tenth;
use index::figure::grouped;

/// Ids of the sources of these figures in `content/evidence/SOURCES.toml`.
const WAGES: &str = "bls-oews";
const PROJECTIONS: &str = "bls-projections";

#[component]
pub fn Labour(labour: LabourFigures, sources: Vec<SourceDocument>) -> impl IntoView {
    let figures = figures(&labour);
    if figures.is_empty() {
        return view! { <p class="fine">"No pay or employment figures are published for this occupation."</p> }
            .into_any();
    }
    let credit = move |id: &'static str| {
        sources.iter().find(|source| source.id == id).map(|source| {
            let (title, url) = (source.title.clone(), source.url.clone());
            view! {
                <li>
                    {format!("{}: ", source.authors)}
                    <a href=url>{title}</a>
                </li>
            }
        })
    };
    let items = figures.into_iter().map(|(term, figure, note)| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>
                    {figure} " " <span class="fine">{note}</span>
                </dd>
            </div>
        }
    });
    view! {
        <h3>"Pay and employment in the United States"</h3>
        <dl class="labour">{items.collect_view()}</dl>
        <ul class="plain-list fine">{credit(WAGES)} {credit(PROJECTIONS)}</ul>
        <p class="fine">
            "Statistics of one country. None of the exposure measures here predicts employment so far: in our check they \
             hardly correlate with how it changed from 2023 to 2025, or with its projected growth."
        </p>
    }
    .into_any()
}

/// Term, figure and its year.
fn figures(labour: &LabourFigures) -> Vec<(&'static str, String, String)> {
    let people = |count: u32| format!("{} jobs", grouped(count));
    let change = labour.employment.zip(labour.employment_2021).filter(|(_, then)| *then > 0).map(|(now, then)| {
        let percent = 100.0 * (f64::from(now) / f64::from(then) - 1.0);
        ("Change since 2021", percent_with_sign(percent), "May 2021 to May 2025".to_owned())
    });
    let of = |term, note: &'static str| move |figure: String| (term, figure, note.to_owned());
    [
        labour.pay_usd_year.map(|pay| format!("${}", grouped(pay))).map(of("Median pay a year", "May 2025")),
        labour.employment.map(people).map(of("Employment", "May 2025")),
        change,
        labour.growth_percent.map(percent_with_sign).map(of("Projected growth", "2024 to 2034")),
        labour.openings_year.map(people).map(of("Openings a year", "projected, 2024 to 2034")),
        labour.education.clone().map(of("Usual entry education", "2024")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn percent_with_sign(percent: f64) -> String {
    let size = tenth(percent.abs());
    match size.as_str() {
        "0" => "0%".to_owned(),
        _ if percent < 0.0 => format!("-{size}%"),
        _ => format!("+{size}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_that_are_not_published_are_left_out() {
        let labour = LabourFigures {
            pay_usd_year: Some(112_590),
            employment: Some(90),
            employment_2021: Some(100),
            growth_percent: Some(33.5),
            ..LabourFigures::default()
        };
        let told: Vec<String> = figures(&labour).into_iter().map(|(_, figure, _)| figure).collect();
        assert_eq!(told, ["$112,590", "90 jobs", "-10%", "+33.5%"]);
        assert!(figures(&LabourFigures::default()).is_empty());
    }
}
