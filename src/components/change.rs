//! A weekly change with its sign; the sign and the words say it, the colour only repeats it.

use index::score::signed;
use leptos::prelude::*;

/// What it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeText {
    pub direction: &'static str,
    pub words: &'static str,
    pub figure: String,
}

impl ChangeText {
    pub fn of(change: Option<i16>) -> Self {
        let direction = match change {
            Some(1..) => "up",
            Some(..=-1) => "down",
            _ => "none",
        };
        let words = if change.is_some() { "Change since last week: " } else { "No weekly change" };
        Self { direction, words, figure: change.map_or_else(|| "–".to_owned(), signed) }
    }
}

#[component]
pub fn Change(
    /// Points of the shown score; none in a job's first edition, or in an estimate's week without a better model.
    change: Option<i16>,
    /// Whether the head of its column says whose change it is.
    #[prop(optional)]
    is_told_above: bool,
) -> impl IntoView {
    let ChangeText { direction, words, figure } = ChangeText::of(change);
    if is_told_above && change.is_some() {
        return view! { <span class="change" data-direction=direction>{figure}</span> }.into_any();
    }
    view! {
        <span class="change" data-direction=direction>
            <span class="visually-hidden">{words}</span>
            <span aria-hidden=change.is_none().then_some("true")>{figure}</span>
        </span>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn where_its_column_says_whose_change_it_is_only_the_figure_stands() {
        let html = |change| Owner::new().with(|| view! { <Change change is_told_above=true /> }.to_html());
        assert!(html(Some(3)).contains(">+3") && !html(Some(3)).contains("visually-hidden"), "{}", html(Some(3)));
        assert!(html(None).contains("No weekly change"), "{}", html(None));
    }
}
