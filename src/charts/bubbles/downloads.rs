//! Buttons that save the picture of moves, or its table.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::charts::drawing::bubble_svg::bubbles_svg;
use crate::charts::drawing::file::{Kind, content, painted_tokens, save};
use crate::charts::drawing::file_buttons::FileButtons;
use crate::charts::drawing::paint::Palette;
use crate::charts::drawing::picture::{Picture, Sheet};
use crate::charts::layout::bubble_layout::BubbleLayout;
use crate::charts::layout::size::Size;
use crate::charts::state::bubbles::{Bubbles, CAVEAT};

const CHART: Size = Size { width: Sheet::WIDTH, height: 560.0 };

#[component]
pub fn BubbleDownloads(bubbles: Signal<Bubbles>) -> impl IntoView {
    let make = move |kind: Kind| async move {
        let bubbles = bubbles.get_untracked();
        let drawn = || -> Result<Picture, JsValue> {
            let link = window().location().href()?;
            Ok(picture(&bubbles, &painted_tokens(|of| Palette::read(of))?, &link))
        };
        let file = content(kind, || bubbles.csv(), drawn).await?;
        let (start, edition) = (&bubbles.start.slug, bubbles.edition);
        save(&file, &format!("moves-from-{start}-{edition}.{}", kind.label().to_lowercase()))
    };
    view! { <FileButtons label="Save what the picture shows" save=make /> }.into_any()
}

fn picture(bubbles: &Bubbles, palette: &Palette, link: &str) -> Picture {
    let layout = BubbleLayout::new(bubbles, CHART);
    let sheet = Sheet {
        title: &bubbles.title(),
        subtitle: &format!("Risk score against US median pay, edition of {}", bubbles.edition.long()),
        drawing: &bubbles_svg(bubbles, &layout, palette),
        height: CHART.height,
        caveat: CAVEAT,
        link,
    };
    Picture::sheet(&sheet, palette)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::state::bubbles::tests::bubbles;
    use crate::routes::Route;

    #[test]
    fn a_picture_carries_its_date_caveat_and_address() {
        let page = Route::moves_from("cook".parse().expect("a slug")).path();
        let svg = picture(&bubbles(), &Palette::tokens(), &format!("https://example.org{page}")).svg;
        for part in ["Moves from COOK", "25 March 2026", "not a forecast of job loss", &page, "CHEF"] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
    }
}
