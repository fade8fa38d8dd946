//! The table behind the picture of moves.

use index::figure::grouped;
use leptos::html;
use leptos::prelude::*;

use crate::charts::state::bubbles::{Bubble, Bubbles};
use crate::components::table_frame::TableFrame;
use crate::routes::Route;

#[component]
pub fn BubbleTable(bubbles: Signal<Bubbles>, node_ref: NodeRef<html::Div>) -> impl IntoView {
    let row = |bubble: &Bubble, seen: &'static str| {
        let workers = bubble.workers.map_or_else(|| "not published".to_owned(), grouped);
        view! {
            <tr>
                <th scope="row">
                    <a href=Route::Job(bubble.slug.clone()).href()>{bubble.title.clone()}</a>
                </th>
                <td class="number">{bubble.figure.clone()}</td>
                <td class="number">{format!("${}", grouped(bubble.pay))}</td>
                <td class="number">{workers}</td>
                <td>{seen}</td>
            </tr>
        }
        .into_any()
    };
    let rows = move || {
        bubbles.with(|bubbles| {
            let start = row(&bubbles.start, "the start");
            let moves = bubbles.moves.iter().map(|bubble| row(bubble, bubbles.quadrant(bubble).label()));
            [start].into_iter().chain(moves).collect_view()
        })
    };
    view! {
        <div class="trend-table" tabindex="-1" node_ref=node_ref>
            <TableFrame caption="The best fits, with the start above them">
                <thead>
                    <tr>
                        <th scope="col">"Job"</th>
                        <th scope="col" class="number">"Risk"</th>
                        <th scope="col" class="number">"Pay a year"</th>
                        <th scope="col" class="number">"Workers"</th>
                        <th scope="col">"Seen from the start"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </TableFrame>
        </div>
    }
    .into_any()
}
