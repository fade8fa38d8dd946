//! The few sizes at which a chart is laid out. A page scales the nearest one to the room that it has, before and after the
//! chart becomes interactive, so that nothing moves when it does.

use leptos::prelude::*;

use crate::charts::state::series::{Measure, TrendState};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

impl Size {
    /// From a small phone to a desktop. style/chart.shape.css shows the same ones at the same widths.
    pub const ALL: [Self; 5] = [Self::new(288), Self::new(328), Self::new(400), Self::new(520), Self::new(720)];
    pub const SMALLEST: Self = Self::ALL[0];
    #[cfg(test)]
    pub const LARGEST: Self = Self::ALL[4];

    const fn new(width: u16) -> Self {
        let height = match width {
            ..300 => 290.0,
            300..400 => 300.0,
            400..500 => 310.0,
            500..600 => 320.0,
            _ => 340.0,
        };
        Self { width: width as f64, height }
    }

    /// The size that an element of some width shows.
    pub fn fitting(width: f64) -> Self {
        const FROM: [f64; 4] = [308.0, 364.0, 460.0, 620.0];
        Self::ALL[FROM.iter().filter(|from| width >= **from).count()]
    }

    pub fn of(self, height: Height) -> Self {
        match height {
            Height::Short => Self { height: 170.0, ..self },
            Height::Usual => self,
            Height::Tall => Self { height: 460.0, ..self },
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
    /// For style/chart.shape.css.
    pub fn class(self) -> &'static str {
        match self {
            Self::Short => "trend-box is-short",
            Self::Usual => "trend-box",
            Self::Tall => "trend-box is-tall",
        }
    }
}

/// A size and by how much it is scaled to fill its element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    pub size: Size,
    pub scale: f64,
}

impl Fit {
    pub fn to(width: f64, height: Height) -> Self {
        let size = Size::fitting(width);
        Self { size: size.of(height), scale: width / size.width }
    }
}

/// Width, height and transform of an element whose content is laid out in a size and scaled like the still picture.
pub fn scaled_box(
    fit: Signal<Option<Fit>>,
) -> (impl Fn() -> Option<String>, impl Fn() -> Option<String>, impl Fn() -> Option<String>) {
    let of = move |write: fn(Fit) -> String| move || fit.get().map(write);
    (
        of(|fit| format!("{}px", fit.size.width)),
        of(|fit| format!("{}px", fit.size.height)),
        of(|fit| format!("scale({})", fit.scale)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_width_scales_letters_out_of_their_size() {
        for width in 280..=840 {
            let fit = Fit::to(f64::from(width), Height::Usual);
            assert!((0.85..=1.21).contains(&fit.scale), "{width}: {fit:?}");
        }
        assert_eq!(Fit::to(328.0, Height::Tall), Fit { size: Size::ALL[1].of(Height::Tall), scale: 1.0 });
    }
}
