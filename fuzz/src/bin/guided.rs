//! One target under libFuzzer, chosen by the variable `JOB_RISK_FUZZ_TARGET`.
#![no_main]

use std::env;
use std::sync::OnceLock;

use fuzz::{Target, targets};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    static TARGET: OnceLock<Target> = OnceLock::new();
    let target = TARGET.get_or_init(|| {
        let name = env::var("JOB_RISK_FUZZ_TARGET").unwrap_or_default();
        let found = targets().into_iter().find(|target| target.name == name);
        found.unwrap_or_else(|| panic!("JOB_RISK_FUZZ_TARGET names no target: {name}"))
    });
    (target.check)(input);
});
