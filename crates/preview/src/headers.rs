//! The headers of each file: what a deployment should send, too (see the README).

use axum::http::{HeaderMap, HeaderValue, header};

const ONE_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

/// Sets type, caching and cross-origin headers for a path inside the site.
pub fn set(headers: &mut HeaderMap, path: &str) {
    if let Some(kind) = content_type(path) {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    let cache = if is_hashed(path) { ONE_YEAR } else { ASK_EACH_TIME };
    headers.insert(header::CACHE_CONTROL, cache);
    // One address has up to three bodies.
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if path.starts_with("data/") || path.starts_with("oembed/") {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
}

/// The types that the file service does not know, or sends without their encoding.
fn content_type(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name == "feed.xml" {
        return Some("application/atom+xml; charset=utf-8");
    }
    if name == "feed.json" {
        return Some("application/feed+json");
    }
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        None | Some("" | "html") => Some("text/html; charset=utf-8"),
        Some("css") => Some("text/css; charset=utf-8"),
        Some("csv") => Some("text/csv; charset=utf-8"),
        Some("js" | "mjs") => Some("text/javascript; charset=utf-8"),
        Some("txt") => Some("text/plain; charset=utf-8"),
        Some("xml") => Some("application/xml; charset=utf-8"),
        Some("webmanifest") => Some("application/manifest+json"),
        Some("wasm") => Some("application/wasm"),
        Some(_) => None,
    }
}

/// True for `assets/<name>-<hash>.<extension>`, whose content can never change under that name.
fn is_hashed(path: &str) -> bool {
    let Some(name) = path.strip_prefix("assets/") else { return false };
    let stem = name.split('.').next().unwrap_or(name);
    // wasm-bindgen puts its own ending behind the hash.
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_assets_are_kept_for_a_year() {
        for path in
            ["assets/app-1f2e3d4c5b6a7988_bg.wasm", "assets/base-0a1b2c3d.css", "assets/app-1f2e3d4c5b6a7988.js"]
        {
            assert!(is_hashed(path), "{path}");
        }
        for path in ["widget.js", "assets/logo.svg", "assets/social-card.png", "data/v1/x-0a1b2c3d.json"] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[test]
    fn feeds_programs_and_pages_have_their_own_types() {
        assert_eq!(content_type("jobs/actuary/feed.xml"), Some("application/atom+xml; charset=utf-8"));
        assert_eq!(content_type("sitemap.xml"), Some("application/xml; charset=utf-8"));
        assert_eq!(content_type("assets/app_bg.wasm"), Some("application/wasm"));
        assert_eq!(content_type("jobs/"), Some("text/html; charset=utf-8"));
    }
}
