//! What the keys of a trend chart do.

use crate::charts::state::cursor::Move;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Move(Move),
    /// Go to the entry that explains the edition.
    Open,
    /// Change between chart and table.
    Table,
    /// Show the cursor's line alone, or all lines again.
    Isolate,
    ShowAll,
    /// Choose the part that is shown.
    Zoom(Zoom),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    In,
    Out,
    Earlier,
    Later,
    Reset,
}

/// What stands under the chart, for those who use its keys.
pub const HELP: &str = "Left and Right go from edition to edition, Up and Down from line to line, Home and End to the \
                        first and last edition. Enter opens the explanation, F shows a line alone, Escape shows all, \
                        plus and minus zoom, Shift with Left or Right moves along, 0 resets, T changes to the table.";

/// By the event's `key`; keys held with Ctrl, Alt or Meta belong to the browser.
pub fn command(key: &str, has_shift: bool) -> Option<Command> {
    Some(match key {
        "ArrowLeft" if has_shift => Command::Zoom(Zoom::Earlier),
        "ArrowRight" if has_shift => Command::Zoom(Zoom::Later),
        "ArrowLeft" => Command::Move(Move::Earlier),
        "ArrowRight" => Command::Move(Move::Later),
        "ArrowUp" => Command::Move(Move::LineAbove),
        "ArrowDown" => Command::Move(Move::LineBelow),
        "Home" => Command::Move(Move::First),
        "End" => Command::Move(Move::Last),
        "Enter" => Command::Open,
        "t" | "T" => Command::Table,
        "f" | "F" => Command::Isolate,
        "Escape" => Command::ShowAll,
        "+" | "=" => Command::Zoom(Zoom::In),
        "-" | "_" => Command::Zoom(Zoom::Out),
        "0" => Command::Zoom(Zoom::Reset),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_and_other_letters_stay_with_the_browser() {
        assert_eq!(command("Tab", false), None);
        assert_eq!(command("x", false), None);
        assert_eq!(command("ArrowUp", false), Some(Command::Move(Move::LineAbove)));
    }

    #[test]
    fn shift_moves_the_chart_and_not_the_cursor() {
        assert_eq!(command("ArrowLeft", true), Some(Command::Zoom(Zoom::Earlier)));
        assert_eq!(command("ArrowLeft", false), Some(Command::Move(Move::Earlier)));
        assert_eq!(command("+", true), Some(Command::Zoom(Zoom::In)));
    }
}
