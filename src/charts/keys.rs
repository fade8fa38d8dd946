//! What the keys of a trend chart do.

use super::cursor::Move;

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
    /// One range narrower or wider.
    Zoom(Zoom),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    In,
    Out,
}

/// What stands under the chart, for those who use its keys.
pub const HELP: &str = "Left and Right go from edition to edition, Up and Down from line to line, Home and End to the \
                        first and last edition. Enter opens the explanation, F shows a line alone, Escape shows all, \
                        plus and minus change the range, T changes to the table.";

/// By the event's `key`; keys held with Ctrl, Alt or Meta belong to the browser.
pub fn command(key: &str) -> Option<Command> {
    Some(match key {
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
        "-" => Command::Zoom(Zoom::Out),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_and_other_letters_stay_with_the_browser() {
        assert_eq!(command("Tab"), None);
        assert_eq!(command("x"), None);
        assert_eq!(command("ArrowUp"), Some(Command::Move(Move::LineAbove)));
    }
}
