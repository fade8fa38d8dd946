//! Short names for what the program imports from its module. Theirs are of up to a hundred letters and end in a hash, which no
//! packing makes smaller: of what a visitor loads they are four thousand bytes in the program, and as many in the module.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::module::span;

/// The module and the program with numbers for names.
///
/// # Errors
/// A module that does not give each of the names just once, in the way of this version of wasm-bindgen.
pub fn shortened(module: &str, program: &[u8], from: &str) -> Result<(String, Vec<u8>)> {
    let mut names: HashMap<String, String> = HashMap::new();
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.context("the program is damaged")?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import?;
                let kind = RoundtripReencoder.entity_type(import.ty).context("the program's imports are damaged")?;
                let next = names.len().to_string();
                let name = match import.module == from {
                    true => names.entry(import.name.to_owned()).or_insert(next).as_str(),
                    false => import.name,
                };
                imports.import(import.module, name, kind);
            }
            out.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            out.section(&RawSection { id, data: &program[span(&range)] });
        }
    }
    let lines = module.split_inclusive('\n').map(|line| {
        let given = line.trim_start().split_once(": ").and_then(|(name, rest)| Some((names.remove(name)?, rest)));
        given.map_or_else(|| line.to_owned(), |(short, rest)| format!("{short}: {rest}"))
    });
    let module: String = lines.collect();
    ensure!(names.is_empty(), "the module does not give what the program imports: {:?}", names.keys());
    Ok((module, out.finish()))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, TypeSection};

    use super::*;

    const MODULE: &str = "function imports() {\n    const import0 = {\n        __wbg_get_1f2e: function(a) {\n            return a;\n        },\n        \
                          __wbg_set_3d4c: load,\n    };\n}\n";

    fn program() -> Vec<u8> {
        let (mut types, mut imports, mut module) = (TypeSection::new(), ImportSection::new(), Module::new());
        types.ty().function([], []);
        for (from, name) in [("./a_bg.js", "__wbg_get_1f2e"), ("./other.js", "load"), ("./a_bg.js", "__wbg_set_3d4c")] {
            imports.import(from, name, EntityType::Function(0));
        }
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn module_and_program_agree_on_numbers() {
        let (module, program) = shortened(MODULE, &program(), "./a_bg.js").expect("both");
        assert!(module.contains("\n0: function(a) {") && module.contains("\n1: load,"), "{module}");
        let named = Parser::new(0).parse_all(&program).find_map(|payload| match payload.expect("a program") {
            Payload::ImportSection(section) => {
                Some(section.into_imports().map(|import| import.expect("an import").name.to_owned()).collect())
            }
            _ => None,
        });
        assert_eq!(named, Some(["0", "load", "1"].map(str::to_owned).to_vec()));
    }

    #[test]
    fn a_module_without_one_of_the_names_is_not_shortened() {
        let lacking = MODULE.replace("__wbg_set_3d4c: load", "__wbg_set: load");
        assert!(shortened(&lacking, &program(), "./a_bg.js").is_err());
    }
}
