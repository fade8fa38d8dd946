//! What every widget has: its name on top, and at its foot the edition, the caveat and the way back.

use index::Date;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::routes::Widget;

/// Links leave the frame, or the site that shows it would hold a second site; and they leave the reader's page open.
pub const NEW_WINDOW: &str = "_blank";

/// The title of the document, and the heading with the link back.
#[component]
pub fn Head(widget: Widget, name: String, #[prop(into)] title: String) -> impl IntoView {
    view! {
        <Title text=title />
        <h1>
            <a href=widget.about().href() target=NEW_WINDOW rel="noopener">
                {name}
            </a>
        </h1>
    }
}

#[component]
pub fn Foot(
    widget: Widget,
    /// Where the widget does not show it elsewhere.
    #[prop(optional)]
    edition: Option<Date>,
    /// Where the link back leads, in words.
    link: &'static str,
) -> impl IntoView {
    view! {
        <footer>
            <p>{edition.map(|edition| view! { "Edition of " <Day day=edition /> ". " })} "Task exposure, not a forecast of job loss."</p>
            <p>
                <a href=widget.about().href() target=NEW_WINDOW rel="noopener">
                    {link}
                </a>
            </p>
        </footer>
    }
}

/// A day that the frame's script writes as the host's locale has it.
#[component]
pub fn Day(day: Date) -> impl IntoView {
    view! { <time datetime=day.to_string()>{day.long()}</time> }
}
