//! Reads and changes modules: what they export (which stays in the main module), and the bytes that they put into memory.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ConstExpr, DataCountSection, DataSection, ExportKind, ExportSection, Module, RawSection};
use wasmparser::{DataKind, ExternalKind, ImportSectionReader, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// Before the name of a function that is exported for the cut alone.
const KEPT: &str = "__kept_in_main_";

/// A function that a module defines.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    pub index: u32,
    pub name: String,
    /// Where its code stands in the module.
    pub body: Range<usize>,
}

/// The functions that have a name.
pub fn functions(module: &[u8]) -> Result<Vec<Function>> {
    let (mut imported, mut bodies, mut names) = (0u32, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("a module of the program is damaged")? {
            Payload::ImportSection(section) => {
                imported = imported_functions(section)?;
            }
            Payload::CodeSectionEntry(body) => bodies.push(span(&body.range())),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    // Of the other subsections some are newer than the reader.
                    let Ok(Name::Function(map)) = subsection else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(naming.index, naming.name.to_owned());
                    }
                }
            }
            _ => {}
        }
    }
    let of = |(at, body): (usize, Range<usize>)| {
        let index = imported + at as u32;
        Some(Function { index, name: names.get(&index)?.clone(), body })
    };
    Ok(bodies.into_iter().enumerate().filter_map(of).collect())
}

/// How many functions are imported; a module's own come after them.
pub fn imported_functions(section: ImportSectionReader) -> Result<u32> {
    section.into_imports().try_fold(0, |count, import| Ok(count + u32::from(matches!(import?.ty, TypeRef::Func(_)))))
}

/// The module with the functions exported too.
pub fn with_kept<'a>(module: &[u8], kept: impl IntoIterator<Item = &'a u32>) -> Result<Vec<u8>> {
    rewritten(module, |_| true, kept)
}

/// The module without what was exported for the cut.
pub fn without_kept(module: &[u8]) -> Result<Vec<u8>> {
    rewritten(module, |name| !name.starts_with(KEPT), &[])
}

/// What no browser reads: by which tools a module was made, and which features of the language they knew.
const NOTES: [&str; 2] = ["producers", "target_features"];

/// The module without the notes of its makers.
pub fn without_notes(module: &[u8]) -> Result<Vec<u8>> {
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("a module of the program is damaged")?;
        let is_note = matches!(&payload, Payload::CustomSection(section) if NOTES.contains(&section.name()));
        if let Some((id, range)) = payload.as_section().filter(|_| !is_note) {
            out.section(&RawSection { id, data: &module[span(&range)] });
        }
    }
    Ok(out.finish())
}

fn rewritten<'a>(
    module: &[u8],
    stays: impl Fn(&str) -> bool,
    kept: impl IntoIterator<Item = &'a u32>,
) -> Result<Vec<u8>> {
    let kept: Vec<u32> = kept.into_iter().copied().collect();
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("a module of the program is damaged")?;
        if let Payload::ExportSection(section) = payload {
            let mut exports = ExportSection::new();
            for export in section {
                let export = export?;
                if stays(export.name) {
                    exports.export(export.name, kind(export.kind), export.index);
                }
            }
            for index in &kept {
                exports.export(&format!("{KEPT}{index}"), ExportKind::Func, *index);
            }
            out.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            out.section(&RawSection { id, data: &module[span(&range)] });
        }
    }
    Ok(out.finish())
}

/// Bytes that a module puts into memory at a fixed place.
#[derive(Clone, Debug, PartialEq)]
pub struct Bytes {
    at: i32,
    bytes: Vec<u8>,
}

/// The bytes of a module that has nothing else that could be reached: code that stands in it without an export, a place in a
/// table or a start is never run. None where there is more, or bytes without a fixed place.
pub fn bytes_alone(module: &[u8]) -> Result<Option<Vec<Bytes>>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("a module of the program is damaged")? {
            Payload::ElementSection(_) | Payload::StartSection { .. } => return Ok(None),
            Payload::ExportSection(exports) if exports.count() > 0 => return Ok(None),
            Payload::DataSection(section) => {
                for data in section {
                    let data = data?;
                    let DataKind::Active { memory_index: 0, offset_expr } = data.kind else { return Ok(None) };
                    let mut offset = offset_expr.get_operators_reader();
                    let Operator::I32Const { value } = offset.read()? else { return Ok(None) };
                    found.push(Bytes { at: value, bytes: data.data.to_vec() });
                }
            }
            _ => {}
        }
    }
    Ok(Some(found))
}

/// The module with these bytes too.
pub fn with_bytes(module: &[u8], more: &[Bytes]) -> Result<Vec<u8>> {
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("a module of the program is damaged")? {
            Payload::DataCountSection { count, .. } => {
                out.section(&DataCountSection { count: count + more.len() as u32 });
            }
            Payload::DataSection(section) => {
                let mut all = DataSection::new();
                RoundtripReencoder.parse_data_section(&mut all, section).context("the program's data are damaged")?;
                for Bytes { at, bytes } in more {
                    all.active(0, &ConstExpr::i32_const(*at), bytes.iter().copied());
                }
                out.section(&all);
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    out.section(&RawSection { id, data: &module[span(&range)] });
                }
            }
        }
    }
    Ok(out.finish())
}

/// What was read lies in memory, whatever the reader counts with.
pub fn span(range: &Range<u64>) -> Range<usize> {
    range.start as usize..range.end as usize
}

fn kind(kind: ExternalKind) -> ExportKind {
    kind.into()
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, FunctionSection, NameMap, NameSection, TypeSection};

    use super::*;

    fn module() -> Vec<u8> {
        module_with(&[])
    }

    /// Two functions, of which the first is exported, where there are no bytes.
    fn module_with(bytes: &[u8]) -> Vec<u8> {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        functions.function(0).function(0);
        for _ in 0..2 {
            let mut body = wasm_encoder::Function::new([]);
            body.instructions().end();
            code.function(&body);
        }
        let (mut exports, mut map, mut names) = (ExportSection::new(), NameMap::new(), NameSection::new());
        if bytes.is_empty() {
            exports.export("start", ExportKind::Func, 0);
        }
        map.append(0, "first");
        map.append(1, "second");
        names.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        if !bytes.is_empty() {
            let mut data = DataSection::new();
            data.active(0, &ConstExpr::i32_const(8), bytes.iter().copied());
            module.section(&data);
        }
        module.section(&names);
        module.finish()
    }

    #[test]
    fn functions_are_told_by_name() {
        let found = functions(&module()).expect("a module");
        let named: Vec<(u32, &str)> = found.iter().map(|function| (function.index, function.name.as_str())).collect();
        assert_eq!(named, [(0, "first"), (1, "second")]);
    }

    #[test]
    fn what_is_exported_for_the_cut_goes_again_and_the_rest_stays() {
        let module = module();
        let kept = with_kept(&module, &[1]).expect("a module");
        assert_ne!(kept, module);
        assert_eq!(without_kept(&kept).expect("a module"), module);
    }

    #[test]
    fn notes_go_and_the_rest_stays() {
        let (plain, mut noted) = (module(), module());
        for name in NOTES {
            // A section of its own: 0, how long it is, its name with that one's length, and what it says.
            noted.extend([0, name.len() as u8 + 2, name.len() as u8]);
            noted.extend(name.bytes().chain([0]));
        }
        assert_eq!(without_notes(&noted).expect("a module"), plain);
        assert_eq!(without_notes(&plain).expect("a module"), plain);
    }

    #[test]
    fn bytes_alone_move_into_another_module() {
        let with = |bytes: &[u8]| {
            let (mut data, mut module) = (DataSection::new(), Module::new());
            data.active(0, &ConstExpr::i32_const(8), bytes.iter().copied());
            module.section(&data);
            module.finish()
        };
        let alone = bytes_alone(&with(b"ab")).expect("a module").expect("bytes alone");
        assert_eq!(alone, [Bytes { at: 8, bytes: b"ab".to_vec() }]);
        let both = bytes_alone(&with_bytes(&with(b"c"), &alone).expect("a module")).expect("a module").expect("bytes");
        assert_eq!(both.iter().map(|found| found.bytes.as_slice()).collect::<Vec<_>>(), [&b"c"[..], b"ab"]);
        assert_eq!(bytes_alone(&module()).expect("a module"), None);
        // Code that nothing leads to is as good as none.
        assert_eq!(bytes_alone(&module_with(b"ab")).expect("a module"), Some(alone));
    }
}
