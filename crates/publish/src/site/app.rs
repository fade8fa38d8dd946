//! The browser program: its module, its WebAssembly and the parts that come later, under names of our own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::assets::{copy_below, files, name_hash};
use super::tree::Tree;

/// Paths below the site's folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct App {
    pub module: String,
    pub wasm: String,
    /// The module that loads parts; none where the program is in one piece.
    pub loader: Option<String>,
    /// The files that each part needs beside the program itself.
    pub parts: BTreeMap<String, Vec<String>>,
}

const HOW: &str = "`cargo xtask build` builds it, or name its folder with --app";
/// As the cut names them (crates/parts), and as the program's module imports the one.
const LOADER: &str = "__wasm_split.js";
const PARTS: &str = "parts.json";

impl App {
    /// Every file of the program whose name has a hash.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.values().flatten();
        [&self.module, &self.wasm].into_iter().chain(&self.loader).chain(parts).map(String::as_str)
    }
}

pub fn copy(folder: &Path, tree: &mut Tree) -> Result<App> {
    if !folder.is_dir() {
        bail!("there is no browser program at {}; {HOW}", folder.display());
    }
    let all = files(folder)?;
    let programs: Vec<_> = all.iter().filter(|path| path.to_string_lossy().ends_with("_bg.wasm")).collect();
    let [wasm] = programs.as_slice() else {
        bail!("{} has {} files that end in _bg.wasm, not one; {HOW}", folder.display(), programs.len());
    };
    let module = PathBuf::from(wasm.to_string_lossy().replace("_bg.wasm", ".js"));
    let own_name = module.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let module = text(&module)?;
    let wasm = fs::read(wasm).with_context(|| format!("could not read {}", wasm.display()))?;
    // Of a program in one piece: the module imports its snippets by a relative path.
    let snippets = folder.join("snippets");
    if snippets.is_dir() {
        copy_below(&snippets, "assets/snippets/", tree)?;
    }
    let mut app = App::default();
    let mut loader = None;
    if folder.join(PARTS).is_file() {
        let mut loads = text(&folder.join(LOADER))?;
        app.parts = parts(folder, &mut loads, tree)?;
        loader = Some(loads);
    }
    // One hash for all: a module only fits the WebAssembly and the loader that it was made with.
    let loads = loader.as_deref().unwrap_or_default();
    let hash = name_hash(&[module.as_bytes(), &wasm, loads.as_bytes()].concat());
    (app.module, app.wasm) = (format!("assets/app-{hash}.js"), format!("assets/app-{hash}_bg.wasm"));
    let mut imported = module;
    if let Some(loads) = loader {
        let path = format!("assets/parts-{hash}.js");
        // Where it imports the loader, and not where it tells the program which module that is.
        for from in ["from \"", "from\""] {
            imported = imported.replace(&format!("{from}./{LOADER}\""), &format!("{from}./parts-{hash}.js\""));
        }
        ensure!(imported.contains(&format!("./parts-{hash}.js")), "{own_name} imports no {LOADER}; {HOW}");
        tree.add(&path, loads.replace(&format!("./{own_name}"), &format!("./app-{hash}.js")));
        app.loader = Some(path);
    }
    tree.add(&app.module, imported);
    tree.add(&app.wasm, wasm);
    Ok(app)
}

/// Adds the files of the parts, each by a name after its content, which the loader learns.
fn parts(folder: &Path, loader: &mut String, tree: &mut Tree) -> Result<BTreeMap<String, Vec<String>>> {
    let mut parts: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&text(&folder.join(PARTS))?).context("parts.json does not say what each part needs")?;
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for file in parts.values_mut().flatten() {
        if !named.contains_key(file) {
            let path = folder.join(&*file);
            let content = fs::read(&path).with_context(|| format!("could not read {}; {HOW}", path.display()))?;
            // `split_home.wasm` is a part's own, `chunk_3.wasm` is shared by several.
            let name = file.strip_prefix("split_").and_then(|name| name.strip_suffix(".wasm")).unwrap_or("shared");
            let path = tree.add_hashed(&name.replace('_', "-"), "wasm", content);
            *loader = loader.replace(&format!("\"{file}\""), &format!("\"{}\"", path.trim_start_matches("assets/")));
            named.insert(file.clone(), path);
        }
        named[&*file].clone_into(file);
    }
    Ok(parts)
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}; {HOW}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_named_after_its_content_wherever_it_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
        write(
            "app.js",
            "import * as a from \"./__wasm_split.js\"\nimport*as b from\"./__wasm_split.js\";return {\"./__wasm_split.js\": a}",
        );
        write("app_bg.wasm", "main");
        write("__wasm_split.js", "import \"./app.js\"; needs = [\"chunk_1.wasm\", \"split_home.wasm\"]");
        write("chunk_1.wasm", "shared");
        write("split_home.wasm", "home");
        write("parts.json", r#"{"home": ["chunk_1.wasm", "split_home.wasm"], "jobs": ["chunk_1.wasm"]}"#);
        let mut tree = Tree::default();
        let app = copy(folder.path(), &mut tree).expect("a program");
        let read = |path: &str| String::from_utf8_lossy(tree.get(path).expect("a file")).into_owned();
        assert_eq!(app.parts["home"].iter().map(|path| read(path)).collect::<Vec<_>>(), ["shared", "home"]);
        assert_eq!(app.parts["jobs"], app.parts["home"][..1]);
        let name = |path: &str| path.trim_start_matches("assets/").to_owned();
        let loader = app.loader.clone().expect("a loader");
        let loads = read(&loader);
        assert!(app.parts["home"].iter().all(|path| loads.contains(&format!("\"{}\"", name(path)))), "{loads}");
        assert!(loads.contains(&format!("\"./{}\"", name(&app.module))), "{loads}");
        assert_eq!(read(&app.module).matches(&format!("\"./{}\"", name(&loader))).count(), 2);
        assert!(
            read(&app.module).contains("return {\"./__wasm_split.js\": a}"),
            "the program asks for it by its first name"
        );
        assert!(app.files().all(preview::headers::is_hashed));
    }

    #[test]
    fn a_program_in_one_piece_has_no_parts() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in [("app.js", "export default 1"), ("app_bg.wasm", "main")] {
            fs::write(folder.path().join(name), text).expect("a file");
        }
        let app = copy(folder.path(), &mut Tree::default()).expect("a program");
        assert_eq!((app.loader, app.parts.len()), (None, 0));
    }
}
