//! A laid-out trend as options of the chart library. Figures, months and names stay ours: they are there before the
//! library is, and must not move when it comes.

use std::ops::Range as Span;

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{AreaStyle, AxisType, Color, Emphasis, ItemStyle, LineStyle, LineStyleType, Step, Symbol};
use charming::series::{Line as Lines, Scatter};

use crate::charts::drawing::paint::{Marker, Palette};
use crate::charts::layout::size::Size;
use crate::charts::layout::trend_layout::{Layout, LineShape};
use crate::charts::state::series::{Line, Point, TrendState};

#[derive(Clone, Debug, PartialEq)]
pub struct TrendOption {
    pub chart: Chart,
    pub size: Size,
    /// Dashes by series id, where charming's three kinds are too few to tell lines apart.
    pub dashes: Vec<(String, &'static [u8])>,
}

/// How long a line takes to its new place.
const MOVE_MS: f64 = 280.0;

/// `is_still` for those who asked for less motion.
pub fn trend_option(trend: &TrendState, shown: Span<usize>, layout: &Layout, is_still: bool) -> TrendOption {
    let (palette, plot) = (Palette::tokens(), layout.plot);
    let (from, to) = layout.span();
    let axis = || Axis::new().type_(AxisType::Value).show(false);
    let mut chart = Chart::new()
        .animation(!is_still)
        .animation_duration(0.0)
        .animation_duration_update(MOVE_MS)
        .grid(Grid::new().left(plot.left).top(plot.top).width(plot.right - plot.left).height(plot.bottom - plot.top))
        .x_axis(axis().min(0).max(to.days_since(from).max(1)))
        .y_axis(
            axis()
                .min(layout.scale.low.min(layout.scale.high))
                .max(layout.scale.low.max(layout.scale.high))
                .inverse(layout.scale.is_of_places()),
        );
    let place = |line: &Line, value: fn(&Point) -> Option<f64>| -> Vec<DataPoint> {
        let day = |edition: usize| trend.editions[edition].days_since(from) as f64;
        let pair = |edition: usize| vec![Some(day(edition)), line.at(edition).and_then(value)];
        shown.clone().map(|edition| DataPoint::from(CompositeValue::from(pair(edition)))).collect()
    };
    if let Some(shape) = layout.band.as_ref().and_then(|band| layout.lines.iter().find(|shape| shape.line == band.line))
    {
        let (line, color) = (&trend.lines[shape.line], palette.of(shape.role));
        let edge = |id: &str, data| {
            stepped(id.to_owned(), data, color).stack("band").line_style(LineStyle::new().opacity(0.0)).z(1)
        };
        let low = |point: &Point| Some(f64::from(point.range?[0].value()));
        let width = |point: &Point| point.range.map(|[low, high]| f64::from(high.value() - low.value()));
        chart = chart.series(edge("band-low", place(line, low)));
        let area = AreaStyle::new().color(Color::from(color)).opacity(0.12);
        chart = chart.series(edge("band", place(line, width)).area_style(area));
    }
    // What comes first lies on top.
    for shape in layout.lines.iter().rev() {
        let (line, color) = (&trend.lines[shape.line], palette.of(shape.role));
        let dashed = if shape.role.dash().is_empty() { LineStyleType::Solid } else { LineStyleType::Dashed };
        let style = LineStyle::new().color(color).width(shape.role.width()).type_(dashed);
        let drawn = stepped(line.id.to_string(), place(line, |point| Some(point.value)), color);
        chart = chart.series(drawn.name(line.name.as_str()).line_style(style).z(if line.is_main() { 3 } else { 2 }));
    }
    for shape in layout.lines.iter().rev().filter(|shape| shape.role.marker() != Marker::None) {
        for series in marks(trend, shown.clone(), layout, shape, &palette) {
            chart = chart.series(series);
        }
    }
    let dashes = layout.lines.iter().map(|shape| (trend.lines[shape.line].id.to_string(), shape.role.dash()));
    TrendOption { chart, size: layout.size, dashes: dashes.filter(|(_, dash)| !dash.is_empty()).collect() }
}

fn stepped(id: String, data: Vec<DataPoint>, color: &str) -> Lines {
    Lines::new()
        .id(id)
        .data(data)
        .step(Step::End)
        .symbol(Symbol::None)
        .show_symbol(false)
        .silent(true)
        .item_style(ItemStyle::new().color(color))
        .emphasis(Emphasis::new().disabled(true))
}

/// Pins where the shown score changed, hollow, and the newest point, filled. Pins are scatter series because charming's
/// mark points have no coordinates.
fn marks(
    trend: &TrendState,
    shown: Span<usize>,
    layout: &Layout,
    shape: &LineShape,
    palette: &Palette,
) -> [Scatter; 2] {
    let (line, color) = (&trend.lines[shape.line], palette.of(shape.role));
    let (from, _) = layout.span();
    let place = |edition: usize| {
        let day = trend.editions[edition].days_since(from) as f64;
        line.at(edition).map(|point| DataPoint::from(CompositeValue::from(vec![day, point.value])))
    };
    let marked = |id: &str, size: f64, editions: Vec<usize>, fill: &str| {
        Scatter::new()
            .id(format!("{id}-{}", line.id))
            .symbol(Symbol::Custom(shape.role.marker().symbol().to_owned()))
            .symbol_size(size)
            .item_style(ItemStyle::new().color(fill).border_color(color).border_width(2.0).opacity(1.0))
            .emphasis(Emphasis::new().disabled(true))
            .data(editions.into_iter().filter_map(place).collect::<Vec<DataPoint>>())
    };
    let pins = line.pins().filter(|edition| shown.contains(edition)).collect();
    let newest = shown.clone().rev().find(|edition| line.at(*edition).is_some());
    [marked("pins", 8.0, pins, &palette.paper), marked("end", 7.0, newest.into_iter().collect(), color)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::state::sample::job;

    fn written(trend: &TrendState, lines: &[usize]) -> serde_json::Value {
        let shown = 0..trend.editions.len();
        let layout = Layout::new(trend, shown.clone(), lines, Size::fitting(720.0)).expect("a layout");
        serde_json::to_value(trend_option(trend, shown, &layout, false).chart).expect("options")
    }

    fn ids(option: &serde_json::Value) -> Vec<&str> {
        let series = option["series"].as_array().expect("series");
        series.iter().map(|series| series["id"].as_str().expect("an id")).collect()
    }

    #[test]
    fn each_line_is_a_series_of_steps_with_an_id() {
        let trend = TrendState::of_job(&job("nurse", &[24, 25, 25]));
        let option = written(&trend, &[0, 1, 2]);
        assert_eq!(ids(&option), ["band-low", "band", "all-jobs", "healthcare", "nurse", "pins-nurse", "end-nurse"]);
        let line = &option["series"][4];
        assert_eq!((line["step"].as_str(), line["data"][1][1].as_f64()), (Some("end"), Some(25.0)));
        assert_eq!(option["series"][5]["data"].as_array().map(Vec::len), Some(1));
    }

    #[test]
    fn a_hidden_line_leaves_the_options() {
        let trend = TrendState::of_comparison(&[&job("nurse", &[24, 25]), &job("driver", &[60, 61])]);
        assert_eq!(
            ids(&written(&trend, &[0, 2])),
            ["band-low", "band", "all-jobs", "nurse", "pins-nurse", "end-nurse"]
        );
        assert_eq!(ids(&written(&trend, &[0, 1]))[..2], ["driver", "nurse"]);
    }

    #[test]
    fn no_option_carries_code() {
        let option = written(&TrendState::of_job(&job("nurse", &[24, 25])), &[0]).to_string();
        assert!(!option.contains("function"), "{option}");
    }
}
