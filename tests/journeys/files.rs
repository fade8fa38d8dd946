//! Files that pages make and offer to be saved: the pictures of moves and of all jobs, each with its table.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url};
use serde_json::Value;

/// Keeps what is saved, and saves nothing.
const KEEP: &str = "void (window.__made ??= new Map(), window.__files = [], \
    URL.createObjectURL = ((make) => (blob) => { const url = make(blob); __made.set(url, blob); return url; })\
        (URL.createObjectURL.bind(URL)), \
    HTMLAnchorElement.prototype.click = function () { __files.push([this.download, __made.get(this.href)]); })";
/// The file that was saved: its name, media type and size, its text, and as how large a picture a browser reads it.
const READ: &str = "const done = arguments[0]; (async () => { const [name, blob] = __files[0]; \
    const isPicture = blob.type === 'image/png'; const seen = isPicture ? await createImageBitmap(blob) : {}; \
    const text = isPicture ? '' : await blob.text(); \
    const tree = blob.type.startsWith('image/svg') ? new DOMParser().parseFromString(text, 'image/svg+xml') : null; \
    return [name, blob.type, blob.size, text, [seen.width ?? 0, seen.height ?? 0], \
        tree && !tree.querySelector('parsererror') ? tree.querySelectorAll('circle, rect').length : 0]; \
    })().then(done, (error) => done(String(error)));";

pub struct Saved {
    pub name: String,
    pub kind: String,
    pub text: String,
    /// Pixels of a PNG.
    pub size: [u64; 2],
    /// Circles and rectangles of a well-formed SVG.
    pub shapes: u64,
}

impl Saved {
    /// The rows of a table without its head, cut at commas.
    pub fn rows(&self) -> Vec<Vec<&str>> {
        self.text.lines().skip(1).map(|line| line.split(',').collect()).collect()
    }
}

/// Presses what saves a file, and gives the file.
pub async fn saved_by(visit: &Visit, button: &str) -> Result<Saved> {
    visit.eval(KEEP).await?;
    visit.click(button).await?;
    visit.wait_until("__files.length === 1").await?;
    let file: Value = visit.driver.execute_async(READ, Vec::new()).await?.json().clone();
    let text = |at: usize| file[at].as_str().map(str::to_owned).with_context(|| format!("no file: {file}"));
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    Ok(Saved {
        name: text(0)?,
        kind: text(1)?,
        text: text(3)?,
        size: [number(&file[4][0]), number(&file[4][1])],
        shapes: number(&file[5]),
    })
}

async fn edition(visit: &Visit) -> Result<String> {
    let script = "const done = arguments[0]; fetch('/data/v1/index.json').then((answer) => answer.json()).then((index) => done(index.edition));";
    let edition = visit.driver.execute_async(script, Vec::new()).await?.json().clone();
    edition.as_str().map(str::to_owned).context("the index has no edition")
}

#[tokio::test]
async fn the_picture_of_moves_is_saved_as_table_drawing_and_painting() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=programmer&band=low").await?;
        visit.wait_until("document.querySelectorAll('.bubbles .trend-frame circle').length > 20").await?;
        let circles = visit.count(".bubbles .trend-frame circle").await?;
        let edition = edition(&visit).await?;
        let button = |kind: &str| format!(".bubbles button[aria-label='Download {kind}']");

        let table = saved_by(&visit, &button("CSV")).await?;
        assert_eq!(table.name, format!("moves-from-programmer-{edition}.csv"));
        assert_eq!(table.kind, "text/csv;charset=utf-8");
        let rows = table.rows();
        // The start is a ring and a dot.
        assert_eq!(rows.len(), circles - 1, "{}", table.text);
        assert_eq!(rows[0][0], "programmer");
        assert!(table.text.lines().skip(1).all(|row| row.contains("not a forecast of job loss")), "{}", table.text);
        let shown = "[...document.querySelectorAll('.moves-list > li h3 a')].slice(0, 5).map((link) => link.getAttribute('href').split('/').at(-2))";
        for slug in visit.eval(shown).await?.as_array().context("no rows are shown")? {
            assert!(rows.iter().any(|row| Some(row[0]) == slug.as_str()), "{slug} is in the list, not in the table");
        }

        let drawing = saved_by(&visit, &button("SVG")).await?;
        assert_eq!(drawing.name, format!("moves-from-programmer-{edition}.svg"));
        for part in ["Moves from Programmer", "not a forecast of job loss", "from=programmer", "safer and better paid"] {
            assert!(drawing.text.contains(part), "`{part}` is not in the drawing");
        }
        assert!(drawing.shapes >= circles as u64, "{} of {circles}", drawing.shapes);
        assert!(!drawing.text.contains("var(") && !drawing.text.contains("light-dark"), "{}", drawing.text);

        let painting = saved_by(&visit, &button("PNG")).await?;
        assert_eq!((painting.name, painting.kind.as_str()), (format!("moves-from-programmer-{edition}.png"), "image/png"));
        assert!(painting.size[0] > 1000 && painting.size[1] > 1000, "{:?}", painting.size);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_map_is_saved_as_it_is_lit() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("map/?over=60&colour=pay").await?;
        visit.wait_until("document.querySelector('.map-wide .is-dim') !== null").await?;
        let lit = visit.count(".map-wide .map-tile:not(.is-dim)").await?;
        let all = visit.count(".map-wide .map-tile").await?;
        assert!(lit > 10 && lit < all, "{lit} of {all}");
        let edition = edition(&visit).await?;
        let button = |kind: &str| format!(".map-page button[aria-label='Download {kind}']");

        let table = saved_by(&visit, &button("CSV")).await?;
        assert_eq!(table.name, format!("map-of-all-jobs-{edition}.csv"));
        let slugs = "[...document.querySelectorAll('.map-wide .map-tile:not(.is-dim)')].map((tile) => tile.getAttribute('href').split('/').at(-2)).sort().join()";
        let mut own: Vec<&str> = table.rows().iter().map(|row| row[1]).collect();
        own.sort_unstable();
        assert_eq!(visit.eval(slugs).await?, own.join(","));
        assert!(table.text.lines().skip(1).all(|row| row.contains("not a forecast of job loss")), "{}", table.text);

        let drawing = saved_by(&visit, &button("SVG")).await?;
        assert_eq!(drawing.name, format!("map-of-all-jobs-{edition}.svg"));
        for part in ["The map of all jobs", "not a forecast of job loss", "over=60", "colour=pay", "Colour: pay"] {
            assert!(drawing.text.contains(part), "`{part}` is not in the drawing");
        }
        assert!(drawing.shapes >= all as u64, "{} of {all}", drawing.shapes);

        let painting = saved_by(&visit, &button("PNG")).await?;
        assert_eq!((painting.name, painting.kind.as_str()), (format!("map-of-all-jobs-{edition}.png"), "image/png"));
        assert!(painting.size[0] > 1000 && painting.size[1] > 700, "{:?}", painting.size);
        visit.assert_no_complaints().await
    })
    .await
}
