//! The site as others make it: a host that spells, keeps or changes files in its own way, and software of the visitor's
//! that works on our pages. It comes before the page's own scripts and policy, in every engine.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::browser::{LISTENER, NO_COPY};
use crate::{dist, subpath_dist};

/// For `altered_site`: the program comes when the test says so (`Visit::release`).
pub const HELD: &str = "const load = fetch, released = new Promise((go) => { window.__release = go; }); \
                        window.fetch = (what, ...how) => String(what.url ?? what).endsWith('.wasm') \
                        ? released.then(() => load(what, ...how)) : load(what, ...how);";

/// For `altered_site`: what the program asks for is lost on the way while its address has what `Visit::lose` names.
pub const LOSING: &str = "const ask = fetch; window.fetch = (what, ...how) => window.__lost \
                          && String(what.url ?? what).includes(window.__lost) \
                          ? Promise.reject(new TypeError('lost on the way')) : ask(what, ...how);";

/// A status that HTTP does not have.
const CUT: u16 = 0;

/// What a path is answered with.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn gone() -> Self {
        Self { status: 404, kind: "text/html", body: b"<!doctype html><title>Gone</title>".to_vec() }
    }

    /// A host that has one page for everything.
    pub fn page_for_all() -> Self {
        Self { status: 200, ..Self::gone() }
    }

    /// None: the connection breaks on the way.
    pub fn cut() -> Self {
        Self { status: CUT, kind: "", body: Vec::new() }
    }
}

type Alter = dyn Fn(&str, Answer) -> Answer + Send + Sync;

struct Host {
    dist: PathBuf,
    /// The path's parts before those of the site.
    below: &'static [&'static str],
    before: String,
    alter: Box<Alter>,
}

/// Serves the site with a script that runs before all others of each page; `alter` may change what a path, without the
/// slash before it, is answered with. The server lasts as long as the test. The site keeps no copy of itself in the browser,
/// which would answer in the server's place.
pub async fn altered_site(
    before: &str,
    alter: impl Fn(&str, Answer) -> Answer + Send + Sync + 'static,
) -> Result<String> {
    let port = serve(dist(), &[], before, Box::new(alter)).await?;
    Ok(format!("http://127.0.0.1:{port}/"))
}

/// The site with a script that runs before all others of each page, and how often a path of it has been asked for.
pub async fn counted_site(before: &str, counted: &'static str) -> Result<(String, Arc<AtomicUsize>)> {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let site = altered_site(before, move |path, answer| {
        count.fetch_add(usize::from(path == counted), Ordering::Relaxed);
        answer
    });
    Ok((site.await?, asked))
}

/// The same site below `/risk/`, as it is.
pub async fn lenient_subpath_site() -> Result<String> {
    let port = serve(subpath_dist(), &["risk"], "", Box::new(|_, answer| answer)).await?;
    Ok(format!("http://127.0.0.1:{port}/risk/"))
}

async fn serve(dist: PathBuf, below: &'static [&'static str], before: &str, alter: Box<Alter>) -> Result<u16> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    let before = format!("<head><script>{NO_COPY}(() => {{{LISTENER}}})();\n{before}</script>");
    let host = Host { dist, below, before, alter };
    let router = Router::new().fallback(answer).with_state(Arc::new(host));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(port)
}

/// As lenient as hosts are: letters may be escaped or large, slashes doubled or missing, and `index.html` is named or not.
async fn answer(State(host): State<Arc<Host>>, uri: Uri) -> Response {
    let path = decoded(uri.path());
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != "..").collect();
    let path = parts.strip_prefix(host.below).unwrap_or_default().join("/");
    let file = [path.clone(), path.to_lowercase()].into_iter().find_map(|path| {
        let file = host.dist.join(path);
        let file = if file.is_dir() { file.join("index.html") } else { file };
        file.is_file().then_some(file)
    });
    let (status, file) = file.map_or_else(|| (404, host.dist.join("404.html")), |file| (200, file));
    let kind = match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let body = std::fs::read(&file).unwrap_or_default();
    let mut answer = (host.alter)(&path, Answer { status, kind, body });
    if answer.status == CUT {
        // What serves this connection ends here, without a message, and closes it.
        std::panic::resume_unwind(Box::new("the connection is cut"));
    }
    if answer.kind.starts_with("text/html") {
        let page = String::from_utf8_lossy(&answer.body).replacen("<head>", &host.before, 1);
        answer.body = page.into_bytes();
    }
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    (status, [(header::CONTENT_TYPE, answer.kind), (header::CACHE_CONTROL, "no-cache")], answer.body).into_response()
}

fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = (*first == b'%').then(|| std::str::from_utf8(after.get(..2)?).ok()).flatten();
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
