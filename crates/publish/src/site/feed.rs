//! Atom feeds: one of editions, and one for each job of the weeks in which its score moved.

use std::fmt::Write;

use index::Date;
use index::documents::JobDocument;
use index::score::signed;

use super::Place;
use super::markup::escape;
use crate::documents::Documents;

/// Half a year of weeks.
const EDITIONS: usize = 26;
/// Changes of one job: as many as most sites' feeds have. Whoever follows a job asks for all of them each time.
const JOB_ENTRIES: usize = 10;
const CAVEAT: &str = "Task exposure, not a forecast of job loss.";
const LICENCE: &str = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";

/// Where a job's feed stands, below the site's folder.
pub fn path(job: impl std::fmt::Display) -> String {
    format!("jobs/{job}/feed.xml")
}

struct Entry {
    id: String,
    title: String,
    path: String,
    updated: Date,
    paragraphs: Vec<String>,
}

pub fn editions(documents: &Documents, place: &Place) -> String {
    let entries = documents.each_edition.iter().rev().take(EDITIONS).map(|edition| {
        let date = edition.row.edition;
        Entry {
            id: format!("edition:{date}"),
            title: format!("Edition of {}: {} up, {} down", date.long(), edition.row.rose, edition.row.fell),
            path: format!("/weeks/{date}/"),
            updated: date,
            paragraphs: edition.summary.clone(),
        }
    });
    atom("AI Job Risk Index: weekly editions", "editions", "/", "/feed.xml", documents.index.edition, entries, place)
}

/// None for a job whose score never moved: nothing would ever come of following it. An entry stands for a change, so that
/// no reader marks a week unread in which nothing happened.
pub fn job(document: &JobDocument, place: &Place) -> Option<String> {
    let (slug, title) = (&document.row.slug, &document.row.title);
    let moved = document.history.iter().rev().filter(|point| point.change.is_some_and(|change| change != 0));
    let entries: Vec<Entry> = moved
        .map(|point| {
            let explained = document.explanations.iter().find(|explanation| explanation.edition == point.edition);
            let change = point.change.map(signed).unwrap_or_default();
            let [low, high] = point.range;
            let estimate = || {
                vec![format!(
                    "The research estimate is {} of 100, between {low} and {high}, after a change of {change}. {CAVEAT}",
                    point.score
                )]
            };
            Entry {
                id: format!("job:{slug}:{}", point.edition),
                title: format!("{title}: {} ({change}) on {}", point.score, point.edition.long()),
                path: format!("/jobs/{slug}/?week={}", point.edition),
                updated: point.edition,
                paragraphs: explained.map_or_else(estimate, |explanation| explanation.paragraphs.clone()),
            }
        })
        .take(JOB_ENTRIES)
        .collect();
    let newest = entries.first()?.updated;
    let (page, own) = (format!("/jobs/{slug}/"), format!("/jobs/{slug}/feed.xml"));
    let name = format!("{title}: AI risk score");
    Some(atom(&name, &format!("job:{slug}"), &page, &own, newest, entries.into_iter(), place))
}

/// A feed whose times are those of editions, never of the run that wrote it.
fn atom(
    title: &str,
    id: &str,
    page: &str,
    own: &str,
    updated: Date,
    entries: impl Iterator<Item = Entry>,
    place: &Place,
) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n",
    );
    let link = |rel: &str, path: &str| {
        let kind = if rel == "self" { "application/atom+xml" } else { "text/html" };
        format!("<link rel=\"{rel}\" type=\"{kind}\" href=\"{}\"/>", escape(&place.full(path)))
    };
    let head = format!(
        "<title>{}</title>\n<id>urn:ai-job-risk-index:{id}</id>\n<updated>{updated}T00:00:00Z</updated>\n\
         <author><name>AI Job Risk Index</name><uri>{}</uri></author>\n<rights>{LICENCE}</rights>\n{}\n{}\n",
        escape(title),
        escape(&place.full("/")),
        link("alternate", page),
        link("self", own),
    );
    xml.push_str(&head);
    for entry in entries {
        let content: String = entry.paragraphs.iter().map(|text| format!("<p>{}</p>", escape(text))).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(
            xml,
            "<entry>\n<title>{}</title>\n<id>urn:ai-job-risk-index:{}</id>\n<updated>{}T00:00:00Z</updated>\n{}\n\
             <content type=\"html\">{}</content>\n</entry>",
            escape(&entry.title),
            entry.id,
            entry.updated,
            link("alternate", &entry.path),
            escape(&content),
        );
    }
    xml.push_str("</feed>\n");
    xml
}
