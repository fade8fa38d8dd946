//! How a widget looks: theme, colour, font, range and the form of its dates.

use index::documents::WidgetKind;
use index::query::{EmbedQuery, Range, WidgetFont, WidgetLocale, WidgetOptions, WidgetTheme};
use leptos::prelude::*;

use super::accent::AccentField;
use super::radios::Radios;
use crate::state::query::{Entry, QueryState};

#[component]
pub fn Look(query: QueryState<EmbedQuery>) -> impl IntoView {
    let options = Memo::new(move |_| query.value.with(|query| query.options.clone()));
    let set = move |change: &dyn Fn(&mut WidgetOptions)| {
        query.update(Entry::Push, |query| {
            let mut query = query.clone();
            change(&mut query.options);
            query
        });
    };
    let has_range = Memo::new(move |_| {
        let kind = query.value.with(|query| query.kind);
        matches!(kind, WidgetKind::Job | WidgetKind::Trend | WidgetKind::Compare)
    });
    let themes = WidgetTheme::ALL.map(|theme| (theme.id(), theme_label(theme))).to_vec();
    let fonts = WidgetFont::ALL.map(|font| (font.id(), font_label(font))).to_vec();
    let locales = WidgetLocale::ALL.map(|locale| (locale.id(), locale_label(locale))).to_vec();
    view! {
        <Radios
            name="theme"
            legend="Theme"
            options=themes
            chosen=Signal::derive(move || options.with(|options| options.theme.id()))
            on_pick=move |id: String| {
                let theme = WidgetTheme::ALL.into_iter().find(|theme| theme.id() == id).unwrap_or_default();
                set(&|options| options.theme = theme);
            }
        />
        <AccentField query />
        {move || {
            has_range
                .get()
                .then(|| {
                    view! {
                        <Radios
                            name="range"
                            legend="How far back the trend goes"
                            options=Range::ALL.map(|range| (range.id(), range.label())).to_vec()
                            chosen=Signal::derive(move || options.with(|options| options.range.id()))
                            on_pick=move |id: String| {
                                let range = Range::ALL.into_iter().find(|range| range.id() == id).unwrap_or_default();
                                set(&|options| options.range = range);
                            }
                        />
                    }
                })
        }}
        <Radios
            name="font"
            legend="Letters"
            options=fonts
            chosen=Signal::derive(move || options.with(|options| options.font.id()))
            on_pick=move |id: String| {
                let font = WidgetFont::ALL.into_iter().find(|font| font.id() == id).unwrap_or_default();
                set(&|options| options.font = font);
            }
        />
        <Radios
            name="locale"
            legend="Dates"
            options=locales
            chosen=Signal::derive(move || options.with(|options| options.locale.id()))
            on_pick=move |id: String| {
                let locale = WidgetLocale::ALL.into_iter().find(|locale| locale.id() == id).unwrap_or_default();
                set(&|options| options.locale = locale);
            }
        />
        <p class="fine">
            "The words of a widget are English; other languages would have to be whole, and are not there yet. The host's theme and letters come along with the element only: a bare frame does not know its host, so it follows the theme of the reader's device."
        </p>
    }
    .into_any()
}

fn theme_label(theme: WidgetTheme) -> &'static str {
    match theme {
        WidgetTheme::Auto => "Follow the page",
        WidgetTheme::Light => "Light",
        WidgetTheme::Dark => "Dark",
    }
}

fn font_label(font: WidgetFont) -> &'static str {
    match font {
        WidgetFont::System => "The widget's own",
        WidgetFont::Inherit => "Those of the page",
    }
}

fn locale_label(locale: WidgetLocale) -> &'static str {
    match locale {
        WidgetLocale::British => "30 September 2026",
        WidgetLocale::American => "September 30, 2026",
    }
}
