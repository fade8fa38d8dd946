//! Everybody's score in an edition.

use index::documents::EditionScoreRow;
use leptos::prelude::*;

use crate::components::band_mark::BandMark;
use crate::components::change::Change;
use crate::components::table_frame::TableFrame;
use crate::routes::Route;

#[component]
pub fn ScoreTable(
    #[prop(into)] caption: String,
    /// By score, highest first.
    scores: Vec<EditionScoreRow>,
) -> impl IntoView {
    let rows = scores
        .into_iter()
        .enumerate()
        .map(|(place, row)| {
            view! {
                <tr>
                    <td class="number rank">{place + 1}</td>
                    <th scope="row">
                        <a href=Route::Job(row.slug).href()>{row.title}</a>
                    </th>
                    <td class="number figure">{row.score.to_string()}</td>
                    <td class="number">
                        <Change change=row.change is_told_above=true />
                    </td>
                    <td>
                        <BandMark band=row.score.band() />
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableFrame caption is_told_above=true class="scores">
            <thead>
                <tr>
                    <th scope="col" class="number rank">"Rank"</th>
                    <th scope="col">"Job"</th>
                    <th scope="col" class="number">"Risk score"</th>
                    <th scope="col" class="number">"Weekly change"</th>
                    <th scope="col">"Band"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
}
