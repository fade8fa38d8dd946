//! The line of HTML that a partner pastes.

use super::Choice;
use crate::routes::widget_path;
use crate::widget::HEIGHT;

/// `site` is where the index stands, without a slash at the end.
pub fn snippet(site: &str, job: &Choice) -> String {
    let address = format!("{site}{}?theme=auto", widget_path(&job.slug));
    format!(
        "<iframe src=\"{address}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{HEIGHT}\" style=\"border:0\"></iframe>",
        attribute(&name(job)),
    )
}

/// What a frame is called by a screen reader.
pub fn name(job: &Choice) -> String {
    format!("{}: AI risk score", job.title)
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use index::documents::JobKind;

    #[test]
    fn a_title_cannot_leave_its_attribute() {
        let slug = "web-developer".parse().expect("a slug");
        let job = Choice { slug, title: "Web \"R&D\" <developer>".to_owned(), kind: JobKind::Profile };
        let html = snippet("https://example.org/risk", &job);
        assert!(html.contains(r#"src="https://example.org/risk/widget/job/web-developer/?theme=auto""#), "{html}");
        assert!(html.contains(r#"title="Web &quot;R&amp;D&quot; &lt;developer>: AI risk score""#), "{html}");
    }
}
