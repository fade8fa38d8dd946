//! One file of `content/industries/`.

use index::Slug;

use super::fields::Fields;
use super::mistake::Place;

const PARAGRAPH: (usize, usize) = (60, 1200);

/// An industry's page as its editors wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Industry {
    pub place: Place,
    pub slug: Slug,
    pub name: String,
    pub lede: String,
    pub hits_first: Vec<String>,
    pub depends_on_people: Vec<String>,
}

pub const FIELDS: &[&str] = &["name", "lede", "hits_first", "depends_on_people"];

pub fn read_industry(fields: &Fields<'_>, slug: Option<Slug>) -> Option<Industry> {
    let name = fields.text("name", 2, 60);
    let lede = fields.text("lede", 20, 320);
    let hits_first = fields.paragraphs("hits_first", (1, 2), PARAGRAPH);
    let depends_on_people = fields.paragraphs("depends_on_people", (1, 2), PARAGRAPH);
    Some(Industry {
        place: fields.place(""),
        slug: slug?,
        name: name?,
        lede: lede?,
        hits_first: hits_first?,
        depends_on_people: depends_on_people?,
    })
}
