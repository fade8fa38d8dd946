//! Light, dark, or as the visitor's system has it.

use leptos::prelude::*;

use super::once_taken_over;
use super::storage::{store, stored};

const KEY: &str = "theme";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }
}

#[derive(Clone, Copy)]
pub struct ThemeChoice(RwSignal<Theme>);

impl ThemeChoice {
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Goes on to the next theme, shows it and keeps it for the next visit.
    pub fn advance(self) {
        let theme = self.0.get_untracked().next();
        self.0.set(theme);
        show(theme);
        store(KEY, (theme != Theme::Auto).then_some(theme.id()));
    }
}

pub fn provide_theme() {
    let theme = RwSignal::new(Theme::Auto);
    once_taken_over(move || {
        let kept = stored(KEY);
        let kept = Theme::ALL.into_iter().find(|theme| kept.as_deref() == Some(theme.id())).unwrap_or_default();
        theme.set(kept);
        show(kept);
    });
    provide_context(ThemeChoice(theme));
}

pub fn use_theme() -> ThemeChoice {
    use_context().unwrap_or_else(|| ThemeChoice(RwSignal::new(Theme::Auto)))
}

fn show(theme: Theme) {
    let Some(root) = document().document_element() else { return };
    let _ = match theme {
        Theme::Auto => root.remove_attribute("data-theme"),
        chosen => root.set_attribute("data-theme", chosen.id()),
    };
}
