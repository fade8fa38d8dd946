//! What a partner pastes, in the form that their page wants.

use index::documents::WidgetKind;
use index::query::WidgetOptions;

use crate::routes::{Widget, badge_path, element_path, oembed_path};
use crate::widget::{frame_title, height};

/// A widget as it was chosen, and where the index stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Embed {
    /// For example `https://example.org`.
    pub origin: String,
    /// With slashes at both ends.
    pub base: String,
    pub widget: Widget,
    pub options: WidgetOptions,
    /// What it is about, in words.
    pub subject: String,
    /// Pixels that the widget said it needs at the width chosen.
    pub measured: Option<u32>,
}

impl Embed {
    pub fn kind(&self) -> WidgetKind {
        self.widget.kind()
    }

    /// What a frame is called by a screen reader.
    pub fn title(&self) -> String {
        frame_title(self.kind(), &self.subject)
    }

    fn full(&self, path: &str) -> String {
        format!("{}{}{}", self.origin, self.base, path.trim_start_matches('/'))
    }

    /// Below the host.
    pub fn src(&self, options: &WidgetOptions) -> String {
        let (path, options) = (self.widget.path(), options.to_string());
        let mark = match (options.is_empty(), path.contains('?')) {
            (true, _) => "",
            (false, false) => "?",
            (false, true) => "&",
        };
        format!("{}{}{mark}{options}", self.base, path.trim_start_matches('/'))
    }

    /// The link beside the frame is what stays where a page takes frames out; the old attribute spares the frame a border
    /// where it takes styles out.
    pub fn iframe(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{}\" frameborder=\"0\" style=\"border:0\"></iframe>\n<p>{}</p>",
            attribute(&format!("{}{}", self.origin, self.src(&self.options))),
            attribute(&self.title()),
            self.height(),
            self.link(),
        )
    }

    fn height(&self) -> u32 {
        self.measured.unwrap_or_else(|| height(self.kind()))
    }

    fn script(&self) -> String {
        self.full(element_path())
    }

    /// With the link inside, which stays where no frame can be shown and names the frame.
    fn element(&self, more: &str) -> String {
        let what = match &self.widget {
            Widget::Job(slug) | Widget::Trend(slug) | Widget::Badge(slug) => ("job", slug.to_string()),
            Widget::Industry(slug) => ("industry", slug.to_string()),
            Widget::Compare(query) => {
                ("jobs", query.jobs().iter().map(ToString::to_string).collect::<Vec<String>>().join(","))
            }
        };
        let kind = (self.kind() != WidgetKind::default()).then(|| ("kind", self.kind().id().to_owned()));
        let all = kind.into_iter().chain([what]).chain(self.options.pairs());
        let written: String = all.map(|(name, value)| format!(" {name}=\"{}\"", attribute(&value))).collect();
        format!("<job-risk-widget{written}{more}>{}</job-risk-widget>", self.link())
    }

    fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", attribute(&self.full(&self.widget.about().path())), attribute(&self.title()))
    }

    /// The style keeps the widget's room until it comes, so that the page around it does not jump.
    pub fn element_with_script(&self) -> String {
        let room = format!(" style=\"display:block;min-height:{}px\"", self.height());
        format!("<script async src=\"{}\"></script>\n{}", attribute(&self.script()), self.element(&room))
    }

    pub fn wordpress(&self) -> String {
        format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", self.iframe())
    }

    pub fn react(&self) -> String {
        format!(
            "import {{ useEffect }} from \"react\";\n\nexport function JobRisk() {{\n  useEffect(() => {{\n{}  }}, []);\n  return {};\n}}",
            self.load("    "),
            self.element(&format!(" style={{{{ display: \"block\", minHeight: {} }}}}", self.height())),
        )
    }

    pub fn vue(&self) -> String {
        format!(
            "<script setup>\nimport {{ onMounted }} from \"vue\";\n\nonMounted(() => {{\n{}}});\n</script>\n\n<template>\n  {}\n</template>",
            self.load("  "),
            self.element(&format!(" style=\"display:block;min-height:{}px\"", self.height())),
        )
    }

    /// Lines of JavaScript that add the script; a second time does nothing.
    fn load(&self, indent: &str) -> String {
        let source = format!("script.src = \"{}\";", self.script());
        let lines = ["const script = document.createElement(\"script\");", &source, "document.head.append(script);"];
        lines.map(|line| format!("{indent}{line}\n")).concat()
    }

    /// A picture with a link, where a page takes nothing else; for a single job.
    pub fn markdown(&self) -> Option<String> {
        let (Widget::Job(slug) | Widget::Trend(slug) | Widget::Badge(slug)) = &self.widget else { return None };
        let name = self.subject.replace(['[', ']'], "");
        let (picture, page) = (self.full(&badge_path(slug)), self.full(&self.widget.about().path()));
        Some(format!("[![AI risk score of {name}]({picture})]({page})"))
    }

    /// For a score card, the one that editors get who paste a job's address.
    pub fn oembed(&self) -> Option<String> {
        let Widget::Job(slug) = &self.widget else { return None };
        Some(self.full(&oembed_path(slug)))
    }

    pub fn policy(&self) -> String {
        format!("frame-src {0}; script-src {0}", self.origin)
    }
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use index::Slug;
    use index::query::{CompareQuery, WidgetTheme};

    fn slug(text: &str) -> Slug {
        text.parse().expect("a slug")
    }

    fn embed(widget: Widget) -> Embed {
        let options = WidgetOptions { theme: WidgetTheme::Dark, accent: "1f4e8c".parse().ok(), ..Default::default() };
        let (origin, base) = ("https://example.org".to_owned(), "/risk/".to_owned());
        Embed { origin, base, widget, options, subject: "Web \"R&D\" <developer>".to_owned(), measured: None }
    }

    #[test]
    fn a_title_cannot_leave_its_attribute() {
        let html = embed(Widget::Job(slug("web-developer"))).iframe();
        let src = r#"src="https://example.org/risk/widget/job/web-developer/?theme=dark&amp;accent=1f4e8c""#;
        assert!(html.contains(src), "{html}");
        assert!(html.contains(r#"title="Web &quot;R&amp;D&quot; &lt;developer>: AI risk score""#), "{html}");
    }

    #[test]
    fn a_frame_is_as_high_as_the_widget_said() {
        let job = embed(Widget::Job(slug("a")));
        assert!(job.iframe().contains(&format!("height=\"{}\"", height(WidgetKind::Job))));
        assert!(Embed { measured: Some(431), ..job }.iframe().contains("height=\"431\""));
    }

    #[test]
    fn the_element_says_what_it_shows_and_holds_a_link() {
        let html = embed(Widget::Trend(slug("web-developer"))).element_with_script();
        let room = ["style", "\"display:block;min-height:500px\""].join("=");
        let element = format!(
            r#"<job-risk-widget kind="trend" job="web-developer" theme="dark" accent="1f4e8c" {room}><a href="https://example.org/risk/jobs/web-developer/">"#
        );
        assert!(html.starts_with("<script async src=\"https://example.org/risk/widget.js\"></script>\n"), "{html}");
        assert!(html.contains(&element), "{html}");
    }

    #[test]
    fn the_readme_shows_the_element_as_it_is_given_out() {
        let readme = include_str!("../../../README.md");
        let (_, code) = readme.split_once("   ```html\n").expect("lines of HTML");
        let (code, _) = code.split_once("```").expect("their end");
        let written: String = code.lines().map(str::trim).collect();
        let given = Embed {
            base: "/".to_owned(),
            options: WidgetOptions::default(),
            subject: "Machine Learning Engineer".to_owned(),
            ..embed(Widget::Job(slug("machine-learning-engineer")))
        };
        assert_eq!(written, given.element_with_script().replace('\n', ""));
    }

    #[test]
    fn a_link_stays_where_frames_are_taken_out() {
        let html = embed(Widget::Job(slug("a"))).iframe();
        let (frame, link) = html.split_once("</iframe>").expect("a frame");
        assert!(frame.contains("frameborder=\"0\"") && !frame.contains("<a "), "{html}");
        assert!(link.starts_with("\n<p><a href=\"https://example.org/risk/jobs/a/\">"), "{html}");
    }

    #[test]
    fn a_comparison_keeps_its_jobs_before_the_options() {
        let jobs = CompareQuery::new([slug("a"), slug("b")]);
        let compared = embed(Widget::Compare(jobs));
        assert_eq!(compared.src(&compared.options), "/risk/widget/compare/?jobs=a,b&theme=dark&accent=1f4e8c");
        assert!(compared.element("").starts_with("<job-risk-widget kind=\"compare\" jobs=\"a,b\" "));
        assert_eq!((compared.markdown(), compared.oembed()), (None, None));
    }

    #[test]
    fn the_badge_and_the_policy_name_whole_addresses() {
        let badge = embed(Widget::Badge(slug("a")));
        let markdown = badge.markdown().expect("a badge has a picture");
        assert!(
            markdown.ends_with("](https://example.org/risk/widget/badge/a.svg)](https://example.org/risk/jobs/a/)")
        );
        assert_eq!(badge.policy(), "frame-src https://example.org; script-src https://example.org");
    }
}
