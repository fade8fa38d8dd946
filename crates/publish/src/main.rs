//! The publisher for editors, and for whoever serves the site on their own machine. What hosts will serve is written by `ship`.

use std::process::ExitCode;

use publish::command::{self, For};

fn main() -> ExitCode {
    command::run(&For::ThisMachine)
}
