//! The headers of each file: what a deployment should send, too (see the README). The publisher writes the rules into
//! `_headers`, for hosts that read them from there.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// A header of all files whose path fits. A `*` at the end stands for any rest, `:name` for one part of a path.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Below the site, without a slash before it.
    pub paths: &'static str,
    pub name: &'static str,
    pub value: &'static str,
}

const FEED: &str = "application/atom+xml; charset=utf-8";

/// What a host does not send by itself. No two rules give one path the same header.
pub const RULES: [Rule; 6] = [
    Rule { paths: "*", name: "X-Content-Type-Options", value: "nosniff" },
    Rule { paths: "data/*", name: "Access-Control-Allow-Origin", value: "*" },
    Rule { paths: "oembed/*", name: "Access-Control-Allow-Origin", value: "*" },
    // For pages that load it as a module, or with its hash.
    Rule { paths: "widget.js", name: "Access-Control-Allow-Origin", value: "*" },
    Rule { paths: "feed.xml", name: "Content-Type", value: FEED },
    Rule { paths: "jobs/:slug/feed.xml", name: "Content-Type", value: FEED },
];

/// The `Cache-Control` of hashed files.
pub const KEPT: &str = "public, max-age=31536000, immutable";
const ASK_EACH_TIME: &str = "no-cache";

impl Rule {
    fn set(&self, headers: &mut HeaderMap) {
        if let Ok(name) = self.name.parse::<HeaderName>() {
            headers.insert(name, HeaderValue::from_static(self.value));
        }
    }

    fn is_for(&self, path: &str) -> bool {
        let (mut pattern, mut parts) = (self.paths.split('/'), path.split('/'));
        loop {
            match (pattern.next(), parts.next()) {
                (Some("*"), Some(_)) | (None, None) => return true,
                (Some(wanted), Some(part)) if wanted == part || (wanted.starts_with(':') && !part.is_empty()) => {}
                _ => return false,
            }
        }
    }
}

/// Sets type, caching and cross-origin headers for a path inside the site.
pub fn set(headers: &mut HeaderMap, path: &str) {
    if let Some(kind) = content_type(path) {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    let cache = if is_hashed(path) { KEPT } else { ASK_EACH_TIME };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    // One address has up to three bodies.
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    for rule in RULES.iter().filter(|rule| rule.is_for(path)) {
        rule.set(headers);
    }
}

/// Lets other sites read the answer where they may read the path: without it they can't tell what is missing from a
/// network that fails.
pub fn open(headers: &mut HeaderMap, path: &str) {
    let is_open = |rule: &&Rule| rule.name == "Access-Control-Allow-Origin" && rule.is_for(path);
    if let Some(rule) = RULES.iter().find(is_open) {
        rule.set(headers);
    }
}

/// The types that the file service does not know, or sends without their encoding.
fn content_type(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path);
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
pub fn is_hashed(path: &str) -> bool {
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
        for path in ["assets/app-1f2e3d4c_bg.wasm", "assets/base-0a1b2c3d.css", "assets/app-1f2e3d4c.js"] {
            assert!(is_hashed(path), "{path}");
        }
        for path in ["widget.js", "assets/logo.svg", "assets/social-card.png", "data/v1/x-0a1b2c3d.json"] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[test]
    fn feeds_programs_and_pages_have_their_own_types() {
        for (path, kind) in [
            ("feed.xml", FEED),
            ("jobs/actuary/feed.xml", FEED),
            ("sitemap.xml", "application/xml; charset=utf-8"),
            ("assets/app_bg.wasm", "application/wasm"),
            ("jobs/", "text/html; charset=utf-8"),
        ] {
            let mut headers = HeaderMap::new();
            set(&mut headers, path);
            assert_eq!(headers.get(header::CONTENT_TYPE), Some(&HeaderValue::from_static(kind)), "{path}");
        }
    }

    #[test]
    fn a_rule_is_for_whole_parts_of_a_path() {
        let rule = |paths| Rule { paths, name: "A", value: "b" };
        for (paths, path) in [("*", ""), ("*", "a/b"), ("data/*", "data/v1/x.json"), ("a/:b/c", "a/x/c"), ("a", "a")] {
            assert!(rule(paths).is_for(path), "{paths} {path}");
        }
        for (paths, path) in [("data/*", "database"), ("data/*", "x/data/y"), ("a/:b/c", "a//c"), ("a/:b/c", "a/x/y/c")]
        {
            assert!(!rule(paths).is_for(path), "{paths} {path}");
        }
    }

    #[test]
    fn no_two_rules_give_a_path_the_same_header() {
        for path in ["", "feed.xml", "jobs/actuary/feed.xml", "data/v1/index.json", "oembed/jobs/actuary.json"] {
            let mut names: Vec<&str> = RULES.iter().filter(|rule| rule.is_for(path)).map(|rule| rule.name).collect();
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{path}: {names:?}");
        }
    }
}
