//! Where everything of a trend chart stands, in pixels. The prerendered picture, the interactive chart, the cursor and the
//! downloads share it, so that nothing moves when one takes over from the other.

use std::ops::Range as Span;

use index::Date;

use super::end_label::{EndLabel, MOST_ROWS, spread};
use super::scale::{Scale, month_ticks};
use super::size::{ABOVE, BELOW, Height, Size, TICK_WIDTH};
use crate::charts::state::series::{Line, Measure, Role, TrendState};
use crate::svg::{band_path, step_path};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub size: Size,
    /// Where the lines are drawn, between the figures on the left and the names on the right.
    pub plot: Rect,
    pub scale: Scale,
    /// First days of months, with what stands below.
    pub months: Vec<(f64, String)>,
    /// Those shown, in the trend's order.
    pub lines: Vec<LineShape>,
    /// The range of the only job shown; a comparison's would cover each other.
    pub band: Option<BandShape>,
    pub labels: Vec<EndLabel>,
    from: Date,
    to: Date,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LineShape {
    /// Place in the trend's lines.
    pub line: usize,
    pub role: Role,
    /// SVG path data.
    pub path: String,
    pub end: (f64, f64),
    /// There, as a whole number.
    pub end_value: String,
    /// Where the shown score changed.
    pub pins: Vec<(f64, f64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BandShape {
    pub line: usize,
    /// SVG path data, closed.
    pub path: String,
}

const MONTH_WIDTH: f64 = 68.0;
const CHAR_WIDTH: f64 = 7.1;
const LABEL_GAP: f64 = 12.0;
const LABEL_END: f64 = 2.0;
/// Names of more lines would not all find room below each other.
const MOST_LINES_OF_MOST_ROWS: usize = 5;

impl Layout {
    /// `lines` are places in the trend's lines, `shown` places in its editions. None without an edition to show.
    pub fn new(trend: &TrendState, shown: Span<usize>, lines: &[usize], size: Size) -> Option<Self> {
        let (from, to) = (*trend.editions.get(shown.start)?, *trend.editions.get(shown.end.checked_sub(1)?)?);
        let lines: Vec<(usize, &Line)> = lines.iter().filter_map(|&at| Some((at, trend.lines.get(at)?))).collect();
        let mut main = lines.iter().filter(|(_, line)| line.is_main());
        let ranged = main.next().filter(|_| main.next().is_none()).map(|(at, _)| *at);
        let points = lines.iter().flat_map(|(at, line)| shown.clone().filter_map(move |x| Some((*at, line.at(x)?))));
        let scale = match trend.measure {
            Measure::Place { of } => Scale::of_places(of),
            // Neighbouring charts are compared.
            Measure::Record => Scale::of([0.0, 100.0]),
            Measure::Score | Measure::Average | Measure::Level => Scale::of(points.flat_map(|(at, point)| {
                let range = point.range.filter(|_| ranged == Some(at));
                let ends = range.map(|range| range.map(|end| f64::from(end.value())));
                [Some(point.value), ends.map(|ends| ends[0]), ends.map(|ends| ends[1])].into_iter().flatten()
            })),
        };
        let names = size.names_width(trend);
        let plot = Rect { left: TICK_WIDTH, top: ABOVE, right: size.width - names, bottom: size.height - BELOW };
        let mut layout =
            Self { size, plot, scale, months: vec![], lines: vec![], band: None, labels: vec![], from, to };
        let most_months = ((plot.right - plot.left) / MONTH_WIDTH).floor() as usize;
        layout.months =
            month_ticks(from, to, most_months).into_iter().map(|(day, label)| (layout.x(day), label)).collect();
        layout.lines = lines.iter().filter_map(|(at, line)| layout.line(trend, shown.clone(), *at, line)).collect();
        layout.band = ranged.and_then(|at| layout.band(trend, shown.clone(), at));
        layout.labels = layout.end_labels(trend, names);
        Some(layout)
    }

    pub fn x(&self, day: Date) -> f64 {
        let days = self.to.days_since(self.from).max(1) as f64;
        let part = day.days_since(self.from) as f64 / days;
        self.plot.left + part * (self.plot.right - self.plot.left)
    }

    pub fn y(&self, value: f64) -> f64 {
        let part = (value - self.scale.low) / (self.scale.high - self.scale.low);
        self.plot.bottom - part * (self.plot.bottom - self.plot.top)
    }

    /// The first and the last edition shown.
    pub fn span(&self) -> (Date, Date) {
        (self.from, self.to)
    }

    /// The edition nearest to a place along the chart.
    pub fn edition_at(&self, x: f64, trend: &TrendState, shown: Span<usize>) -> Option<usize> {
        shown.min_by(|a, b| {
            let away = |at: &usize| (self.x(trend.editions[*at]) - x).abs();
            away(a).total_cmp(&away(b))
        })
    }

    /// The line nearest to a height at an edition.
    pub fn line_at(&self, y: f64, edition: usize, trend: &TrendState) -> Option<usize> {
        let shown =
            self.lines.iter().filter_map(|shape| Some((shape.line, trend.lines[shape.line].at(edition)?.value)));
        shown.min_by(|a, b| (self.y(a.1) - y).abs().total_cmp(&(self.y(b.1) - y).abs())).map(|(line, _)| line)
    }

    fn line(&self, trend: &TrendState, shown: Span<usize>, at: usize, line: &Line) -> Option<LineShape> {
        let place = |edition: usize| Some((self.x(trend.editions[edition]), self.y(line.at(edition)?.value)));
        let places = shown.clone().map(place);
        let path = step_path(places);
        let newest = shown.clone().rev().find(|edition| line.at(*edition).is_some())?;
        let (end, end_value) = (place(newest)?, format!("{:.0}", line.at(newest)?.value));
        let pins = line.pins().filter(|edition| shown.contains(edition)).filter_map(place).collect();
        Some(LineShape { line: at, role: line.role, path, end, end_value, pins })
    }

    fn band(&self, trend: &TrendState, shown: Span<usize>, at: usize) -> Option<BandShape> {
        let line = trend.lines.get(at)?;
        let edge = |end: usize| {
            let place = move |edition: usize| {
                let range = line.at(edition)?.range?;
                Some((self.x(trend.editions[edition]), self.y(f64::from(range[end].value()))))
            };
            shown.clone().filter_map(place).collect::<Vec<(f64, f64)>>()
        };
        let (low, high) = (edge(0), edge(1));
        (!low.is_empty()).then(|| BandShape { line: at, path: band_path(&high, &low) })
    }

    fn end_labels(&self, trend: &TrendState, width: f64) -> Vec<EndLabel> {
        let chars = ((width - LABEL_GAP - LABEL_END) / CHAR_WIDTH).floor() as usize;
        let rows = match self.lines.len() {
            _ if trend.height() == Height::Tall => 1,
            ..=MOST_LINES_OF_MOST_ROWS => MOST_ROWS,
            _ => 2,
        };
        let named = self.lines.iter().map(|shape| (shape, trend.lines[shape.line].short_name.as_str()));
        let label = |(shape, name): (&LineShape, &str)| {
            EndLabel::new(shape.line, shape.end_value.clone(), name, shape.end.1, chars, rows)
        };
        let mut labels: Vec<EndLabel> = named.filter(|(_, name)| !name.is_empty()).map(label).collect();
        spread(&mut labels, 0.0, self.plot.bottom + 14.0);
        labels
    }

    /// Where the labels begin.
    pub fn label_x(&self) -> f64 {
        self.plot.right + LABEL_GAP
    }
}

#[cfg(test)]
mod tests;
