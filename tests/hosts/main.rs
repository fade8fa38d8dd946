//! The widget in real host systems, as they publish it: `cargo xtask test --hosts` sets them up. They are large, so no other
//! run has them.

mod react;
mod wordpress;
