//! Files that browsers may keep for ever, because their names change with their content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::tree::Tree;

/// The first 8 bytes of the SHA-256, in hexadecimal.
pub fn content_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// For a file's name. Half as long: a page names many files, and a hash packs to no less than it is.
pub fn name_hash(content: &[u8]) -> String {
    content_hash(content).chars().take(8).collect()
}

/// The style sheets of the site and of the widgets: paths below the site's folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Styles {
    pub site: String,
    /// For paper, which holds no page back.
    pub print: String,
    pub widget: String,
}

/// What a widget shares with the site; beside these it has the sheets whose names begin with `widget`, and no font.
const SHARED_WITH_WIDGETS: [&str; 5] = ["tokens", "visually-hidden", "band-mark", "score-card", "sparkline"];

/// Joins the style sheets: tokens, base, then the rest by name. A widget has a budget of a few kilobytes, so it gets
/// a sheet of its own.
pub fn styles(folder: &Path, tree: &mut Tree) -> Result<Styles> {
    let mut sheets: Vec<PathBuf> = files(folder)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    if sheets.is_empty() {
        bail!("{} has no style sheets; name the folder that has with --style", folder.display());
    }
    let stem = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    sheets.sort_by_key(|path| match stem(path).as_str() {
        "tokens" => (0, String::new()),
        "base" => (1, String::new()),
        name => (2, name.to_owned()),
    });
    let is_widget = |path: &PathBuf| stem(path).starts_with("widget");
    let is_shared = |path: &PathBuf| SHARED_WITH_WIDGETS.contains(&stem(path).as_str());
    let is_print = |path: &PathBuf| stem(path).split('.').next_back() == Some("print");
    let of_site: Vec<PathBuf> = sheets.iter().filter(|path| !is_widget(path) && !is_print(path)).cloned().collect();
    let of_print: Vec<PathBuf> = sheets.iter().filter(|path| is_print(path)).cloned().collect();
    // What is a widget's own comes last, to have the last word.
    let shared = sheets.iter().filter(|path| is_shared(path));
    let of_widgets: Vec<PathBuf> = shared.chain(sheets.iter().filter(|path| is_widget(path))).cloned().collect();
    let mut add = |name: &str, sheet: String| tree.add_hashed(name, "css", sheet);
    Ok(Styles {
        site: add("site", joined(&of_site)?),
        print: add("print", joined(&of_print)?),
        widget: add("widget", joined(&of_widgets)?),
    })
}

fn joined(sheets: &[PathBuf]) -> Result<String> {
    let texts: Vec<String> = sheets
        .iter()
        .map(|path| fs::read_to_string(path).with_context(|| format!("could not read {}", path.display())))
        .collect::<Result<_>>()?;
    Ok(texts.join("\n"))
}

/// Takes a script out of what was copied from `public/`, which no page could do without.
pub fn script(name: &str, public: &Path, tree: &mut Tree) -> Result<String> {
    let file = format!("{name}.js");
    let Some(content) = tree.take(&file) else {
        bail!("there is no {file} in {}; name the folder that has it with --public", public.display());
    };
    String::from_utf8(content).with_context(|| format!("{} is no text", public.join(file).display()))
}

/// Puts a script that was copied from `public/` among the hashed files; none where there is no such script.
pub fn hash_script(name: &str, tree: &mut Tree) -> Option<String> {
    let content = tree.take(&format!("{name}.js"))?;
    Some(tree.add_hashed(name, "js", content))
}

/// The chart library's path below the site's folder.
pub fn chart_library(file: &Path, tree: &mut Tree) -> Result<String> {
    let content = fs::read(file).with_context(|| {
        format!(
            "there is no chart library at {}; `cargo xtask build` bundles it, or name it with --echarts",
            file.display()
        )
    })?;
    Ok(tree.add_hashed("echarts", "js", content))
}

/// Copies a folder as it is. A folder that is not there is empty.
pub fn copy_public(folder: &Path, tree: &mut Tree) -> Result<()> {
    if folder.is_dir() { copy_below(folder, "", tree) } else { Ok(()) }
}

pub fn copy_below(folder: &Path, prefix: &str, tree: &mut Tree) -> Result<()> {
    for path in files(folder)? {
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { continue };
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            copy_below(&path, &format!("{prefix}{name}/"), tree)?;
        } else {
            let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            tree.add(format!("{prefix}{name}"), content);
        }
    }
    Ok(())
}

/// Sorted by name.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read the folder {}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}
