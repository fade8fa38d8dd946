//! The regression behind the research estimates: its coefficients, its penalty and its errors.

use index::documents::EstimateMethod;
use index::estimate::{Coefficients, Figure};
use leptos::prelude::*;

use super::groups::group_name;
use crate::components::table_frame::TableFrame;
use index::figure::capitalised;
use index::figure::counted;

#[component]
pub fn Regression(method: EstimateMethod) -> impl IntoView {
    let EstimateMethod {
        penalty,
        coefficients,
        error,
        tried,
        range_part,
        range_holds,
        widest_with_point,
        without_point,
    } = method;
    let tried: Vec<String> =
        tried.into_iter().map(|row| format!("{:.2} with a penalty of {}", row.error.mean, row.penalty)).collect();
    view! {
        <p>
            "The fit is a ridge regression of the profiles' unrounded scores on published figures alone. Each figure is taken less the profiles' mean and divided by their standard deviation; where an occupation lacks one, the mean stands for it, and its page says so. To the fit comes a part of what the occupation's related profiles lie above or below theirs: O*NET's first five related occupations weigh 3, the next five 2, the rest 1, and a weight of 5 without any distance stands beside them."
        </p>
        <p>
            {format!(
                "The penalty, {penalty}, is one of those tried, and belongs to the methodology version, as the figures and weights do. The coefficients are computed from each edition's published scores, which are frozen, so that anybody can compute them again; an estimate moves only in weeks in which a profile's score moved. Each profile left out with all that share its occupation, the mean error in points was: {}.",
                tried.join(", "),
            )}
        </p>
        <p>
            {format!(
                "How far an estimate is off, on the {} profiles that have an occupation, each estimated without it: {:.1} points on average, and at most {:.1} for four in five. Estimates of high scores are off by more, so the range is the estimate plus and minus {range_part} · (estimate + 10); {range_holds:.0}% of the profiles lie in it when they are left out.",
                error.profiles,
                error.mean,
                error.four_in_five,
            )}
        </p>
        <p>
            {format!(
                "A range wider than {widest_with_point} points is shown without a point in it, everywhere; that is so for {} now.",
                match without_point {
                    0 => "no estimate".to_owned(),
                    count => counted(count, "estimate", "estimates"),
                },
            )}
        </p>
        <CoefficientTable coefficients />
    }
    .into_any()
}

#[component]
fn CoefficientTable(coefficients: Coefficients) -> impl IntoView {
    let Coefficients { intercept, figures, groups } = coefficients;
    let figures = figures
        .into_iter()
        .map(|row| {
            let places = if matches!(row.figure, Figure::Exposure | Figure::ExposureSquared) { 1 } else { 3 };
            view! {
                <tr>
                    <th scope="row">{capitalised(row.figure.label())}</th>
                    <td class="number">{format!("{:.places$}", row.mean)}</td>
                    <td class="number">{format!("{:.places$}", row.deviation)}</td>
                    <td class="number">{format!("{:+.2}", row.points)}</td>
                </tr>
            }
        })
        .collect_view();
    let groups = groups
        .into_iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">{group_name(&row.group)}</th>
                    <td></td>
                    <td></td>
                    <td class="number">{format!("{:+.2}", row.points)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableFrame caption="Coefficients of the newest edition: what one standard deviation of a figure adds, and what a major group of occupations (SOC) adds">
            <thead>
                <tr>
                    <th scope="col">"Figure"</th>
                    <th scope="col" class="number">"Mean"</th>
                    <th scope="col" class="number">"Deviation"</th>
                    <th scope="col" class="number">"Points"</th>
                </tr>
            </thead>
            <tbody>
                <tr>
                    <th scope="row">"To begin with"</th>
                    <td></td>
                    <td></td>
                    <td class="number">{format!("{intercept:.2}")}</td>
                </tr>
                {figures}
                {groups}
            </tbody>
        </TableFrame>
    }
    .into_any()
}
