//! How sure a score is, and the five words for it.

use index::Band;
use index::documents::ConfidenceMethod;
use index::scoring::RANGE_BAR_POINTS;
use leptos::prelude::*;

use crate::components::band_mark::BandMark;
use crate::components::table_frame::TableFrame;

#[component]
pub fn RangeRules(
    /// None without a profile that two studies cover.
    confidence: Option<ConfidenceMethod>,
) -> impl IntoView {
    let bands = Band::ALL
        .map(|band| {
            let (low, high) = band.bounds();
            view! {
                <tr>
                    <th scope="row"><BandMark band /></th>
                    <td class="number">{format!("{low} to {high}")}</td>
                    <td>{meaning(band)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="section" id="range">
            <h2>"Range, confidence and bands"</h2>
            <p>
                <strong>"Range. "</strong>
                {format!(
                    "The bars are judgements, so each score is computed twice more: with every bar {RANGE_BAR_POINTS} points higher, and {RANGE_BAR_POINTS} points lower. The two results are the ends of the range. It shows how much hangs on the bars; it is not a statistical interval.",
                )}
            </p>
            <p>
                <strong>"Confidence. "</strong>
                "We compare where a job stands among our scores with where published studies put its occupation among theirs, all as percentiles. The studies' middle is their median. What speaks against a score is, in points, how far the studies lie from their middle on average, and how far our score stands from it, added up. "
                {confidence.map(told)}
                " With fewer than two studies there is no word. It says how far others agree, not how likely the score is to be right."
            </p>
            <p><strong>"Bands. "</strong>"Five words, twenty points each:"</p>
            <TableFrame caption="The bands of the risk score" is_told_above=true>
                <thead>
                    <tr>
                        <th scope="col">"Band"</th>
                        <th scope="col" class="number">"Risk score"</th>
                        <th scope="col">"Exposed part of the working time"</th>
                    </tr>
                </thead>
                <tbody>{bands}</tbody>
            </TableFrame>
        </section>
    }
}

fn told(method: ConfidenceMethod) -> String {
    let ConfidenceMethod { scale, high, medium, low, unrated } = method;
    let without = if unrated > 0 { format!(", and {unrated} have no word") } else { String::new() };
    format!(
        "Up to {:.0} points confidence is high, up to {:.0} medium, beyond that low. The two bounds are set so that about a third of the jobs falls into each word: {high} are high now, {medium} medium, {low} low{without}.",
        scale.high_within, scale.medium_within,
    )
}

fn meaning(band: Band) -> &'static str {
    match band {
        Band::VeryLow => "less than a fifth",
        Band::Low => "a fifth to two fifths",
        Band::Moderate => "two to three fifths",
        Band::High => "three to four fifths",
        Band::VeryHigh => "four fifths or more",
    }
}
