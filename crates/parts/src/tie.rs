//! Ties functions together, so that the cut puts them into one module: whatever of a group is wanted, all of it is.
//!
//! The cut follows calls. So each group gets a function that calls all of it, and each part that wants the group a new
//! entrance, which calls the old one and then that function. None of these calls is ever made: each stands after a
//! `return`, and goes when the modules are made small. A function of nothing but calls needs no relocations to be followed.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use wasm_encoder::{Encode, ExportSection, Function, Module, RawSection};
use wasmparser::{CompositeInnerType, Parser, Payload};

use crate::groups::Group;
use crate::module::{imported_functions, span};

/// The program with the groups tied together.
pub fn tied(program: &[u8], groups: &[Group]) -> Result<Vec<u8>> {
    let facts = Facts::read(program)?;
    let mut added = Added::after(&facts);
    let hubs: Vec<u32> = groups.iter().map(|group| added.hub(&group.functions)).collect();
    let mut exports = ExportSection::new();
    for export in &facts.exports {
        let part = part_of(export.name);
        let wanted = groups.iter().zip(&hubs).filter(|(group, _)| part.is_some_and(|part| group.parts.contains(part)));
        let wanted: Vec<u32> = wanted.map(|(_, hub)| *hub).collect();
        let index = if wanted.is_empty() { export.index } else { added.entrance(&facts, export.index, &wanted)? };
        exports.export(export.name, export.kind.into(), index);
    }
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.context("the program is damaged")?;
        let Some((id, range)) = payload.as_section() else { continue };
        let data = &program[span(&range)];
        let longer = match payload {
            Payload::ExportSection(_) => {
                out.section(&exports);
                continue;
            }
            // A type that takes nothing and gives nothing.
            Payload::TypeSection(_) => lengthened(data, 1, &[0x60, 0, 0])?,
            Payload::FunctionSection(_) => lengthened(data, added.count, &added.types)?,
            Payload::CodeSectionStart { .. } => lengthened(data, added.count, &added.bodies)?,
            _ => data.to_vec(),
        };
        out.section(&RawSection { id, data: &longer });
    }
    Ok(out.finish())
}

/// "chart" of `__wasm_split_00chart00_export_…`
fn part_of(export: &str) -> Option<&str> {
    let (part, rest) = export.strip_prefix("__wasm_split_00")?.split_once("00_")?;
    rest.starts_with("export_").then_some(part)
}

/// A section with more at its end. Its count keeps its length, since relocations tell how far from the section's start
/// something stands.
fn lengthened(section: &[u8], more: u32, end: &[u8]) -> Result<Vec<u8>> {
    let length = section.iter().position(|byte| byte & 0x80 == 0).context("a section has no count")? + 1;
    let (count, rest) = section.split_at(length);
    let count = count.iter().rev().fold(0u64, |count, byte| count << 7 | u64::from(byte & 0x7f)) + u64::from(more);
    if count >> (7 * length) != 0 {
        bail!("{count} do not fit into the count of a section of the program");
    }
    let digit = |at: usize| (count >> (7 * at)) as u8 & 0x7f | if at + 1 < length { 0x80 } else { 0 };
    Ok((0..length).map(digit).chain(rest.iter().copied()).chain(end.iter().copied()).collect())
}

/// What the program has.
#[derive(Default)]
struct Facts<'a> {
    /// Functions that it imports; its own come after them.
    imported: u32,
    /// How many parameters each type has; none where it is no function's.
    parameters: Vec<Option<usize>>,
    /// Of each function of its own.
    types: Vec<u32>,
    exports: Vec<wasmparser::Export<'a>>,
}

impl<'a> Facts<'a> {
    fn read(program: &'a [u8]) -> Result<Self> {
        let mut facts = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            match payload.context("the program is damaged")? {
                Payload::TypeSection(section) => {
                    for group in section {
                        facts.parameters.extend(group?.into_types().map(|kind| match kind.composite_type.inner {
                            CompositeInnerType::Func(function) => Some(function.params().len()),
                            _ => None,
                        }));
                    }
                }
                Payload::ImportSection(section) => {
                    facts.imported = imported_functions(section)?;
                }
                Payload::FunctionSection(section) => facts.types = section.into_iter().collect::<Result<_, _>>()?,
                Payload::ExportSection(section) => facts.exports = section.into_iter().collect::<Result<_, _>>()?,
                _ => {}
            }
        }
        Ok(facts)
    }
}

/// The functions that come after the program's own.
struct Added {
    /// The place of the next.
    next: u32,
    count: u32,
    /// The type of a function that takes and gives nothing.
    plain: u32,
    types: Vec<u8>,
    bodies: Vec<u8>,
}

impl Added {
    fn after(facts: &Facts) -> Self {
        let next = facts.imported + facts.types.len() as u32;
        Self { next, count: 0, plain: facts.parameters.len() as u32, types: Vec::new(), bodies: Vec::new() }
    }

    /// A function that would call all of these.
    fn hub(&mut self, functions: &BTreeSet<u32>) -> u32 {
        self.push(self.plain, &calls(0, None, functions))
    }

    /// A part's entrance that would call these hubs, too.
    fn entrance(&mut self, facts: &Facts, old: u32, hubs: &[u32]) -> Result<u32> {
        let place = old.checked_sub(facts.imported).context("a part's entrance is imported")?;
        let kind = *facts.types.get(place as usize).context("a part's entrance is not there")?;
        let parameters =
            facts.parameters.get(kind as usize).copied().flatten().context("a part's entrance has no type")?;
        Ok(self.push(kind, &calls(parameters as u32, Some(old), hubs)))
    }

    fn push(&mut self, kind: u32, body: &Function) -> u32 {
        kind.encode(&mut self.types);
        body.encode(&mut self.bodies);
        self.count += 1;
        self.next += 1;
        self.next - 1
    }
}

/// Calls `first` with its own parameters and returns; then what is never called.
fn calls<'a>(parameters: u32, first: Option<u32>, never: impl IntoIterator<Item = &'a u32>) -> Function {
    let mut body = Function::new([]);
    let mut code = body.instructions();
    if let Some(first) = first {
        for at in 0..parameters {
            code.local_get(at);
        }
        code.call(first);
    }
    code.return_();
    for function in never {
        // A call after a return may take what it likes from the stack; what it leaves there goes with the next return.
        code.call(*function).return_();
    }
    code.end();
    body
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, ExportKind, FunctionSection, TypeSection, ValType};
    use wasmparser::{ExternalKind, Validator};

    use super::*;

    /// Four functions, of which the last is the entrance of the part `map`.
    fn program() -> Vec<u8> {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([ValType::I32], [ValType::I32]);
        types.ty().function([ValType::F64], [ValType::F64]);
        for kind in [0, 1, 0, 1] {
            functions.function(kind);
            let mut body = Function::new([]);
            body.instructions().local_get(0).end();
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("start", ExportKind::Func, 0);
        exports.export("__wasm_split_00map00_export_0_map", ExportKind::Func, 3);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    fn group(parts: &[&str], functions: &[u32]) -> Group {
        Group {
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
            functions: functions.iter().copied().collect(),
        }
    }

    #[test]
    fn a_part_that_wants_a_group_gets_an_entrance_that_would_call_it() {
        let tied = tied(&program(), &[group(&["map"], &[1, 2]), group(&["jobs"], &[0])]).expect("a program");
        Validator::new().validate_all(&tied).expect("a sound program");
        let facts = Facts::read(&tied).expect("a program");
        let entrances: Vec<u32> = facts.exports.iter().map(|export| export.index).collect();
        // Two hubs, then the entrance.
        assert_eq!((facts.types.len(), entrances), (7, vec![0, 6]));
        assert_eq!(facts.exports[1].kind, ExternalKind::Func);
    }

    #[test]
    fn a_count_keeps_its_length() {
        assert_eq!(lengthened(&[0x81, 0x80, 0x00, 7], 2, &[8]).expect("a section"), [0x83, 0x80, 0x00, 7, 8]);
        assert!(lengthened(&[0x7f], 1, &[]).is_err());
    }
}
