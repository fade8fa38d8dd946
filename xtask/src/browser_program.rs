//! The browser program: compiled, cut into parts, bound to JavaScript, and made small. How it is compiled and how hard it is
//! pressed stands in index.html, in the form that Trunk reads, so that both build the same, but for the parts: by
//! Trunk it is in one piece. So it is where it is only served, compiled fast and not pressed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{self, RESULTS, cargo, locked_version, root};
use crate::section;
use crate::step::{already, run, step};
use crate::tools::{Tools, WASM_TARGET};

/// What loads the parts (crates/parts/src/loader.js).
const LOADER: &str = "__wasm_split.js";
const BUNDLE: [&str; 2] = ["--bundle", "--external:./__wasm_split.js"];
/// It would warn of keys that wasm-bindgen writes twice. What wasm-bindgen would warn of at a visitor's is tested at every host
/// (tests/hosting).
const MINIFY: [&str; 5] = ["--minify", "--format=esm", "--pure:console.warn", "--log-level=error", "--allow-overwrite"];
const MADE_OF: &str = "`cargo xtask bench program`: thousands of bytes of code that a page loads before it answers, by the crate \
of each function and by what it is for, as compiled (level z, one unit) and before wasm-opt, without the words and tables in \
its data. A function of any type is its trait's crate's: most of `tachys` and `core` is our views, written out.";

/// How far it is made for what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For this machine: compiled the fastest, and in one piece.
    Served,
    /// For visitors: in parts, and small.
    Shipped,
}

impl Form {
    /// The workspace's program that publishes a site with it.
    pub fn publisher(self) -> &'static str {
        match self {
            Self::Served => "publish",
            Self::Shipped => "ship",
        }
    }

    /// The one that binds it to JavaScript.
    pub fn binder(self) -> &'static str {
        match self {
            Self::Served => "bindgen",
            Self::Shipped => "parts",
        }
    }

    /// Where the publisher finds it. Trunk writes into that of what is shipped.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Served => "target/site/served-app",
            Self::Shipped => "target/site/app",
        }
    }

    /// What the folder was made from: a copy of the compiled program.
    fn made_from(self) -> PathBuf {
        root().join(format!("{}.wasm", self.folder()))
    }

    /// By what it was made, in words.
    fn made_by(self) -> PathBuf {
        root().join(format!("{}.made-by", self.folder()))
    }
}

/// A browser shows no lines of Rust, and here nobody waits for a search long. Set by package: what is set for all would be
/// for procedural macros too, and they would be compiled a second time.
const SERVED: [&str; 6] = [
    "--config",
    "profile.dev.package.job-risk-index.debug=false",
    "--config",
    "profile.dev.package.index.debug=false",
    "--config",
    "profile.dev.package.index.opt-level=0",
];

/// Compiles it; the rest follows in `finish`, which needs the binder compiled.
pub fn compile(form: Form) -> Result<()> {
    let recipe = Recipe::read()?;
    let about = match form {
        Form::Served => "to serve it; seconds where its code has changed, else up to two minutes",
        Form::Shipped => "to ship it; two to five minutes where its code has changed",
    };
    step(&format!("compile the browser program ({about})"), || {
        run(&mut recipe.compile(form)).context("the browser program did not compile")
    })
}

/// Binds it to JavaScript, into its folder, and makes small what is shipped.
pub fn finish(tools: &Tools, form: Form) -> Result<()> {
    let recipe = Recipe::read()?;
    let profile = if form == Form::Served { "debug" } else { "release" };
    let compiled = project::target()?.join(WASM_TARGET).join(profile).join(format!("{}.wasm", recipe.bin));
    let made_by = recipe.words(form)?;
    let folder = form.folder();
    if is_made(&compiled, form, &made_by) {
        already("browser program", folder);
        return Ok(());
    }
    if form.made_by().exists() {
        fs::remove_file(form.made_by()).context("could not forget how the last browser program was made")?;
    }
    empty(&root().join(folder))?;
    step("bind the browser program to JavaScript (seconds)", || {
        run(project::compiled(form.binder())?.arg(&compiled).arg(folder).args(["--name", &recipe.bin]))
    })?;
    if form == Form::Shipped {
        // With its snippets, which are files without a hash in their names, each a request of its own.
        step("pack the program's module into one file", || bundle(tools, &recipe, folder))?;
        step("make the browser program small (wasm-opt, a minute or two)", || {
            modules(folder)?.iter().try_for_each(|module| {
                // It warns of a kind of names that it does not know.
                run(tools.command("wasm-opt").args(recipe.press()).arg("--quiet").arg("-o").arg(module).arg(module))
            })
        })?;
    }
    fs::copy(&compiled, form.made_from()).context("could not keep a copy of the compiled program")?;
    fs::write(form.made_by(), made_by).context("could not note how the browser program was made")
}

/// The loader of the parts stays apart, because the module and it name each other.
fn bundle(tools: &Tools, recipe: &Recipe, folder: &str) -> Result<()> {
    let module = format!("{}.js", recipe.bin);
    for (name, how) in [(module.as_str(), BUNDLE.as_slice()), (LOADER, &[])] {
        let file = root().join(folder).join(name);
        run(tools.command("esbuild").arg(&file).args(how).args(MINIFY).arg(format!("--outfile={}", file.display())))?;
    }
    let snippets = root().join(folder).join("snippets");
    if snippets.is_dir() {
        fs::remove_dir_all(&snippets).with_context(|| format!("could not remove {}", snippets.display()))?;
    }
    Ok(())
}

/// Writes tables of it into bench/RESULTS.md, from the program as it was compiled last.
pub fn tell_what_it_is_made_of() -> Result<()> {
    let recipe = Recipe::read()?;
    let folder = root().join("target/site/made-of");
    empty(&folder)?;
    let file = folder.join("tables.md");
    let mut parts = project::compiled(Form::Shipped.binder())?;
    run(parts.arg(Form::Shipped.made_from()).arg(&folder).args(["--name", &recipe.bin, "--made-of"]).arg(&file))?;
    let tables = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    print!("{tables}");
    section::write(&root().join(RESULTS), "What the program is made of", &format!("{MADE_OF}\n\n{tables}"))
}

/// The main module and the parts.
fn modules(folder: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root().join(folder)).with_context(|| format!("could not read {folder}"))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "wasm")).collect())
}

/// True where the folder was made from just this program in just this way.
fn is_made(compiled: &Path, form: Form, made_by: &str) -> bool {
    let is_noted = fs::read_to_string(form.made_by()).is_ok_and(|noted| noted == made_by);
    is_noted && same(compiled, &form.made_from())
}

fn same(one: &Path, other: &Path) -> bool {
    let size = |path: &Path| fs::metadata(path).map(|found| found.len()).ok();
    size(one) == size(other) && matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))
}

/// What index.html says of the program.
#[derive(Debug, PartialEq)]
struct Recipe {
    bin: String,
    features: String,
    /// The level of wasm-opt, such as `z`.
    level: String,
    params: Vec<String>,
}

impl Recipe {
    fn read() -> Result<Self> {
        let path: PathBuf = root().join("index.html");
        let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        Self::parse(&text)
    }

    fn parse(html: &str) -> Result<Self> {
        let Some((_, link)) = html.split_once("data-trunk") else { bail!("index.html has no link for Trunk") };
        let link = link.split_once("/>").map_or(link, |(link, _)| link);
        let of = |name: &str| -> Result<String> {
            let value = link.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
            let (value, _) = value.with_context(|| format!("index.html's link for Trunk has no {name}"))?;
            Ok(value.to_owned())
        };
        Ok(Self {
            bin: of("data-bin")?,
            features: of("data-cargo-features")?,
            level: of("data-wasm-opt")?,
            params: of("data-wasm-opt-params")?.split_whitespace().map(str::to_owned).collect(),
        })
    }

    fn compile(&self, form: Form) -> Command {
        let mut command = cargo();
        command.args(["build", "--target", WASM_TARGET, "--bin", &self.bin, "--features", &self.features]);
        match form {
            Form::Served => command.args(SERVED),
            Form::Shipped => command.args(["--features", "split", "--release"]),
        };
        command
    }

    fn press(&self) -> Vec<String> {
        [format!("-O{}", self.level)].into_iter().chain(self.params.iter().cloned()).collect()
    }

    /// All that the same compiled program could come out differently by.
    fn words(&self, form: Form) -> Result<String> {
        let bound = format!(
            "wasm-bindgen {}\n{}",
            locked_version("wasm-bindgen")?,
            sources(&root().join("crates/bindgen/src"))?
        );
        if form == Form::Served {
            return Ok(bound);
        }
        let packages =
            fs::read_to_string(root().join("package-lock.json")).context("could not read package-lock.json")?;
        let packed = |name: &str| {
            let (_, rest) = packages.split_once(&format!("\"node_modules/{name}\""))?;
            let (version, _) = rest.split_once("\"version\": \"")?.1.split_once('"')?;
            Some(version)
        };
        let of_package =
            |name: &str| packed(name).with_context(|| format!("package-lock.json has no package `{name}`"));
        Ok(format!(
            "{bound}wasm_split_cli_support {}\n{}esbuild {} {} {}\nbinaryen {}\nwasm-opt {}\n",
            locked_version("wasm_split_cli_support")?,
            sources(&root().join("crates/parts/src"))?,
            of_package("esbuild")?,
            BUNDLE.join(" "),
            MINIFY.join(" "),
            of_package("binaryen")?,
            self.press().join(" ")
        ))
    }
}

/// A line for each file of a folder, with a number that another content gives another one.
fn sources(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut lines = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        lines.push(format!("{} {:016x}\n", path.file_name().unwrap_or_default().display(), hasher.finish()));
    }
    lines.sort();
    Ok(lines.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_recipe_is_what_trunk_reads() {
        let link = r#"<link data-trunk rel="rust" data-bin="app" data-cargo-features="hydrate" data-wasm-opt="z"
            data-wasm-opt-params="--enable-a --enable-b" />"#;
        let recipe = Recipe::parse(link).expect("a recipe");
        assert_eq!((recipe.bin.as_str(), recipe.features.as_str()), ("app", "hydrate"));
        assert_eq!(recipe.press(), ["-Oz", "--enable-a", "--enable-b"]);
        assert!(Recipe::parse("<link rel=\"rust\" />").is_err());
        assert!(Recipe::parse("<link data-trunk data-bin=\"app\" />").is_err());
    }

    #[test]
    fn what_the_program_is_made_by_names_versions() {
        let words = Recipe::read().and_then(|recipe| recipe.words(Form::Shipped)).expect("the project's own recipe");
        for name in ["wasm-bindgen 0.2.", "wasm_split_cli_support 0.2.", "binaryen 1", "esbuild 0.", "wasm-opt -Oz --"]
        {
            assert!(words.contains(name), "`{name}` is not in `{words}`");
        }
        for source in ["deaf.rs", "cut.rs", "loader.js"] {
            assert!(words.contains(&format!("\n{source} ")), "`{source}` is not in `{words}`");
        }
    }

    #[test]
    fn another_source_of_what_binds_the_program_is_another_recipe() {
        let folder = tempfile::tempdir().expect("a folder");
        let with = |text: &str| {
            fs::write(folder.path().join("cut.rs"), text).expect("a file");
            sources(folder.path()).expect("its sources")
        };
        let first = with("fn cut() {}");
        assert_ne!(with("fn cut() { }"), first);
        assert_eq!(with("fn cut() {}"), first);
    }
}
