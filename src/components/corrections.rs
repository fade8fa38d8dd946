//! Published figures that were wrong, beside what they should have been.

use index::documents::Correction;
use leptos::prelude::*;

use super::table_frame::TableFrame;
use crate::routes::Route;

#[component]
pub fn Corrections(corrections: Vec<Correction>) -> impl IntoView {
    let rows = corrections
        .into_iter()
        .map(|correction| {
            view! {
                <tr>
                    <th scope="row">
                        <a href=Route::Week(correction.edition).href()>{correction.edition.short()}</a>
                    </th>
                    <td>{correction.what}</td>
                    <td>{correction.was}</td>
                    <td>{correction.should_be}</td>
                    <td>{correction.corrected_on.short()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableFrame caption="Corrections to published editions" is_told_above=true>
            <thead>
                <tr>
                    <th scope="col">"Edition"</th>
                    <th scope="col">"What"</th>
                    <th scope="col">"Was"</th>
                    <th scope="col">"Should be"</th>
                    <th scope="col">"Corrected"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
}
