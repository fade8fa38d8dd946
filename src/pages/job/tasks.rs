//! Tasks likely to be automated, and tasks that will remain.

use index::TaskKind;
use index::documents::TaskDocument;
use leptos::prelude::*;

use super::part::{Lead, Part};
use crate::components::task_item::TaskItem;

#[component]
pub fn Tasks(
    kind: TaskKind,
    lead: String,
    /// All of the job's tasks; those of the kind are shown.
    tasks: Vec<TaskDocument>,
) -> impl IntoView {
    let (id, title) = match kind {
        TaskKind::Automated => ("automated", "Tasks most likely to be automated"),
        TaskKind::Remains => ("remains", "Tasks that will remain"),
    };
    let items = tasks.into_iter().filter(move |document| document.task.kind == kind);
    view! {
        <Part id=id title=title>
            <Lead text=lead />
            <div class="tasks">{items.map(|document| view! { <TaskItem document /> }).collect_view()}</div>
        </Part>
    }
    .into_any()
}
