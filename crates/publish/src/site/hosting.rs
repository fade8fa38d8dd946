//! `_headers`: the headers that our files need, for hosts that read them from a file (Netlify, Cloudflare Pages).

use std::fmt::Write;

use preview::headers::{KEPT, RULES, is_hashed};

use super::Place;

const ABOUT: &str = "# Headers for hosts that read this file at the top of the site. What is not named here has to be\n\
                     # asked for each time (max-age=0 or no-cache), which those hosts send by themselves.\n";

/// No two rules give one path the same header: those hosts would join the values. So the hashed files are named one by one.
pub fn headers<'a>(paths: impl Iterator<Item = &'a str>, place: &Place) -> String {
    let rules = RULES.iter().map(|rule| (rule.paths, rule.name, rule.value));
    let kept = paths.filter(|path| is_hashed(path)).map(|path| (path, "Cache-Control", KEPT));
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

    #[test]
    fn rules_stand_below_the_base_and_hashed_files_are_named() {
        let paths = ["404.html", "assets/app-1f2e3d4c5b6a7988.js", "assets/logo.svg"];
        let text = headers(paths.into_iter(), &Place::new("/risk/", None));
        assert!(text.contains("\n/risk/data/*\n  Access-Control-Allow-Origin: *\n"), "{text}");
        assert!(
            text.contains("\n/risk/jobs/:slug/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"),
            "{text}"
        );
        let kept = "\n/risk/assets/app-1f2e3d4c5b6a7988.js\n  Cache-Control: public, max-age=31536000, immutable\n";
        assert!(text.ends_with(kept) && text.matches("Cache-Control").count() == 1, "{text}");
    }
}
