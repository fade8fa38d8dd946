//! What two jobs usually ask for before they can be done, and which of them asks for more.

use std::cmp::Ordering;

use crate::documents::JobDocument;
use crate::figure::short;

/// Half a job zone is what O*NET's own averages can tell apart.
const SAME_ZONE: f64 = 0.5;

/// As the Bureau of Labor Statistics names them, from the shortest.
const EDUCATION: [&str; 8] = [
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
];

/// Which of two jobs usually takes longer to prepare for: by their job zones, and where these are the same by the usual
/// education. None where nothing is known of both.
pub fn compare(a: &JobDocument, b: &JobDocument) -> Option<Ordering> {
    let zones = a.row.job_zone.zip(b.row.job_zone);
    let by_zone = zones.map(|(a, b)| if (a - b).abs() < SAME_ZONE { Ordering::Equal } else { a.total_cmp(&b) });
    let rank = |job: &JobDocument| {
        let education = job.row.education.as_deref()?;
        EDUCATION.iter().position(|name| *name == education)
    };
    let by_education = rank(a).zip(rank(b)).map(|(a, b)| a.cmp(&b));
    match (by_zone, by_education) {
        (Some(Ordering::Equal), Some(education)) => Some(education),
        (zone, education) => zone.or(education),
    }
}

/// `a bachelor's degree, job zone 4`; none where nothing is known.
pub fn told(job: &JobDocument) -> Option<String> {
    let education = job.row.education.as_deref().map(in_words);
    let zone = job.row.job_zone.map(|zone| format!("job zone {}", short(zone, 1)));
    let parts: Vec<String> = education.into_iter().chain(zone).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// With its article, as it stands inside a sentence.
fn in_words(education: &str) -> String {
    let small = education.to_lowercase();
    match small.chars().next() {
        _ if small.starts_with("no ") || small.starts_with("some ") => small,
        Some('a' | 'e' | 'i' | 'o' | 'u') => format!("an {small}"),
        _ => format!("a {small}"),
    }
}
