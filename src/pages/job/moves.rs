//! Career moves from this job, each to a job that has a page.

use index::documents::{MoveDocument, Training};
use leptos::prelude::*;

use super::part::{Lead, Part};
use super::words::{points, tenth};
use crate::components::band_mark::BandMark;
use crate::routes::Route;
use index::figure::grouped;

#[component]
pub fn Moves(lead: String, moves: Vec<MoveDocument>) -> impl IntoView {
    let items = moves.into_iter().map(|entry| view! { <Move entry /> });
    view! {
        <Part id="moves" title="Possible career moves">
            <Lead text=lead />
            <ul class="plain-list pairs">{items.collect_view()}</ul>
        </Part>
    }
    .into_any()
}

#[component]
fn Move(entry: MoveDocument) -> impl IntoView {
    let MoveDocument { job, text, difference, closeness, pay_difference, training } = entry;
    let shared = closeness.shared_tasks.first().map(|task| match closeness.shared_tasks.len() {
        1 => format!("; in common: {task}"),
        more => format!("; in common: {task} and {} more", more - 1),
    });
    view! {
        <li class="move" data-band=job.band.id()>
            <h3>
                <a href=Route::Job(job.slug).href()>{job.title}</a>
            </h3>
            <p>{text}</p>
            <p class="move-figures">
                <span class="move-score">{job.score.to_string()}</span>
                <BandMark band=job.band />
                <span>{compared(difference)}</span>
                {pay_difference.map(|difference| view! { <span>{pay(difference)}</span> })}
            </p>
            <p class="fine">{prepared(&training)}</p>
            <p class="fine">
                {format!("Closeness {} of 100: {}", closeness.points, closeness.relation.label())} {shared} "."
            </p>
        </li>
    }
    .into_any()
}

fn compared(difference: i16) -> String {
    match difference {
        0 => "the same risk".to_owned(),
        1.. => format!("{} more at risk", points(difference)),
        _ => format!("{} less at risk", points(difference)),
    }
}

/// Of median US pay.
fn pay(difference: i32) -> String {
    let size = grouped(difference.unsigned_abs());
    match difference {
        0 => "the same pay".to_owned(),
        1.. => format!("${size} more a year"),
        _ => format!("${size} less a year"),
    }
}

/// `Usual entry education: Bachelor's degree. O*NET job zone 4, 1 above this job's.`
fn prepared(training: &Training) -> String {
    let education = training.education.as_ref().map(|education| format!("Usual entry education: {education}."));
    let zone = training.job_zone.map(|zone| {
        let more = match training.zones_more {
            Some(more) if more > 0.0 => format!(", {} above this job's", tenth(more)),
            Some(more) if more < 0.0 => format!(", {} below this job's", tenth(-more)),
            Some(_) => ", the same as this job's".to_owned(),
            None => String::new(),
        };
        format!("O*NET job zone {}{more}.", tenth(zone))
    });
    match (education, zone) {
        (None, None) => "No figures on the usual training.".to_owned(),
        (education, zone) => education.into_iter().chain(zone).collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_tells_what_it_asks_and_what_it_pays() {
        let training =
            Training { education: Some("Bachelor's degree".to_owned()), job_zone: Some(4.0), zones_more: Some(1.5) };
        let told = "Usual entry education: Bachelor's degree. O*NET job zone 4, 1.5 above this job's.";
        assert_eq!(prepared(&training), told);
        assert_eq!(prepared(&Training::default()), "No figures on the usual training.");
        assert_eq!([pay(1500), pay(-20_000), pay(0)], ["$1,500 more a year", "$20,000 less a year", "the same pay"]);
    }
}
