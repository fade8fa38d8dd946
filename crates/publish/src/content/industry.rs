//! One file of `content/industries/`.

use index::Slug;

use super::fields::Fields;
use super::mistake::{Located, Place};
use super::source::{FigureSource, read_figure_sources};

const PARAGRAPH: (usize, usize) = (60, 1200);

/// An industry's page as its editors wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Industry {
    pub place: Place,
    pub slug: Slug,
    pub name: Located<String>,
    pub lede: Located<String>,
    pub hits_first: Vec<Located<String>>,
    pub depends_on_people: Vec<Located<String>>,
    pub sources: Vec<FigureSource>,
}

pub const FIELDS: &[&str] = &["name", "lede", "hits_first", "depends_on_people", "source"];

pub fn read_industry(fields: &Fields<'_>, slug: Option<Slug>) -> Option<Industry> {
    let name = fields.prose("name", (2, 60));
    let lede = fields.prose("lede", (20, 320));
    let hits_first = fields.paragraphs("hits_first", (1, 2), PARAGRAPH);
    let depends_on_people = fields.paragraphs("depends_on_people", (1, 2), PARAGRAPH);
    let sources = read_figure_sources(fields);
    Some(Industry {
        place: fields.place(""),
        slug: slug?,
        name: name?,
        lede: lede?,
        hits_first: hits_first?,
        depends_on_people: depends_on_people?,
        sources: sources?,
    })
}
