//! The editions, month by month.

use index::documents::EditionRow;
use leptos::prelude::*;

use crate::routes::Route;

#[component]
pub fn Archive(
    /// Newest first.
    editions: Vec<EditionRow>,
) -> impl IntoView {
    let years = editions
        .chunk_by(|a, b| a.edition.year() == b.edition.year())
        .map(|year| {
            let months = year
                .chunk_by(|a, b| a.edition.month() == b.edition.month())
                .map(|month| view! { <MonthTable rows=month.to_vec() /> })
                .collect_view();
            view! {
                <section class="section">
                    <h2>{year.first().map(|row| row.edition.year())}</h2>
                    <div class="months">{months}</div>
                </section>
            }
        })
        .collect_view();
    view! { {years} }
}

#[component]
fn MonthTable(rows: Vec<EditionRow>) -> impl IntoView {
    let name = rows.first().map(|row| row.edition.month_name());
    let caption = rows.first().map(|row| format!("Editions of {}", row.edition.month_long()));
    let rows = rows.into_iter().map(|row| view! { <WeekRow row /> }).collect_view();
    view! {
        <section class="month">
            <h3>{name}</h3>
            <table>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Edition"</th>
                        <th scope="col" class="number">"Rose"</th>
                        <th scope="col" class="number">"Fell"</th>
                        <th scope="col" class="number">"Average"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

#[component]
fn WeekRow(row: EditionRow) -> impl IntoView {
    let is_quiet = row.rose == 0 && row.fell == 0;
    view! {
        <tr data-quiet=is_quiet.then_some("true")>
            <th scope="row">
                <a href=Route::Week(row.edition).href()>{format!("{} {}", row.edition.day(), row.edition.month_name())}</a>
                {row.backfilled.then(|| view! { " "<span class="fine">"backfilled"</span> })}
            </th>
            <td class="number">{row.rose}</td>
            <td class="number">{row.fell}</td>
            <td class="number">{format!("{:.1}", row.average)}</td>
        </tr>
    }
}
