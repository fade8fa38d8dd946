//! The risk of the compared jobs and how it has moved, in at most two sentences; and which of them has the least.

use super::past::{in_weeks, look_back, shown_scores};
use super::{is_estimate, plural};
use crate::documents::JobDocument;
use crate::figure::listed;
use crate::orderly::Orderly;
use crate::past::score_on;
use crate::trend::number;

/// A job's shown score now and then.
struct Standing<'a> {
    title: &'a str,
    now: i16,
    then: i16,
}

/// How far one job stands above another, now and then.
#[derive(Clone, Copy, PartialEq)]
struct Gap {
    now: i16,
    then: i16,
}

/// Of two jobs: how far they are apart and how that has moved. Of three or four: the highest and the lowest, and the pair
/// whose order or gap moved most. Research estimates are told by their ranges, and where these overlap with others' that
/// one cannot tell. Looks 12 weeks back, or to where the shortest history begins.
pub fn sentences(jobs: &[&JobDocument]) -> Vec<String> {
    let (estimates, points): (Vec<&JobDocument>, Vec<&JobDocument>) = jobs.iter().partition(|job| is_estimate(job));
    if let ([a, b], false) = (jobs, estimates.is_empty()) {
        return vec![of_ranges(a, b)];
    }
    let mut told = of_points(&points);
    if !estimates.is_empty() {
        told.truncate(1);
        told.extend(of_estimates(&estimates, jobs));
    }
    told
}

/// The place of the job that is less exposed than all others, as far as that can be told.
pub fn least(jobs: &[&JobDocument]) -> Option<usize> {
    (0..jobs.len()).find(|&at| (0..jobs.len()).all(|other| other == at || is_below(jobs[at], jobs[other])))
}

fn is_below(a: &JobDocument, b: &JobDocument) -> bool {
    if is_estimate(a) || is_estimate(b) { a.row.range[1] < b.row.range[0] } else { a.row.score < b.row.score }
}

fn overlap(a: &JobDocument, b: &JobDocument) -> bool {
    !is_below(a, b) && !is_below(b, a)
}

fn range(job: &JobDocument) -> String {
    let [low, high] = job.row.range;
    format!("{low} to {high}")
}

/// Of two jobs, one of which at least is an estimate.
fn of_ranges(a: &JobDocument, b: &JobDocument) -> String {
    let told = |job: &JobDocument| match is_estimate(job) {
        true => format!("{} is estimated at {}", job.row.title, range(job)),
        false => format!("{} scores {} in a range of {}", job.row.title, job.row.score, range(job)),
    };
    if overlap(a, b) {
        return format!("{} and {}; the ranges overlap, so one cannot tell which is more exposed.", told(a), told(b));
    }
    let (high, low) = if is_below(a, b) { (b, a) } else { (a, b) };
    format!("{} and {}; the ranges do not meet, so {} is the more exposed.", told(high), told(low), high.row.title)
}

/// Among three or four jobs.
fn of_estimates(estimates: &[&JobDocument], all: &[&JobDocument]) -> Option<String> {
    let named = |jobs: &[&JobDocument]| {
        let named: Vec<String> = jobs.iter().map(|job| format!("{} ({})", job.row.title, range(job))).collect();
        listed(&named.iter().map(String::as_str).collect::<Vec<&str>>())
    };
    let meets = |job: &JobDocument| {
        let others = all.iter().filter(|other| other.row.slug != job.row.slug && overlap(job, other));
        others.map(|other| other.row.title.as_str()).collect::<Vec<&str>>()
    };
    let (unsure, sure): (Vec<&JobDocument>, Vec<&JobDocument>) =
        estimates.iter().partition(|job| !meets(job).is_empty());
    let unsure = match unsure.as_slice() {
        [] => None,
        [job] => Some(format!(
            "one cannot tell where {} stands, since its range overlaps with that of {}",
            named(&unsure),
            listed(&meets(job))
        )),
        _ => Some(format!("one cannot tell where {} stand, since their ranges overlap with others", named(&unsure))),
    };
    let sure = (!sure.is_empty()).then(|| {
        let overlaps = if sure.len() == 1 { "overlaps" } else { "overlap" };
        format!("{} {overlaps} with no other", named(&sure))
    });
    let clauses: Vec<String> = [sure, unsure].into_iter().flatten().collect();
    (!clauses.is_empty()).then(|| format!("Of the research estimates, {}.", clauses.join("; ")))
}

fn of_points(jobs: &[&JobDocument]) -> Vec<String> {
    let past = look_back(jobs);
    let mut standings: Vec<Standing> = jobs
        .iter()
        .map(|job| {
            let now = i16::from(job.row.score.value());
            let then = past.and_then(|(from, _)| score_on(shown_scores(job), from));
            Standing { title: &job.row.title, now, then: then.map_or(now, |score| i16::from(score.value())) }
        })
        .collect();
    standings.order_by_key(|standing| -standing.now);
    let weeks = past.map(|(_, weeks)| weeks);
    match standings.as_slice() {
        [] => Vec::new(),
        [job] => vec![format!("{} has a score of {}.", job.title, job.now)],
        [a, b] => vec![of_two(a, b, weeks)],
        _ => of_more(&standings, weeks),
    }
}

fn gap(a: &Standing, b: &Standing) -> Gap {
    Gap { now: a.now - b.now, then: a.then - b.then }
}

/// `a` is not below `b`.
fn of_two(a: &Standing, b: &Standing, weeks: Option<i64>) -> String {
    let gap = gap(a, b);
    let head = match gap.now {
        0 => format!("{} and {} have the same score, {}", a.title, b.title, a.now),
        now => format!("{} is {} above {}", a.title, points(now), b.title),
    };
    let Some(weeks) = weeks else { return format!("{head}.") };
    let ago = format!("{} ago", in_weeks(weeks));
    let tail = match gap {
        Gap { now: 0, then: 0 } => format!("they had the same score {ago} too"),
        Gap { now: 0, then } => {
            let higher = if then > 0 { a.title } else { b.title };
            format!("{ago} {higher} was {} higher", points(then.abs()))
        }
        Gap { then: 0, .. } => format!("{ago} they had the same score"),
        Gap { then, .. } if then < 0 => format!("{ago} it was {} below", points(-then)),
        gap if gap.now == gap.then => format!("the gap is the same as {ago}"),
        gap => format!("the gap {} in {}", moved(gap), in_weeks(weeks)),
    };
    format!("{head}; {tail}.")
}

/// The standings are sorted, highest first.
fn of_more(all: &[Standing], weeks: Option<i64>) -> Vec<String> {
    let (top, bottom) = (&all[0], &all[all.len() - 1]);
    if top.now == bottom.now {
        return all_level(all, weeks);
    }
    let tops = all.iter().filter(|standing| standing.now == top.now).count();
    let bottoms = all.iter().filter(|standing| standing.now == bottom.now).count();
    let have = |count: usize| if count == 1 { "has" } else { "have" };
    let head = format!(
        "{} {} the highest score, {}, and {} {} the lowest, {}",
        titles(&all[..tops]),
        have(tops),
        top.now,
        titles(&all[all.len() - bottoms..]),
        have(bottoms),
        bottom.now,
    );
    let extremes = (0, all.len() - 1);
    let told = if tops == 1 && bottoms == 1 { Some(extremes) } else { None };
    let mut sentences = vec![format!("{head}; {}.", extreme_gap(top, bottom, weeks.filter(|_| told.is_some())))];
    sentences.extend(weeks.map(|weeks| what_moved(all, told, weeks)));
    sentences
}

fn all_level(all: &[Standing], weeks: Option<i64>) -> Vec<String> {
    let mut sentences = vec![format!("All {} have the same score, {}.", number(all.len()), all[0].now)];
    if let Some(weeks) = weeks {
        let then = || all.iter().map(|standing| standing.then);
        let spread = then().max().unwrap_or_default() - then().min().unwrap_or_default();
        let ago = in_weeks(weeks);
        sentences.push(match spread {
            0 => format!("They had the same score {ago} ago too."),
            _ => format!("The highest and the lowest of them were {} apart {ago} ago.", points(spread)),
        });
    }
    sentences
}

fn extreme_gap(top: &Standing, bottom: &Standing, weeks: Option<i64>) -> String {
    let gap = gap(top, bottom);
    let now = points(gap.now);
    let Some(weeks) = weeks else { return format!("the gap is {now}") };
    let ago = in_weeks(weeks);
    match gap.then {
        0 => format!("the gap is {now}, and {ago} ago they had the same score"),
        then if then < 0 => format!("the gap is {now}, and {ago} ago {} was {} higher", bottom.title, points(-then)),
        then if then == gap.now => format!("the gap of {now} is the same as {ago} ago"),
        _ => format!("the gap, now {now}, {} in {ago}", moved(gap)),
    }
}

/// A changed order matters more than a changed gap; the pair that was told of already does not come again.
fn what_moved(all: &[Standing], told: Option<(usize, usize)>, weeks: i64) -> String {
    let pairs = (0..all.len()).flat_map(|i| (i + 1..all.len()).map(move |j| (i, j)));
    let others = pairs.filter(|pair| Some(*pair) != told).map(|(i, j)| (&all[i], &all[j], gap(&all[i], &all[j])));
    // Of equally large moves the first pair from the top is told.
    let mut passed: Option<(i16, String)> = None;
    let mut changed: Option<(i16, String)> = None;
    for (a, b, gap) in others {
        let (slot, size, text) = if gap.now > 0 && gap.then < 0 {
            let was = points(-gap.then);
            (&mut passed, gap.now - gap.then, format!("{} has passed {}, which was {was} higher", a.title, b.title))
        } else {
            let size = (gap.now.abs() - gap.then.abs()).abs();
            (&mut changed, size, format!("The gap between {} and {} {}", a.title, b.title, moved(gap)))
        };
        if size > slot.as_ref().map_or(0, |(largest, _)| *largest) {
            *slot = Some((size, text));
        }
    }
    let ago = in_weeks(weeks);
    match (passed, changed, told) {
        (Some((_, text)), _, _) => format!("{text} {ago} ago."),
        (None, Some((_, text)), _) => format!("{text} in {ago}."),
        (None, None, Some(_)) => "The other gaps are the same too.".to_owned(),
        (None, None, None) => format!("All gaps are the same as {ago} ago."),
    }
}

/// "grew by 3" or "shrank by 3", whichever of the two stands higher.
fn moved(gap: Gap) -> String {
    let by = gap.now.abs() - gap.then.abs();
    format!("{} by {}", if by > 0 { "grew" } else { "shrank" }, by.abs())
}

fn titles(standings: &[Standing]) -> String {
    listed(&standings.iter().map(|standing| standing.title).collect::<Vec<&str>>())
}

fn points(count: i16) -> String {
    format!("{count} {}", plural(i64::from(count), "point"))
}
