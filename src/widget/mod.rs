//! What other sites show in a frame: finished HTML that needs no program. The builder at /embed/ asks it for heights; the
//! rest is rendered by the publisher only and is no part of the browser's program.

#[cfg(feature = "ssr")]
mod app;
#[cfg(feature = "ssr")]
mod badge;
#[cfg(feature = "ssr")]
mod compare;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod industry;
#[cfg(feature = "ssr")]
mod job;
#[cfg(feature = "ssr")]
mod missing;
#[cfg(feature = "ssr")]
mod part;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
mod trend;
#[cfg(feature = "ssr")]
mod trend_lines;

use index::documents::WidgetKind;

#[cfg(feature = "ssr")]
pub use app::WidgetApp;
#[cfg(feature = "ssr")]
pub use picture::badge_picture;

/// Pixels that a widget of the kind needs in a column of 480 pixels, with the longest titles, for frames that nobody sizes.
pub fn height(kind: WidgetKind) -> u32 {
    match kind {
        WidgetKind::Job => 660,
        WidgetKind::Trend => 500,
        WidgetKind::Badge => 240,
        WidgetKind::Industry => 640,
        WidgetKind::Compare => 690,
    }
}

/// What a frame is called by a screen reader.
pub fn frame_title(kind: WidgetKind, subject: &str) -> String {
    match kind {
        WidgetKind::Job | WidgetKind::Badge => format!("{subject}: AI risk score"),
        WidgetKind::Trend => format!("{subject}: AI risk score over time"),
        WidgetKind::Industry => format!("{subject}: the jobs with the highest AI risk scores"),
        WidgetKind::Compare => format!("AI risk scores of {subject}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_element_reserves_the_height_that_a_bare_frame_gets() {
        let script = include_str!("../../public/widget.js");
        let reserved = script.split("HEIGHTS_PX = ").nth(1).and_then(|rest| rest.split(';').next()).expect("heights");
        for kind in WidgetKind::ALL {
            let height = format!("{}: {}", kind.id(), height(kind));
            assert!(reserved.contains(&height), "`{height}` is not in `{reserved}`");
        }
    }
}
