//! A page is taken over in turns, each of them a task of the browser's, so that it can answer the visitor between two. They
//! come in the order in which they were asked for; what the visitor does meanwhile brings all that are left at once
//! (src/takeover/turns.js).

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use crate::part::Coming;

/// A number for the tree below an element.
type Sign = fn(&Element) -> String;
type Turn = Box<dyn FnOnce()>;

#[derive(Default)]
struct Turns {
    waiting: VecDeque<Turn>,
    /// Begins the first task after none were left; none outside of a browser.
    wake: Option<Rc<dyn Fn()>>,
    is_awake: bool,
    takeover: Option<Takeover>,
    /// Loads the code without which no part of the page can be drawn anew, as long as it is not here.
    lacks: Option<fn() -> Coming<()>>,
    /// How many parts wait for that code; the takeover does not end before them.
    held: usize,
}

struct Takeover {
    sign: Sign,
    at_end: Vec<Turn>,
    finish: Turn,
}

thread_local! {
    static TURNS: RefCell<Turns> = RefCell::default();
}

/// Call once; `wake` sees to it that `take` is called in a task of its own, until it gives false.
pub fn on_wake(wake: impl Fn() + 'static) {
    TURNS.with_borrow_mut(|turns| turns.wake = Some(Rc::new(wake)));
}

/// From here on a page is being taken over: `sign` tells whether others have changed what waits for its turn, and `finish`
/// is the last.
pub fn begin(sign: Sign, finish: impl FnOnce() + 'static) {
    let takeover = Takeover { sign, at_end: Vec::new(), finish: Box::new(finish) };
    TURNS.with_borrow_mut(|turns| turns.takeover = Some(takeover));
    wake();
}

/// None while no page is being taken over: then there is nothing to wait for.
pub fn signature(element: &Element) -> Option<String> {
    let sign = TURNS.with_borrow(|turns| turns.takeover.as_ref().map(|takeover| takeover.sign));
    sign.map(|sign| sign(element))
}

/// What a page that is taken over lacks to be drawn anew; nothing, for most.
pub fn lack(code: Option<fn() -> Coming<()>>) {
    TURNS.with_borrow_mut(|turns| turns.lacks = code);
}

pub fn lacks_code() -> bool {
    TURNS.with_borrow(|turns| turns.lacks.is_some())
}

/// In a turn, when the code is here; never, where it does not come: then what stands there stays.
pub fn with_all_code(then: impl FnOnce() + 'static) {
    let Some(code) = TURNS.with_borrow(|turns| turns.lacks) else { return in_turn(then) };
    TURNS.with_borrow_mut(|turns| turns.held += 1);
    spawn_local(async move {
        let is_here = code().await.is_ok();
        TURNS.with_borrow_mut(|turns| {
            turns.held -= 1;
            if is_here {
                turns.lacks = None;
                turns.waiting.push_back(Box::new(then));
            }
        });
        wake();
    });
}

pub fn in_turn(turn: impl FnOnce() + 'static) {
    TURNS.with_borrow_mut(|turns| turns.waiting.push_back(Box::new(turn)));
    wake();
}

/// Becomes true in a turn of its own: for what is too much to be drawn at once with what stands around it.
pub fn due() -> RwSignal<bool> {
    let due = RwSignal::new(cfg!(feature = "ssr"));
    if !cfg!(feature = "ssr") {
        // What it is for may have gone.
        in_turn(move || {
            due.try_set(true);
        });
    }
    due
}

/// After all turns of the takeover; at once while no page is being taken over.
pub fn at_end(then: impl FnOnce() + 'static) {
    let mut then: Option<Turn> = Some(Box::new(then));
    TURNS.with_borrow_mut(|turns| {
        if let Some(takeover) = &mut turns.takeover {
            takeover.at_end.extend(then.take());
        }
    });
    if let Some(then) = then {
        then();
    }
}

/// Takes the next turn; false when none was left.
pub fn take() -> bool {
    let turn = TURNS.with_borrow_mut(|turns| {
        let next = turns.waiting.pop_front().or_else(|| {
            if turns.held > 0 {
                return None;
            }
            let takeover = turns.takeover.as_mut()?;
            let last = std::mem::take(&mut takeover.at_end);
            if last.is_empty() {
                return turns.takeover.take().map(|takeover| takeover.finish);
            }
            Some(Box::new(move || last.into_iter().for_each(|then| then())))
        });
        turns.is_awake = next.is_some();
        next
    });
    // It may ask for others.
    turn.map(|turn| turn()).is_some()
}

fn wake() {
    let wake = TURNS.with_borrow_mut(|turns| {
        let was_awake = std::mem::replace(&mut turns.is_awake, true);
        turns.wake.clone().filter(|_| !was_awake)
    });
    if let Some(wake) = wake {
        wake();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_for_turns_gets_them_in_order_and_the_end_comes_once() {
        let told = Rc::new(RefCell::new(Vec::new()));
        let tell = |what: &'static str| {
            let told = Rc::clone(&told);
            move || told.borrow_mut().push(what)
        };
        on_wake(tell("wake"));
        at_end(tell("at once"));
        begin(|_| String::new(), tell("finish"));
        at_end(tell("end"));
        let (first, inner) = (tell("first"), tell("inner"));
        in_turn(move || {
            first();
            in_turn(inner);
        });
        in_turn(tell("second"));
        while take() {}
        assert_eq!(*told.borrow(), ["at once", "wake", "first", "second", "inner", "end", "finish"]);
        at_end(tell("after"));
        in_turn(tell("third"));
        while take() {}
        assert_eq!(told.borrow()[7..], ["after", "wake", "third"]);
    }
}
