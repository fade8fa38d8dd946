//! A partner's site on an origin of its own, as strict with scripts as with its style.

use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::{Result, anyhow};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use browser_tests::dist;

const PAGE: &str = include_str!("host.html");
const FORGER: &str = include_str!("forger.html");
const STYLE: &str = include_str!("hostile.css");

/// The index, and a partner's page about it elsewhere.
pub struct Partner {
    pub index: preview::Server,
    /// What the index was asked for: path, and the headers that could tell of the reader.
    pub asked: Arc<Mutex<Vec<String>>>,
    /// Another host name and another port than the index's, with a slash at the end.
    pub url: String,
    /// What `/post` is answered with.
    post: Arc<Mutex<String>>,
}

#[derive(Clone)]
struct Pages {
    site: String,
    post: Arc<Mutex<String>>,
}

impl Partner {
    pub async fn open() -> Result<Self> {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let watch = move |path: &str, cookie: Option<&str>, referrer: Option<&str>| {
            if let Ok(mut log) = log.lock() {
                log.push(format!("{path} cookie={} referrer={}", cookie.unwrap_or("-"), referrer.unwrap_or("-")));
            }
        };
        let start = thread::spawn(move || preview::spawn_watched(dist(), "/", Box::new(watch)));
        let index = start.join().map_err(|_| anyhow!("the index broke down"))??;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let post = Arc::new(Mutex::new(String::new()));
        let pages = Pages { site: index.url(), post: Arc::clone(&post) };
        let router = Router::new().fallback(answer).with_state(pages);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { index, asked, url: format!("http://localhost:{port}/"), post })
    }

    /// Makes `/post` this page, which has no policy.
    pub fn show(&self, page: &str) {
        if let Ok(mut post) = self.post.lock() {
            *post = page.to_owned();
        }
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }
}

/// `/`: with our script, twice; `/plain`: with it stripped; `/rtl`: written from right to left; `/blocked`: where the policy
/// forgets the frames; `/post`: what a test shows; below `/dead/`: an index that is down; below `/cut/`: one whose connection
/// breaks.
async fn answer(State(Pages { site, post }): State<Pages>, uri: Uri) -> Response {
    let (kind, text) = match uri.path() {
        // WebKitGTK's browser asks for it whether the page names one or not.
        "/favicon.ico" => return StatusCode::NOT_FOUND.into_response(),
        // A frame that cannot load shows a page of somebody else: of the browser, a blocker or a proxy.
        path if path.starts_with("/dead/") => return (StatusCode::BAD_GATEWAY, "down").into_response(),
        // What serves this connection ends here, without a message, and closes it.
        path if path.starts_with("/cut/") => std::panic::resume_unwind(Box::new("the connection is cut")),
        "/post" => return Html(post.lock().map(|post| post.clone()).unwrap_or_default()).into_response(),
        "/hostile.css" => ("text/css", STYLE.to_owned()),
        "/forger.html" => ("text/html", FORGER.to_owned()),
        "/plain" => ("text/html", PAGE.replace("{scripts}", "").replace("{site}", &site)),
        path => {
            let root = if path == "/rtl" { "<html lang=\"ar\" dir=\"rtl\">" } else { "<html lang=\"en\">" };
            let script = format!("<script async src=\"{site}widget.js\"></script>\n");
            let page = PAGE.replace("<html lang=\"en\">", root).replace("{scripts}", &script.repeat(2));
            ("text/html", page.replace("{site}", &site))
        }
    };
    let frames = if uri.path() == "/blocked" { "'none'".to_owned() } else { format!("'self' {site}") };
    let policy = format!(
        "default-src 'none'; script-src {site}widget.js; frame-src {frames}; style-src 'self'; img-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    );
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_SECURITY_POLICY, policy)], text).into_response()
}
