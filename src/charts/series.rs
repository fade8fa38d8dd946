//! What a trend chart shows, before any pixel: lines over editions, their pins and what is known about each point.

use index::documents::JobDocument;
use index::score::signed;
use index::trend::{TrendPoint, trend_sentence};
use index::{Date, Score, Slug};

use super::reason::Reason;

/// The lines of a chart over one list of editions.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendState {
    /// What the chart is about, for its label and its pictures.
    pub title: String,
    /// Oldest first.
    pub editions: Vec<Date>,
    /// Jobs first, in their order; what stands behind them after.
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Written to the address as `focus`.
    pub id: Slug,
    pub name: String,
    /// What stands at the end of the line.
    pub short_name: String,
    pub role: Role,
    /// One for each edition of the chart; none where the line has no value.
    pub points: Vec<Option<Point>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A job's score; the number tells the jobs of a comparison apart by colour, dash and marker.
    Job(usize),
    /// An average that stands behind the jobs, muted.
    Industry,
    AllJobs,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// 0 to 100: a shown score, or an average to a tenth.
    pub value: f64,
    /// Since the edition before; none in the first.
    pub change: Option<f64>,
    /// Low and high end; a job's only.
    pub range: Option<[Score; 2]>,
    /// Why it moved or did not; a job's only.
    pub reason: Option<Reason>,
}

impl TrendState {
    /// One job before its industry's average and that of all jobs.
    pub fn of_job(job: &JobDocument) -> Self {
        let editions: Vec<Date> = job.history.iter().map(|point| point.edition).collect();
        let context = [
            (job.row.industry.clone(), &job.industry_name, Role::Industry, &job.context.industry),
            (all_jobs(), &"All jobs".to_owned(), Role::AllJobs, &job.context.all_jobs),
        ];
        let mut lines = vec![job_line(job, 0, "This job".to_owned(), &editions)];
        lines.extend(context.into_iter().filter(|(.., values)| !values.is_empty()).map(|(id, name, role, values)| {
            let points = averages(values, editions.len());
            let full_name =
                if role == Role::AllJobs { "Average of all jobs".to_owned() } else { format!("{name} average") };
            Line { id, name: full_name, short_name: name.clone(), role, points }
        }));
        Self { title: job.row.title.clone(), editions, lines }
    }

    /// Several jobs on one scale, before the average of all jobs.
    pub fn of_comparison(jobs: &[&JobDocument]) -> Self {
        let mut editions: Vec<Date> = jobs.iter().flat_map(|job| &job.history).map(|point| point.edition).collect();
        editions.sort_unstable();
        editions.dedup();
        let mut lines: Vec<Line> =
            jobs.iter().enumerate().map(|(slot, job)| job_line(job, slot, job.row.title.clone(), &editions)).collect();
        if let Some(longest) = jobs.iter().max_by_key(|job| job.history.len()) {
            let known = averages(&longest.context.all_jobs, longest.history.len());
            let at = |edition: &Date| longest.history.iter().position(|point| point.edition == *edition);
            let points = editions.iter().map(|edition| at(edition).and_then(|at| known.get(at).cloned().flatten()));
            let (name, short_name) = ("Average of all jobs".to_owned(), "All jobs".to_owned());
            lines.push(Line { id: all_jobs(), name, short_name, role: Role::AllJobs, points: points.collect() });
        }
        let titles: Vec<&str> = jobs.iter().map(|job| job.row.title.as_str()).collect();
        Self { title: titles.join(" vs "), editions, lines }
    }

    pub fn line(&self, id: &Slug) -> Option<usize> {
        self.lines.iter().position(|line| line.id == *id)
    }

    pub fn jobs(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.is_job())
    }

    /// What those of the lines that are jobs did in a part of the editions, one sentence each.
    pub fn sentences(&self, shown: std::ops::Range<usize>, lines: &[usize]) -> Vec<String> {
        let jobs: Vec<&Line> = lines.iter().filter_map(|at| self.lines.get(*at)).filter(|line| line.is_job()).collect();
        let told = jobs.iter().map(|line| {
            let points: Vec<TrendPoint> = shown
                .clone()
                .filter_map(|at| {
                    let point = line.points.get(at)?.as_ref()?;
                    Some(TrendPoint { date: self.editions[at], score: Score::shown(point.value) })
                })
                .collect();
            let sentence = trend_sentence(&points);
            if jobs.len() == 1 || sentence.is_empty() { sentence } else { format!("{}: {sentence}", line.name) }
        });
        told.filter(|sentence| !sentence.is_empty()).collect()
    }
}

impl Line {
    pub fn is_job(&self) -> bool {
        matches!(self.role, Role::Job(_))
    }

    pub fn at(&self, edition: usize) -> Option<&Point> {
        self.points.get(edition)?.as_ref()
    }

    /// Editions whose shown score changed; averages move a little every week and have none.
    pub fn pins(&self) -> impl Iterator<Item = usize> {
        let changed = |point: &Point| point.change.is_some_and(|change| change != 0.0);
        let points = self.points.iter().enumerate().filter(|_| self.is_job());
        points.filter(move |(_, point)| point.as_ref().is_some_and(changed)).map(|(at, _)| at)
    }
}

impl Point {
    /// `24`, or `51.3` for an average.
    pub fn value_text(&self) -> String {
        if self.range.is_some() { Score::shown(self.value).to_string() } else { format!("{:.1}", self.value) }
    }

    /// `+1`, `-0.2`, `0`; none in the first edition.
    pub fn change_text(&self) -> Option<String> {
        let change = self.change?;
        Some(if self.range.is_some() { signed(change as i16) } else { signed_tenth(change) })
    }
}

/// The `focus` of the line of all jobs.
fn all_jobs() -> Slug {
    match "all-jobs".parse() {
        Ok(slug) => slug,
        Err(_) => unreachable!("a slug is made of words and hyphens"),
    }
}

fn job_line(job: &JobDocument, slot: usize, short_name: String, editions: &[Date]) -> Line {
    let reasons = Reason::of_history(job);
    let mut known = job.history.iter().zip(reasons).peekable();
    let points = editions.iter().map(|edition| {
        known.next_if(|(point, _)| point.edition == *edition).map(|(point, reason)| Point {
            value: f64::from(point.score.value()),
            change: point.change.map(f64::from),
            range: Some(point.range),
            reason: Some(reason),
        })
    });
    let points = points.collect();
    Line { id: job.row.slug.clone(), name: job.row.title.clone(), short_name, role: Role::Job(slot), points }
}

fn averages(values: &[f64], editions: usize) -> Vec<Option<Point>> {
    let value = |at: usize| values.get(at).copied().filter(|value| value.is_finite());
    let change = |at: usize| at.checked_sub(1).and_then(value).zip(value(at)).map(|(before, after)| after - before);
    (0..editions)
        .map(|at| value(at).map(|value| Point { value, change: change(at), range: None, reason: None }))
        .collect()
}

fn signed_tenth(change: f64) -> String {
    let text = format!("{change:+.1}");
    if matches!(text.as_str(), "+0.0" | "-0.0") { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{job, slug};
    use super::*;

    #[test]
    fn a_job_stands_before_its_industry_and_all_jobs() {
        let trend = TrendState::of_job(&job("nurse", &[24, 24, 25, 23]));
        let names: Vec<&str> = trend.lines.iter().map(|line| line.short_name.as_str()).collect();
        assert_eq!(names, ["This job", "Healthcare", "All jobs"]);
        assert_eq!(trend.lines[0].pins().collect::<Vec<_>>(), [2, 3]);
        assert_eq!(trend.lines[1].pins().count(), 0);
        assert_eq!(trend.sentences(0..4, &[0, 1, 2]).len(), 1);
    }

    #[test]
    fn jobs_of_different_ages_share_their_editions() {
        let (old, mut young) = (job("nurse", &[20, 21, 22]), job("driver", &[40, 41, 42]));
        young.history.remove(0);
        let trend = TrendState::of_comparison(&[&young, &old]);
        assert_eq!(trend.editions.len(), 3);
        assert_eq!(trend.lines[0].at(0), None);
        assert_eq!(trend.lines[1].at(0).map(Point::value_text).as_deref(), Some("20"));
        assert_eq!(
            trend.lines.iter().map(|line| line.role).collect::<Vec<_>>(),
            [Role::Job(0), Role::Job(1), Role::AllJobs]
        );
        assert_eq!(trend.line(&slug("nurse")), Some(1));
        assert_eq!(trend.sentences(0..3, &[0, 1, 2]).len(), 2);
    }

    #[test]
    fn averages_change_by_tenths_and_nothing_is_no_change() {
        let points = averages(&[50.0, 50.04, 51.24], 4);
        let changes: Vec<Option<String>> = points.iter().flatten().map(Point::change_text).collect();
        assert_eq!(changes, [None, Some("0".to_owned()), Some("+1.2".to_owned())]);
        assert_eq!(points[3], None);
    }
}
