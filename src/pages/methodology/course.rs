//! How scores moved over time, beside the bounds that the methodology sets itself, whatever it shows.

use index::documents::{LargestMove, MeanPoint, QuarterRow, StartRatios, WidestRise};
use index::score::signed;
use index::validation::{LARGEST_MOVE, MOST_RISING, MOVE_ITEMS, START_RATIO};
use leptos::prelude::*;

use super::validation::not_computed;
use crate::charts::StepLine;
use crate::components::table_frame::TableFrame;
use crate::routes::Route;
use index::figure::{counted, grouped};

#[component]
pub fn Means(
    /// Oldest first.
    means: Vec<MeanPoint>,
    profiles: u32,
    ratios: Option<StartRatios>,
) -> impl IntoView {
    let (Some(first), Some(last), Some(ratios)) = (means.first().copied(), means.last().copied(), ratios) else {
        return view! { <p>{not_computed("The mean over time")}</p> }.into_any();
    };
    let line = |of: fn(&MeanPoint) -> f64| means.iter().map(|point| (point.edition, of(point))).collect::<Vec<_>>();
    let (scores, exposures) = (line(|point| point.score), line(|point| point.exposure));
    let (low, high) = START_RATIO;
    let inside = if (low..=high).contains(&ratios.score) { "inside" } else { "outside" };
    let rows = [
        ("Mean score", first.score, last.score, ratios.score),
        ("Mean exposure now", first.exposure, last.exposure, ratios.exposure),
    ];
    let rows = rows
        .map(|(name, first, last, ratio)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="number">{format!("{first:.1}")}</td>
                    <td class="number">{format!("{last:.1}")}</td>
                    <td class="number figure">{format!("{ratio:.2}")}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>
            {format!(
                "Curves that are too steep put a job close to 0 in January 2025 and close to 50 a year and a half later. So the spread is calibrated against the research measure, which holds no judgement of ours about a job: the mean score of the first edition, divided by that of the newest, is to lie between {low} and {high}. It is {:.2}, {inside} these bounds; for exposure now it is {:.2}.",
                ratios.score,
                ratios.exposure,
            )}
        </p>
        <figure class="means">
            <StepLine
                values=scores
                label=format!("Mean score of {profiles} profiles")
                behind=exposures
                behind_label="mean exposure now of the same profiles"
            />
            <figcaption class="fine">
                {format!(
                    "Line: mean score of the {} that have both figures. Dashed: their mean exposure now, on the same scale.",
                    counted(profiles, "profile", "profiles"),
                )}
            </figcaption>
        </figure>
        <TableFrame caption="Means of the first edition and of the newest">
            <thead>
                <tr>
                    <th scope="col">"Mean"</th>
                    <th scope="col" class="number">{first.edition.short()}</th>
                    <th scope="col" class="number">{last.edition.short()}</th>
                    <th scope="col" class="number">"Ratio"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
    .into_any()
}

#[component]
pub fn Quarters(
    /// Oldest first.
    quarters: Vec<QuarterRow>,
    widest: Option<WidestRise>,
    largest: Option<LargestMove>,
) -> impl IntoView {
    if quarters.is_empty() {
        return view! { <p>{not_computed("The count of rises and falls")}</p> }.into_any();
    }
    let (rose, fell) = quarters.iter().fold((0, 0), |(rose, fell), row| (rose + row.rose, fell + row.fell));
    let rows = quarters
        .into_iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">{format!("{}, quarter {}", row.year, row.quarter)}</th>
                    <td class="number">{row.editions}</td>
                    <td class="number">{row.quiet}</td>
                    <td class="number">{grouped(row.rose)}</td>
                    <td class="number">{grouped(row.fell)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>
            "Levels never fall, and news of what AI can do outnumber news of what holds it back. The table shows how lopsided that makes the index: each rise or fall of a shown score in each edition counts once."
        </p>
        <TableFrame caption="Rises and falls by quarter">
            <thead>
                <tr>
                    <th scope="col">"Quarter"</th>
                    <th scope="col" class="number">"Editions"</th>
                    <th scope="col" class="number">"Without a move"</th>
                    <th scope="col" class="number">"Rises"</th>
                    <th scope="col" class="number">"Falls"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="3">"In all"</th>
                    <td class="number">{grouped(rose)}</td>
                    <td class="number">{grouped(fell)}</td>
                </tr>
            </tfoot>
        </TableFrame>
        <ul>{widest.map(|row| view! { <Widest row /> })} {largest.map(|row| view! { <Largest row /> })}</ul>
    }
    .into_any()
}

#[component]
fn Widest(row: WidestRise) -> impl IntoView {
    let part = f64::from(row.rose) / f64::from(row.jobs.max(1));
    let kept = if part <= MOST_RISING { "kept" } else { "not kept" };
    view! {
        <li>
            "Most jobs rose in the edition of " <a href=Route::Week(row.edition).href()>{row.edition.long()}</a>
            {format!(
                ": {} of {}, or {:.0}%. The bound is {:.0}% in one edition; it is {kept}.",
                row.rose,
                row.jobs,
                100.0 * part,
                100.0 * MOST_RISING,
            )}
        </li>
    }
}

#[component]
fn Largest(row: LargestMove) -> impl IntoView {
    let is_kept = row.change.abs() <= LARGEST_MOVE || row.items >= MOVE_ITEMS;
    view! {
        <li>
            "The largest change in one edition is " <a href=Route::Job(row.slug).href()>{row.title}</a> "'s "
            {signed(row.change)} " on " <a href=Route::Week(row.edition).href()>{row.edition.long()}</a>
            {format!(
                ", with {} behind it. The bound is {LARGEST_MOVE} points where fewer than {MOVE_ITEMS} stand behind a change; it is {}.",
                counted(row.items, "item of evidence", "items of evidence"),
                if is_kept { "kept" } else { "not kept" },
            )}
        </li>
    }
}
