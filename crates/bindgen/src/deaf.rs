//! Makes a program that has stopped deaf: none of its listeners, timers and promises reaches it any more. What others listen
//! to on the page stays as it is.

use anyhow::{Result, ensure};

/// How each function begins by which a browser calls into the program (wasm-bindgen 0.2, `makeClosure`, `makeMutClosure`).
const CALLED: &str = "const real = (...args) => {\n";
/// The page's own script says so (public/stop.js).
const UNLESS_STOPPED: &str = "if (document.documentElement.dataset.app) return;\n";

/// # Errors
/// A module with functions that are called otherwise.
pub fn once_stopped(module: &str) -> Result<String> {
    let makers = module.matches("Closure(arg0, arg1, f) {").count();
    let called = module.matches(CALLED).count();
    ensure!(
        makers > 0 && makers == called,
        "of the {makers} makers of closures in the module, {called} are as this version of wasm-bindgen writes them"
    );
    Ok(module.replace(CALLED, &format!("{CALLED}{UNLESS_STOPPED}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &str = "function makeClosure(arg0, arg1, f) {\n    const real = (...args) => {\n\n        state.cnt++;\n    };\n}\n\
        function makeMutClosure(arg0, arg1, f) {\n    const real = (...args) => {\n\n        state.cnt++;\n    };\n}\n";

    #[test]
    fn each_way_into_the_program_is_closed() {
        let deaf = once_stopped(MODULE).expect("a module");
        assert_eq!(
            deaf.matches("{\nif (document.documentElement.dataset.app) return;\n\n        state.cnt++;").count(),
            2
        );
    }

    #[test]
    fn a_module_of_another_form_is_not_taken_for_closed() {
        for module in ["", &MODULE.replacen("const real", "const other", 1)] {
            assert!(once_stopped(module).is_err(), "{module}");
        }
    }
}
