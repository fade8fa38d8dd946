//! What every picture of ours is written with: lengths, paths and text of SVG.

/// A path that keeps its height until the next place and then steps there; a gap begins it anew.
pub fn step_path(places: impl IntoIterator<Item = Option<(f64, f64)>>) -> String {
    let mut path = String::new();
    // The height, and how far the path has come at it without being written.
    let mut pen: Option<(f64, f64)> = None;
    for place in places {
        match (pen, place) {
            (None, Some((x, y))) => path.push_str(&format!("M{} {}", px(x), px(y))),
            (Some((_, height)), Some((x, y))) if y != height => path.push_str(&format!("H{}V{}", px(x), px(y))),
            (Some((x, _)), None) => path.push_str(&format!("H{}", px(x))),
            _ => {}
        }
        pen = place;
    }
    if let Some((x, _)) = pen {
        path.push_str(&format!("H{}", px(x)));
    }
    path
}

/// A length to a tenth of a pixel, without idle zeros.
pub fn px(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// The text as it may stand in an element or an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_height_until_the_next_edition() {
        let places = [(0.0, 10.0), (5.0, 10.0), (10.0, 20.0), (15.0, 20.0)].map(Some);
        assert_eq!(step_path(places), "M0 10H10V20H15");
        assert_eq!(step_path([Some((0.0, 1.0)), Some((4.0, 1.0)), None, Some((9.0, 2.5))]), "M0 1H4M9 2.5H9");
        assert_eq!(step_path([]), "");
    }
}
