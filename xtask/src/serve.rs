//! `cargo xtask serve`: builds the site and serves it as a static host would. Unless it is asked for as it is shipped, the
//! browser program is compiled fast and is big: releasing and pressing it takes minutes that whoever changes a component
//! would wait for each time.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::browser_program::Form;
use crate::build::{self, Site};
use crate::project;
use crate::step::step;

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    site: Site,
    /// The port to listen on
    #[arg(long, default_value_t = build::PORT)]
    port: u16,
    /// Build the site as it is shipped: in parts, small, with pictures; minutes more after each change
    #[arg(long)]
    shipped: bool,
    /// Serve what stands in the folder; with --shipped it is that of `build`
    #[arg(long)]
    no_build: bool,
}

pub fn run_serve(args: &Args) -> Result<()> {
    // Better said before a build of minutes than after it.
    TcpListener::bind((Ipv4Addr::LOCALHOST, args.port))
        .with_context(|| format!("port {} cannot be opened; choose another with --port", args.port))?;
    let form = if args.shipped { Form::Shipped } else { Form::Served };
    let out = args.site.out(form);
    let mut server = if !args.no_build {
        build::prepare(form)?;
        let origin = args.site.origin.clone().or_else(|| Some(build::local_origin(args.port)));
        // This machine needs no copies.
        build::publish(&Site { origin, ..args.site.clone() }, form, "none")?;
        project::compiled("preview")?
    } else if !build::is_published(&out) {
        bail!("{} holds no site yet: run again without --no-build", out.display());
    } else {
        step("compile the preview server", || project::program("preview"))?
    };
    server.arg(&out).args(["--port", &args.port.to_string(), "--public-url", &args.site.public_url]);
    start(server)
}

/// The server takes this program's place, so that whoever ends the one has ended the other.
#[cfg(unix)]
fn start(mut server: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = server.exec();
    bail!("the preview server did not start: {error}")
}

#[cfg(not(unix))]
fn start(mut server: Command) -> Result<()> {
    crate::step::run(&mut server)
}
