//! The web servers that the configurations in `hosting/` are tested with. Whichever can't be had is left out, and said to be.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::browsers::{debian, on_path};
use crate::step::{already, skip};
use crate::tools::install_node_packages;

/// Each server's program, with Debian's packages of it.
const SERVERS: [(&str, &[&str]); 3] =
    [("nginx", &["nginx", "libnginx-mod-http-brotli-static"]), ("caddy", &["caddy"]), ("apache2", &["apache2"])];
/// Without it nginx sends no packed copies.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
/// Where npm's packages of hosts are named, and where they are then.
const HOSTS: &str = "tests/hosting/npm";
/// What Debian asks before a package starts its service.
const POLICY: &str = "/usr/sbin/policy-rc.d";

pub fn set_up() -> Result<()> {
    let is_whole = |program: &str| is_here(program) && (program != "nginx" || Path::new(BROTLI).is_file());
    let missing: Vec<&str> =
        SERVERS.iter().filter(|(program, _)| !is_whole(program)).flat_map(|(_, packages)| *packages).copied().collect();
    install(&missing)?;
    for (program, packages) in SERVERS {
        if is_here(program) {
            already(program, "for the tests of hosting/");
        } else {
            skip(&format!("{program}: it is not here; to test its configuration too, {}", debian::advice(packages)));
        }
    }
    if let Err(error) = install_node_packages(HOSTS) {
        skip(&format!("the servers of Cloudflare and Netlify: {error:#}"));
    }
    Ok(())
}

/// Installs packages that have servers among them; where it may not, the tests say what is missing.
pub fn install(packages: &[&str]) -> Result<()> {
    without_starting_them(|| debian::install(packages))
}

/// Debian keeps servers where only root looks.
fn is_here(program: &str) -> bool {
    on_path(program).is_some() || Path::new("/usr/sbin").join(program).is_file()
}

/// A package of a server starts it, on a port that may be somebody's; the tests start their own.
fn without_starting_them(install: impl FnOnce() -> Result<()>) -> Result<()> {
    if !debian::is_ours() || Path::new(POLICY).exists() {
        return install();
    }
    fs::write(POLICY, "#!/bin/sh\nexit 101\n").context("could not keep packages from starting their services")?;
    let installed = make_executable().and_then(|()| install());
    fs::remove_file(POLICY).with_context(|| format!("could not remove {POLICY}"))?;
    installed
}

#[cfg(unix)]
fn make_executable() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(POLICY, fs::Permissions::from_mode(0o755)).with_context(|| format!("could not allow {POLICY}"))
}

#[cfg(not(unix))]
fn make_executable() -> Result<()> {
    Ok(())
}
