//! One job in one week, computed in the open from the published figures.

use index::documents::{TaskDocument, WorkedExample};
use index::orderly::Orderly;
use index::score::signed;
use index::{Capability, Score};
use leptos::prelude::*;

use crate::components::table_frame::TableFrame;
use crate::routes::Route;

#[component]
pub fn Example(example: Option<WorkedExample>) -> impl IntoView {
    let body = match example {
        Some(example) => view! { <Worked example /> }.into_any(),
        None => view! { <p>"The worked example is not part of this edition's data."</p> }.into_any(),
    };
    view! {
        <section class="section" id="example">
            <h2>"A worked example"</h2>
            {body}
        </section>
    }
}

#[component]
fn Worked(example: WorkedExample) -> impl IntoView {
    let WorkedExample { slug, title, edition, tasks, governing, unrounded, score, previous_unrounded, previous } =
        example;
    let lines: Vec<Line> =
        tasks.into_iter().zip(governing).map(|(task, governing)| Line::new(task, governing)).collect();
    let points: Vec<f64> = lines.iter().map(|line| line.task.task.share * line.task.risk).collect();
    let points = points_that_add_up(&points, unrounded);
    let walk = lines.first().zip(points.first()).map(|(line, points)| {
        view! { <Walk line=line.clone() points=points.clone() score /> }
    });
    let rows = lines.into_iter().zip(points).map(|(line, points)| view! { <Row line points /> }).collect_view();
    let change = score.change_from(previous);
    view! {
        <p>
            <a href=Route::Job(slug).href()>{title.clone()}</a> ", edition of "
            <a href=Route::Week(edition).href()>{edition.long()}</a>
            {format!(": the published score is {score}. Here is every figure that it was made from, as it stood that week.")}
        </p>
        {walk}
        <TableFrame caption=format!("{title}, {}: from levels to the score", edition.long()) class="worked">
            <thead>
                <tr>
                    <th scope="col">"Task"</th>
                    <th scope="col">"Weakest need"</th>
                    <th scope="col" class="number">"Its level"</th>
                    <th scope="col" class="number">"Bar"</th>
                    <th scope="col" class="number">"Spread"</th>
                    <th scope="col" class="number"><var>"x"</var></th>
                    <th scope="col" class="number">"Readiness"</th>
                    <th scope="col" class="number">"Hold"</th>
                    <th scope="col" class="number">"Risk"</th>
                    <th scope="col" class="number">"Share, %"</th>
                    <th scope="col" class="number">"Points"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="10">"Sum of the points"</th>
                    <td class="number">{format!("{unrounded:.2}")}</td>
                </tr>
                <tr class="total">
                    <th scope="row" colspan="10">"Shown, rounded to a whole number"</th>
                    <td class="number">{score.to_string()}</td>
                </tr>
            </tfoot>
        </TableFrame>
        <p>
            {format!(
                "One week earlier the same sum was {previous_unrounded:.2}, shown as {previous}. So the weekly change is {score}\u{a0}-\u{a0}{previous}\u{a0}=\u{a0}{}. What made the difference stands on the job's page, event by event.",
                signed(change),
            )}
        </p>
    }
}

/// A task with the figures that the formula goes through.
#[derive(Clone)]
struct Line {
    task: TaskDocument,
    capability: Capability,
    level: f64,
    x: f64,
}

impl Line {
    fn new(task: TaskDocument, (capability, level): (Capability, f64)) -> Self {
        let x = (level - task.task.bar) / task.task.spread;
        Self { task, capability, level, x }
    }
}

#[component]
fn Row(
    line: Line,
    /// Of the job's score, as printed.
    points: String,
) -> impl IntoView {
    let Line { task: TaskDocument { task, readiness, hold, risk, .. }, capability, level, x } = line;
    view! {
        <tr>
            <th scope="row">{task.name}</th>
            <td>{capability.label()}</td>
            <td class="number">{format!("{level:.1}")}</td>
            <td class="number">{task.bar.to_string()}</td>
            <td class="number">{task.spread.to_string()}</td>
            <td class="number">{format!("{x:.2}")}</td>
            <td class="number">{format!("{readiness:.2}")}</td>
            <td class="number">{format!("{hold:.2}")}</td>
            <td class="number">{format!("{risk:.2}")}</td>
            <td class="number">{task.share.to_string()}</td>
            <td class="number">{points}</td>
        </tr>
    }
}

/// The formula in words, with the first task's figures in it.
#[component]
fn Walk(line: Line, points: String, score: Score) -> impl IntoView {
    let Line { task: TaskDocument { task, readiness, hold, risk, .. }, capability, level, x } = line;
    let needs: Vec<&str> = task.needs.iter().map(|need| need.label()).collect();
    let need = match needs.as_slice() {
        [only] => format!("It needs {only}"),
        many => format!("It needs {}. The weakest of these is {}", many.join(" and "), capability.label()),
    };
    let side = if x < 0.0 { "below" } else { "above" };
    let (distance, spreads) = ((level - task.bar).abs(), x.abs());
    view! {
        <h3>{format!("In words, for the task “{}”", task.name)}</h3>
        <ol class="walk">
            <li>
                {format!("{need}, which stands at {level:.1}. The task's bar is {}, so the level is {distance:.1} points {side} it: {spreads:.2} spreads of {} points.", task.bar, task.spread)}
            </li>
            <li>
                {format!("That makes it {readiness:.2} ready, on a scale from 0 to 1 on which 0.5 means a level exactly at the bar.")}
            </li>
            <li>{format!("People keep {hold:.2} of it all the same. The risk is {readiness:.2} × (1 - {hold:.2}) = {risk:.2}.")}</li>
            <li>
                {format!("The task is {} per cent of the work and gives {points} of the job's {score} points.", task.share)}
            </li>
        </ol>
    }
}

/// Points as printed, to two decimals: each rounded up or down so that a reader who adds the column finds the sum as it is
/// printed (largest remainders are rounded up).
fn points_that_add_up(points: &[f64], sum: f64) -> Vec<String> {
    const UNIT: f64 = 100.0;
    let mut printed: Vec<f64> = points.iter().map(|point| (point * UNIT).floor()).collect();
    let missing = ((sum * UNIT).round() - printed.iter().sum::<f64>()).max(0.0) as usize;
    let mut by_remainder: Vec<usize> = (0..points.len()).collect();
    let remainder = |at: usize| (points[at] * UNIT).fract();
    by_remainder.order_by(|&a, &b| remainder(b).total_cmp(&remainder(a)));
    for &at in by_remainder.iter().take(missing) {
        printed[at] += 1.0;
    }
    printed.into_iter().map(|point| format!("{:.2}", point / UNIT)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_points_add_up_to_the_printed_sum() {
        assert_eq!(points_that_add_up(&[1.25, 2.5], 3.75), ["1.25", "2.50"]);
        assert_eq!(points_that_add_up(&[1.004, 1.004, 1.0], 3.008), ["1.01", "1.00", "1.00"]);
        assert_eq!(points_that_add_up(&[], 0.0), Vec::<String>::new());
    }
}
