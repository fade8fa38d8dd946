//! A static file server with the habits of a good static host: precompressed copies, cache headers,
//! redirects to the trailing slash, a real 404. It adds no behaviour that a host would not have.

pub mod headers;
mod site;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::sync::oneshot;

/// Hears of each request what a host's log holds: the path with its query, the cookie, and where it came from.
pub type Watch = Box<dyn Fn(&str, Option<&str>, Option<&str>) + Send + Sync>;

/// A running server; it stops when this is dropped.
pub struct Server {
    pub addr: SocketAddr,
    public_url: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<()>>>,
}

/// Serves a folder on a free port of this machine, under a path such as `/` or `/risk/`.
pub fn spawn(dist: PathBuf, public_url: &str) -> Result<Server> {
    spawn_on(dist, public_url, 0)
}

/// The same, telling of every request.
pub fn spawn_watched(dist: PathBuf, public_url: &str, watch: Watch) -> Result<Server> {
    start(dist, public_url, 0, Some(watch))
}

/// The same on a chosen port.
pub fn spawn_on(dist: PathBuf, public_url: &str, port: u16) -> Result<Server> {
    start(dist, public_url, port, None)
}

fn start(dist: PathBuf, public_url: &str, port: u16, watch: Option<Watch>) -> Result<Server> {
    if !dist.is_dir() {
        bail!("{} is no folder: build the site first", dist.display());
    }
    if !(public_url.starts_with('/') && public_url.ends_with('/')) {
        bail!("the public URL `{public_url}` must start and end with a slash");
    }
    // A thread of its own, so that tests with any runtime, or with none, can share one server.
    let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .with_context(|| format!("port {port} cannot be opened; choose another with --port"))?;
    let addr = listener.local_addr()?;
    let router = site::router(dist, public_url, watch);
    let (stop, stopped) = oneshot::channel();
    let thread = thread::spawn(move || {
        runtime.block_on(async {
            tokio::select! {
                served = async { axum::serve(listener, router).await } => served.context("the server stopped"),
                // Open connections are cut: a browser keeps them alive longer than a test wants to wait.
                _ = stopped => Ok(()),
            }
        })
    });
    Ok(Server { addr, public_url: public_url.to_owned(), stop: Some(stop), thread: Some(thread) })
}

impl Server {
    /// The address of the site's first page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.addr, self.public_url)
    }

    /// Serves until the process is ended.
    pub fn wait(mut self) -> Result<()> {
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(served)) => served,
            _ => bail!("the server broke down"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // A server that has already ended no longer listens.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_spawned_server_answers_until_it_is_dropped() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("index.html"), "home").expect("a page");
        let server = spawn(folder.path().to_path_buf(), "/risk/").expect("a server");
        let addr = server.addr;
        assert_eq!(server.url(), format!("http://{addr}/risk/"));
        let mut stream = TcpStream::connect(addr).expect("a connection");
        stream.write_all(b"GET /risk/ HTTP/1.0\r\n\r\n").expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        assert!(answer.starts_with("HTTP/1.0 200") && answer.ends_with("home"), "{answer}");
        drop(server);
        assert!(TcpStream::connect(addr).is_err());
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let error = spawn(PathBuf::from("no/such/dist"), "/").err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("no/such/dist is no folder: build the site first"));
    }
}
