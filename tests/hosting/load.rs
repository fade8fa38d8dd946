//! Two thousand visitors in the same moment: each gets the whole page, whatever its wait.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Barrier;
use tokio::time::timeout;

use super::client::{parse, request};
use super::servers::Server;

const VISITORS: usize = 2000;
/// A connection each, and some for the tests themselves.
const OPEN_FILES: u64 = 8192;
/// Longer than a visitor waits; what counts here is that nobody is sent away.
const PATIENCE: Duration = Duration::from_secs(60);
/// An address, the packing that the visitor takes, and the file that is to come.
const ASKED: [(&str, &str, &str); 5] = [
    ("/", "gzip, br", "index.html.br"),
    ("/jobs/programmer/", "", "jobs/programmer/index.html"),
    ("/widget/job/programmer/", "", "widget/job/programmer/index.html"),
    ("/widget.js", "", "widget.js"),
    ("/", "", "index.html"),
];

/// Counts every answer that is not the file.
pub fn stands_the_crowd(server: &Server) -> Result<()> {
    let files: Vec<Vec<u8>> = ASKED
        .iter()
        .map(|(_, _, file)| fs::read(server.site.join(file)).with_context(|| format!("the site has no {file}")))
        .collect::<Result<_>>()?;
    let started = Instant::now();
    // Two threads, as the servers share two cores with them.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let faults = runtime.block_on(visit(server.port, Arc::new(files)));
    println!("{VISITORS} visitors in {:.1} s, {} faults", started.elapsed().as_secs_f64(), faults.len());
    ensure!(
        faults.is_empty(),
        "{} of {VISITORS} visitors: {}",
        faults.len(),
        faults.first().map_or("", String::as_str)
    );
    Ok(())
}

/// The servers inherit the limit from the test.
pub fn allow_open_files() -> Result<()> {
    let allowed = rlimit::increase_nofile_limit(OPEN_FILES).context("the limit of open files cannot be read")?;
    ensure!(allowed >= OPEN_FILES, "{allowed} open files are allowed, {OPEN_FILES} are needed: raise `ulimit -Hn`");
    Ok(())
}

async fn visit(port: u16, files: Arc<Vec<Vec<u8>>>) -> Vec<String> {
    let together = Arc::new(Barrier::new(VISITORS));
    let mut visitors = tokio::task::JoinSet::new();
    for at in 0..VISITORS {
        let (together, files) = (together.clone(), files.clone());
        visitors.spawn(async move {
            let (path, encodings, _) = ASKED[at % ASKED.len()];
            let answer = timeout(PATIENCE, ask(port, path, encodings, &together)).await;
            let body = answer.context("no answer in time").and_then(|answer| answer)?;
            ensure!(body == files[at % ASKED.len()], "{path} has another body of {} bytes", body.len());
            Ok(())
        });
    }
    let outcomes = visitors.join_all().await;
    outcomes.into_iter().filter_map(|outcome| outcome.err().map(|error| format!("{error:#}"))).collect()
}

/// Nobody asks before all are connected.
async fn ask(port: u16, path: &str, encodings: &str, together: &Barrier) -> Result<Vec<u8>> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await;
    together.wait().await;
    let mut stream = stream.context("no connection")?;
    stream.write_all(request(port, path, encodings).as_bytes()).await.context("the request broke off")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.context("the answer broke off")?;
    let answer = parse(&bytes).context("the answer is none")?;
    ensure!(answer.status == 200, "{path}: {}", answer.status);
    Ok(answer.body)
}
