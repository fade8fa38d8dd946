//! `_headers`: the headers that our files need, for hosts that read them from a file (Netlify, Cloudflare).

use std::cmp::Reverse;
use std::fmt::Write;

use preview::headers::{KEPT, RULES, is_hashed};

use super::Place;
use super::tree::Tree;

/// Cloudflare passes over all further rules (Wrangler 4.85.0 warns of it, a deployment does not fail).
const MOST_RULES: usize = 100;
const ABOUT: &str = "# Headers for hosts that read this file at the top of the site. What is not named here has to be\n\
                     # asked for each time (max-age=0 or no-cache), which those hosts send by themselves.\n";

/// The hashed files are named one by one: a rule for all of their folder goes with the error page of one that is gone, too,
/// and a browser would keep that for a year. Where they are too many, the lightest are asked for each time. No two rules give
/// one path the same header, since those hosts would join the values.
pub fn headers(tree: &Tree, place: &Place) -> String {
    let mut hashed: Vec<&str> = tree.paths().filter(|path| is_hashed(path)).collect();
    hashed.sort_by_key(|path| Reverse(tree.get(path).map_or(0, <[u8]>::len)));
    hashed.truncate(MOST_RULES - RULES.len());
    hashed.sort_unstable();
    let rules = RULES.iter().map(|rule| (rule.paths, rule.name, rule.value));
    let kept = hashed.into_iter().map(|path| (path, "Cache-Control", KEPT));
    let mut text = ABOUT.to_owned();
    for (paths, name, value) in rules.chain(kept) {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n{}\n  {name}: {value}\n", place.below(paths));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(paths: &[&str]) -> Tree {
        let mut tree = Tree::default();
        paths.iter().for_each(|path| tree.add(*path, "x"));
        tree
    }

    #[test]
    fn no_host_is_given_more_rules_than_it_reads() {
        let light: Vec<String> = (0..200).map(|at| format!("assets/part-{at:08x}.wasm")).collect();
        let mut tree = tree(&light.iter().map(String::as_str).collect::<Vec<_>>());
        tree.add("assets/zz-000000ff.wasm", "heavy");
        let text = headers(&tree, &Place::new("/", None));
        assert_eq!(text.matches("\n\n/").count(), MOST_RULES);
        assert!(text.contains("/assets/zz-000000ff.wasm"), "{text}");
    }

    #[test]
    fn rules_stand_below_the_base_and_hashed_files_are_named() {
        let tree = tree(&["404.html", "assets/app-1f2e3d4c.js", "assets/logo.svg"]);
        let text = headers(&tree, &Place::new("/risk/", None));
        assert!(text.contains("\n/risk/data/*\n  Access-Control-Allow-Origin: *\n"), "{text}");
        assert!(
            text.contains("\n/risk/jobs/:slug/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"),
            "{text}"
        );
        let kept = "\n/risk/assets/app-1f2e3d4c.js\n  Cache-Control: public, max-age=31536000, immutable\n";
        assert!(text.ends_with(kept) && text.matches("Cache-Control").count() == 1, "{text}");
    }
}
