//! Answers requests from the folder: a file, a redirect to the trailing slash, or the site's own 404 page.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use tower::ServiceExt;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

use crate::{Watch, headers};

struct Site {
    dist: PathBuf,
    public_url: String,
    files: ServeDir,
    watch: Option<Watch>,
}

pub fn router(dist: PathBuf, public_url: &str, watch: Option<Watch>) -> Router {
    let files = ServeDir::new(&dist).precompressed_br().precompressed_gzip();
    let site = Site { dist, public_url: public_url.to_owned(), files, watch };
    Router::new().fallback(answer).with_state(Arc::new(site)).layer(CompressionLayer::new())
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    if let Some(watch) = &site.watch {
        let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        watch(&request.uri().to_string(), header(header::COOKIE), header(header::REFERER));
    }
    let Some(path) = request.uri().path().strip_prefix(&site.public_url) else {
        return site.outside(request.uri());
    };
    let path = path.to_owned();
    if !path.is_empty() && !path.ends_with('/') && is_folder(&site.dist, &path) {
        return site.redirect(&format!("{}{path}/", site.public_url), request.uri());
    }
    let found = site.file(&path, request).await;
    match found {
        Found::File(mut response) => {
            headers::set(response.headers_mut(), &path);
            response
        }
        Found::Nothing(request) => site.not_found(&path, request).await,
    }
}

enum Found {
    File(Response),
    Nothing(Request),
}

impl Site {
    async fn file(&self, path: &str, request: Request) -> Found {
        let again = bare_copy(&request);
        let Ok(uri) = format!("/{path}").parse::<Uri>() else { return Found::Nothing(again) };
        let (mut parts, body) = request.into_parts();
        parts.uri = uri;
        match self.files.clone().oneshot(Request::from_parts(parts, body)).await {
            Ok(response) if response.status() == StatusCode::NOT_FOUND => Found::Nothing(again),
            Ok(response) => Found::File(response.map(Body::new)),
            Err(never) => match never {},
        }
    }

    /// The site's 404 page, with the status that says so.
    async fn not_found(&self, path: &str, request: Request) -> Response {
        match self.file("404.html", request).await {
            Found::File(mut response) => {
                headers::set(response.headers_mut(), "404.html");
                headers::open(response.headers_mut(), path);
                *response.status_mut() = StatusCode::NOT_FOUND;
                response
            }
            Found::Nothing(_) => (StatusCode::NOT_FOUND, "Not found").into_response(),
        }
    }

    fn outside(&self, uri: &Uri) -> Response {
        // `/risk` means `/risk/`; anything else on this host is not ours.
        if format!("{}/", uri.path()) == self.public_url {
            return self.redirect(&self.public_url, uri);
        }
        (StatusCode::NOT_FOUND, format!("This site is served under {}", self.public_url)).into_response()
    }

    fn redirect(&self, path: &str, uri: &Uri) -> Response {
        let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
        // Two leading slashes would name another host.
        Redirect::temporary(&format!("/{}{query}", path.trim_start_matches('/'))).into_response()
    }
}

/// The request without its conditions: a 404 page that the browser holds already must not become an empty 304.
fn bare_copy(request: &Request) -> Request {
    let mut copy = Request::new(Body::empty());
    *copy.method_mut() = if request.method() == Method::HEAD { Method::HEAD } else { Method::GET };
    if let Some(encodings) = request.headers().get(header::ACCEPT_ENCODING) {
        copy.headers_mut().insert(header::ACCEPT_ENCODING, encodings.clone());
    }
    copy
}

fn is_folder(dist: &Path, path: &str) -> bool {
    // Slugs are plain ASCII; a path with anything to decode is no folder of ours.
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
    plain && path.split('/').all(|part| !part.is_empty() && part != "..") && dist.join(path).is_dir()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use axum::body::to_bytes;
    use axum::http::HeaderMap;

    use super::*;

    struct Answer {
        status: StatusCode,
        headers: HeaderMap,
        body: String,
    }

    impl Answer {
        fn header(&self, name: header::HeaderName) -> &str {
            self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
        }
    }

    /// Asks a small site, published under `public_url`, and returns what it answers.
    fn ask(public_url: &str, path: &str, conditions: &[(header::HeaderName, &str)]) -> Answer {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let write = |name: &str, text: &str| {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
            fs::write(file, text).expect("a file");
        };
        write("index.html", "home");
        write("404.html", "no such page");
        write("jobs/actuary/index.html", "actuary");
        write("data/v1/index.json", "{}");
        write("data/v1/index.json.br", "brotli");
        write("data/v1/index.json.gz", "gzip");
        write("jobs/long/index.html", &"a long page ".repeat(100));
        write("assets/app-1f2e3d4c_bg.wasm", "wasm");
        let mut request = Request::builder().uri(path);
        for (name, value) in conditions {
            request = request.header(name, *value);
        }
        let request = request.body(Body::empty()).expect("a request");
        let router = router(folder.path().to_path_buf(), public_url, None);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            let Ok(response) = router.oneshot(request).await;
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, 1 << 20).await.expect("a body");
            Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into() }
        })
    }

    #[test]
    fn a_folder_answers_with_its_page_and_is_asked_for_each_time() {
        let answer = ask("/", "/jobs/actuary/", &[]);
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "actuary"));
        assert_eq!(answer.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-cache");
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }

    #[test]
    fn a_missing_slash_is_added_and_the_query_is_kept() {
        let answer = ask("/", "/jobs/actuary?range=12w", &[]);
        assert_eq!(answer.status, StatusCode::TEMPORARY_REDIRECT);
        assert_eq!(answer.header(header::LOCATION), "/jobs/actuary/?range=12w");
        let below = ask("/risk/", "/risk/jobs/actuary", &[]);
        assert_eq!(below.header(header::LOCATION), "/risk/jobs/actuary/");
    }

    #[test]
    fn a_site_under_a_path_answers_only_there() {
        assert_eq!(ask("/risk/", "/risk/", &[]).body, "home");
        assert_eq!(ask("/risk/", "/risk", &[]).header(header::LOCATION), "/risk/");
        assert_eq!(ask("/risk/", "/jobs/actuary/", &[]).status, StatusCode::NOT_FOUND);
    }

    #[test]
    fn a_missing_page_is_the_404_page_with_its_status() {
        // The condition is what a browser sends once it has kept the 404 page.
        let kept = [(header::IF_MODIFIED_SINCE, "Fri, 01 Jan 2100 00:00:00 GMT")];
        for path in ["/jobs/nobody/", "/jobs/nobody", "/data/v1/none.json", "/../secret", "/jobs/%2e%2e/%2e%2e/secret"]
        {
            let answer = ask("/", path, &kept);
            assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_FOUND, "no such page"), "{path}");
            assert_eq!(answer.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
        }
    }

    #[test]
    fn data_is_sent_compressed_and_open_to_other_origins() {
        let answer = ask("/", "/data/v1/index.json", &[(header::ACCEPT_ENCODING, "gzip, br")]);
        assert_eq!((answer.header(header::CONTENT_ENCODING), answer.body.as_str()), ("br", "brotli"));
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/json");
        assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
        let gzip = ask("/", "/data/v1/index.json", &[(header::ACCEPT_ENCODING, "gzip")]);
        assert_eq!((gzip.body.as_str(), gzip.header(header::VARY)), ("gzip", "accept-encoding"));
        assert_eq!(ask("/", "/data/v1/index.json", &[]).body, "{}");
    }

    #[test]
    fn what_has_no_copy_is_packed_while_it_is_sent() {
        let answer = ask("/", "/jobs/long/", &[(header::ACCEPT_ENCODING, "br")]);
        assert_eq!((answer.header(header::CONTENT_ENCODING), answer.header(header::VARY)), ("br", "accept-encoding"));
        assert!(answer.body.len() < 200, "{} bytes", answer.body.len());
        let plain = ask("/", "/jobs/long/", &[]);
        assert_eq!((plain.header(header::CONTENT_ENCODING), plain.body.len()), ("", 1200));
    }

    #[test]
    fn another_origin_hears_that_data_is_missing() {
        let missing = ask("/", "/data/v1/none.json", &[]);
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        assert_eq!(missing.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
        assert_eq!(ask("/", "/jobs/none/", &[]).header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "");
    }

    #[test]
    fn hashed_assets_are_kept_for_a_year() {
        let answer = ask("/", "/assets/app-1f2e3d4c_bg.wasm", &[]);
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/wasm");
        assert_eq!(answer.header(header::CACHE_CONTROL), "public, max-age=31536000, immutable");
    }
}
