//! Takes the code out of functions that the program has and never runs, so that no visitor loads it.
//!
//! Leptos can take a page over in two ways, at once or waiting for parts of it, and each view brings the code of both. Ours
//! waits for the page's part before it begins (`src/takeover`), so the second way is never gone. The compiler can't know, for
//! every view's functions stand in a table (tachys 0.2.19, `AnyView`).

use std::collections::HashSet;
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasm_encoder::{CustomSection, Encode, Module, RawSection};
use wasmparser::{KnownCustom, Operator, Parser, Payload, RelocAddendKind, RelocationEntry};

use crate::module::{Function, functions, span};

/// In the name of what takes a view over while it waits.
const WAITING: &str = "hydrate_async";
/// In the name of what begins to. With it in the program nothing is idle.
const BEGINNING: &str = "hydrate_from_async";
/// The compiler makes one of functions that are equal, under the name of any. Shorter ones may be some other's as well.
const LONG: usize = 64;

/// The program without the code of its idle functions: whoever called one would stop the program.
pub fn without_idle(program: &[u8]) -> Result<Vec<u8>> {
    let all = functions(program)?;
    if all.iter().any(|function| function.name.contains(BEGINNING)) {
        bail!(
            "the program takes pages over while it waits, so `{WAITING}` is not idle any more (crates/parts/src/idle.rs)"
        );
    }
    let waiting: HashSet<u32> =
        all.iter().filter(|function| function.name.contains(WAITING)).map(|function| function.index).collect();
    let called = called_by_others(program, &all, &waiting)?;
    let is_idle = |function: &&Function| {
        is_body_of_waiting(&function.name) && function.body.len() >= LONG && !called.contains(&function.index)
    };
    emptied(program, &all.iter().filter(is_idle).map(|function| function.body.clone()).collect::<Vec<_>>())
}

/// Whether it is what runs when the future is polled, and no other function that only has such a future in its name.
fn is_body_of_waiting(name: &str) -> bool {
    let Some((_, rest)) = name.rsplit_once(WAITING) else { return false };
    // `::{{closure}}::h0123…`, in the older form `28_$u7b$$u7b$closure$u7d$$u7d$17h0123…E`.
    rest.contains("closure") && !rest.contains(['<', '>', ' ', ','])
}

/// What functions other than these call.
fn called_by_others(program: &[u8], all: &[Function], these: &HashSet<u32>) -> Result<HashSet<u32>> {
    let own: HashSet<usize> =
        all.iter().filter(|function| these.contains(&function.index)).map(|function| function.body.start).collect();
    let mut called = HashSet::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CodeSectionEntry(body) = payload.context("the program is damaged")? else { continue };
        if own.contains(&span(&body.range()).start) {
            continue;
        }
        for operator in body.get_operators_reader()? {
            if let Operator::Call { function_index } | Operator::ReturnCall { function_index } = operator? {
                called.insert(function_index);
            }
        }
    }
    Ok(called)
}

/// The program with these bodies stopping at once. They keep their length, since relocations tell how far from the start of
/// all code something stands; those inside of them go.
fn emptied(program: &[u8], bodies: &[Range<usize>]) -> Result<Vec<u8>> {
    let mut changed = program.to_vec();
    for body in bodies {
        let [locals, stop, rest @ .., end] = &mut changed[body.clone()] else { bail!("a function has no code") };
        (*locals, *stop, *end) = (0, 0x00, 0x0b);
        rest.fill(0x01);
    }
    let (mut out, mut code) = (Module::new(), 0);
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.context("the program is damaged")?;
        if let Payload::CodeSectionStart { range, .. } = &payload {
            code = span(range).start;
        }
        if let Payload::CustomSection(section) = &payload
            && section.name() == "reloc.CODE"
            && let KnownCustom::Reloc(relocations) = section.as_known()
        {
            let stays = |relocation: &RelocationEntry| {
                let at = code + relocation.offset as usize;
                !bodies.iter().any(|body| body.contains(&at))
            };
            let entries = relocations.entries().into_iter().collect::<Result<Vec<_>, _>>()?;
            let entries: Vec<RelocationEntry> = entries.into_iter().filter(stays).collect();
            let data = relocated(relocations.section_index(), &entries);
            out.section(&CustomSection { name: section.name().into(), data: data.into() });
        } else if let Some((id, range)) = payload.as_section() {
            out.section(&RawSection { id, data: &changed[span(&range)] });
        }
    }
    Ok(out.finish())
}

fn relocated(section: u32, entries: &[RelocationEntry]) -> Vec<u8> {
    let mut data = Vec::new();
    section.encode(&mut data);
    (entries.len() as u32).encode(&mut data);
    for entry in entries {
        data.push(entry.ty as u8);
        entry.offset.encode(&mut data);
        entry.index.encode(&mut data);
        if !matches!(entry.ty.addend_kind(), RelocAddendKind::None) {
            entry.addend.encode(&mut data);
        }
    }
    data
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, FunctionSection, NameMap, NameSection, TypeSection};
    use wasmparser::Validator;

    use super::*;

    /// Each function calls the next, and is long.
    fn program(named: &[&str], calls: &[Option<u32>]) -> Vec<u8> {
        let (mut types, mut own, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        let (mut map, mut names) = (NameMap::new(), NameSection::new());
        types.ty().function([], []);
        for (at, (name, call)) in named.iter().zip(calls).enumerate() {
            own.function(0);
            let mut body = wasm_encoder::Function::new([]);
            for _ in 0..LONG {
                body.instructions().nop();
            }
            if let Some(call) = call {
                body.instructions().call(*call);
            }
            body.instructions().end();
            code.function(&body);
            map.append(at as u32, name);
        }
        names.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&own).section(&code).section(&names);
        module.finish()
    }

    fn stopped(program: &[u8]) -> Vec<u32> {
        let stops = |function: &Function| program[function.body.start + 1] == 0x00;
        let all = functions(program).expect("a program");
        all.iter().filter(|function| stops(function)).map(|function| function.index).collect()
    }

    const POLL: &str = "<a::B as c::D>::hydrate_async::{{closure}}::h0123456789abcdef";

    #[test]
    fn what_waits_is_emptied_and_nothing_that_others_call() {
        let named = [
            "start",
            POLL,
            "_ZN1a13hydrate_async28_$u7b$$u7b$closure$u7d$$u7d$17h0123E",
            "x::hydrate_async::{{closure}}",
            "core::ptr::drop_in_place<a::hydrate_async::{{closure}}>::h1",
        ];
        let program = program(&named, &[Some(3), Some(2), None, None, None]);
        let less = without_idle(&program).expect("a program");
        Validator::new().validate_all(&less).expect("a sound program");
        assert_eq!(stopped(&less), [1, 2]);
        assert_eq!(less.len(), program.len());
    }

    #[test]
    fn a_program_that_waits_is_refused() {
        let program = program(&["leptos::mount::hydrate_from_async::{{closure}}", POLL], &[Some(1), None]);
        assert!(without_idle(&program).is_err());
    }

    #[test]
    fn relocations_are_written_as_they_are_read() {
        use wasmparser::RelocationType::{FunctionIndexLeb, MemoryAddrSleb};
        let entries = [
            RelocationEntry { ty: FunctionIndexLeb, offset: 300, index: 7, addend: 0 },
            RelocationEntry { ty: MemoryAddrSleb, offset: 400, index: 8, addend: -9 },
        ];
        assert_eq!(relocated(3, &entries), [3, 2, 0, 0xac, 2, 7, 4, 0x90, 3, 8, 0x77]);
    }
}
