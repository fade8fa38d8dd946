//! How the order of an industry's jobs changed, as a trend of places.

use index::documents::IndustryDocument;
use index::orderly::Orderly;
use index::ranking::places;
use index::score::signed;
use index::{Date, Score};

use super::reason::Reason;
use super::series::{Figure, Line, Measure, Point, Role, TrendState};

impl TrendState {
    /// The lines come in the newest edition's order.
    pub fn of_places(industry: &IndustryDocument) -> Self {
        let editions: Vec<Date> = industry.averages.iter().map(|point| point.edition).collect();
        let mut jobs: Vec<(&str, &index::Slug, &[Score])> = industry
            .histories
            .iter()
            .filter(|history| history.scores.len() == editions.len())
            .filter_map(|history| {
                let row = industry.jobs.iter().find(|row| row.slug == history.slug)?;
                Some((row.title.as_str(), &history.slug, history.scores.as_slice()))
            })
            .collect();
        jobs.order_by_key(|(title, ..)| *title);
        let scores: Vec<&[Score]> = jobs.iter().map(|(.., scores)| *scores).collect();
        let placed = places(&scores);
        let titles: Vec<&str> = jobs.iter().map(|(title, ..)| *title).collect();
        let mut order: Vec<usize> = (0..jobs.len()).collect();
        order.order_by_key(|job| placed[*job].last().copied());
        let lines = order.into_iter().enumerate().map(|(slot, job)| {
            let point = |at: usize| {
                let place = f64::from(placed[job][at]);
                let before = at.checked_sub(1).map(|before| f64::from(placed[job][before]));
                let reason = reason(&titles, &scores, &placed, job, at);
                let change = before.map(|before| place - before);
                Some(Point { value: place, change, figure: Figure::Place, range: None, reason: Some(reason) })
            };
            let (title, slug, _) = jobs[job];
            Line {
                id: slug.clone(),
                name: title.to_owned(),
                short_name: title.to_owned(),
                role: Role::Main(slot),
                points: (0..editions.len()).map(point).collect(),
            }
        });
        let lines = lines.collect();
        Self {
            title: industry.row.name.clone(),
            file_stem: format!("{}-order", industry.row.slug),
            measure: Measure::Place { of: jobs.len() },
            editions,
            lines,
        }
    }
}

/// The score behind a place, and who was passed.
fn reason(titles: &[&str], scores: &[&[Score]], placed: &[Vec<u32>], job: usize, at: usize) -> Reason {
    let score = scores[job][at];
    let Some(before) = at.checked_sub(1) else {
        return Reason { text: format!("Score {score}."), drivers: Vec::new(), has_entry: false };
    };
    let change = score.change_from(scores[job][before]);
    let passed = |is_below: fn(u32, u32) -> bool| {
        let others = (0..titles.len()).filter(|other| {
            is_below(placed[*other][at], placed[job][at]) && !is_below(placed[*other][before], placed[job][before])
        });
        others.filter(|other| *other != job).map(|other| titles[other]).collect::<Vec<&str>>().join(", ")
    };
    let (above, below) = (passed(|other, own| other > own), passed(|other, own| other < own));
    let mut text = format!("Score {score}, change {}.", signed(change));
    for (way, names) in [("Passed", above), ("Was passed by", below)] {
        if !names.is_empty() {
            text.push_str(&format!(" {way} {names}."));
        }
    }
    // The job's page has an entry for each edition in which its shown score changed.
    Reason { text, drivers: Vec::new(), has_entry: change != 0 }
}

#[cfg(test)]
mod tests {
    use super::super::sample::industry;
    use super::*;

    #[test]
    fn a_place_tells_its_score_and_who_was_passed() {
        let trend = TrendState::of_places(&industry(&[("a", &[30, 30]), ("b", &[20, 31]), ("c", &[10, 10])]));
        let names: Vec<&str> = trend.lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["B", "A", "C"]);
        let told = |line: usize, at: usize| {
            let point = trend.lines[line].at(at).expect("a point");
            let reason = point.reason.as_ref().map(|reason| reason.text.clone()).unwrap_or_default();
            (point.value_text(), point.change_text().unwrap_or_default(), reason)
        };
        let expected = |place: &str, change: &str, text: &str| (place.to_owned(), change.to_owned(), text.to_owned());
        assert_eq!(told(0, 1), expected("1", "up 1", "Score 31, change +11. Passed A."));
        assert_eq!(told(1, 1), expected("2", "down 1", "Score 30, change 0. Was passed by B."));
        assert_eq!(told(2, 1), expected("3", "0", "Score 10, change 0."));
        assert_eq!(told(1, 0), expected("1", "", "Score 30."));
        assert_eq!(trend.lines[2].pins().count(), 0);
    }

    #[test]
    fn an_industry_without_profiles_has_no_lines() {
        let trend = TrendState::of_places(&industry(&[]));
        assert!(trend.lines.is_empty() && trend.sentences(0..0, &[]).is_empty());
    }
}
