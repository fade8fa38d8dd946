//! Whose score rose or fell in an edition, and why.

use index::orderly::Orderly;
use std::collections::HashMap;

use index::Slug;
use index::documents::{EditionScoreRow, EventDocument, HistoryDriver};
use index::ledger::Cause;
use leptos::prelude::*;

use crate::charts::hundredths;
use crate::components::change::Change;
use crate::routes::Route;

/// More would push what comes below out of sight; the rest can be unfolded.
const SHOWN: usize = 10;

#[component]
pub fn Movers(scores: Vec<EditionScoreRow>, events: Vec<EventDocument>) -> impl IntoView {
    let titles: HashMap<Slug, String> = events.into_iter().map(|event| (event.id, event.title)).collect();
    let (rose, fell) = by_direction(scores);
    match (rose.is_empty(), fell.is_empty()) {
        (true, true) => view! {
            <section class="section">
                <h2>"What moved"</h2>
                <p>"No score rose or fell by a whole point in this edition."</p>
            </section>
        }
        .into_any(),
        (false, true) => view! { <Alone name="What rose" rows=rose titles also="No score fell." /> }.into_any(),
        (true, false) => view! { <Alone name="What fell" rows=fell titles also="No score rose." /> }.into_any(),
        (false, false) => view! {
            <div class="section columns">
                <section>
                    <h2>"What rose"</h2>
                    <MoverList rows=rose titles=titles.clone() />
                </section>
                <section>
                    <h2>"What fell"</h2>
                    <MoverList rows=fell titles />
                </section>
            </div>
        }
        .into_any(),
    }
}

/// Scores that all went one way; the list fills the width.
#[component]
fn Alone(
    name: &'static str,
    rows: Vec<EditionScoreRow>,
    titles: HashMap<Slug, String>,
    also: &'static str,
) -> impl IntoView {
    view! {
        <section class="section movers-alone">
            <h2>{name}</h2>
            <MoverList rows titles />
            <p class="fine">{also}</p>
        </section>
    }
}

/// Largest changes first; ties keep the published order.
fn by_direction(scores: Vec<EditionScoreRow>) -> (Vec<EditionScoreRow>, Vec<EditionScoreRow>) {
    let change = |row: &EditionScoreRow| row.change.unwrap_or_default();
    let (mut rose, rest): (Vec<_>, Vec<_>) = scores.into_iter().partition(|row| change(row) > 0);
    let mut fell: Vec<_> = rest.into_iter().filter(|row| change(row) < 0).collect();
    rose.order_by_key(|row| std::cmp::Reverse(change(row)));
    fell.order_by_key(change);
    (rose, fell)
}

#[component]
fn MoverList(rows: Vec<EditionScoreRow>, titles: HashMap<Slug, String>) -> impl IntoView {
    let usual = usual_causes(&rows);
    let lead = usual.as_ref().map(|causes| {
        let rows_of = |row: &&EditionScoreRow| causes_of(&row.drivers) == *causes;
        let is_all = rows.iter().filter(rows_of).count() == rows.len();
        let label = if is_all { "For one reason: " } else { "The reason, where no other is named: " };
        let names: Vec<&str> = causes.iter().filter_map(|id| titles.get(id).map(String::as_str)).collect();
        view! { <p class="movers-reason">{label} {names.join("; ")} "."</p> }
    });
    let item = |row: EditionScoreRow| {
        let is_usual = usual.as_ref().is_some_and(|causes| causes_of(&row.drivers) == *causes);
        let why = (!is_usual).then(|| told(&row.drivers, &titles));
        view! {
            <li>
                <p class="mover">
                    <a href=Route::Job(row.slug).href()>{row.title}</a>
                    <span class="mover-figures">
                        <Change change=row.change />
                        {format!(" to {}", row.score)}
                    </span>
                </p>
                {why.map(|why| view! { <p class="fine">{why}</p> })}
            </li>
        }
    };
    let count = rows.len();
    let mut items = rows.into_iter().map(item);
    let first = items.by_ref().take(SHOWN).collect_view();
    let rest: Vec<_> = items.collect();
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="more">
                <summary>{format!("Show all {count}")}</summary>
                <ul class="plain-list movers">{rest}</ul>
            </details>
        }
    });
    view! {
        {lead}
        <ul class="plain-list movers">{first}</ul>
        {more}
    }
}

/// What most of several rows moved by, so that it need be said once only; none where it has no name.
fn usual_causes(rows: &[EditionScoreRow]) -> Option<Vec<Slug>> {
    let mut counts: Vec<(Vec<Slug>, usize)> = Vec::new();
    for row in rows {
        let causes = causes_of(&row.drivers);
        match counts.iter_mut().find(|(known, _)| *known == causes) {
            Some((_, count)) => *count += 1,
            None => counts.push((causes, 1)),
        }
    }
    let (causes, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count > 1 && count * 2 > rows.len() && !causes.is_empty()).then_some(causes)
}

/// The strongest first.
fn causes_of(drivers: &[HistoryDriver]) -> Vec<Slug> {
    by_strength(drivers)
        .into_iter()
        .map(|driver| {
            let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
            id.clone()
        })
        .collect()
}

fn by_strength(drivers: &[HistoryDriver]) -> Vec<&HistoryDriver> {
    let mut drivers: Vec<&HistoryDriver> = drivers.iter().collect();
    drivers.order_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
    drivers
}

/// The two strongest drivers by name, with their parts of the unrounded change.
fn told(drivers: &[HistoryDriver], titles: &HashMap<Slug, String>) -> String {
    const TOLD: usize = 2;
    let drivers = by_strength(drivers);
    let parts: Vec<String> = drivers
        .iter()
        .filter_map(|driver| {
            let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
            titles.get(id).map(|title| format!("{title} ({})", hundredths(driver.points)))
        })
        .take(TOLD)
        .collect();
    let more = match drivers.len().saturating_sub(parts.len()) {
        _ if parts.is_empty() => "",
        0 => "",
        1 => "; and one more",
        _ => "; and others",
    };
    format!("{}{more}", parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(title: &str, change: i16, causes: &[&str]) -> EditionScoreRow {
        let slug = |text: &str| text.parse::<Slug>().expect("a slug");
        let driver = |(at, id): (usize, &&str)| HistoryDriver {
            cause: Cause::Event(slug(id)),
            points: f64::from(change) / (at + 1) as f64,
        };
        EditionScoreRow {
            slug: slug(title),
            title: title.to_owned(),
            industry: slug("legal"),
            score: index::Score::shown(50.0),
            change: Some(change),
            unrounded: 50.0,
            drivers: causes.iter().enumerate().map(driver).collect(),
        }
    }

    fn usual(rows: &[EditionScoreRow]) -> Option<Vec<String>> {
        usual_causes(rows).map(|causes| causes.iter().map(Slug::to_string).collect())
    }

    #[test]
    fn a_reason_is_shared_where_most_rows_have_it() {
        let one = [row("a", 2, &["x"]), row("b", 1, &["x"]), row("c", 1, &["x", "y"])];
        assert_eq!(usual(&one), Some(vec!["x".to_owned()]));
        assert_eq!(usual(&one[1..]), None);
        assert_eq!(usual(&one[..1]), None);
        assert_eq!(usual(&[row("a", 1, &[]), row("b", 1, &[])]), None);
    }

    #[test]
    fn parts_have_two_decimals_each() {
        let titles = ["x", "y"].map(|id| (id.parse().expect("a slug"), id.to_uppercase())).into();
        assert_eq!(told(&row("a", 3, &["x", "y"]).drivers, &titles), "X (+3.00); Y (+1.50)");
    }

    #[test]
    fn rows_come_by_the_size_of_their_change() {
        let rows = vec![row("a", 1, &[]), row("b", -1, &[]), row("c", 3, &[]), row("d", -4, &[]), row("e", 0, &[])];
        let (rose, fell) = by_direction(rows);
        let titles = |rows: &[EditionScoreRow]| rows.iter().map(|row| row.title.clone()).collect::<Vec<_>>();
        assert_eq!((titles(&rose), titles(&fell)), (vec!["c".into(), "a".into()], vec!["d".into(), "b".into()]));
    }
}
