//! What the app itself reads in a browser: the path in the address bar, and the saved list as the browser keeps it.

use index::saved::MOST_SAVED;
use job_risk_index::late::page_at;
use job_risk_index::routes::settled;
use job_risk_index::state::stored_list::{read, written};

pub fn check_path(input: &[u8]) {
    let path = String::from_utf8_lossy(input);
    let once = settled(&path);
    assert_eq!(settled(&once), once, "{path}");
    // One slash at the start, or a browser would take the rest for a host.
    let below = once.strip_prefix('/').expect("a path begins with a slash");
    assert!(!below.starts_with('/') && once.len() <= path.len() + 2, "{once}");
    let parts: Vec<&str> = below.trim_end_matches('/').split('/').collect();
    let is_plain = |part: &&str| !part.is_empty() && ![".", ".."].contains(part);
    assert!(below.is_empty() || parts.iter().all(is_plain), "{once}");
    assert!(parts.last() != Some(&"index.html"));
    let is_file = parts.last().is_some_and(|name| name.contains('.'));
    assert_eq!(once.ends_with('/'), !is_file, "{once}");
    // A percent sign that stands for itself leaves it open what was escaped.
    if !once.contains('%') {
        assert_eq!(settled(&escaped(&once)), once);
    }
    let _ = page_at(&once);
}

/// Each letter and digit as an escape.
fn escaped(path: &str) -> String {
    let escape = |c: char| if c.is_ascii_alphanumeric() { format!("%{:02x}", u32::from(c)) } else { c.to_string() };
    path.chars().map(escape).collect()
}

pub fn check_stored(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let Some(list) = read(text) else { return };
    assert!(list.jobs.len() <= MOST_SAVED);
    for (at, job) in list.jobs.iter().enumerate() {
        assert!(list.jobs[..at].iter().all(|earlier| earlier.slug != job.slug), "{} comes twice", job.slug);
    }
    let again = written(&list).expect("a list that was read has a form");
    assert_eq!(read(&again), Some(list), "{again}");
}
