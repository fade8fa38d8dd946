//! `published_scores.toml`: what the known index published, to compare with.

use index::Score;
use index::validation::PublishedScore;

use crate::content::fields::{Fields, Value};
use crate::content::source::read_url;

pub fn read_published(fields: &Fields<'_>) -> Option<Vec<PublishedScore>> {
    fields.text("source", 8, 500);
    fields.list("score").iter().map(read_score).collect()
}

fn read_score(value: &Value<'_>) -> Option<PublishedScore> {
    let fields = value.table(&["job", "title", "edition", "score", "change", "dated", "url"])?;
    let job = fields.required("job").and_then(|job| job.slug());
    let title = fields.text("title", 2, 80);
    let edition = fields.required("edition").and_then(|edition| edition.date());
    let score = fields.required("score").and_then(|score| score.number_within(0.0, 100.0));
    let change = match fields.optional("change") {
        None => Some(None),
        Some(change) => change.number_within(-100.0, 100.0).map(|change| Some(change.value as i16)),
    };
    let url = read_url(&fields);
    Some(PublishedScore {
        job: job?.value,
        title: title?,
        edition: edition?.value,
        score: Score::shown(score?.value),
        change: change?,
        url: url?,
    })
}
