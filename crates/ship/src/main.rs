//! The publisher for a site that hosts will serve. It is `publish` with what draws pictures, which whoever serves the site on
//! their own machine need not compile.

use std::process::ExitCode;

use publish::command::{self, For};
use publish::site::Artist;

fn main() -> ExitCode {
    command::run(&For::Hosts(Artist { flat: pictures::flat, clear: pictures::clear, name: pictures::DRAWN_BY }))
}
