//! The picture that other sites show beside a link: one PNG for each job, and one for all other pages.

mod card;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree as Svg, fontdb};

use super::kept::kept_file;
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

/// Whether the pictures are drawn, and where they are kept for later runs.
#[derive(Clone, Debug, Default)]
pub enum Pictures {
    /// Nobody shares a link to this machine.
    None,
    #[default]
    Drawn,
    Kept(PathBuf),
}

/// By what a picture of the same SVG could be another: the version of what draws it (a test compares it with Cargo.lock),
/// and how it is packed.
const DRAWN_BY: &str = "resvg 0.49.0, 16 colours apart, level 8";

pub fn add_all(documents: &Documents, pictures: &Pictures, tree: &mut Tree) -> Result<()> {
    if matches!(pictures, Pictures::None) {
        return Ok(());
    }
    let options = options();
    let mut cards: BTreeMap<String, Card> =
        documents.jobs.iter().map(|job| (path(&format!("/jobs/{}/", job.row.slug)), Card::of_job(job))).collect();
    cards.insert(path("/"), Card::of_index(&documents.index));
    let drawn: Vec<(&String, Vec<u8>)> = cards
        .par_iter()
        .map(|(path, card)| {
            let draw = |svg: &str| picture(svg, &options).with_context(|| format!("could not draw {path}"));
            let picture = match pictures {
                Pictures::Kept(folder) => {
                    let svg = card.svg();
                    kept_file(folder, &[DRAWN_BY.as_bytes(), svg.as_bytes()], ".png", || draw(&svg))
                }
                Pictures::None | Pictures::Drawn => draw(&card.svg()),
            };
            Ok((path, picture?))
        })
        .collect::<Result<_>>()?;
    for (path, picture) in drawn {
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
    packing::picture(WIDTH, HEIGHT, canvas(svg, options)?.data()).context("the picture could not be packed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_kept_by_the_version_that_draws_them() {
        let lock = include_str!("../../../../../Cargo.lock");
        let (_, rest) = lock.split_once("name = \"resvg\"\nversion = \"").expect("resvg is locked");
        let version = rest.split('"').next().unwrap_or_default();
        assert!(DRAWN_BY.starts_with(&format!("resvg {version},")), "DRAWN_BY names another version than {version}");
    }

    #[test]
    fn a_job_has_its_own_picture_and_other_pages_share_one() {
        assert_eq!(path("/jobs/actuary/"), "/social/actuary.png");
        for page in ["/", "/jobs/", "/weeks/2026-03-25/"] {
            assert_eq!(path(page), "/social/index.png");
        }
    }
}
