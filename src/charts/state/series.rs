//! What a trend chart shows, before any pixel: lines over editions, their pins and what is known about each point.

use index::documents::JobDocument;
use index::score::signed;
use index::{Date, Score, Slug};

use super::reason::Reason;

/// The lines of a chart over one list of editions.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendState {
    /// What the chart is about, for its label and its pictures.
    pub title: String,
    /// What its files are called, without date and ending.
    pub file_stem: String,
    pub measure: Measure,
    /// Oldest first; of a capability's records, their days.
    pub editions: Vec<Date>,
    /// The main lines first, in their order; what stands behind them after.
    pub lines: Vec<Line>,
}

/// What the lines' values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Risk scores and their averages, 0 to 100.
    Score,
    /// An industry's average risk score, 0 to 100.
    Average,
    /// Places in the order of an industry's jobs, 1 being the highest score.
    Place { of: usize },
    /// Levels of capabilities, 0 to 100.
    Level,
    /// The level of one capability, record by record.
    Record,
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
    Main(usize),
    /// An average that stands behind the main lines, muted.
    Industry,
    AllJobs,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub value: f64,
    /// Since the edition before; none in the first.
    pub change: Option<f64>,
    pub figure: Figure,
    /// Low and high end; a job's score only.
    pub range: Option<[Score; 2]>,
    /// Why it moved or did not; a main line's only.
    pub reason: Option<Reason>,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A shown score.
    Whole,
    /// An average or a level.
    Tenth,
    Place,
    /// The middle of a range that is shown alone.
    Middle,
}

impl Measure {
    /// `Risk score, 0 to 100`, what the figures beside the chart are.
    pub fn axis(self) -> &'static str {
        match self {
            Self::Score => "Risk score, 0 to 100",
            Self::Average => "Average risk score, 0 to 100",
            Self::Place { .. } => "Place by risk score, the highest score being first",
            Self::Level | Self::Record => "Level, 0 to 100",
        }
    }

    /// `score`, the name of a column.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Score | Self::Average => "score",
            Self::Place { .. } => "place",
            Self::Level | Self::Record => "level",
        }
    }

    pub fn caveat(self) -> &'static str {
        match self {
            Self::Score | Self::Average | Self::Place { .. } => "Task exposure, not a forecast of job loss.",
            Self::Level | Self::Record => "What AI has been measured to do, not a forecast of job loss.",
        }
    }
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
        let title = job.row.title.clone();
        Self { title, file_stem: job.row.slug.to_string(), measure: Measure::Score, editions, lines }
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
        let slugs: Vec<&str> = jobs.iter().map(|job| job.row.slug.as_str()).collect();
        let (title, file_stem) = (titles.join(" vs "), slugs.join("-vs-"));
        Self { title, file_stem, measure: Measure::Score, editions, lines }
    }

    /// "Risk score of Programmer"
    pub fn heading(&self) -> String {
        match self.measure {
            Measure::Score => format!("Risk score of {}", self.title),
            Measure::Average => format!("Average risk score in {}", self.title),
            Measure::Place { .. } => format!("Order of the jobs in {} by risk score", self.title),
            Measure::Level | Measure::Record => format!("{}, level from 0 to 100", self.title),
        }
    }

    pub fn line(&self, id: &Slug) -> Option<usize> {
        self.lines.iter().position(|line| line.id == *id)
    }
}

impl Line {
    pub fn is_main(&self) -> bool {
        matches!(self.role, Role::Main(_))
    }

    pub fn at(&self, edition: usize) -> Option<&Point> {
        self.points.get(edition)?.as_ref()
    }

    /// Editions whose value changed; averages move a little every week and have none.
    pub fn pins(&self) -> impl Iterator<Item = usize> {
        let changed = |point: &Point| point.change.is_some_and(|change| change != 0.0);
        let points = self.points.iter().enumerate().filter(|_| self.is_main());
        points.filter(move |(_, point)| point.as_ref().is_some_and(changed)).map(|(at, _)| at)
    }
}

impl Point {
    /// `24`, or `51.3` for an average.
    pub fn value_text(&self) -> String {
        match self.figure {
            Figure::Middle => match self.range {
                Some([low, high]) => format!("{low}\u{2013}{high}"),
                None => String::new(),
            },
            Figure::Whole | Figure::Place => format!("{:.0}", self.value),
            Figure::Tenth => format!("{:.1}", self.value),
        }
    }

    /// `+1`, `-0.2`, `up 2`, `0`; none in the first edition.
    pub fn change_text(&self) -> Option<String> {
        let change = self.change?;
        Some(match self.figure {
            Figure::Whole | Figure::Middle => signed(change as i16),
            Figure::Tenth => signed_tenth(change),
            Figure::Place if change == 0.0 => "0".to_owned(),
            // The first place is the lowest number.
            Figure::Place => format!("{} {}", if change < 0.0 { "up" } else { "down" }, change.abs()),
        })
    }
}

/// The `focus` of the line of all jobs.
pub(super) fn all_jobs() -> Slug {
    match "all-jobs".parse() {
        Ok(slug) => slug,
        Err(_) => unreachable!("a slug is made of words and hyphens"),
    }
}

fn job_line(job: &JobDocument, slot: usize, short_name: String, editions: &[Date]) -> Line {
    let reasons = Reason::of_history(job);
    let figure = if job.row.has_point { Figure::Whole } else { Figure::Middle };
    let mut known = job.history.iter().zip(reasons).peekable();
    let points = editions.iter().map(|edition| {
        known.next_if(|(point, _)| point.edition == *edition).map(|(point, reason)| Point {
            value: f64::from(point.score.value()),
            change: point.change.map(f64::from),
            figure,
            range: Some(point.range),
            reason: Some(reason),
        })
    });
    let points = points.collect();
    Line { id: job.row.slug.clone(), name: job.row.title.clone(), short_name, role: Role::Main(slot), points }
}

fn averages(values: &[f64], editions: usize) -> Vec<Option<Point>> {
    let value = |at: usize| values.get(at).copied().filter(|value| value.is_finite());
    let change = |at: usize| at.checked_sub(1).and_then(value).zip(value(at)).map(|(before, after)| after - before);
    (0..editions)
        .map(|at| {
            value(at).map(|value| Point { value, change: change(at), figure: Figure::Tenth, range: None, reason: None })
        })
        .collect()
}

pub fn signed_tenth(change: f64) -> String {
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
            [Role::Main(0), Role::Main(1), Role::AllJobs]
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
