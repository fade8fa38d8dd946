//! Colours, dashes and markers. Lines differ by dash and marker too, since colour alone tells too few people apart.

use index::Band;

use crate::charts::state::series::Role;

/// The colours of a chart: names of style/tokens.css on a page, which follow its theme by themselves, and what they stand
/// for at the moment in a downloaded picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    pub series: [String; 4],
    /// From the lowest to the highest.
    pub bands: [String; 5],
    pub ink: String,
    pub ink_2: String,
    pub ink_3: String,
    pub grid: String,
    pub paper: String,
}

impl Palette {
    pub fn tokens() -> Self {
        Self::read(|name| format!("var({name})"))
    }

    /// Asks for each custom property by its name.
    pub fn read(of: impl Fn(&str) -> String) -> Self {
        Self {
            series: ["--series-0", "--series-1", "--series-2", "--series-3"].map(&of),
            bands: ["--risk-0", "--risk-1", "--risk-2", "--risk-3", "--risk-4"].map(&of),
            ink: of("--ink"),
            ink_2: of("--ink-2"),
            ink_3: of("--ink-3"),
            grid: of("--line"),
            paper: of("--paper"),
        }
    }

    pub fn band(&self, band: Band) -> &str {
        &self.bands[band as usize]
    }

    pub fn of(&self, role: Role) -> &str {
        match role {
            Role::Main(slot) => &self.series[slot % self.series.len()],
            Role::Industry | Role::AllJobs => &self.ink_3,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    Circle,
    Square,
    Diamond,
    Triangle,
    /// Averages have no pins.
    None,
}

impl Role {
    /// Lengths of strokes and gaps in pixels; empty for an unbroken line.
    pub fn dash(self) -> &'static [u8] {
        match self {
            // The fifth line has the first one's colour, so it takes the second one's dash.
            Self::Main(slot) => [&[][..], &[9, 4], &[3, 3], &[12, 3, 3, 3]][(slot + slot / 4) % 4],
            Self::Industry => &[6, 4],
            Self::AllJobs => &[2, 4],
        }
    }

    pub fn marker(self) -> Marker {
        match self {
            Self::Main(slot) => [Marker::Circle, Marker::Square, Marker::Diamond, Marker::Triangle][slot % 4],
            Self::Industry | Self::AllJobs => Marker::None,
        }
    }

    /// Of an element in the line's colour.
    pub fn class(self) -> &'static str {
        match self {
            Self::Main(slot) => ["series-0", "series-1", "series-2", "series-3"][slot % 4],
            Self::Industry | Self::AllJobs => "series-context",
        }
    }

    pub fn width(self) -> f64 {
        if matches!(self, Self::Main(_)) { 2.5 } else { 1.5 }
    }
}

impl Marker {
    /// SVG path data around a point; areas look alike, `size` is the circle's diameter.
    pub fn path(self, (x, y): (f64, f64), size: f64) -> String {
        let half = size / 2.0;
        match self {
            Self::Circle => {
                format!("M{:.1} {y:.1}a{half} {half} 0 1 0 {size} 0a{half} {half} 0 1 0 -{size} 0Z", x - half)
            }
            Self::Square => {
                let side = size * 0.9;
                format!("M{:.1} {:.1}h{side:.1}v{side:.1}h-{side:.1}Z", x - side / 2.0, y - side / 2.0)
            }
            Self::Diamond => {
                let reach = size * 0.64;
                format!(
                    "M{x:.1} {:.1}l{reach:.1} {reach:.1}l-{reach:.1} {reach:.1}l-{reach:.1} -{reach:.1}Z",
                    y - reach
                )
            }
            Self::Triangle => {
                let reach = size * 0.62;
                format!("M{x:.1} {:.1}L{:.1} {:.1}H{:.1}Z", y - reach, x + reach, y + half, x - reach)
            }
            Self::None => String::new(),
        }
    }

    /// ECharts' name of the shape.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Square => "rect",
            Self::Diamond => "diamond",
            Self::Triangle => "triangle",
            Self::None => "none",
        }
    }
}

/// `6 4`, as SVG writes dashes.
pub fn dash_text(dash: &[u8]) -> String {
    dash.iter().map(u8::to_string).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_lines_share_dash_and_marker() {
        let roles = [Role::Main(0), Role::Main(1), Role::Main(2), Role::Main(3), Role::Industry, Role::AllJobs];
        for (at, one) in roles.iter().enumerate() {
            for other in &roles[at + 1..] {
                assert_ne!(one.dash(), other.dash(), "{one:?} {other:?}");
            }
        }
        let looks: Vec<(usize, &[u8])> = (0..16).map(|slot| (slot % 4, Role::Main(slot).dash())).collect();
        assert!(looks.iter().enumerate().all(|(at, look)| !looks[at + 1..].contains(look)), "{looks:?}");
        let markers: Vec<Marker> = roles[..4].iter().map(|role| role.marker()).collect();
        assert!(markers.iter().enumerate().all(|(at, marker)| !markers[at + 1..].contains(marker)));
    }
}
