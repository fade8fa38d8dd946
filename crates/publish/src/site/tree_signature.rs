//! The signature of a page's tree, by which the browser's program knows whether the page is still as it was rendered.
//! It computes the same from what the browser made of the page (src/takeover/tree.js).

/// They have no end tag.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// All in them is one text, where scripts run.
const RAW: [&str; 6] = ["noscript", "script", "style", "textarea", "title", "iframe"];

const OPEN: u32 = 1;
const CLOSE: u32 = 2;
/// A browser's numbers for these kinds of node.
const TEXT: u32 = 3;
const COMMENT: u32 = 8;

/// Of the app's HTML and of the tags that it has in the head. The HTML is what leptos renders, and it could not be taken
/// over if a browser's parser added or moved a node of it, so it needs no parser here.
pub fn signature(head: &str, html: &str) -> String {
    let mut hash = Hash(count_tags(head));
    let mut foreign = 0_u32;
    let mut rest = html;
    while !rest.is_empty() {
        let Some(at) = rest.find('<') else {
            hash.add(TEXT);
            break;
        };
        if at > 0 {
            hash.add(TEXT);
        }
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("!--") {
            hash.add(COMMENT);
            rest = after.find("-->").map_or("", |end| &after[end + "-->".len()..]);
        } else if rest.starts_with('!') {
            hash.add(COMMENT);
            rest = after_tag(rest).1;
        } else if let Some(name) = rest.strip_prefix('/') {
            hash.add(CLOSE);
            foreign = foreign.saturating_sub(u32::from(is_foreign(tag_name(name))));
            rest = after_tag(rest).1;
        } else {
            let name = tag_name(rest);
            let (tag, after) = after_tag(rest);
            hash.open(name);
            rest = after;
            let lower = name.to_ascii_lowercase();
            if VOID.contains(&lower.as_str()) || (tag.ends_with('/') && (foreign > 0 || is_foreign(name))) {
                hash.add(CLOSE);
            } else if RAW.contains(&lower.as_str()) {
                let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
                if end > 0 {
                    hash.add(TEXT);
                }
                rest = &rest[end..];
            } else {
                foreign += u32::from(is_foreign(name));
            }
        }
    }
    format!("{:x}", hash.0)
}

/// How many `meta` stand behind the comment that the program looks for.
fn count_tags(head: &str) -> u32 {
    head.split_once("<!--HEAD-->").map_or(u32::MAX, |(_, tags)| tags.matches("<meta").count() as u32)
}

struct Hash(u32);

impl Hash {
    fn add(&mut self, part: u32) {
        self.0 = self.0.wrapping_mul(31).wrapping_add(part);
    }

    fn open(&mut self, name: &str) {
        for byte in name.bytes() {
            self.add(byte.to_ascii_lowercase().into());
        }
        self.add(OPEN);
    }
}

fn is_foreign(name: &str) -> bool {
    name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math")
}

fn tag_name(tag: &str) -> &str {
    let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(tag.len());
    &tag[..end]
}

/// The inside of the tag that starts here, and what follows it. A `>` in quotes does not end it.
fn after_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return (&text[..at], &text[at + 1..]),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> String {
        signature("<!--HEAD--><meta name=\"description\"><title>A</title>", html)
    }

    #[test]
    fn what_a_foreign_hand_changes_shows() {
        let page = "<main><p>Score <b>58</b><!> of 100</p><input name=\"q\"></main>";
        for changed in [
            "<div></div><main><p>Score <b>58</b><!> of 100</p><input name=\"q\"></main>",
            "<main><p>Score <a href=\"tel:58\"><b>58</b></a><!> of 100</p><input name=\"q\"></main>",
            "<main><p>Score <b>58</b> of 100</p><input name=\"q\"></main>",
            "<main><p><font>Score </font><b>58</b><!> of 100</p><input name=\"q\"></main>",
            "<main><p>Score <b>58</b><!> of 100</p><input name=\"q\"><div></div></main>",
            "<main><p>Score <b>58</b><!> of 100</p></main><input name=\"q\">",
            "<main> <p>Score <b>58</b><!> of 100</p><input name=\"q\"></main>",
        ] {
            assert_ne!(of(page), of(changed), "{changed}");
        }
        assert_ne!(of(page), signature("<meta name=\"description\"><title>A</title>", page));
    }

    #[test]
    fn other_words_and_attributes_are_the_same_tree() {
        let page = "<main><p>Score <b>58</b><!----> of 100</p></main>";
        assert_eq!(of(page), of("<main class=\"a > b\"><p>Wert <b data-x='<p>'>58</b><!> von 100</p></main>"));
    }

    #[test]
    fn it_reads_as_a_browser_does() {
        assert_eq!(of("<svg><path/><g/></svg>"), of("<svg><path></path><g></g></svg>"));
        assert_eq!(of("<noscript><p>a</p></noscript>"), of("<noscript>a</noscript>"));
        assert_eq!(of("<svg><clipPath></clipPath></svg>"), of("<svg><clippath></clippath></svg>"));
    }

    #[test]
    fn broken_html_ends() {
        for html in ["<", "<p", "<!--", "</", "<p a=\"", "<noscript>", "a<"] {
            assert!(!of(html).is_empty(), "{html}");
        }
    }
}
