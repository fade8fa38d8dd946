//! Pages of one build with files of another, or with none.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use browser_tests::{Answer, Engine, Options, STOPPED, Visit, altered_site, in_every_engine, with_visitor};

fn is_program(path: &str) -> bool {
    path.starts_with("assets/app-")
}

fn is_start(path: &str) -> bool {
    path.starts_with("assets/start-")
}

/// The page that was rendered stands there, with words, its links load pages, and it was loaded once.
async fn expect_prerendered(visit: &Visit, loads: &AtomicUsize) -> Result<()> {
    visit.open("jobs/programmer/").await?;
    visit.wait_until(STOPPED).await?;
    assert!(visit.text("#stopped").await?.contains("Links"));
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    assert!(visit.text("main h1").await?.contains("Programmer"));
    // The second asks whether there is a newer page.
    assert!(loads.load(Ordering::Relaxed) <= 2, "loaded {} times", loads.load(Ordering::Relaxed));
    assert_eq!(visit.eval("performance.getEntriesByType('navigation')[0].type").await?, "navigate");
    visit.click("main a[href='/industries/technology/']").await?;
    visit.wait_until("document.querySelector('main h1').textContent.includes('Technology')").await
}

#[tokio::test]
async fn without_its_program_a_page_stays_as_it_was_rendered() -> Result<()> {
    type Case = fn(&str, Answer) -> Answer;
    let cases: [(&str, Case); 8] = [
        ("all gone", |path, answer| if is_program(path) { Answer::gone() } else { answer }),
        ("a page for all", |path, answer| if is_program(path) { Answer::page_for_all() } else { answer }),
        ("no start", |path, answer| if is_start(path) { Answer::gone() } else { answer }),
        ("a start that is lost on the way", |path, answer| if is_start(path) { Answer::cut() } else { answer }),
        ("the beginning of a start", |path, answer| {
            if is_start(path) { Answer { body: answer.body[..100].to_vec(), ..answer } } else { answer }
        }),
        ("no program", |path, answer| if path.ends_with(".wasm") { Answer::gone() } else { answer }),
        (
            "a page for the program",
            |path, answer| if path.ends_with(".wasm") { Answer::page_for_all() } else { answer },
        ),
        ("another build's program", |path, answer| {
            if path.ends_with(".wasm") { Answer { body: b"\0asm\x01\0\0\0".to_vec(), ..answer } } else { answer }
        }),
    ];
    for engine in Engine::asked() {
        for (name, case) in cases {
            let loads = Arc::new(AtomicUsize::new(0));
            let counted = Arc::clone(&loads);
            let site = altered_site("", move |path, answer| {
                if path == "jobs/programmer" {
                    counted.fetch_add(1, Ordering::Relaxed);
                }
                case(path, answer)
            })
            .await?;
            let options = Options { engine, ..Options::default() };
            with_visitor(options, site, move |visit| async move { expect_prerendered(&visit, &loads).await })
                .await
                .with_context(|| format!("{name} in {engine:?}"))?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn an_old_page_whose_program_is_gone_is_loaded_anew_once() -> Result<()> {
    for engine in Engine::asked() {
        let loads = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&loads);
        let site = altered_site("", move |path, mut answer| {
            if path == "jobs/programmer" && counted.fetch_add(1, Ordering::Relaxed) == 0 {
                let page = String::from_utf8_lossy(&answer.body).replace("assets/app-", "assets/app-0");
                // The policy names scripts by their hashes; a page of another build has its own.
                answer.body = page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"none\"").into_bytes();
            }
            if path.starts_with("assets/app-0") && answer.status == 404 { Answer::gone() } else { answer }
        })
        .await?;
        let journey = move |visit: Visit| async move {
            visit.open_live("jobs/programmer/").await?;
            assert_eq!(loads.load(Ordering::Relaxed), 3);
            Ok(())
        };
        let options = Options { engine, ..Options::default() };
        with_visitor(options, site, journey).await.with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

type Case = fn(Answer) -> Answer;

/// Documents that are none of this build's, and what is said of each where nothing else can be shown.
const DAMAGED: [(Case, &str); 4] = [
    (
        |answer| Answer {
            body: String::from_utf8_lossy(&answer.body)
                .replacen("\"schema_version\":1", "\"schema_version\":2", 1)
                .into(),
            ..answer
        },
        "another form",
    ),
    (|_| Answer::page_for_all(), "a web page where the figures should be"),
    (|answer| Answer { body: answer.body[..answer.body.len() / 2].to_vec(), ..answer }, "incomplete or damaged"),
    (|answer| Answer { status: 503, ..answer }, "(503)"),
];

#[tokio::test]
async fn without_its_data_a_page_stays_as_it_was_rendered() -> Result<()> {
    for page in ["jobs/programmer/", "methodology/"] {
        for (case, what) in DAMAGED {
            let site =
                altered_site("", move |path, answer| if path.starts_with("data/v1/") { case(answer) } else { answer });
            in_every_engine(Options::default(), site.await?, move |visit| async move {
                visit.open(page).await?;
                let letters = "document.querySelector('main').textContent.length";
                let rendered = visit.eval(letters).await?.as_u64().unwrap_or_default();
                // One more load may help, and comes to the same here.
                tokio::time::sleep(std::time::Duration::from_secs(4)).await;
                visit.wait_until(STOPPED).await.with_context(|| format!("{page}: {what}"))?;
                assert!(visit.text("#stopped").await?.contains("Links"));
                let left = visit.eval(letters).await?.as_u64().unwrap_or_default();
                assert!(rendered > 5_000 && left > rendered * 9 / 10, "{page}, {what}: {left} letters of {rendered}");
                visit.click("#site-nav a[href='/weeks/']").await?;
                visit.wait_until("document.querySelector('main h1').textContent === 'Weeks'").await
            })
            .await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn documents_of_another_form_are_told_in_words() -> Result<()> {
    for (case, words) in DAMAGED {
        let site =
            altered_site("", move |path, answer| if path.starts_with("data/v1/jobs/") { case(answer) } else { answer })
                .await?;
        in_every_engine(Options::default(), site, move |visit| async move {
            visit.open_live("jobs/").await?;
            visit.click("main tbody a[href='/jobs/programmer/']").await?;
            let alert = visit.text("[role=alert]").await?;
            assert!(alert.contains(words), "{alert}");
            visit.click("#site-nav a[href='/weeks/']").await?;
            visit.wait_until("document.querySelector('main h1').textContent === 'Weeks'").await
        })
        .await?;
    }
    Ok(())
}
