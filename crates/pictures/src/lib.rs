//! Draws SVG as PNG, with the site's own fonts. The same SVG always gives the same bytes.

mod palette;

use std::sync::{Arc, LazyLock};

use anyhow::{Context, Result};
pub use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::Transform;
use resvg::usvg::{Options, Tree, fontdb};

/// By what a picture of the same SVG could be another: the version of what draws it (a test compares it with Cargo.lock),
/// and how it is packed.
pub const DRAWN_BY: &str = "resvg 0.49.0, 16 colours apart, level 8";

/// Single weights: what draws the pictures reads neither packed nor variable fonts.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../assets/inter-500.ttf"), include_bytes!("../assets/source-serif-4-600.ttf")];

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    Options { fontdb: Arc::new(fonts), ..Options::default() }
});

/// The SVG's pixels.
///
/// # Errors
/// What is no SVG, or has no size.
pub fn drawn(svg: &str) -> Result<Pixmap> {
    let svg = Tree::from_str(svg, &OPTIONS).context("the picture is no SVG")?;
    let size = svg.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).context("a picture without a size")?;
    resvg::render(&svg, Transform::identity(), &mut pixels.as_mut());
    Ok(pixels)
}

/// A picture of flat colours that covers all of itself: half as heavy as in colours of its own for each pixel.
///
/// # Errors
/// See `drawn`.
pub fn flat(svg: &str) -> Result<Vec<u8>> {
    let pixels = drawn(svg)?;
    palette::packed(pixels.width(), pixels.height(), pixels.data())
}

/// A picture whose ground shows through.
///
/// # Errors
/// See `drawn`.
pub fn clear(svg: &str) -> Result<Vec<u8>> {
    drawn(svg)?.encode_png().context("the picture could not be packed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_kept_by_the_version_that_draws_them() {
        let lock = include_str!("../../../Cargo.lock");
        let (_, rest) = lock.split_once("name = \"resvg\"\nversion = \"").expect("resvg is locked");
        let version = rest.split('"').next().unwrap_or_default();
        assert!(DRAWN_BY.starts_with(&format!("resvg {version},")), "DRAWN_BY names another version than {version}");
    }

    #[test]
    fn what_is_no_picture_is_an_error() {
        for text in ["", "<p>words</p>"] {
            assert!(flat(text).is_err() && clear(text).is_err(), "{text}");
        }
    }

    #[test]
    fn only_a_clear_picture_lets_its_ground_show_through() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><path d=\"M0 0h2v3H0z\" fill=\"#1f6aa5\"/></svg>";
        let kind = |png: &[u8]| {
            let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
            (reader.info().color_type, reader.info().width, reader.info().height)
        };
        assert_eq!(kind(&clear(svg).expect("a picture")), (png::ColorType::Rgba, 4, 3));
        assert_eq!(kind(&flat(svg).expect("a picture")), (png::ColorType::Indexed, 4, 3));
    }
}
