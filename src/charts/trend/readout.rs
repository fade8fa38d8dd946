//! What is known about the point under the cursor: date, score, change, reason and sources.

use index::{Date, Score, Slug};
use leptos::prelude::*;

use crate::charts::drawing::key_sample::KeySample;
use crate::charts::hands::trend_view::TrendView;
use crate::charts::state::reason::Reason;
use crate::charts::state::series::{Figure, Line, Point, Role, TrendState};
use crate::components::band_mark::BandMark;
use crate::components::source_link::SourceLink;
use crate::routes::{week_anchor, week_href};
use crate::state::focus::unfold_and_focus;

#[component]
pub fn Readout(view: TrendView) -> impl IntoView {
    let at_cursor = move || {
        let cursor = view.cursor()?;
        view.trend.with(|trend| {
            let (date, line) = (cursor.date(trend)?, trend.lines.get(cursor.line)?);
            Some(point_view(date, line, line.at(cursor.edition)))
        })
    };
    view! {
        <div class="readout" data-chart-readout="" role="group" aria-label="The edition under the cursor">
            {at_cursor}
        </div>
    }
    .into_any()
}

fn point_view(date: Date, line: &Line, point: Option<&Point>) -> AnyView {
    let (name, role, slug) = (line.name.clone(), line.role, line.id.clone());
    let figures = match point {
        Some(point) => figures(point).into_any(),
        None => view! { <p class="fine">"Not in the index yet."</p> }.into_any(),
    };
    let reason = point.and_then(|point| point.reason.clone()).map(|reason| view! { <Why reason date slug /> });
    let of_average = point.is_some_and(|point| point.reason.is_none()).then(|| average_note(role));
    view! {
        <p class="readout-date">
            <time datetime=date.to_string()>{date.long()}</time>
        </p>
        <p class="readout-line"><KeySample role /> {name}</p>
        {figures}
        {reason}
        {of_average.map(|note| view! { <p class="fine">{note}</p> })}
    }
    .into_any()
}

fn figures(point: &Point) -> impl IntoView + use<> {
    let change = point.change_text().map(|change| match change.as_str() {
        "0" => "no change from the week before".to_owned(),
        change => format!("{change} on the week before"),
    });
    let band = matches!(point.figure, Figure::Whole | Figure::Middle).then(|| Score::shown(point.value).band());
    let range = point.range.filter(|_| point.figure != Figure::Middle);
    let range = range.map(|[low, high]| format!("range {low} to {high}"));
    view! {
        <p class="readout-figures">
            <strong class="readout-value">{point.value_text()}</strong>
            {band.map(|band| view! { <BandMark band /> })}
        </p>
        <p class="fine">{[change, range].into_iter().flatten().collect::<Vec<String>>().join(", ")}</p>
    }
    .into_any()
}

#[component]
fn Why(reason: Reason, date: Date, slug: Slug) -> impl IntoView {
    let total = reason.total_text();
    let drivers = reason.drivers.into_iter().map(|driver| {
        let points = driver.points_text();
        let source = driver.source.map(|source| view! { " Source: " <SourceLink source is_short=true /> });
        view! { <li><b>{points}</b> " " {driver.title} "." {source}</li> }
    });
    let drivers = drivers.collect::<Vec<_>>();
    let entry = reason.has_entry.then(|| {
        let open = move |click: leptos::ev::MouseEvent| {
            let is_plain = !(click.ctrl_key() || click.meta_key() || click.shift_key());
            if is_plain && focus_entry(date) {
                click.prevent_default();
            }
        };
        view! { <a class="readout-entry" href=week_href(&slug, date) on:click=open>"Read the whole explanation"</a> }
    });
    view! {
        <p class="readout-reason">{reason.text}</p>
        {(!drivers.is_empty()).then(|| view! { <ul class="plain-list readout-drivers">{drivers}</ul> })}
        {total.map(|total| view! { <p class="fine">{format!("Together {total} points, before rounding.")}</p> })}
        {entry}
    }
    .into_any()
}

fn average_note(role: Role) -> &'static str {
    match role {
        Role::Industry => "The mean of the industry's profiles, before rounding.",
        _ => "The mean of all profiles, before rounding.",
    }
}

/// Moves the focus to the entry that explains an edition, if this page has it.
pub fn focus_entry(date: Date) -> bool {
    unfold_and_focus(&week_anchor(date))
}

/// "25 March 2026. Programmer: 56, moderate, change +1. …", as it is said when the keyboard moved the cursor.
pub fn spoken(trend: &TrendState, line: usize, edition: usize) -> String {
    let (Some(date), Some(line)) = (trend.editions.get(edition), trend.lines.get(line)) else { return String::new() };
    let Some(point) = line.at(edition) else {
        return format!("{}. {}: not in the index yet.", date.long(), line.name);
    };
    let has_band = matches!(point.figure, Figure::Whole | Figure::Middle);
    let band = if has_band { format!(", {}", Score::shown(point.value).band().label()) } else { String::new() };
    let place = if point.figure == Figure::Place { "place " } else { "" };
    let change = point.change_text().map(|change| format!(", change {change}")).unwrap_or_default();
    let reason = point.reason.as_ref().map(|reason| format!(" {}", reason.text)).unwrap_or_default();
    format!("{}. {}: {place}{}{band}{change}.{reason}", date.long(), line.name, point.value_text())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::state::sample::job;

    #[test]
    fn a_point_is_said_with_date_score_change_and_reason() {
        let trend = TrendState::of_job(&job("nurse", &[24, 24]));
        assert_eq!(
            spoken(&trend, 0, 1),
            "8 January 2025. NURSE: 24, low, change 0. No evidence of this week moves it."
        );
        let trend = TrendState::of_job(&job("nurse", &[24, 25]));
        assert_eq!(spoken(&trend, 0, 1), "8 January 2025. NURSE: 25, low, change +1. The profile was revised.");
        assert_eq!(spoken(&trend, 2, 0), "1 January 2025. Average of all jobs: 45.5.");
        assert_eq!(spoken(&trend, 9, 0), "");
    }
}
