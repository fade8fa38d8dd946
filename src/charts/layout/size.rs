//! How large a chart is: as wide as its place, and of one height on narrow and another on wide places, before and after it
//! becomes interactive, so that nothing moves when it does. style/chart.shape.css says the same of the page.

use crate::charts::state::series::{Measure, TrendState};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

/// What lies between a chart's edges and its plot, but for the names.
pub const TICK_WIDTH: f64 = 31.0;
pub const ABOVE: f64 = 12.0;
pub const BELOW: f64 = 30.0;

impl Size {
    /// In a window of 320 pixels.
    pub const SMALLEST: Self = Self { width: 288.0, height: 300.0 };
    const WIDE_FROM: f64 = 460.0;

    /// Of a chart that fills a place of some width.
    pub const fn fitting(width: f64) -> Self {
        Self { width, height: if width < Self::WIDE_FROM { 300.0 } else { 340.0 } }
    }

    pub const fn of(self, height: Height) -> Self {
        match height {
            Height::Short => Self { height: 170.0, ..self },
            Height::Usual => self,
            Height::Tall => Self { height: 460.0, ..self },
        }
    }

    /// What a still picture is laid out for, and stretched from. Names that fit here fit in letters of 13 pixels into all
    /// that is wider, and in letters of 11 pixels into all that is narrower.
    pub const fn of_still(height: Height) -> Self {
        let width = match height {
            Height::Short | Height::Usual => 364.0,
            Height::Tall => 460.0,
        };
        Self { width, height: 300.0 }.of(height)
    }

    /// What the names at the lines' ends take of the width.
    pub fn names_width(self, trend: &TrendState) -> f64 {
        let part = 35.0 + self.width * 0.25;
        match trend.height() {
            // Half of the mark at the end of a line.
            Height::Short => 8.0,
            Height::Usual if trend.has_brief_names() => part.min(128.0),
            Height::Usual => part.min(170.0),
            // Many names stand in one row each, which must be longer then.
            Height::Tall => (34.0 + part).min(204.0),
        }
    }
}

/// At 24 pixels a name.
const MOST_LINES_OF_USUAL_HEIGHT: usize = 8;

impl TrendState {
    pub fn height(&self) -> Height {
        match (self.measure, self.lines.len()) {
            (Measure::Record, _) => Height::Short,
            (_, ..=MOST_LINES_OF_USUAL_HEIGHT) => Height::Usual,
            _ => Height::Tall,
        }
    }

    /// For style/chart.shape.css.
    pub fn box_class(&self) -> &'static str {
        match self.height() {
            Height::Usual if self.has_brief_names() => "trend-box is-brief",
            height => height.box_class(),
        }
    }

    /// Whether each name fits into one row of 128 pixels, with the figure before it.
    fn has_brief_names(&self) -> bool {
        self.lines.iter().all(|line| line.short_name.chars().count() <= 12)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Height {
    /// For a line without a name, one chart of several.
    Short,
    Usual,
    /// With room for the names of many lines below each other.
    Tall,
}

impl Height {
    pub fn box_class(self) -> &'static str {
        match self {
            Self::Short => "trend-box is-short",
            Self::Usual => "trend-box",
            Self::Tall => "trend-box is-tall",
        }
    }
}
