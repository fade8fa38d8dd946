//! The score over all editions.

use index::documents::JobDocument;
use index::score::signed;
use leptos::prelude::*;

use super::part::Part;

#[component]
pub fn Trend(document: JobDocument) -> impl IntoView {
    let JobDocument { history, trend_sentence, .. } = document;
    let rows = history.into_iter().rev().map(|point| {
        view! {
            <tr>
                <th scope="row">{point.edition.long()}</th>
                <td class="number">{point.score.to_string()}</td>
                <td class="number">{point.change.map(signed)}</td>
            </tr>
        }
    });
    view! {
        <Part id="trend" title="Trend" is_wide=true>
            <p>{trend_sentence}</p>
            <details>
                <summary>"All editions as a table"</summary>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Edition"</th>
                            <th scope="col" class="number">"Score"</th>
                            <th scope="col" class="number">"Change"</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </details>
        </Part>
    }
    .into_any()
}
