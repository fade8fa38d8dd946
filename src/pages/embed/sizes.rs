//! How heavy widgets are, as measured when the site was published.

use index::documents::{WidgetKind, WidgetSize, WidgetsDocument};
use leptos::prelude::*;

use crate::components::table_frame::TableFrame;
use index::figure::grouped;

/// "4.3 KB", a KB being 1024 bytes.
pub fn kilobytes(bytes: u32) -> String {
    format!("{:.1} KB", f64::from(bytes) / 1024.0)
}

/// One sentence on the kind that is chosen.
pub fn told(size: &WidgetSize) -> String {
    let (median, largest) = (kilobytes(size.median_bytes), kilobytes(size.largest_bytes));
    match size.kind {
        WidgetKind::Compare => {
            format!("A comparison weighs at most {largest}: page, style, scripts, and the figures of four jobs.")
        }
        _ if median == largest => format!("This widget weighs {largest} with all that it loads."),
        _ => format!("A widget of this kind weighs {median} with all that it loads; the largest, {largest}."),
    }
}

#[component]
pub fn SizeTable(widgets: WidgetsDocument) -> impl IntoView {
    let row = |size: &WidgetSize| {
        view! {
            <tr>
                <th scope="row">{size.kind.label()}</th>
                <td class="number">{grouped(size.pages)}</td>
                <td class="number">{kilobytes(size.median_bytes)}</td>
                <td class="number">{kilobytes(size.largest_bytes)}</td>
            </tr>
        }
    };
    view! {
        <TableFrame caption="Weight of a widget with nothing in the cache, packed with Brotli">
            <thead>
                <tr>
                    <th scope="col">"Widget"</th>
                    <th scope="col" class="number">"Pages"</th>
                    <th scope="col" class="number">"Typical"</th>
                    <th scope="col" class="number">"Largest"</th>
                </tr>
            </thead>
            <tbody>{widgets.kinds.iter().map(row).collect_view()}</tbody>
        </TableFrame>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_told_in_kilobytes() {
        let size = WidgetSize { kind: WidgetKind::Job, pages: 2, median_bytes: 4403, largest_bytes: 5000 };
        assert_eq!(told(&size), "A widget of this kind weighs 4.3 KB with all that it loads; the largest, 4.9 KB.");
        let compare = WidgetSize { kind: WidgetKind::Compare, ..size };
        assert!(told(&compare).contains("at most 4.9 KB"));
    }
}
