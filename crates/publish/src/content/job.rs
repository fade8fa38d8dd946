//! One file of `content/jobs/`: a profile.

use index::{Date, Job, Slug, TaskKind};

use super::fields::{Fields, Value};
use super::mistake::{Located, Place};
use super::source::{FigureSource, read_figure_sources};
use super::task::{TaskText, read_task};

/// Characters that one paragraph may have.
const PARAGRAPH: (usize, usize) = (60, 1200);
const SENTENCE: (usize, usize) = (20, 320);

/// A job's page as its editors wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub place: Place,
    pub slug: Slug,
    pub title: Located<String>,
    pub plural: String,
    pub industry: Located<Slug>,
    pub soc: Vec<Located<String>>,
    pub aliases: Vec<Located<String>>,
    pub reviewed_on: Date,
    pub lede: Located<String>,
    pub about: Vec<Located<String>>,
    pub replaced: Vec<Located<String>>,
    pub summary: Located<String>,
    pub automated_lead: Located<String>,
    pub remains_lead: Located<String>,
    pub tasks: Vec<TaskText>,
    pub skills_lead: Located<String>,
    pub skills: Vec<Skill>,
    pub moves_lead: Located<String>,
    pub moves: Vec<Move>,
    pub notes: Vec<Note>,
    pub sources: Vec<FigureSource>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Skill {
    pub name: Located<String>,
    pub text: Located<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    pub job: Located<Slug>,
    pub text: Located<String>,
}

/// An editor's own words for one edition's explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub edition: Located<Date>,
    pub mode: NoteMode,
    pub text: Located<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteMode {
    /// Stands in place of the generated paragraphs.
    Replace,
    /// Stands before them.
    Extend,
}

impl Profile {
    /// The part that the model scores.
    pub fn job(&self) -> Job {
        Job {
            slug: self.slug.clone(),
            industry: self.industry.value.clone(),
            tasks: self.tasks.iter().map(|task| task.task.clone()).collect(),
        }
    }
}

pub const FIELDS: &[&str] = &[
    "title",
    "plural",
    "industry",
    "soc",
    "aliases",
    "reviewed_on",
    "lede",
    "about",
    "replaced",
    "summary",
    "automated",
    "remains",
    "task",
    "skills",
    "moves",
    "note",
    "source",
];

pub fn read_job(fields: &Fields<'_>, slug: Option<Slug>) -> Option<Profile> {
    let title = fields.required("title").and_then(|title| title.text(2, 60));
    let plural = fields.text("plural", 2, 60);
    let industry = fields.required("industry").and_then(|industry| industry.slug());
    let soc = read_soc(fields);
    let aliases: Option<Vec<_>> = fields.list("aliases").iter().map(|alias| alias.text(2, 80)).collect();
    let reviewed_on = fields.required("reviewed_on").and_then(|date| date.date());
    let lede = fields.prose("lede", SENTENCE);
    let about = fields.paragraphs("about", (2, 3), PARAGRAPH);
    let replaced = fields.paragraphs("replaced", (3, 3), PARAGRAPH);
    let summary = fields.prose("summary", PARAGRAPH);
    let automated_lead = read_lead(fields, "automated");
    let remains_lead = read_lead(fields, "remains");
    let tasks = read_tasks(fields);
    let skills = fields.required("skills").and_then(|skills| skills.table(&["lead", "item"]));
    let skills_lead = skills.as_ref().and_then(|skills| skills.prose("lead", SENTENCE));
    let skills = skills.and_then(|skills| skills.list_of("item", 4, 4).iter().map(read_skill).collect());
    let moves = fields.required("moves").and_then(|moves| moves.table(&["lead", "item"]));
    let moves_lead = moves.as_ref().and_then(|moves| moves.prose("lead", SENTENCE));
    let moves = moves.and_then(|moves| moves.list_of("item", 4, 6).iter().map(read_move).collect());
    let notes: Option<Vec<_>> = fields.list("note").iter().map(read_note).collect();
    let sources = read_figure_sources(fields);
    Some(Profile {
        place: fields.place(""),
        slug: slug?,
        title: title?,
        plural: plural?,
        industry: industry?,
        soc: soc?,
        aliases: aliases?,
        reviewed_on: reviewed_on?.value,
        lede: lede?,
        about: about?,
        replaced: replaced?,
        summary: summary?,
        automated_lead: automated_lead?,
        remains_lead: remains_lead?,
        tasks: tasks?,
        skills_lead: skills_lead?,
        skills: skills?,
        moves_lead: moves_lead?,
        moves: moves?,
        notes: notes?,
        sources: sources?,
    })
}

fn read_lead(fields: &Fields<'_>, name: &str) -> Option<Located<String>> {
    fields.required(name)?.table(&["lead"])?.prose("lead", SENTENCE)
}

fn read_soc(fields: &Fields<'_>) -> Option<Vec<Located<String>>> {
    fields.required("soc")?;
    let values = fields.list_of("soc", 1, 8);
    let codes: Vec<Option<Located<String>>> = values
        .iter()
        .map(|value| {
            let code = value.text(1, 80)?;
            if is_soc_code(&code) {
                return Some(code);
            }
            let wrong = format!("`{}` is not a SOC-2018 code", code.value);
            value.mistake(wrong, "Write it as two digits, a hyphen and four digits, such as 15-2051");
            None
        })
        .collect();
    codes.into_iter().collect::<Option<Vec<_>>>().filter(|codes| !codes.is_empty())
}

fn is_soc_code(text: &str) -> bool {
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('-').is_some_and(|(group, rest)| digits(group, 2) && digits(rest, 4))
}

fn read_tasks(fields: &Fields<'_>) -> Option<Vec<TaskText>> {
    fields.required("task")?;
    let values = fields.list_of("task", 8, 12);
    let read: Vec<Option<TaskText>> = values.iter().map(read_task).collect();
    let tasks: Vec<TaskText> = read.into_iter().collect::<Option<_>>()?;
    for (kind, word) in [(TaskKind::Automated, "automated"), (TaskKind::Remains, "remains")] {
        let count = tasks.iter().filter(|task| task.task.kind == kind).count();
        if count < 4 {
            let wrong = format!("{count} tasks are of the kind `{word}`, fewer than 4");
            fields.mistake("task", wrong, "Give at least 4 of each kind");
        }
    }
    let sum: f64 = tasks.iter().map(|task| task.share.value).sum();
    if let Some(last) = tasks.last().filter(|_| (sum - 100.0).abs() > 1e-6) {
        let wrong = format!("shares sum to {}, not 100", (sum * 1e6).round() / 1e6);
        fields.report(&last.share.place, wrong, "Change them so that they sum to 100");
    }
    for (at, task) in tasks.iter().enumerate() {
        if tasks[..at].iter().any(|earlier| earlier.name.eq_ignore_ascii_case(&task.name)) {
            let wrong = format!("`{}` is the name of two tasks", task.name.value);
            fields.report(&task.name.place, wrong, "Give each task a name of its own");
        }
    }
    Some(tasks)
}

fn read_skill(value: &Value<'_>) -> Option<Skill> {
    let fields = value.table(&["name", "text"])?;
    let (name, text) = (fields.prose("name", (3, 90)), fields.prose("text", (40, 900)));
    Some(Skill { name: name?, text: text? })
}

fn read_move(value: &Value<'_>) -> Option<Move> {
    let fields = value.table(&["job", "text"])?;
    let job = fields.required("job").and_then(|job| job.slug());
    let text = fields.prose("text", (40, 900));
    Some(Move { job: job?, text: text? })
}

fn read_note(value: &Value<'_>) -> Option<Note> {
    let fields = value.table(&["edition", "mode", "text"])?;
    let edition = fields.required("edition").and_then(|edition| edition.date());
    let modes = [("replace", NoteMode::Replace), ("extend", NoteMode::Extend)];
    let mode = fields.required("mode").and_then(|mode| mode.choice(&modes));
    let text = fields.prose("text", (40, 1200));
    Some(Note { edition: edition?, mode: mode?.value, text: text? })
}
