//! The picture that other sites show beside a link: one PNG for each job, and one for all other pages.

mod card;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::kept::kept_file;
use super::tree::Tree;
use crate::documents::Documents;
use card::Card;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// The picture of a page, below the site: a job's own, or the one of all other pages.
pub fn path(page: &str) -> String {
    let job = page.strip_prefix("/jobs/").and_then(|rest| rest.strip_suffix('/')).filter(|slug| !slug.is_empty());
    format!("/social/{}.png", job.unwrap_or("index"))
}

/// What draws SVG as PNG. The publisher does without where nobody will share a link.
#[derive(Clone, Copy, Debug)]
pub struct Artist {
    /// Of flat colours, and nothing shows through.
    pub flat: fn(&str) -> Result<Vec<u8>>,
    /// The ground shows through.
    pub clear: fn(&str) -> Result<Vec<u8>>,
    /// By what a picture of the same SVG could be another.
    pub drawn_by: &'static str,
}

/// Who draws the pictures, and where they are kept for later runs.
#[derive(Clone, Debug)]
pub struct Pictures {
    pub artist: Artist,
    pub kept: Option<PathBuf>,
}

pub fn add_all(documents: &Documents, Pictures { artist, kept }: &Pictures, tree: &mut Tree) -> Result<()> {
    let mut cards: BTreeMap<String, Card> =
        documents.jobs.iter().map(|job| (path(&format!("/jobs/{}/", job.row.slug)), Card::of_job(job))).collect();
    cards.insert(path("/"), Card::of_index(&documents.index));
    let drawn: Vec<(&String, Vec<u8>)> = cards
        .par_iter()
        .map(|(path, card)| {
            let svg = card.svg();
            let draw = || (artist.flat)(&svg).with_context(|| format!("could not draw {path}"));
            let picture = match kept {
                Some(folder) => kept_file(folder, &[artist.drawn_by.as_bytes(), svg.as_bytes()], ".png", draw),
                None => draw(),
            };
            Ok((path, picture?))
        })
        .collect::<Result<_>>()?;
    for (path, picture) in drawn {
        tree.add(path.trim_start_matches('/'), picture);
    }
    Ok(())
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
