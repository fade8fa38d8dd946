//! oEmbed answers, so that an editor who pastes a job's address gets its widget.

use anyhow::Result;
use index::documents::JobDocument;
use index::documents::WidgetKind;
use job_risk_index::routes::{Route, Widget};
use job_risk_index::widget::{frame_title, height};
use serde_json::json;

use super::Place;
use super::markup::escape;
use super::social;

const WIDTH: u32 = 480;

pub fn job(document: &JobDocument, place: &Place) -> Result<String> {
    let (name, height) = (frame_title(WidgetKind::Job, &document.row.title), height(WidgetKind::Job));
    let address = place.full(&Widget::Job(document.row.slug.clone()).path());
    let page = place.full(&Route::Job(document.row.slug.clone()).path());
    // WordPress sends the script that hears the height and the links of a frame only where a blockquote stands before it,
    // and hides the blockquote when the frame speaks (6.1.9 and 6.7, wp_maybe_enqueue_oembed_host_js). It is also all that
    // stays where frames are taken out. WordPress keeps no style and no `loading`; the old attribute spares the card a
    // border there.
    let html = format!(
        "<blockquote><a href=\"{}\">{name}</a></blockquote><iframe src=\"{}\" title=\"{name}\" width=\"100%\" \
         height=\"{height}\" frameborder=\"0\" loading=\"lazy\" style=\"border:0\"></iframe>",
        escape(&page),
        escape(&address),
        name = escape(&name),
    );
    Ok(serde_json::to_string(&json!({
        "version": "1.0",
        "type": "rich",
        "title": name,
        "provider_name": "AI Job Risk Index",
        "provider_url": place.full("/"),
        "cache_age": 86400,
        "width": WIDTH,
        "height": height,
        "thumbnail_url": place.full(&social::path(&format!("/jobs/{}/", document.row.slug))),
        "thumbnail_width": social::WIDTH,
        "thumbnail_height": social::HEIGHT,
        "html": html,
    }))?)
}
