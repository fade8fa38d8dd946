//! oEmbed answers, so that an editor who pastes a job's address gets its widget.

use anyhow::Result;
use index::documents::JobDocument;
use job_risk_index::widget::HEIGHT;
use serde_json::json;

use super::Place;
use super::markup::escape;

const WIDTH: u32 = 480;

pub fn job(document: &JobDocument, place: &Place) -> Result<String> {
    let (slug, title) = (&document.row.slug, &document.row.title);
    let name = format!("{title}: AI risk score");
    let address = place.full(&format!("/widget/job/{slug}/?theme=auto"));
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" style=\"border:0\"></iframe>",
        escape(&address),
        escape(&name)
    );
    Ok(serde_json::to_string(&json!({
        "version": "1.0",
        "type": "rich",
        "title": name,
        "provider_name": "AI Job Risk Index",
        "provider_url": place.full("/"),
        "cache_age": 86400,
        "width": WIDTH,
        "height": HEIGHT,
        "html": html,
    }))?)
}
