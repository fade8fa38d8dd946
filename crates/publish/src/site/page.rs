//! The one HTML template of the site.

use index::Date;
use job_risk_index::late;
use job_risk_index::prerender::Page;
use job_risk_index::routes;

use super::Place;
use super::app::App;
use super::data_beside::Beside;
use super::early;
use super::feed;
use super::markup::{closed_at_once, escape, inert};
use super::offline;
use super::policy::policy;
use super::social;
use super::tree_signature::signature;

/// What all pages share. Asset paths are below the site's folder.
#[derive(Clone, Debug)]
pub struct Template {
    pub place: Place,
    pub style: String,
    pub print_style: String,
    pub app: App,
    /// The script that starts the program: a browser that has it has it for every page.
    pub start: String,
    /// What stands in every page, because it must be there where nothing else is.
    pub stop: String,
    pub echarts: String,
    /// Names what may be kept together for times without a network.
    pub build: String,
    pub edition: Date,
}

/// Asked for with the page: a font that comes with the first paint moves nothing, and one that comes late is left for the
/// next page (style/fonts.css).
const FONTS: [&str; 2] = ["/fonts/source-serif-4.woff2", "/fonts/inter.woff2"];

/// Before the first paint, so that neither another theme than the saved one nor other jobs than asked for flash.
const FIRST: &str = r#"if(/[?&](q|industry|band|kind|sort|order|pay|growth|training|workers|columns|view|jobs|over|colour|from)=./.test(location.search))document.documentElement.dataset.asked="";try{let t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}"#;

/// What a page's head says beside what the page itself does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extra<'a> {
    /// JSON-LD for search engines.
    pub about: Option<&'a str>,
    /// Whether a job has a feed of its own.
    pub has_feed: bool,
}

/// The job whose page stands at the path.
pub fn slug_of_job(path: &str) -> Option<&str> {
    path.strip_prefix("/jobs/")?.strip_suffix('/').filter(|slug| !slug.is_empty())
}

impl Template {
    /// The files that a page which somebody has open may still ask for.
    pub fn program(&self) -> impl Iterator<Item = &str> {
        self.app.files().chain([self.start.as_str()])
    }

    /// A whole page. `path` starts with a slash and has no base; `beside` is the page's data that stands in files.
    pub fn html(&self, path: &str, page: &Page, extra: &Extra, beside: &[Beside]) -> String {
        let head = self.head(path, page, extra);
        let rest =
            format!("{head}</head>\n<body>{}{}</body>\n</html>\n", Self::site(page), self.scripts(path, page, beside));
        let start = format!(
            "<!doctype html>\n<html lang=\"en\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
            self.root_attributes(path),
            escape(&policy(&rest)),
        );
        start + &rest
    }

    /// The app's element, with the signature of what is in it, and the line that says where the program has stopped.
    fn site(page: &Page) -> String {
        let signature = signature(&page.head, &page.body);
        format!(
            "<div class=\"site\" id=\"site\" data-tree=\"{signature}\">{}</div><p class=\"stopped no-print\" id=\"stopped\" role=\"status\"></p>",
            closed_at_once(&page.body)
        )
    }

    fn root_attributes(&self, path: &str) -> String {
        let attributes = [
            ("base", self.place.base.clone()),
            ("path", self.place.below(path)),
            ("echarts", self.place.below(&self.echarts)),
            ("build", self.build.clone()),
        ];
        attributes.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect()
    }

    fn head(&self, path: &str, page: &Page, extra: &Extra) -> String {
        let mut head = String::from("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        if page.is_not_found {
            head += &format!("<script>{}</script>\n", self.framed());
        }
        head += &format!("<script>{FIRST}</script>\n");
        if let Some(scripts) = early::comparison(path, &self.place) {
            head += &format!("<script>{}</script>\n", scripts.head);
        }
        head += "<meta name=\"theme-color\" content=\"#fbfaf7\" media=\"(prefers-color-scheme: light)\">\n";
        head += "<meta name=\"theme-color\" content=\"#14161a\" media=\"(prefers-color-scheme: dark)\">\n";
        head += &format!("<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n", self.below("/favicon.svg"));
        head += &format!("<link rel=\"manifest\" href=\"{}\">\n", self.below(offline::MANIFEST));
        head += &format!("<link rel=\"apple-touch-icon\" href=\"{}\">\n", self.below(offline::TOUCH_ICON));
        for font in FONTS {
            let font = self.below(font);
            head += &format!("<link rel=\"preload\" href=\"{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n");
        }
        head += &format!("<link rel=\"stylesheet\" href=\"{}\">\n", self.below(&self.style));
        head += &format!("<link rel=\"stylesheet\" media=\"print\" href=\"{}\">\n", self.below(&self.print_style));
        head += &page.head;
        head.push('\n');
        if page.is_not_found {
            head += "<meta name=\"robots\" content=\"noindex\">\n";
        }
        head += &self.sharing(path, page);
        head += &self.alternates(path, extra.has_feed);
        if let Some(about) = extra.about {
            head += &format!("<script type=\"application/ld+json\">{about}</script>\n");
        }
        head
    }

    /// In a frame that asked for a widget, a host's answer for missing files would be a whole site in a column of 240
    /// pixels. What stands there instead says its height and follows the theme, as every widget does.
    fn framed(&self) -> String {
        let missing = self.place.below(routes::missing_widget_path());
        let widgets = self.place.below("/widget/");
        format!(
            "let at=location.pathname;if(parent!==window&&at!==\"{missing}\"&&at.startsWith(\"{widgets}\"))\
             {{document.documentElement.hidden=true;location.replace(\"{missing}\"+location.search+location.hash)}}"
        )
    }

    fn below(&self, path: &str) -> String {
        escape(&self.place.below(path))
    }

    /// What other sites show of a link. The page's own title and description are already escaped, the title as a text, in which
    /// quotation marks are none that end anything.
    fn sharing(&self, path: &str, page: &Page) -> String {
        let picture = escape(&self.place.full(&social::path(path)));
        let mut tags: Vec<(String, String)> = Vec::new();
        for (what, text) in [
            ("title", between(&page.head, "<title>", "</title>")),
            ("description", description(&page.head)),
            ("image", Some(picture.as_str())),
            ("image:alt", Some("Risk score, weekly change and trend")),
        ] {
            // What reads `twitter:` takes these where its own are absent.
            tags.extend(text.map(|text| (format!("og:{what}"), text.replace('"', "&quot;"))));
        }
        // What is said of a picture stands after it.
        let others = [
            ("og:image:width", social::WIDTH.to_string()),
            ("og:image:height", social::HEIGHT.to_string()),
            ("og:type", "website".to_owned()),
            ("og:site_name", "AI Job Risk Index".to_owned()),
            ("twitter:card", "summary_large_image".to_owned()),
        ];
        tags.extend(others.map(|(name, value)| (name.to_owned(), value)));
        let mut html = String::new();
        // A page that is not there has no address of its own.
        if !page.is_not_found {
            html += &format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&self.place.known(path)));
            tags.push(("og:url".to_owned(), escape(&self.place.full(path))));
        }
        for (name, value) in tags {
            let attribute = if name.starts_with("og:") { "property" } else { "name" };
            html += &format!("<meta {attribute}=\"{name}\" content=\"{value}\">\n");
        }
        html
    }

    fn alternates(&self, path: &str, has_feed: bool) -> String {
        let link = |kind: &str, title: &str, target: &str| {
            let target = self.below(target);
            format!("<link rel=\"alternate\" type=\"{kind}\" title=\"{title}\" href=\"{target}\">\n")
        };
        let mut html = link("application/atom+xml", "Weekly editions", "/feed.xml");
        let slug = |folder: &str| path.strip_prefix(folder)?.strip_suffix('/').filter(|slug| !slug.is_empty());
        if let Some(slug) = slug_of_job(path) {
            if has_feed {
                html += &link("application/atom+xml", "This job's changes", &format!("/{}", feed::path(slug)));
            }
            html += &link("application/json", "This job's data", &format!("/data/v1/jobs/{slug}.json"));
            html += &link("text/csv", "This job's history", &format!("/data/v1/jobs/{slug}.csv"));
            // The whole address: WordPress does not complete it.
            let oembed = escape(&self.place.known(&format!("/oembed/jobs/{slug}.json")));
            html += &format!(
                "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"Widget\" href=\"{oembed}\">\n"
            );
        } else if let Some(slug) = slug("/industries/") {
            html += &link("application/json", "This industry's data", &format!("/data/v1/industries/{slug}.json"));
        } else if let Some(date) = slug("/weeks/") {
            html += &link("application/json", "This edition's data", &format!("/data/v1/editions/{date}.json"));
        } else {
            html += &link("application/json", "The index", "/data/v1/index.json");
        }
        html
    }

    /// The data that the page was rendered from, then what starts the program.
    fn scripts(&self, path: &str, page: &Page, beside: &[Beside]) -> String {
        let early = early::comparison(path, &self.place).map(|scripts| scripts.end.to_owned());
        let data = early.iter().chain(&page.scripts).filter(|script| !script.is_empty());
        let mut html: String = data.map(|script| format!("<script>{script}</script>")).collect();
        html += &format!(
            "<p class=\"offline-line no-print\">You are offline. This is the edition of {}, as this device kept it.</p>",
            self.edition.long()
        );
        html += &format!(
            "<script type=\"application/json\" id=\"program\">{}</script><script>{}</script>\
             <script type=\"module\" fetchpriority=\"low\" id=\"start\" src=\"{}\"></script>",
            self.program_of(path, beside),
            self.stop,
            self.below(&self.start),
        );
        html
    }

    /// What the page needs to start the program, as stop.js and start.js read it.
    fn program_of(&self, path: &str, beside: &[Beside]) -> String {
        let data = |one: &Beside| one.list(&self.place.below(&format!("/data/v1/{}", one.document)));
        inert(&serde_json::json!({
            "module": self.place.below(&self.app.module),
            "wasm": self.place.below(&self.app.wasm),
            "parts": self.parts(path),
            "beside": beside.iter().map(data).collect::<Vec<_>>(),
        }))
    }

    /// The addresses of the page's part.
    fn parts(&self, path: &str) -> Vec<String> {
        let files = late::page_at(path).and_then(|page| self.app.parts.get(page.part));
        files.into_iter().flatten().map(|file| self.place.below(file)).collect()
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let rest = &text[text.find(start)? + start.len()..];
    Some(&rest[..rest.find(end)?])
}

fn description(head: &str) -> Option<&str> {
    let tags = head.split("<meta").skip(1).filter_map(|tag| tag.split_once('>')).map(|(attributes, _)| attributes);
    let tag = tags.into_iter().find(|attributes| attributes.contains("name=\"description\""))?;
    between(tag, "content=\"", "\"")
}
