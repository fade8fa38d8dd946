//! A translator took codes, slugs and names of files for words: some stood in the text without the mark that keeps it off.

use publish::site::Place;

use crate::support;

/// Elements that never end.
const VOID: [&str; 12] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// What a translator may change on a page and must not: an element of code, a SOC code, a text that is a file or an address.
fn unmarked(page: &str) -> Vec<String> {
    let body = page.split_once("<body").expect("a body").1;
    // Of each open element its name, and whether it is kept from translators.
    let mut open: Vec<(&str, bool)> = Vec::new();
    let mut found = Vec::new();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
        if tag.starts_with('/') {
            while open.pop().is_some_and(|(last, _)| last != name) {}
        } else if !tag.starts_with('!') && !VOID.contains(&name) && !tag.ends_with('/') {
            let is_kept = open.last().is_some_and(|(_, is_kept)| *is_kept) || tag.contains("translate=\"no\"");
            open.push((name, is_kept));
            if name == "code" && !is_kept {
                found.push(format!("<{tag}>{text}"));
            }
        }
        let (name, is_kept) = open.last().copied().unwrap_or_default();
        if !is_kept && !["script", "style"].contains(&name) && (has_soc(text) || is_address(text.trim())) {
            found.push(text.to_owned());
        }
    }
    found
}

/// Such as 15-2051.
fn has_soc(text: &str) -> bool {
    let is_soc = |word: &str| {
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        word.split_once('-').is_some_and(|(group, rest)| digits(group, 2) && digits(rest, 4))
    };
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '-').any(is_soc)
}

fn is_address(text: &str) -> bool {
    let ends = [".json", ".csv", ".xlsx", ".cff", ".xml"].iter().any(|end| text.ends_with(end));
    !text.contains(char::is_whitespace) && (ends || text.starts_with("http") || text.starts_with("/data/"))
}

#[test]
fn every_code_is_kept_from_translators() {
    let site = support::site(Place::new("/", Some("https://example.org")));
    let pages: Vec<&str> =
        site.paths().filter(|path| path.ends_with(".html") && !path.starts_with("widget/")).collect();
    assert!(pages.len() > 20, "{pages:?}");
    for path in pages {
        let page = std::str::from_utf8(site.get(path).unwrap()).unwrap();
        assert_eq!(unmarked(page), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_code_without_the_mark_is_seen() {
    let page = "<body><p>From <code>a</code> <!-- --><a translate=\"no\" href=\"x\">b.json</a><br> to 15-2051 in 2025-02-12 \
                and <a>index.csv</a></p><pre translate=\"no\"><code>c</code></pre><script>\"15-2051\"</script>";
    assert_eq!(unmarked(page), ["<code>a", " to 15-2051 in 2025-02-12 and ", "index.csv"]);
}
