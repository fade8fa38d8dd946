//! The content security policy of one page, from the inline scripts that it really has.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use index::documents::WidgetKind;
use sha2::{Digest, Sha256};

use super::Place;

/// The policy for a page's markup. Each inline script is allowed by its hash, so nothing may change it afterwards.
pub fn policy(html: &str) -> String {
    let mut sources = vec!["'self'".to_owned(), "'wasm-unsafe-eval'".to_owned()];
    for script in inline_scripts(html) {
        let source = by_hash(script);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    format!(
        "default-src 'self'; script-src {}; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-src 'self'",
        sources.join(" ")
    )
}

/// The policy of a widget: the style and scripts that widgets share, for a comparison its data too, and nothing else. Their
/// folder is named beside `'self'`, because in a sandboxed frame WebKit takes nothing for that.
pub fn widget_policy(kind: WidgetKind, place: &Place) -> String {
    let assets = format!("'self' {}", place.source("/assets/"));
    let data = if kind == WidgetKind::Compare { "; connect-src 'self'" } else { "" };
    format!("default-src 'none'; style-src {assets}; script-src {assets}{data}; base-uri 'none'; form-action 'none'")
}

fn by_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The contents of the script elements without a `src`; data in such an element is no script, and no policy is asked for it.
fn inline_scripts(html: &str) -> Vec<&str> {
    let mut scripts = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find("<script") {
        rest = &rest[start + "<script".len()..];
        let Some(open) = rest.find('>') else { break };
        let (attributes, after) = (&rest[..open], &rest[open + 1..]);
        let Some(end) = after.find("</script>") else { break };
        if !attributes.contains(" src=") && !attributes.contains("type=\"application/") {
            scripts.push(&after[..end]);
        }
        rest = &after[end..];
    }
    scripts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_inline_script_is_allowed_by_its_hash_once() {
        let policy = policy("<script>a()</script><script src=\"/a.js\"></script><script type=\"module\">a()</script>");
        let hash = STANDARD.encode(Sha256::digest(b"a()"));
        assert_eq!(policy.matches("sha256-").count(), 1);
        assert!(policy.contains(&format!("'sha256-{hash}'")));
    }

    #[test]
    fn a_widget_of_this_machine_may_stand_at_any_port() {
        let of = |origin: Option<&str>| widget_policy(WidgetKind::Job, &Place::new("/risk/", origin));
        assert!(of(None).contains("style-src 'self' http://127.0.0.1:*/risk/assets/; "), "{}", of(None));
        let named = of(Some("https://example.org"));
        assert!(named.contains("script-src 'self' https://example.org/risk/assets/; base-uri"), "{named}");
    }

    #[test]
    fn a_page_without_scripts_allows_no_inline_script() {
        assert!(!policy("<p>Nothing runs here</p>").contains("sha256-"));
        assert!(!policy("<script type=\"application/json\" id=\"program\">{}</script>").contains("sha256-"));
    }
}
