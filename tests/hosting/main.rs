//! The configurations of `hosting/` in the real servers: each keeps what the README asks of a host.

mod built_by_hosts;
mod client;
mod load;
mod servers;

use std::fs;

use anyhow::{Context, Result, ensure};
use client::{Answer, ask};
use serde_json::Value;
use servers::{Host, Server};

const YEAR: &str = "public, max-age=31536000, immutable";

type Check = fn(&Server) -> Result<()>;

fn keeps_the_contract(host: Host) -> Result<()> {
    let Some(server) = host.start()? else { return Ok(()) };
    let parts: [(&str, Check); 6] = [
        ("pages", pages),
        ("slash", slash),
        ("missing", missing),
        ("data", data),
        ("types", types),
        ("caching", caching),
    ];
    // Cloudflare packs all by itself.
    let copies: Option<(&str, Check)> = (host != Host::Cloudflare).then_some(("copies", copies));
    for (part, check) in parts.into_iter().chain(copies) {
        check(&server).with_context(|| format!("{host:?}: {part}"))?;
    }
    Ok(())
}

#[test]
fn nginx_keeps_the_contract() -> Result<()> {
    keeps_the_contract(Host::Nginx)
}

#[test]
fn caddy_keeps_the_contract() -> Result<()> {
    keeps_the_contract(Host::Caddy)
}

#[test]
fn apache_keeps_the_contract() -> Result<()> {
    keeps_the_contract(Host::Apache)
}

#[test]
fn cloudflare_keeps_the_contract() -> Result<()> {
    keeps_the_contract(Host::Cloudflare)
}

fn stands_the_crowd(host: Host) -> Result<()> {
    load::allow_open_files()?;
    let Some(server) = host.start()? else { return Ok(()) };
    load::stands_the_crowd(&server).with_context(|| format!("{host:?}"))
}

#[test]
fn nginx_sends_nobody_away() -> Result<()> {
    stands_the_crowd(Host::Nginx)
}

#[test]
fn caddy_sends_nobody_away() -> Result<()> {
    stands_the_crowd(Host::Caddy)
}

#[test]
fn apache_sends_nobody_away() -> Result<()> {
    stands_the_crowd(Host::Apache)
}

fn ensure_header(answer: &Answer, name: &str, expected: &str) -> Result<()> {
    let found = answer.header(name);
    ensure!(found == expected, "{name} is `{found}`, not `{expected}`");
    Ok(())
}

fn is_html(answer: &Answer) -> bool {
    answer.header("content-type").to_lowercase() == "text/html; charset=utf-8"
}

fn content(server: &Server, path: &str) -> Result<Vec<u8>> {
    fs::read(server.site.join(path)).with_context(|| format!("the site has no {path}"))
}

/// The path of the heaviest file in `assets/` with this ending: of a light one no copy need be kept. Those of the program
/// before this one are not named in `_headers`.
fn asset(server: &Server, ending: &str) -> Result<String> {
    let program: Value = serde_json::from_slice(&content(server, "program.json")?)?;
    let before = program["before"].as_array().context("program.json names no program before")?;
    let mut heaviest = None;
    for file in fs::read_dir(server.site.join("assets"))? {
        let file = file?;
        let path = format!("assets/{}", file.file_name().to_string_lossy());
        if path.ends_with(ending) && !before.iter().any(|old| old == path.as_str()) {
            heaviest = heaviest.max(Some((file.metadata()?.len(), path)));
        }
    }
    let (_, path) = heaviest.context("no such asset")?;
    Ok(format!("/{path}"))
}

/// A folder answers with its page, packed for whoever takes it so.
fn pages(server: &Server) -> Result<()> {
    for path in ["/", "/jobs/", "/jobs/programmer/", "/widget/job/programmer/"] {
        let file = format!("{}index.html", path.trim_start_matches('/'));
        let plain = ask(server.port, path, "")?;
        ensure!(plain.status == 200 && is_html(&plain), "{path}: {} {}", plain.status, plain.header("content-type"));
        ensure!(plain.body == content(server, &file)?, "{path} is another page");
        ensure_header(&plain, "x-content-type-options", "nosniff")?;
        let packed = ask(server.port, path, "gzip, br")?;
        ensure!(["br", "gzip"].contains(&packed.header("content-encoding").as_str()), "{path} is not packed");
        // Cloudflare's says so at the edge, which only its network has.
        let varies = packed.header("vary").to_lowercase().contains("accept-encoding");
        ensure!(varies || server.host == Host::Cloudflare, "{path} has no Vary");
        ensure!(packed.body.len() * 2 < plain.body.len(), "{path} is packed badly");
    }
    Ok(())
}

/// A missing slash is added, and the query kept.
fn slash(server: &Server) -> Result<()> {
    for (path, target) in [
        ("/jobs?q=r%26d&sort=pay", "/jobs/?q=r%26d&sort=pay"),
        ("/jobs/programmer?range=12w", "/jobs/programmer/?range=12w"),
        ("/jobs/programmer", "/jobs/programmer/"),
    ] {
        let answer = ask(server.port, path, "")?;
        ensure!([301, 302, 307, 308].contains(&answer.status), "{path} is answered with {}", answer.status);
        let location = answer.header("location");
        let location = location.strip_prefix(&format!("http://127.0.0.1:{}", server.port)).unwrap_or(&location);
        ensure!(location == target, "{path} leads to {location}");
    }
    Ok(())
}

/// What is not there is the 404 page with its status, a folder without a page too.
fn missing(server: &Server) -> Result<()> {
    let page = content(server, "404.html")?;
    for path in ["/jobs/nobody/", "/nothing", "/data/v1/", "/assets/", "/data/v1/none.json", "/assets/app-01234567.js"]
    {
        let answer = ask(server.port, path, "")?;
        ensure!(
            answer.status == 404 && is_html(&answer),
            "{path}: {} {}",
            answer.status,
            answer.header("content-type")
        );
        ensure!(answer.body == page, "{path} is another page");
        ensure!(!answer.header("cache-control").contains("immutable"), "{path} is kept for ever");
    }
    Ok(())
}

/// Other sites read data and the widget's script, and hear that some of it is missing.
fn data(server: &Server) -> Result<()> {
    for (path, status) in [
        ("/data/v1/index.json", 200),
        ("/oembed/jobs/programmer.json", 200),
        ("/widget.js", 200),
        ("/widget.js?v=1", 200),
        ("/data/v1/none.json", 404),
    ] {
        let answer = ask(server.port, path, "gzip, br")?;
        ensure!(answer.status == status, "{path}: {}", answer.status);
        ensure_header(&answer, "access-control-allow-origin", "*").with_context(|| path.to_owned())?;
    }
    ensure_header(&ask(server.port, "/jobs/", "")?, "access-control-allow-origin", "")?;
    ensure!(ask(server.port, "/data/v1/index.json", "")?.body == content(server, "data/v1/index.json")?);
    Ok(())
}

fn types(server: &Server) -> Result<()> {
    let wasm = asset(server, ".wasm")?;
    for (path, kind) in [
        ("/feed.xml", "application/atom+xml"),
        ("/jobs/programmer/feed.xml", "application/atom+xml"),
        ("/data/v1/index.csv", "text/csv"),
        ("/data/v1/jobs/programmer.csv", "text/csv"),
        ("/data/v1/index.json", "application/json"),
        ("/favicon.svg", "image/svg+xml"),
        (wasm.as_str(), "application/wasm"),
    ] {
        for encodings in ["", "gzip, br"] {
            let found = ask(server.port, path, encodings)?.header("content-type");
            ensure!(found.split(';').next() == Some(kind), "{path} for `{encodings}` is `{found}`");
        }
    }
    let script = ask(server.port, "/widget.js", "")?.header("content-type");
    ensure!(script.contains("javascript"), "/widget.js is `{script}`");
    Ok(())
}

fn caching(server: &Server) -> Result<()> {
    let each_time = match server.host {
        Host::Cloudflare => "public, max-age=0, must-revalidate",
        Host::Nginx | Host::Caddy | Host::Apache => "no-cache",
    };
    for encodings in ["", "gzip, br"] {
        ensure_header(&ask(server.port, &asset(server, ".wasm")?, encodings)?, "cache-control", YEAR)?;
        ensure_header(&ask(server.port, &asset(server, ".css")?, encodings)?, "cache-control", YEAR)?;
        for path in ["/", "/data/v1/index.json", "/widget.js", "/feed.xml"] {
            ensure_header(&ask(server.port, path, encodings)?, "cache-control", each_time)?;
        }
    }
    Ok(())
}

/// The copy that lies there goes to whoever takes it, and to nobody else.
fn copies(server: &Server) -> Result<()> {
    let wasm = asset(server, ".wasm")?;
    for path in [wasm.as_str(), "/data/v1/index.json", "/"] {
        let file = if path == "/" { "index.html.br".to_owned() } else { format!("{}.br", &path[1..]) };
        ensure!(server.site.join(&file).is_file(), "the site was built without {file}");
        let packed = ask(server.port, path, "gzip, deflate, br")?;
        ensure_header(&packed, "content-encoding", "br").with_context(|| path.to_owned())?;
        ensure!(packed.body == content(server, &file)?, "{path} is another copy");
        ensure!(packed.header("vary").to_lowercase().contains("accept-encoding"), "{path} has no Vary");
        for refused in ["", "gzip", "br;q=0"] {
            let answer = ask(server.port, path, refused)?;
            ensure!(answer.header("content-encoding") != "br", "{path} is Brotli for `{refused}`");
        }
    }
    Ok(())
}
