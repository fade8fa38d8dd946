//! `preview DIST`: serves a published site until it is interrupted.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

#[derive(Parser)]
#[command(about = "Serves a published site on this machine")]
struct Args {
    /// The folder that the publisher wrote
    #[arg(default_value = "dist")]
    dist: PathBuf,
    /// The port to listen on; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path under which the site was published, such as /risk/
    #[arg(long, default_value = "/")]
    public_url: String,
}

fn main() -> ExitCode {
    match serve(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn serve(args: Args) -> Result<()> {
    let server = preview::spawn_on(args.dist, &args.public_url, args.port)?;
    println!("Serving {} (stop with Ctrl-C)", server.url());
    server.wait()
}
