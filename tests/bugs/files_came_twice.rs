//! WebKit loaded each part of the program and each document twice that a page had asked for by a link that preloads.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use anyhow::{Result, ensure};
use browser_tests::{Engine, HELD, Options, altered_site, with_visitor};

#[tokio::test]
async fn what_a_page_asks_for_before_its_program_runs_comes_once() -> Result<()> {
    for engine in Engine::asked() {
        for page in ["", "jobs/programmer/", "compare/?jobs=ai-engineer,registered-nurse"] {
            let sent = Arc::new(Mutex::new(BTreeMap::<String, usize>::new()));
            let seen = Arc::clone(&sent);
            let site = altered_site(HELD, move |path, answer| {
                if path.ends_with(".wasm") || path.starts_with("data/v1/jobs/") {
                    let mut seen = seen.lock().unwrap_or_else(|broken| broken.into_inner());
                    *seen.entry(path.to_owned()).or_default() += 1;
                }
                answer
            });
            with_visitor(Options { engine, ..Options::default() }, site.await?, move |visit| async move {
                visit.open(page).await?;
                visit.release().await?;
                visit.wait_until("!document.querySelector('main [aria-busy=true]')").await
            })
            .await?;
            let sent = sent.lock().unwrap_or_else(|broken| broken.into_inner());
            ensure!(sent.keys().any(|path| path.ends_with(".wasm")), "no program came: {sent:?}");
            let twice: Vec<_> = sent.iter().filter(|(_, times)| **times > 1).collect();
            ensure!(twice.is_empty(), "/{page} in {engine:?}: {twice:?}");
        }
    }
    Ok(())
}
