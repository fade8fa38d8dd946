//! What every picture of ours is written with: lengths, paths and text of SVG.

/// Path data of horizontal and vertical strokes, each written from where the one before has ended: short, and alike on many
/// lines, which packs well.
#[derive(Default)]
struct Pen {
    path: String,
    /// In tenths of a pixel, as written, so that nothing adds up that was rounded away.
    at: (i64, i64),
}

impl Pen {
    fn begin(&mut self, (x, y): (f64, f64)) {
        self.at = (tenths(x), tenths(y));
        self.path.push_str(&format!("M{} {}", px(x), px(y)));
    }

    fn go_to_x(&mut self, x: f64) {
        let way = tenths(x) - self.at.0;
        self.stroke('h', way);
        self.at.0 += way;
    }

    fn go_to_y(&mut self, y: f64) {
        let way = tenths(y) - self.at.1;
        self.stroke('v', way);
        self.at.1 += way;
    }

    fn stroke(&mut self, kind: char, way: i64) {
        if way != 0 {
            self.path.push(kind);
            self.path.push_str(&px(way as f64 / 10.0));
        }
    }

    fn steps(&mut self, places: impl IntoIterator<Item = Option<(f64, f64)>>) {
        // The height, and how far the line has come at it without being written.
        let mut line: Option<(f64, f64)> = None;
        for place in places {
            match (line, place) {
                (None, Some(start)) => self.begin(start),
                (Some((_, height)), Some((x, y))) if y != height => {
                    self.go_to_x(x);
                    self.go_to_y(y);
                }
                (Some((x, _)), None) => self.go_to_x(x),
                _ => {}
            }
            line = place;
        }
        if let Some((x, _)) = line {
            self.go_to_x(x);
        }
    }
}

/// The path of one line that keeps its height until the next place and then steps there; a gap begins it anew.
pub fn step_path(places: impl IntoIterator<Item = Option<(f64, f64)>>) -> String {
    let mut pen = Pen::default();
    pen.steps(places);
    pen.path
}

/// The path of the area between two such lines over the same places: along the upper one, and back along the lower.
pub fn band_path(high: &[(f64, f64)], low: &[(f64, f64)]) -> String {
    let mut pen = Pen::default();
    pen.steps(high.iter().copied().map(Some));
    let (Some((left, _)), Some((_, last))) = (low.first(), low.last()) else { return pen.path };
    let mut height = *last;
    pen.go_to_y(height);
    for pair in low.windows(2).rev() {
        let [(_, before), (x, _)] = pair else { continue };
        if *before != height {
            pen.go_to_x(*x);
            pen.go_to_y(*before);
            height = *before;
        }
    }
    pen.go_to_x(*left);
    pen.path + "z"
}

fn tenths(length: f64) -> i64 {
    (length * 10.0).round() as i64
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
        assert_eq!(step_path(places), "M0 10h10v10h5");
        assert_eq!(step_path([Some((0.0, 1.0)), Some((4.0, 1.0)), None, Some((9.0, 2.5))]), "M0 1h4M9 2.5");
        assert_eq!(step_path([]), "");
    }

    #[test]
    fn what_is_rounded_away_does_not_add_up() {
        let places = (0..=100).map(|at| Some((f64::from(at) * 4.04, f64::from(at % 2))));
        let path = step_path(places);
        let across: f64 = path.split('h').skip(1).filter_map(|way| way.split('v').next()?.parse::<f64>().ok()).sum();
        assert!((across - 404.0).abs() < 0.06, "{across}: {path}");
    }
}
