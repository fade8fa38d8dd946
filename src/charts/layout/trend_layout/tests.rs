//! What the geometry promises.

use super::*;
use crate::charts::state::sample::job;
use crate::svg::px;

const LARGE: Size = Size::fitting(720.0);

fn trend() -> TrendState {
    TrendState::of_job(&job("nurse", &[24, 24, 25, 25, 23]))
}

#[test]
fn everything_stands_inside_the_picture_at_every_size() {
    let trend = trend();
    for width in [240.0, 288.0, 364.0, 460.0, 620.0, 840.0] {
        let size = Size::fitting(width);
        let layout = Layout::new(&trend, 0..5, &[0, 1, 2], size).expect("a layout");
        assert_eq!((layout.x(trend.editions[0]), layout.x(trend.editions[4])), (layout.plot.left, layout.plot.right));
        assert!(layout.plot.right - layout.plot.left >= 0.45 * width, "{size:?}");
        for label in &layout.labels {
            let widest = label.rows.iter().map(|row| row.chars().count()).max().unwrap_or_default();
            assert!(layout.label_x() + widest as f64 * CHAR_WIDTH <= size.width, "{label:?}");
            assert!(label.y - label.height() / 2.0 >= 0.0 && label.y + label.height() / 2.0 <= size.height);
        }
        for (x, _) in layout.lines.iter().flat_map(|line| &line.pins) {
            assert!((layout.plot.left..=layout.plot.right).contains(x));
        }
    }
}

#[test]
fn only_a_job_that_stands_alone_shows_its_range() {
    let one = Layout::new(&trend(), 0..5, &[0, 1, 2], LARGE).expect("a layout");
    assert_eq!(one.band.map(|band| band.line), Some(0));
    let trend = TrendState::of_comparison(&[&job("nurse", &[24, 25]), &job("driver", &[60, 61])]);
    let both = Layout::new(&trend, 0..2, &[0, 1, 2], LARGE).expect("a layout");
    assert_eq!(both.band, None);
    let isolated = Layout::new(&trend, 0..2, &[1], LARGE).expect("a layout");
    assert_eq!(isolated.band.map(|band| band.line), Some(1));
}

#[test]
fn the_band_steps_where_the_line_does() {
    let trend = TrendState::of_job(&job("nurse", &[20, 30]));
    let layout = Layout::new(&trend, 0..2, &[0], LARGE).expect("a layout");
    let written = |length: f64| (length * 10.0).round() / 10.0;
    let way = |from, to| px(written(layout.y(to)) - written(layout.y(from)));
    let (start, top) = (px(layout.plot.left), px(layout.y(25.0)));
    let width = px(layout.plot.right - layout.plot.left);
    let (up, down, further) = (way(25.0, 35.0), way(35.0, 25.0), way(25.0, 15.0));
    let expected = format!("M{start} {top}h{width}v{up}v{down}v{further}h-{width}z");
    assert_eq!(layout.band.map(|band| band.path), Some(expected));
}

#[test]
fn a_pointer_finds_the_nearest_edition_and_line() {
    let trend = trend();
    let layout = Layout::new(&trend, 0..5, &[0, 1, 2], LARGE).expect("a layout");
    assert_eq!(layout.edition_at(0.0, &trend, 0..5), Some(0));
    assert_eq!(layout.edition_at(layout.x(trend.editions[2]) + 3.0, &trend, 0..5), Some(2));
    assert_eq!(layout.line_at(layout.y(41.0), 2, &trend), Some(1));
    assert_eq!(layout.line_at(layout.y(0.0), 2, &trend), Some(0));
}

#[test]
fn one_edition_is_a_point_and_none_is_no_layout() {
    let trend = trend();
    let layout = Layout::new(&trend, 4..5, &[0], Size::SMALLEST).expect("a layout");
    assert!(layout.lines[0].end.0.is_finite());
    assert_eq!(Layout::new(&trend, 5..5, &[0], Size::SMALLEST), None);
    assert_eq!(Layout::new(&trend, 0..0, &[0], Size::SMALLEST), None);
}
