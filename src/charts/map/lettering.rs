//! Letters on a tile: as much of a title as fits, and nothing where nothing does.

use index::treemap::Tile;

/// Rows of text and the size of their letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Lettering {
    /// The title in rows; what the colour stands for comes last, where there is room.
    pub rows: Vec<String>,
    pub has_figure: bool,
    pub size: f64,
}

/// Between the letters and the edge, in heights of a letter.
const PAD: f64 = 0.4;
/// From one row to the next.
pub const LEADING: f64 = 1.18;
const MOST_ROWS: usize = 4;
/// Parts of a word are no title.
const LEAST_CHARS: usize = 3;

/// The whole title or nothing: half a name reads like another job's.
pub fn letters(tile: &Tile, title: &str, figure: Option<&str>, size: f64) -> Option<Lettering> {
    let width = tile.width - 2.0 * PAD * size;
    let most = ((tile.height - PAD * size) / (LEADING * size)) as usize;
    if most == 0 || width < size * LEAST_CHARS as f64 * 0.5 {
        return None;
    }
    let mut rows = wrap(title, width / size).filter(|rows| rows.len() <= most.min(MOST_ROWS))?;
    let figure = figure.filter(|figure| rows.len() < most && text_width(figure) <= width / size);
    let has_figure = figure.is_some();
    rows.extend(figure.map(str::to_owned));
    Some(Lettering { rows, has_figure, size })
}

/// Where the letters of the first row stand.
pub fn start(tile: &Tile, size: f64) -> (f64, f64) {
    (tile.x + PAD * size, tile.y + (PAD * 0.6 + 0.95) * size)
}

/// Rows of whole words, none where a word is wider than a row. `width` is in heights of a letter.
fn wrap(text: &str, width: f64) -> Option<Vec<String>> {
    let mut rows: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if text_width(word) > width {
            return None;
        }
        match rows.last_mut() {
            Some(row) if text_width(row) + text_width(" ") + text_width(word) <= width => {
                row.push(' ');
                row.push_str(word);
            }
            _ => rows.push(word.to_owned()),
        }
    }
    Some(rows)
}

/// In heights of a letter, of the page's sans serif in medium weight; on the wide side, since a device may show another.
pub fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | '\'' | '.' | ',' | ':' => 0.28,
            'f' | 'r' | 't' | 'I' | ' ' | '-' | '/' | '(' | ')' => 0.37,
            'm' | 'w' | 'M' | 'W' | '%' => 0.9,
            'A'..='Z' | '&' | '+' | '–' => 0.71,
            _ => 0.6,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(width: f64, height: f64) -> Tile {
        Tile { x: 10.0, y: 20.0, width, height }
    }

    #[test]
    fn a_title_stands_whole_or_not_at_all() {
        let rows = |width, height| letters(&tile(width, height), "Registered Nurse", Some("23"), 12.0);
        let wide = rows(200.0, 60.0).expect("room");
        assert_eq!((wide.rows, wide.has_figure), (vec!["Registered Nurse".to_owned(), "23".to_owned()], true));
        let narrow = rows(80.0, 36.0).expect("room for two rows");
        assert_eq!((narrow.rows, narrow.has_figure), (vec!["Registered".to_owned(), "Nurse".to_owned()], false));
        assert_eq!(rows(40.0, 200.0), None);
        assert_eq!(rows(200.0, 10.0), None);
        assert_eq!(letters(&tile(0.0, 0.0), "A", None, 12.0), None);
    }

    #[test]
    fn rows_stay_inside_their_tile() {
        for width in (10..300).step_by(7) {
            for height in (5..120).step_by(5) {
                let tile = tile(f64::from(width), f64::from(height));
                let Some(text) = letters(&tile, "Secondary School Teacher", Some("31"), 12.0) else { continue };
                let (x, y) = start(&tile, text.size);
                let last = y + LEADING * text.size * (text.rows.len() - 1) as f64;
                assert!(last + 0.2 * text.size <= tile.bottom() + 0.5, "{width} {height} {text:?}");
                let widest = text.rows.iter().map(|row| text_width(row)).fold(0.0, f64::max) * text.size;
                assert!(x + widest <= tile.right(), "{width} {height} {text:?}");
            }
        }
    }
}
