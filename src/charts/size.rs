//! The few sizes at which a chart is laid out. A page scales the nearest one to the room that it has, before and after the
//! chart becomes interactive, so that nothing moves when it does.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

impl Size {
    /// From a small phone to a desktop. style/chart.css shows the same ones at the same widths.
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

    /// With room for the names of many lines below each other.
    pub fn tall(self) -> Self {
        Self { height: 460.0, ..self }
    }

    pub fn is_narrow(self) -> bool {
        self.width < 500.0
    }
}

/// A size and by how much it is scaled to fill its element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    pub size: Size,
    pub scale: f64,
}

impl Fit {
    pub fn to(width: f64, is_tall: bool) -> Self {
        let size = Size::fitting(width);
        Self { size: if is_tall { size.tall() } else { size }, scale: width / size.width }
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
            let fit = Fit::to(f64::from(width), false);
            assert!((0.85..=1.21).contains(&fit.scale), "{width}: {fit:?}");
        }
        assert_eq!(Fit::to(328.0, true), Fit { size: Size::ALL[1].tall(), scale: 1.0 });
    }
}
