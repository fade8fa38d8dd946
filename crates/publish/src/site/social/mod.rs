//! The picture that other sites show beside a link: one PNG for each job, and one for all other pages.

mod card;
mod png;

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree as Svg, fontdb};

use super::tree::Tree;
use crate::documents::Documents;
use card::Card;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Single weights of the site's own fonts: what draws the pictures reads neither packed nor variable ones.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../../../assets/inter-500.ttf"), include_bytes!("../../../assets/source-serif-4-600.ttf")];

/// The picture of a page, below the site: a job's own, or the one of all other pages.
pub fn path(page: &str) -> String {
    let job = page.strip_prefix("/jobs/").and_then(|rest| rest.strip_suffix('/')).filter(|slug| !slug.is_empty());
    format!("/social/{}.png", job.unwrap_or("index"))
}

pub fn add_all(documents: &Documents, tree: &mut Tree) -> Result<()> {
    let options = options();
    let mut cards: BTreeMap<String, Card> =
        documents.jobs.iter().map(|job| (path(&format!("/jobs/{}/", job.row.slug)), Card::of_job(job))).collect();
    cards.insert(path("/"), Card::of_index(&documents.index));
    let pictures: Vec<(&String, Vec<u8>)> = cards
        .par_iter()
        .map(|(path, card)| {
            let picture = picture(&card.svg(), &options).with_context(|| format!("could not draw {path}"))?;
            Ok((path, picture))
        })
        .collect::<Result<_>>()?;
    for (path, picture) in pictures {
        tree.add(path.trim_start_matches('/'), picture);
    }
    Ok(())
}

fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    Options { fontdb: Arc::new(fonts), ..Options::default() }
}

fn canvas(svg: &str, options: &Options) -> Result<Pixmap> {
    let svg = Svg::from_str(svg, options).context("the picture is no SVG")?;
    let mut canvas = Pixmap::new(WIDTH, HEIGHT).context("a picture without a size")?;
    resvg::render(&svg, Transform::identity(), &mut canvas.as_mut());
    Ok(canvas)
}

fn picture(svg: &str, options: &Options) -> Result<Vec<u8>> {
    png::encode(&canvas(svg, options)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_has_its_own_picture_and_other_pages_share_one() {
        assert_eq!(path("/jobs/actuary/"), "/social/actuary.png");
        for page in ["/", "/jobs/", "/weeks/2026-03-25/"] {
            assert_eq!(path(page), "/social/index.png");
        }
    }
}
