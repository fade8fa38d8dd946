//! How our scores compare with what others published, whatever it shows.

use index::Score;
use index::documents::{Disagreement, FitRow, ReferenceRow, StudyCorrelation, Validation};
use index::estimate::LeaveOneOut;
use index::score::signed;
use leptos::prelude::*;

use super::course::{Means, Quarters};
use crate::components::table_frame::TableFrame;
use crate::routes::Route;
use index::figure::counted;

#[component]
pub fn ValidationFigures(
    validation: Validation,
    /// Number of profiles.
    profiles: u32,
    /// How far an estimate misses a profile that it was not made from.
    left_out: Option<LeaveOneOut>,
) -> impl IntoView {
    let Validation { correlations, disagreements, fit, fit_mean_abs, rank_sensitivity, .. } = validation;
    let ranks = match rank_sensitivity {
        Some((mean, largest)) => format!(
            "When the bars of one job alone are moved by 5 points, it moves by {mean:.1} ranks on average and by {largest} at most, among {}. Read a difference of a few ranks as a tie.",
            counted(profiles, "profile", "profiles"),
        ),
        None => not_computed("How many ranks a job moves when its bars are moved"),
    };
    let left_out = match left_out {
        Some(error) => format!(
            "Each of {} was estimated from the others, without those that share its occupation. The estimates miss the scores by {:.1} points on average, and four in five lie within {:.1} points. ",
            counted(error.profiles, "profile", "profiles"),
            error.mean,
            error.four_in_five,
        ),
        None => not_computed("How far an estimate misses a profile that it was not made from") + " ",
    };
    view! {
        <section class="section" id="validation">
            <h2>"Validation"</h2>
            <p>
                "No one knows the true exposure of a job, so nothing here proves a score right. What can be checked is whether our ranking resembles the rankings that others reached by other means, and whether the index keeps the bounds that it sets itself. The figures are computed anew for each edition and are published whatever they are."
            </p>
            <h3>"Agreement with published studies"</h3>
            <Correlations correlations />
            <h3>"Where we disagree most"</h3>
            <Disagreements disagreements />
            <h3>"Fit to the known index"</h3>
            <Reference reference=validation.reference />
            <Fit fit fit_mean_abs />
            <h3>"The mean over time"</h3>
            <Means means=validation.means profiles=validation.mean_profiles ratios=validation.start_ratios />
            <h3>"Rises and falls"</h3>
            <Quarters quarters=validation.quarters widest=validation.widest_rise largest=validation.largest_move />
            <h3>"Estimates, left out one by one"</h3>
            <p>{left_out} <a href="#research">"How the estimates are made"</a></p>
            <h3>"How firm the ranks are"</h3>
            <p>{ranks}</p>
        </section>
    }
}

/// The published score that the scale was set to meet exactly, and whether it does.
#[component]
fn Reference(reference: Option<ReferenceRow>) -> impl IntoView {
    let Some(row) = reference else {
        return view! { <p>{not_computed("The reference score")}</p> }.into_any();
    };
    let with_change = |score: Score, change: Option<i16>| match change {
        Some(change) => format!("{score} ({})", signed(change)),
        None => score.to_string(),
    };
    let (published, ours) = (with_change(row.published, row.published_change), with_change(row.ours, row.our_change));
    let is_met = if published == ours { "It is met." } else { "It is not met." };
    view! {
        <p>
            "One published score is the reference, to be met exactly: " <a href=Route::Job(row.slug).href()>{row.title}</a>
            {format!(" on {} at {published}, with its change against the week before. Ours is {ours}. {is_met}", row.edition.long())}
        </p>
    }
    .into_any()
}

pub(super) fn not_computed(what: &str) -> String {
    format!("{what} is not computed in this edition.")
}

#[component]
fn Correlations(correlations: Vec<StudyCorrelation>) -> impl IntoView {
    if correlations.is_empty() {
        return view! { <p>{not_computed("The correlation with published studies")}</p> }.into_any();
    }
    let rows = correlations
        .into_iter()
        .map(|study| {
            view! {
                <tr>
                    <th scope="row">{study.name}</th>
                    <td class="number">{format!("{:.2}", study.spearman)}</td>
                    <td class="number">{study.profiles}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>
            "Spearman's rank correlation: 1 means the same order of jobs, 0 no relation, -1 the reverse order. It covers the profiles whose occupation the study has."
        </p>
        <TableFrame caption="Rank correlation of our scores with other measures">
            <thead>
                <tr>
                    <th scope="col">"Measure"</th>
                    <th scope="col" class="number">"Correlation"</th>
                    <th scope="col" class="number">"Profiles"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
    .into_any()
}

#[component]
fn Disagreements(disagreements: Vec<Disagreement>) -> impl IntoView {
    if disagreements.is_empty() {
        return view! { <p>{not_computed("The list of the largest disagreements")}</p> }.into_any();
    }
    let rows = disagreements
        .into_iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">
                        <a href=Route::Job(row.slug).href()>{row.title}</a>
                    </th>
                    <td>{row.study}</td>
                    <td class="number">{format!("{:.0}", row.our_percentile)}</td>
                    <td class="number">{format!("{:.0}", row.study_percentile)}</td>
                    <td class="words">{row.reason}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>
            "Percentiles: 90 means more exposed than 90 per cent of the jobs or occupations compared. The studies ask different things: some let people or models label, in 2023 and before agents were in use, which tasks a model could speed up; others count the conversations with one vendor's assistant, which is a lower bound. The last column names the tasks of ours that make most of the difference."
        </p>
        <TableFrame caption="Largest disagreements with published studies">
            <thead>
                <tr>
                    <th scope="col">"Job"</th>
                    <th scope="col">"Study"</th>
                    <th scope="col" class="number">"Ours"</th>
                    <th scope="col" class="number">"Theirs"</th>
                    <th scope="col">"The tasks that make the difference"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
    .into_any()
}

#[component]
fn Fit(fit: Vec<FitRow>, fit_mean_abs: Option<f64>) -> impl IntoView {
    if fit.is_empty() {
        return view! { <p>{not_computed("The fit to the scores of the known index")}</p> }.into_any();
    }
    let mean = fit_mean_abs
        .map(|mean| format!(" All but the reference differ by {mean:.1} points on average; 8 or less is the aim."));
    let rows = fit
        .into_iter()
        .map(|row| {
            let (published, ours) = (i16::from(row.published.value()), i16::from(row.ours.value()));
            view! {
                <tr>
                    <th scope="row">
                        <a href=Route::Job(row.slug).href()>{row.title}</a>
                    </th>
                    <td>{row.edition.short()}</td>
                    <td class="number">
                        <a href=row.url>{published}</a>
                    </td>
                    <td class="number">{ours}</td>
                    <td class="number">{signed(ours - published)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>
            "Our scale follows that of an index that was there before, ai-job-risk.net. Its published scores, cited here as facts, served to calibrate it: by describing tasks sensibly, never by a correction for a single job. Where the facts speak against one of its scores, we keep the facts. Since the scale was set by these scores, closeness to them proves nothing else."
            {mean}
        </p>
        <TableFrame caption="Our scores beside those that the known index published">
            <thead>
                <tr>
                    <th scope="col">"Job"</th>
                    <th scope="col">"Edition"</th>
                    <th scope="col" class="number">"Published"</th>
                    <th scope="col" class="number">"Ours"</th>
                    <th scope="col" class="number">"Difference"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
    .into_any()
}
