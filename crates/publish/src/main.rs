//! The publisher's command line, for a site on this machine: nobody shares a link to it, so it has no pictures.

use std::process::ExitCode;

use publish::command::{self, For};

fn main() -> ExitCode {
    command::run(&For::ThisMachine)
}
