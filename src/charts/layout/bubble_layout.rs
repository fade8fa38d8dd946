//! Where the bubbles of a picture of moves stand, the start in the middle; names are written where they fit.

use super::size::Size;
use super::trend_layout::Rect;
use crate::charts::state::bubbles::{Bubble, Bubbles, Quadrant};

#[derive(Clone, Debug, PartialEq)]
pub struct BubbleLayout {
    pub size: Size,
    pub plot: Rect,
    /// Where the start lies.
    pub centre: (f64, f64),
    /// Places along with the risk score there.
    pub risks: Vec<(f64, u8)>,
    /// Heights with the pay there, in dollars.
    pub pays: Vec<(f64, u32)>,
    pub start: Disc,
    /// In the order of the moves.
    pub discs: Vec<Disc>,
    pub names: Vec<Name>,
    /// Where the names of the quadrants begin or, on the right, end.
    pub quadrants: [(Quadrant, f64, f64); 4],
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    pub x: f64,
    pub y: f64,
    pub radius: f64,
}

/// A job's name beside its bubble.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub text: String,
    /// Left end.
    pub x: f64,
    /// Baseline.
    pub y: f64,
    pub is_start: bool,
}

const TICK_WIDTH: f64 = 42.0;
const FOOT: f64 = 38.0;
const LETTER: f64 = 6.3;
const NAME_HEIGHT: f64 = 15.0;
const CORNER: f64 = 6.0;
const GAP: f64 = 4.0;
const LEAST_RADIUS: f64 = 4.0;
/// Part of the plot's narrower side that the largest bubble's radius takes.
const MOST_RADIUS: f64 = 0.075;
/// A narrower span would make a point look like a leap.
const LEAST_RISK: f64 = 10.0;
const LEAST_TIMES: f64 = 1.25;
/// Room beyond the furthest bubble.
const BEYOND: f64 = 1.12;
const LEAST_TICK_HEIGHT: f64 = 24.0;
const LEAST_TICK_WIDTH: f64 = 30.0;
const PAYS: [u32; 17] = [
    15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 60_000, 80_000, 100_000, 125_000, 150_000, 200_000, 250_000,
    300_000, 400_000, 500_000, 700_000,
];

impl BubbleLayout {
    pub fn new(bubbles: &Bubbles, size: Size) -> Self {
        let plot = Rect { left: TICK_WIDTH, top: 8.0, right: size.width - 8.0, bottom: size.height - FOOT };
        let centre = ((plot.left + plot.right) / 2.0, (plot.top + plot.bottom) / 2.0);
        let axes = Axes::new(bubbles, plot, centre);
        let discs: Vec<Disc> = bubbles.moves.iter().map(|bubble| axes.disc(bubble)).collect();
        let start = Disc { x: centre.0, y: centre.1, radius: axes.disc(&bubbles.start).radius };
        let quadrants = quadrants(plot);
        let mut layout = Self {
            size,
            plot,
            centre,
            risks: axes.risks(),
            pays: axes.pays(),
            start,
            discs,
            names: Vec::new(),
            quadrants,
        };
        layout.names = names(bubbles, &layout);
        layout
    }

    /// The move whose bubble is nearest to a place, if one is within reach.
    pub fn at(&self, x: f64, y: f64, reach: f64) -> Option<usize> {
        let away = |disc: &Disc| ((disc.x - x).hypot(disc.y - y) - disc.radius).max(0.0);
        let near = self.discs.iter().enumerate().filter(|(_, disc)| away(disc) <= reach);
        // Of those on top of each other, the one whose middle is nearest.
        near.min_by(|(_, a), (_, b)| (a.x - x).hypot(a.y - y).total_cmp(&(b.x - x).hypot(b.y - y))).map(|(at, _)| at)
    }
}

struct Axes {
    plot: Rect,
    centre: (f64, f64),
    risk: f64,
    pay: f64,
    /// Points of risk from the middle to an edge.
    risk_span: f64,
    /// The same of pay, as a logarithm: half as much lies as far away as twice as much.
    pay_span: f64,
    most_workers: f64,
    most_radius: f64,
}

impl Axes {
    fn new(bubbles: &Bubbles, plot: Rect, centre: (f64, f64)) -> Self {
        let (risk, pay) = (f64::from(bubbles.start.score.value()), f64::from(bubbles.start.pay));
        let furthest = |away: &dyn Fn(&Bubble) -> f64, least: f64| bubbles.moves.iter().map(away).fold(least, f64::max);
        let risk_span = furthest(&|bubble| (f64::from(bubble.score.value()) - risk).abs(), LEAST_RISK) * BEYOND;
        let pay_span = furthest(&|bubble| (f64::from(bubble.pay) / pay).ln().abs(), LEAST_TIMES.ln()) * BEYOND;
        let all = bubbles.moves.iter().chain([&bubbles.start]);
        let most_workers = f64::from(all.filter_map(|bubble| bubble.workers).max().unwrap_or(1).max(1));
        let most_radius = ((plot.right - plot.left).min(plot.bottom - plot.top) * MOST_RADIUS).max(2.0 * LEAST_RADIUS);
        Self { plot, centre, risk, pay, risk_span, pay_span, most_workers, most_radius }
    }

    fn x(&self, score: f64) -> f64 {
        self.centre.0 + (score - self.risk) / self.risk_span * (self.plot.right - self.plot.left) / 2.0
    }

    fn y(&self, pay: f64) -> f64 {
        self.centre.1 - (pay / self.pay).ln() / self.pay_span * (self.plot.bottom - self.plot.top) / 2.0
    }

    /// Its area says how many work there.
    fn disc(&self, bubble: &Bubble) -> Disc {
        let part = bubble.workers.map_or(0.0, |workers| f64::from(workers) / self.most_workers);
        let radius = (part.sqrt() * self.most_radius).max(LEAST_RADIUS);
        Disc { x: self.x(f64::from(bubble.score.value())), y: self.y(f64::from(bubble.pay)), radius }
    }

    fn risks(&self) -> Vec<(f64, u8)> {
        let step =
            [10_u8, 20, 25, 50].into_iter().find(|step| self.x(f64::from(*step)) - self.x(0.0) >= LEAST_TICK_WIDTH);
        let ticks = (0..=100).step_by(usize::from(step.unwrap_or(50))).map(|score| (self.x(f64::from(score)), score));
        ticks.filter(|(x, _)| (self.plot.left..=self.plot.right).contains(x)).collect()
    }

    fn pays(&self) -> Vec<(f64, u32)> {
        let mut ticks: Vec<(f64, u32)> = Vec::new();
        for pay in PAYS {
            let y = self.y(f64::from(pay));
            let is_inside = (self.plot.top..=self.plot.bottom).contains(&y);
            if is_inside && ticks.last().is_none_or(|(last, _)| last - y >= LEAST_TICK_HEIGHT) {
                ticks.push((y, pay));
            }
        }
        ticks
    }
}

fn quadrants(plot: Rect) -> [(Quadrant, f64, f64); 4] {
    let (left, right) = (plot.left + CORNER, plot.right - CORNER);
    let (top, bottom) = (plot.top + CORNER + 10.0, plot.bottom - CORNER);
    [
        (Quadrant::SaferRicher, left, top),
        (Quadrant::RiskierRicher, right, top),
        (Quadrant::SaferPoorer, left, bottom),
        (Quadrant::RiskierPoorer, right, bottom),
    ]
}

#[derive(Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn of_text(x: f64, baseline: f64, text: &str) -> Self {
        let width = text.chars().count() as f64 * LETTER;
        Self { left: x, top: baseline - NAME_HEIGHT + 3.0, right: x + width, bottom: baseline + 3.0 }
    }

    fn of_disc(disc: &Disc) -> Self {
        let Disc { x, y, radius } = *disc;
        Self { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    fn is_within(&self, plot: Rect) -> bool {
        self.left >= plot.left && self.right <= plot.right && self.top >= plot.top && self.bottom <= plot.bottom
    }
}

/// The start's name first, then those of the best fits, each only where it covers neither a name nor a bubble.
fn names(bubbles: &Bubbles, layout: &BubbleLayout) -> Vec<Name> {
    let mut taken: Vec<Area> = layout.discs.iter().chain([&layout.start]).map(Area::of_disc).collect();
    for (quadrant, x, y) in layout.quadrants {
        let width = quadrant.label().chars().count() as f64 * LETTER;
        let is_right = x > layout.centre.0;
        taken.push(Area::of_text(if is_right { x - width } else { x }, y, quadrant.label()));
    }
    let all = [(&bubbles.start, &layout.start, true)].into_iter();
    let all = all.chain(bubbles.moves.iter().zip(&layout.discs).map(|(bubble, disc)| (bubble, disc, false)));
    let mut names = Vec::new();
    for (bubble, disc, is_start) in all {
        let width = bubble.title.chars().count() as f64 * LETTER;
        let away = disc.radius + GAP;
        let places = [
            (disc.x + away, disc.y + 4.0),
            (disc.x - away - width, disc.y + 4.0),
            (disc.x - width / 2.0, disc.y - away - 2.0),
            (disc.x - width / 2.0, disc.y + away + 11.0),
        ];
        let area = |(x, y): (f64, f64)| Area::of_text(x, y, &bubble.title);
        let is_free = |place: &(f64, f64)| {
            let area = area(*place);
            area.is_within(layout.plot) && taken.iter().all(|other| !area.meets(other))
        };
        // The start is named whatever it covers, where it covers the least.
        let crowded = || {
            let higher = [1.0, 2.0, 3.0].map(|rows| rows * NAME_HEIGHT);
            let rows = higher.into_iter().flat_map(|by| places.map(|(x, y)| [(x, y - by), (x, y + by)])).flatten();
            let inside = places.into_iter().chain(rows).filter(|place| area(*place).is_within(layout.plot));
            let covered = |place: &(f64, f64)| {
                let area = area(*place);
                let middles = layout.discs.iter().filter(|disc| area.holds(disc.x, disc.y)).count();
                (middles, taken.iter().filter(|other| area.meets(other)).count())
            };
            inside.min_by_key(covered).unwrap_or(places[0])
        };
        if let Some((x, y)) = places.into_iter().find(is_free).or_else(|| is_start.then(crowded)) {
            taken.push(Area::of_text(x, y, &bubble.title));
            names.push(Name { text: bubble.title.clone(), x, y, is_start });
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::charts::state::bubbles::tests::{at, bubbles};

    #[test]
    fn the_start_lies_in_the_middle_and_each_job_in_its_quadrant() {
        let (bubbles, size) = (bubbles(), Size::fitting(720.0));
        let layout = BubbleLayout::new(&bubbles, size);
        assert_eq!((layout.start.x, layout.start.y), layout.centre);
        for (bubble, disc) in bubbles.moves.iter().zip(&layout.discs) {
            let is_left = bubble.score < bubbles.start.score;
            assert_eq!(disc.x < layout.centre.0, is_left, "{bubble:?}");
            assert_eq!(disc.y < layout.centre.1, bubble.pay > bubbles.start.pay, "{bubble:?}");
        }
        // Four times the workers, twice the radius.
        assert!((layout.discs[0].radius / layout.start.radius - 2.0).abs() < 0.01, "{layout:?}");
        assert_eq!(layout.discs[1].radius, LEAST_RADIUS);
    }

    #[test]
    fn the_nearest_bubble_within_reach_is_meant() {
        let layout = BubbleLayout::new(&bubbles(), Size::fitting(720.0));
        let chef = layout.discs[0];
        assert_eq!(layout.at(chef.x + 2.0, chef.y, 10.0), Some(0));
        assert_eq!(layout.at(layout.plot.left, layout.plot.bottom, 5.0), None);
    }

    proptest! {
        #[test]
        fn names_cover_neither_each_other_nor_the_edge_and_bubbles_stay_inside(
            jobs in proptest::collection::vec((0..=100_u8, 15_000..300_000_u32, proptest::option::of(1..4_000_000_u32)), 0..40),
            start in (0..=100_u8, 15_000..300_000_u32),
        ) {
            let name = |at: usize| format!("{}-{at}", "long-name".repeat(1 + at % 3));
            let moves = jobs.iter().enumerate().map(|(index, (score, pay, workers))| at(&name(index), *score, *pay, *workers));
            let bubbles = Bubbles { start: at("start", start.0, start.1, None), moves: moves.collect(), without_pay: 0, ..bubbles() };
            for width in [288.0, 400.0, 520.0, 720.0] {
                let layout = BubbleLayout::new(&bubbles, Size::fitting(width));
                let areas: Vec<Area> = layout.names.iter().map(|name| Area::of_text(name.x, name.y, &name.text)).collect();
                for (place, area) in areas.iter().enumerate().skip(1) {
                    prop_assert!(area.is_within(layout.plot));
                    prop_assert!(areas[..place].iter().all(|other| !area.meets(other)));
                }
                for disc in &layout.discs {
                    prop_assert!((layout.plot.left..=layout.plot.right).contains(&disc.x));
                    prop_assert!((layout.plot.top..=layout.plot.bottom).contains(&disc.y));
                }
            }
        }
    }
}
