//! The site without a network, and as an app: the service worker with what it keeps, the manifest, its icons.

use anyhow::{Context, Result};
use index::Date;
use job_risk_index::routes::Route;
use serde_json::json;

use super::assets::content_hash;
use super::tree::Tree;
use super::{Artist, Place};

const WORKER: &str = include_str!("service-worker.js");
const WORKER_PATH: &str = "service-worker.js";
pub const MANIFEST: &str = "/manifest.webmanifest";
pub const TOUCH_ICON: &str = "/icons/180.png";
/// Side in pixels, and whether a device may cut the icon to a shape of its own.
const ICONS: [(u32, bool); 4] = [(180, false), (192, false), (512, false), (512, true)];
/// The bars of the favicon, on a square without a corner.
const BARS: &str = "<path d=\"M6 21h3v5H6z\" fill=\"#1f6aa5\"/><path d=\"M11 18h3v8h-3z\" fill=\"#5b9bc4\"/>\
    <path d=\"M16 14h3v12h-3z\" fill=\"#c39a3f\"/><path d=\"M21 10h3v16h-3z\" fill=\"#d2682f\"/>\
    <path d=\"M26 6h2v20h-2z\" fill=\"#a8232c\"/>";

/// Names a build by its program, its styles, its fonts and its edition: what does not fit together must not be kept together.
pub fn build_of(tree: &Tree, edition: Date) -> String {
    let assets = tree.paths().filter(|path| path.starts_with("assets/") || path.starts_with("fonts/"));
    // Not every name says what is in the file.
    let assets = assets.map(|path| format!("{path} {}", content_hash(tree.get(path).unwrap_or_default())));
    let parts: Vec<String> = assets.chain([edition.to_string()]).collect();
    content_hash(parts.join("\n").as_bytes())
}

/// Adds the service worker and the manifest, once every page is there, and the app's icons, where somebody draws them.
///
/// # Errors
/// An icon that could not be drawn.
pub fn add(build: &str, place: &Place, artist: Option<Artist>, tree: &mut Tree) -> Result<()> {
    let fixed = [Route::Home, Route::all_jobs(), Route::Saved].map(|route| route.path());
    let documents = ["/404.html", "/data/v1/index.json", "/data/v1/search.json"].map(str::to_owned);
    let assets = tree.paths().filter(|path| path.starts_with("assets/") || path.starts_with("fonts/"));
    let assets = assets.filter(|path| !path.ends_with(".txt")).map(|path| format!("/{path}"));
    let kept: Vec<String> =
        fixed.into_iter().chain(documents).chain(assets).map(|path| format!("\"{}\"", place.below(&path))).collect();
    let worker = WORKER.replace("/*SHELL*/", &kept.join(",")).replace("@BUILD@", build).replace("@BASE@", &place.base);
    tree.add(WORKER_PATH, worker);
    let mut icons = Vec::new();
    if let Some(artist) = artist {
        for (side, is_maskable) in ICONS {
            let path = if is_maskable { format!("/icons/{side}-maskable.png") } else { format!("/icons/{side}.png") };
            let drawn = (artist.clear)(&icon(side, is_maskable)).with_context(|| format!("could not draw {path}"))?;
            tree.add(path.trim_start_matches('/'), drawn);
            let purpose = if is_maskable { "maskable" } else { "any" };
            icons.push(json!({ "src": place.below(&path), "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": purpose }));
        }
    }
    let manifest = json!({
        "id": place.base,
        "name": "AI Job Risk Index",
        "short_name": "Job Risk",
        "description": "How exposed each job is to automation by AI, 0 to 100, and why. Task exposure, not a forecast of job loss.",
        "lang": "en",
        "start_url": place.base,
        "scope": place.base,
        "display": "standalone",
        "background_color": "#fbfaf7",
        "theme_color": "#fbfaf7",
        "icons": icons,
    });
    tree.add(MANIFEST.trim_start_matches('/'), serde_json::to_string(&manifest)?);
    Ok(())
}

fn icon(side: u32, is_maskable: bool) -> String {
    // Devices may cut a fifth off a maskable icon.
    let (radius, bars) = if is_maskable {
        (0, format!("<g transform=\"translate(4.5 4.5) scale(.72)\">{BARS}</g>"))
    } else {
        (7, BARS.to_owned())
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"{radius}\" \
         fill=\"#fbfaf7\"/>{bars}</svg>"
    )
}
