//! A host's own colour for the widget, and how well it can be read there.

use index::query::{Accent, DARK_PAPER, EmbedQuery, LIGHT_PAPER, Legibility, WidgetOptions};
use leptos::prelude::*;

use crate::state::query::{Entry, QueryState};
use crate::state::use_taken_over;

/// The index's own, where somebody starts to choose.
const OWN: &str = "1f4e8c";

#[component]
pub fn AccentField(query: QueryState<EmbedQuery>) -> impl IntoView {
    let taken_over = use_taken_over();
    let accent = Memo::new(move |_| query.value.with(|query| query.options.accent));
    let set = move |accent: Option<Accent>| {
        query.update(Entry::Replace, |query| {
            let options = WidgetOptions { accent, ..query.options.clone() };
            EmbedQuery { options, ..query.clone() }
        });
    };
    let shown = move || accent.get().map_or_else(|| OWN.to_owned(), |accent| accent.to_string());
    let is_disabled = move || !taken_over.get() || accent.get().is_none();
    view! {
        <fieldset class="embed-field">
            <legend>"Colour of lines and links"</legend>
            <div class="embed-radios">
                <label class="embed-radio">
                    <input
                        type="checkbox"
                        prop:checked=move || accent.get().is_some()
                        prop:disabled=move || !taken_over.get()
                        on:change=move |event| set(event_target_checked(&event).then(|| OWN.parse().ok()).flatten())
                    />
                    "A colour of your own"
                </label>
                <input
                    type="color"
                    aria-label="Your colour"
                    prop:value=move || format!("#{}", shown())
                    prop:disabled=is_disabled
                    on:change=move |event| set(event_target_value(&event).parse().ok())
                />
                <input
                    type="text"
                    class="embed-hex"
                    aria-label="Your colour as six hexadecimal digits"
                    maxlength="7"
                    spellcheck="false"
                    autocomplete="off"
                    prop:value=shown
                    prop:disabled=is_disabled
                    on:change=move |event| {
                        if let Ok(accent) = event_target_value(&event).parse() {
                            set(Some(accent));
                        }
                    }
                />
            </div>
            <p class="fine" role="status">
                {move || accent.get().map(told)}
            </p>
        </fieldset>
    }
    .into_any()
}

/// How the colour reads on both papers, by WCAG 2.2.
fn told(accent: Accent) -> String {
    let light = accent.contrast(LIGHT_PAPER);
    let verdict = match Legibility::of(light) {
        Legibility::Text => "enough for text",
        Legibility::Shapes => "enough for lines, too little for the text of links: choose a darker one",
        Legibility::Neither => "too little for lines and for links: choose a darker one",
    };
    format!(
        "Contrast on light paper {} to 1: {verdict}. On dark paper it is mixed half with white: {} to 1, enough for text.",
        ratio(light),
        ratio(accent.on_dark().contrast(DARK_PAPER))
    )
}

/// Rounded down, so that no ratio looks better than it is.
fn ratio(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        told(text.parse().expect("a colour"))
    }

    #[test]
    fn a_colour_is_told_what_it_is_good_enough_for() {
        assert!(of(OWN).starts_with("Contrast on light paper 7.9 to 1: enough for text."), "{}", of(OWN));
        assert!(of("d2682f").contains("enough for lines, too little for the text of links"), "{}", of("d2682f"));
        assert!(of("ffd400").contains("too little for lines and for links"), "{}", of("ffd400"));
        // 4.46 must not be told as 4.5.
        assert_eq!(ratio(4.499), "4.4");
    }
}
