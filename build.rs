//! Keeps the relocations in a browser program that is to be cut into parts: they tell what needs what.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is_cut = std::env::var_os("CARGO_FEATURE_SPLIT").is_some();
    if is_cut && std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
