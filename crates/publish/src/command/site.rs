//! `site`: writes the site for whoever will see it.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::{ContentArgs, read};
use crate::site::{self, Artist, Copies, Growth, Kept, Packing, Pictures, Place, Sources, THIS_MACHINE};

/// Names the origin where `--origin` does not.
const ORIGIN: &str = "JOB_RISK_ORIGIN";

/// For whom a site is published.
pub enum For {
    /// Whoever works on it: nobody shares a link to it or installs it as an app, and nothing is kept for pages that are open.
    ThisMachine,
    /// Visitors, over hosts whose limits it has to keep.
    Hosts(Artist),
}

#[derive(Args)]
pub struct SiteArgs {
    #[command(flatten)]
    content: ContentArgs,
    /// The browser program
    #[arg(long, default_value = "target/site/app")]
    app: PathBuf,
    /// The bundled chart library
    #[arg(long, default_value = "target/site/echarts.js")]
    echarts: PathBuf,
    /// Files that are copied as they are
    #[arg(long, default_value = "public")]
    public: PathBuf,
    /// The folder of style sheets, which `cargo xtask build` minifies first
    #[arg(long, default_value = "style")]
    style: PathBuf,
    /// The folder to write
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// The path under which the site is served, such as /risk/
    #[arg(long, default_value = "/")]
    public_url: String,
    /// The site's scheme and host for absolute links, such as https://example.org
    #[arg(long, env = ORIGIN, value_parser = parse_origin)]
    origin: Option<String>,
    /// Packed copies beside the files
    #[arg(long, value_enum, default_value_t = Copies::Br)]
    copies: Copies,
    /// A folder in which this run keeps what the next can use again
    #[arg(long)]
    keep: Option<PathBuf>,
}

pub fn publish(args: &SiteArgs, whom: &For) -> Result<()> {
    let content = read(&args.content.content)?;
    let keep = |name: &str| args.keep.as_ref().map(|folder| folder.join(name));
    let (pictures, replaced) = match whom {
        For::ThisMachine => (None, None),
        For::Hosts(artist) => (Some(Pictures { artist: *artist, kept: keep("pictures") }), Some(args.out.clone())),
    };
    let sources = Sources {
        app: args.app.clone(),
        echarts: args.echarts.clone(),
        public: args.public.clone(),
        style: args.style.clone(),
        pictures,
        replaced,
        place: Place::new(&args.public_url, args.origin.as_deref()),
    };
    let site = args.out.to_string_lossy().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let note = keep(&format!("pages-{site}.json"));
    let mut kept = note.as_deref().map_or_else(Kept::default, |note| Kept::read(note, &args.out));
    let mut tree = site::build(&content, &sources, &mut kept)?;
    tree.pack(&Packing { copies: args.copies, kept: keep("copies") })?;
    let told = match whom {
        For::ThisMachine => "written for this machine".to_owned(),
        For::Hosts(_) => {
            let growth = Growth::of(&tree);
            growth.check()?;
            growth.to_string()
        }
    };
    tree.write(&args.out)?;
    kept.save()?;
    println!("{}: {told}", args.out.display());
    match (whom, args.origin.as_deref()) {
        (For::ThisMachine, Some(origin)) if !is_local(origin) => eprintln!(
            "warning: this site lacks the pictures that others would show beside links to {origin}; cargo xtask build \
             writes what a host can serve"
        ),
        (For::Hosts(_), None) => eprintln!(
            "warning: absolute links (sitemap, feeds, oEmbed, pictures for sharing) point to {THIS_MACHINE}; before you \
             publish, name your host: --origin https://example.org, or {ORIGIN}=https://example.org"
        ),
        _ => {}
    }
    Ok(())
}

/// A scheme and a host, and nothing else.
fn parse_origin(text: &str) -> Result<String, String> {
    let origin = text.trim_end_matches('/');
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ']) => Ok(origin.to_owned()),
        Some(host) if host.contains('/') => Err("the path goes into --public-url".to_owned()),
        _ => Err("write scheme and host, such as https://example.org".to_owned()),
    }
}

fn is_local(origin: &str) -> bool {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|local| host.strip_prefix(local).is_some_and(is_port))
}

fn is_port(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_local() {
        for origin in ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:1"] {
            assert!(is_local(origin), "{origin}");
        }
        for origin in ["https://example.org", "http://localhost.example.org", "http://127.0.0.10"] {
            assert!(!is_local(origin), "{origin}");
        }
    }

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        assert_eq!(parse_origin("https://example.org/").as_deref(), Ok("https://example.org"));
        for text in ["example.org", "https://", "https://example.org/risk/"] {
            assert!(parse_origin(text).is_err(), "{text}");
        }
    }
}
