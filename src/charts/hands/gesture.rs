//! What a mouse and fingers do on a chart from press to release. Places along the chart are parts of its width.

use crate::charts::state::window::Window;

/// How a press begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// One finger reads the chart, two zoom and move it.
    Finger,
    /// A mouse draws over the part that is to be shown.
    Mouse,
    /// With Shift, or on the months, it moves the chart.
    MousePan,
}

/// What a movement means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// The pointer reads the chart.
    Read,
    /// A box is drawn, from one part to another.
    Brush(f64, f64),
    /// The chart shows this meanwhile.
    Window(Window),
}

/// What remains of a gesture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// It was a click or a tap: the cursor stays there.
    Keep,
    Window(Window),
    Nothing,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    /// What is pressed, by the browser's number, and where it is.
    pressed: Vec<(i32, f64)>,
    doing: Doing,
    /// What was last shown by the gesture.
    newest: Option<Window>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Doing {
    #[default]
    Nothing,
    Reading,
    Brushing {
        from: f64,
    },
    Panning {
        from: f64,
        start: Window,
    },
    Pinching {
        start: Window,
        places: [f64; 2],
    },
}

impl Gesture {
    pub fn press(&mut self, id: i32, part: f64, press: Press, window: Option<Window>) {
        self.pressed.retain(|(pressed, _)| *pressed != id);
        self.pressed.push((id, part));
        self.newest = None;
        self.doing = match (press, self.pressed.as_slice(), window) {
            (Press::Finger, &[(_, one), (_, other)], Some(start)) => {
                Doing::Pinching { start, places: [start.place(one), start.place(other)] }
            }
            (Press::Mouse, &[_], Some(_)) => Doing::Brushing { from: part },
            (Press::MousePan, &[_], Some(start)) => Doing::Panning { from: part, start },
            (_, &[_], _) => Doing::Reading,
            _ => Doing::Nothing,
        };
    }

    /// `slack` is how far a hand may slip in a click.
    pub fn slide(&mut self, id: i32, part: f64, slack: f64) -> Motion {
        if let Some(pressed) = self.pressed.iter_mut().find(|(pressed, _)| *pressed == id) {
            pressed.1 = part;
        }
        let window = match self.doing {
            Doing::Brushing { from } if (part - from).abs() >= slack => return Motion::Brush(from, part),
            Doing::Panning { from, start } if self.newest.is_some() || (part - from).abs() >= slack => {
                start.moved(from - part)
            }
            Doing::Pinching { start, places } => {
                let &[(_, one), (_, other), ..] = self.pressed.as_slice() else { return Motion::Read };
                start.held(places, [one, other])
            }
            _ => return Motion::Read,
        };
        self.newest = Some(window);
        Motion::Window(window)
    }

    /// `window` is what is shown at the release.
    pub fn release(&mut self, id: i32, part: f64, slack: f64, window: Option<Window>) -> Outcome {
        let was_pressed = self.pressed.iter().any(|(pressed, _)| *pressed == id);
        self.pressed.retain(|(pressed, _)| *pressed != id);
        // The second finger to leave ends nothing any more.
        let doing = std::mem::take(&mut self.doing);
        let outcome = match doing {
            _ if !was_pressed => Outcome::Nothing,
            Doing::Nothing | Doing::Pinching { .. } => Outcome::Nothing,
            Doing::Brushing { from } if (part - from).abs() >= slack => {
                window.map_or(Outcome::Nothing, |window| Outcome::Window(window.between(from, part)))
            }
            _ => Outcome::Keep,
        };
        self.newest.take().map_or(outcome, Outcome::Window)
    }

    /// The browser took the pointer over, for example to scroll.
    pub fn cancel(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLACK: f64 = 0.02;

    fn window() -> Option<Window> {
        Window::new(&(0..92), 92)
    }

    #[test]
    fn a_click_keeps_the_cursor_though_the_hand_slips() {
        for press in [Press::Mouse, Press::MousePan, Press::Finger] {
            let mut gesture = Gesture::default();
            gesture.press(1, 0.5, press, window());
            assert_eq!(gesture.slide(1, 0.51, SLACK), Motion::Read);
            assert_eq!(gesture.release(1, 0.51, SLACK, window()), Outcome::Keep, "{press:?}");
        }
    }

    #[test]
    fn a_mouse_draws_over_what_is_to_be_shown() {
        let mut gesture = Gesture::default();
        gesture.press(1, 0.6, Press::Mouse, window());
        assert_eq!(gesture.slide(1, 0.2, SLACK), Motion::Brush(0.6, 0.2));
        let shown = window().map(|window| Outcome::Window(window.between(0.2, 0.6)));
        assert_eq!(Some(gesture.release(1, 0.2, SLACK, window())), shown);
        assert_eq!(gesture, Gesture::default());
    }

    #[test]
    fn with_shift_it_moves_the_chart() {
        let narrow = Window::new(&(40..92), 92);
        let mut gesture = Gesture::default();
        gesture.press(1, 0.2, Press::MousePan, narrow);
        let moved = narrow.expect("a window").moved(-0.3);
        assert_eq!(gesture.slide(1, 0.5, SLACK), Motion::Window(moved));
        assert_eq!(gesture.release(1, 0.5, SLACK, narrow), Outcome::Window(moved));
    }

    #[test]
    fn two_fingers_zoom_and_end_once() {
        let mut gesture = Gesture::default();
        gesture.press(1, 0.4, Press::Finger, window());
        gesture.press(2, 0.6, Press::Finger, window());
        gesture.slide(1, 0.2, SLACK);
        let Motion::Window(shown) = gesture.slide(2, 0.8, SLACK) else { panic!("no window") };
        assert!(shown.editions().len() < 40, "{shown:?}");
        assert_eq!(gesture.release(2, 0.8, SLACK, window()), Outcome::Window(shown));
        assert_eq!(gesture.slide(1, 0.3, SLACK), Motion::Read);
        assert_eq!(gesture.release(1, 0.3, SLACK, window()), Outcome::Nothing);
    }

    #[test]
    fn what_the_browser_takes_over_leaves_no_trace() {
        let mut gesture = Gesture::default();
        gesture.press(1, 0.4, Press::Finger, window());
        gesture.cancel();
        assert_eq!(gesture.release(1, 0.9, SLACK, window()), Outcome::Nothing);
    }

    #[test]
    fn a_chart_of_one_edition_can_only_be_read() {
        let mut gesture = Gesture::default();
        gesture.press(1, 0.1, Press::Mouse, None);
        assert_eq!(gesture.slide(1, 0.9, SLACK), Motion::Read);
        assert_eq!(gesture.release(1, 0.9, SLACK, None), Outcome::Keep);
    }
}
