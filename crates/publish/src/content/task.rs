//! One `[[task]]` of a job.

use index::job::{DEFAULT_SPREAD, Hold};
use index::{Capability, HoldTag, Slug, Task, TaskKind};

use super::fields::{Fields, Value};
use super::mistake::Located;

const KINDS: [(&str, TaskKind); 2] = [("automated", TaskKind::Automated), ("remains", TaskKind::Remains)];

/// A task, its words, and where its share stands.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskText {
    pub task: Task,
    pub id: Located<Slug>,
    pub text: Located<String>,
    pub why: Located<String>,
    pub name: Located<String>,
    pub share: Located<f64>,
}

pub fn read_task(value: &Value<'_>) -> Option<TaskText> {
    let fields = value.table(&["id", "name", "kind", "share", "needs", "bar", "spread", "holds", "why", "text"])?;
    let id = fields.required("id").and_then(|id| id.slug());
    let name = fields.required("name").and_then(|name| name.text(3, 90));
    let kind = fields.required("kind").and_then(|kind| kind.choice(&KINDS));
    let share = fields.required("share").and_then(|share| share.number_above(0.0));
    let needs = read_needs(&fields);
    let bar = fields.required("bar").and_then(|bar| bar.number_within(0.0, 100.0));
    let spread = match fields.optional("spread") {
        None => Some(DEFAULT_SPREAD),
        Some(spread) => spread.number_above(0.0).map(|spread| spread.value),
    };
    let holds = read_holds(&fields);
    let why = fields.prose("why", (40, 320));
    let text = fields.prose("text", (40, 900));
    let (id, name, share, why) = (id?, name?, share?, why?);
    let task = Task {
        id: id.value.clone(),
        name: name.value.clone(),
        kind: kind?.value,
        share: share.value,
        needs: needs?,
        bar: bar?.value,
        spread: spread?,
        holds: holds?,
        why: why.value.clone(),
    };
    if task.needs.contains(&Capability::Social) {
        let remedy = "Name what a machine in the person's place would need, and put the person's part into `holds`";
        fields.mistake("needs", "names `social`, which has no measure, so the task would stand at 0 for ever", remedy);
    }
    Some(TaskText { task, id, text: text?, why, name, share })
}

fn read_needs(fields: &Fields<'_>) -> Option<Vec<Capability>> {
    fields.required("needs")?;
    let choices = Capability::ALL.map(|capability| (capability.id(), capability));
    let values = fields.list_of("needs", 1, Capability::ALL.len());
    let mut needs = Vec::with_capacity(values.len());
    for value in &values {
        let need = value.choice(&choices)?;
        if needs.contains(&need.value) {
            value.mistake(format!("`{}` is given twice", need.id()), "Name each capability once");
        }
        needs.push(need.value);
    }
    (!needs.is_empty()).then_some(needs)
}

fn read_holds(fields: &Fields<'_>) -> Option<Vec<Hold>> {
    let Some(value) = fields.optional("holds") else { return Some(Vec::new()) };
    let table = value.open_table()?;
    let unknown: Vec<&str> =
        table.names().into_iter().filter(|name| HoldTag::ALL.iter().all(|tag| tag.id() != *name)).collect();
    for name in &unknown {
        let tags = HoldTag::ALL.map(HoldTag::id).join(", ");
        table.mistake(name, format!("`{name}` is not a hold"), format!("Use one of: {tags}"));
    }
    let given = HoldTag::ALL.into_iter().filter_map(|tag| Some((tag, table.optional(tag.id())?)));
    let holds: Vec<Option<Hold>> =
        given.map(|(tag, part)| Some(Hold { tag, part: part.number_within(0.0, 1.0)?.value })).collect();
    if unknown.is_empty() { holds.into_iter().collect() } else { None }
}
