//! A visitor for tests: a browser over WebDriver, on the built site behind a real static server.

mod addon;
mod altered;
mod axe;
mod browser;
mod engine;
mod finger;
mod pages;
mod road;
mod stopping;
mod visit;

pub use addon::Addon;
pub use altered::{Answer, HELD, LOSING, altered_site, counted_site, lenient_subpath_site};
pub use browser::{Options, in_every_engine, with_visitor};
pub use engine::Engine;
pub use finger::Place;
pub use pages::pages;
pub use road::Road;
pub use stopping::{RELOADED, STOPPED};
pub use visit::{PATIENCE, Visit};

use std::path::PathBuf;
use std::sync::OnceLock;

/// The site at the root of a host, shared by all tests of a run.
pub fn site_url() -> String {
    static SERVER: OnceLock<preview::Server> = OnceLock::new();
    SERVER.get_or_init(|| serve(dist(), "/")).url()
}

/// The same site below `/risk/`.
pub fn subpath_site_url() -> String {
    static SERVER: OnceLock<preview::Server> = OnceLock::new();
    SERVER.get_or_init(|| serve(subpath_dist(), "/risk/")).url()
}

/// What `cargo xtask serve` serves.
pub fn served_site_url() -> String {
    static SERVER: OnceLock<preview::Server> = OnceLock::new();
    SERVER.get_or_init(|| serve(folder("JOB_RISK_SERVED", "target/site/served"), "/")).url()
}

/// The folder of the built site.
pub fn dist() -> PathBuf {
    folder("JOB_RISK_DIST", "dist")
}

/// That of the site below `/risk/`.
pub(crate) fn subpath_dist() -> PathBuf {
    folder("JOB_RISK_DIST_SUBPATH", "target/site/subpath")
}

fn serve(folder: PathBuf, public_url: &str) -> preview::Server {
    let public_url = public_url.to_owned();
    // The server starts a runtime of its own, which a thread that already runs one can't do.
    match std::thread::spawn(move || preview::spawn(folder, &public_url)).join() {
        Ok(Ok(server)) => server,
        Ok(Err(error)) => panic!("the site can't be served; `cargo xtask test` builds it first: {error:#}"),
        Err(_) => panic!("the server broke down"),
    }
}

fn folder(variable: &str, default: &str) -> PathBuf {
    let folder = std::env::var_os(variable).map_or_else(|| PathBuf::from(default), PathBuf::from);
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    if folder.is_absolute() { folder } else { root.join(folder) }
}
