//! Atom feeds: one of editions, and one of explanations for each job.

use std::fmt::Write;

use index::Date;
use index::documents::JobDocument;
use index::score::signed;

use super::Place;
use super::markup::escape;
use crate::documents::Documents;

/// Half a year of weeks.
const EDITIONS: usize = 26;

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

pub fn job(document: &JobDocument, place: &Place) -> String {
    let (slug, title) = (&document.row.slug, &document.row.title);
    let entries = document.explanations.iter().map(|explanation| {
        let change = explanation.change.map(|change| format!(" ({})", signed(change))).unwrap_or_default();
        Entry {
            id: format!("job:{slug}:{}", explanation.edition),
            title: format!("{title}: {}{change} on {}", explanation.score, explanation.edition.long()),
            path: format!("/jobs/{slug}/?week={}", explanation.edition),
            updated: explanation.edition,
            paragraphs: explanation.paragraphs.clone(),
        }
    });
    let (page, own) = (format!("/jobs/{slug}/"), format!("/jobs/{slug}/feed.xml"));
    let name = format!("{title}: AI risk score");
    atom(&name, &format!("job:{slug}"), &page, &own, document.edition, entries, place)
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
    let mut xml =
        String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    let link = |rel: &str, path: &str| format!("<link rel=\"{rel}\" href=\"{}\"/>", escape(&place.full(path)));
    let head = format!(
        "<title>{}</title>\n<id>urn:ai-job-risk-index:{id}</id>\n<updated>{updated}T00:00:00Z</updated>\n\
         <author><name>AI Job Risk Index</name></author>\n{}\n{}\n",
        escape(title),
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
