//! Which part of the editions is shown while somebody zooms and pans: a window over their places, without pixels.

use std::ops::Range as Span;

/// Its ends have fractions, so that small turns of a wheel add up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    from: f64,
    to: f64,
    /// The place of the newest edition.
    last: f64,
}

/// Steps between the editions of the narrowest window: four weeks.
const LEAST_STEPS: f64 = 3.0;

impl Window {
    /// None with fewer than two editions, of which there is nothing to choose.
    pub fn new(shown: &Span<usize>, count: usize) -> Option<Self> {
        let newest = shown.end.checked_sub(1)?.min(count.checked_sub(2)? + 1);
        let from = shown.start.min(newest);
        Some(Self { from: from as f64, to: newest as f64, last: (count - 1) as f64 })
    }

    pub fn editions(self) -> Span<usize> {
        self.from.round() as usize..self.to.round() as usize + 1
    }

    /// What lies at a part of the width, 0 being its left end and 1 its right one.
    pub fn place(self, part: f64) -> f64 {
        self.from + part * (self.to - self.from)
    }

    /// Narrower with a factor below 1. What lies at `part` stays there, unless an end of the editions is reached.
    pub fn zoomed(self, factor: f64, part: f64) -> Self {
        let steps = self.within((self.to - self.from) * factor);
        self.fitted(self.place(part) - part * steps, steps)
    }

    /// Moved to later editions by a part of its width, or to earlier ones.
    pub fn moved(self, by: f64) -> Self {
        let steps = self.to - self.from;
        self.fitted(self.from + by * steps, steps)
    }

    /// Such that two places lie at two parts of the width, as fingers hold them.
    pub fn held(self, places: [f64; 2], parts: [f64; 2]) -> Self {
        let apart = parts[1] - parts[0];
        let steps = (places[1] - places[0]) / apart;
        if apart.abs() < 0.01 || !steps.is_finite() || steps <= 0.0 {
            return self;
        }
        let steps = self.within(steps);
        let (middle, part) = ((places[0] + places[1]) / 2.0, (parts[0] + parts[1]) / 2.0);
        self.fitted(middle - part * steps, steps)
    }

    /// Narrowed to what lies between two parts of its width.
    pub fn between(self, one: f64, other: f64) -> Self {
        let (low, high) = (self.place(one.min(other)).round(), self.place(one.max(other)).round());
        let steps = self.within(high - low);
        self.fitted((low + high - steps) / 2.0, steps)
    }

    fn within(self, steps: f64) -> f64 {
        steps.clamp(LEAST_STEPS.min(self.last), self.last)
    }

    fn fitted(self, from: f64, steps: f64) -> Self {
        let from = from.clamp(0.0, self.last - steps);
        Self { from, to: from + steps, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(from: usize, to: usize) -> Window {
        Window::new(&(from..to), 92).expect("a window")
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let narrow = window(40, 92).zoomed(0.5, 0.25);
        assert_eq!(narrow.place(0.25), window(40, 92).place(0.25));
        assert_eq!(narrow.zoomed(2.0, 0.25), window(40, 92));
        assert_eq!(window(40, 92).zoomed(100.0, 0.5).editions(), 0..92);
    }

    #[test]
    fn four_editions_are_the_fewest() {
        assert_eq!(window(40, 92).zoomed(0.0001, 0.0).editions(), 40..44);
        assert_eq!(window(40, 92).zoomed(0.0001, 1.0).editions(), 88..92);
        assert_eq!(window(0, 92).between(0.5, 0.5).editions().len(), 4);
        let few = Window::new(&(0..3), 3).expect("a window");
        assert_eq!(few.zoomed(0.1, 0.5).editions(), 0..3);
        assert_eq!(Window::new(&(0..1), 1), None);
        assert_eq!(Window::new(&(0..0), 0), None);
    }

    #[test]
    fn panning_stops_at_the_ends_and_keeps_the_width() {
        assert_eq!(window(40, 92).moved(0.5), window(40, 92));
        assert_eq!(window(40, 92).moved(-0.5).editions().len(), 52);
        assert_eq!(window(40, 92).moved(-9.0).editions(), 0..52);
    }

    #[test]
    fn small_turns_of_a_wheel_add_up() {
        let turned = (0..40).fold(window(0, 92), |window, _| window.zoomed(0.99, 0.5));
        assert_eq!(turned.editions(), window(0, 92).zoomed(0.99_f64.powi(40), 0.5).editions());
    }

    #[test]
    fn fingers_keep_what_they_hold() {
        let before = window(0, 92);
        let places = [before.place(0.4), before.place(0.6)];
        let spread = before.held(places, [0.3, 0.7]);
        assert!((spread.place(0.3) - places[0]).abs() < 1e-9 && (spread.place(0.7) - places[1]).abs() < 1e-9);
        // Fingers that meet or pass each other change nothing.
        assert_eq!(before.held(places, [0.5, 0.5]), before);
        assert_eq!(before.held(places, [0.7, 0.3]), before);
    }

    #[test]
    fn a_brush_works_in_either_direction() {
        assert_eq!(window(0, 92).between(0.2, 0.6), window(0, 92).between(0.6, 0.2));
        assert_eq!(window(0, 92).between(0.0, 1.0).editions(), 0..92);
        assert_eq!(window(0, 92).between(-0.5, 2.0).editions(), 0..92);
    }

    #[test]
    fn no_gesture_leaves_the_editions() {
        for part in [-3.0, 0.0, 0.3, 1.0, 7.0] {
            for factor in [0.0, 0.3, 1.0, 3.0, f64::INFINITY] {
                let shown = window(10, 60).zoomed(factor, part).moved(part).editions();
                assert!(shown.start < shown.end && shown.end <= 92, "{part} {factor}: {shown:?}");
            }
        }
    }
}
