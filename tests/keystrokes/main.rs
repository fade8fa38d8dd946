//! How long a keystroke in the home page's search takes in the shipped program in Chromium, with all titles loaded: from
//! the event until the list of jobs stands in the page. Letter by letter, over the titles of the search's own tests.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, dist, site_url, with_visitor};
use serde_json::{Value, json};

const LISTS: [&str; 4] = ["everyday", "modern", "held_out", "blind"];
/// Every so many titles; all of them would take a minute.
const STEP: usize = 4;
/// Of so many tries at each keystroke the quickest counts, so that what else the machine does is left out.
const TRIES: usize = 3;
/// As many as are typed well within WebDriver's 30 seconds for a script.
const TITLES_A_SCRIPT: usize = 20;

/// Types titles letter by letter. A message comes after all that the program does at once, and before the next frame.
const TYPE: &str = r#"
const [titles, done] = arguments;
const field = document.querySelector("main [role=combobox]");
const channel = new MessageChannel();
const settled = () => new Promise((resolve) => { channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
(async () => {
    const times = [];
    for (const title of titles) {
        for (let end = 1; end <= title.length; end++) {
            field.value = title.slice(0, end);
            const begun = performance.now();
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            await settled();
            times.push(performance.now() - begun);
        }
    }
    done(times);
})();
"#;

#[tokio::main]
async fn main() -> Result<()> {
    with_visitor(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        load_all_titles(&visit).await?;
        let titles = titles()?;
        let mut times = typed(&visit, &titles).await?;
        report("a keystroke in the built site", &mut times);
        Ok(())
    })
    .await
}

/// Words that begin with each letter, and that no title has.
async fn load_all_titles(visit: &Visit) -> Result<()> {
    let shards = fs::read_dir(dist().join("data/v1/search"))?.filter_map(Result::ok);
    let is_json = |file: &fs::DirEntry| file.path().extension().is_some_and(|extension| extension == "json");
    let letters: Vec<char> =
        shards.filter(is_json).filter_map(|file| file.file_name().to_string_lossy().chars().next()).collect();
    let field = visit.find("main [role=combobox]").await?;
    field.click().await?;
    for some in letters.chunks(12) {
        let words: Vec<String> = some.iter().map(|letter| format!("{letter}qxz")).collect();
        field.clear().await?;
        field.send_keys(words.join(" ")).await?;
    }
    let loaded =
        "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/data/v1/search/')).length";
    visit.wait_until(&format!("{loaded} === {}", letters.len())).await
}

fn titles() -> Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/publish/tests/search");
    let mut titles = Vec::new();
    for list in LISTS {
        let text = fs::read_to_string(folder.join(format!("{list}_titles.csv")))?;
        let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1).step_by(STEP);
        titles.extend(rows.filter_map(|row| Some(row.rsplit_once(',')?.0.trim_matches('"').to_owned())));
    }
    Ok(titles)
}

async fn typed(visit: &Visit, titles: &[String]) -> Result<Vec<f64>> {
    let mut all = Vec::new();
    for some in titles.chunks(TITLES_A_SCRIPT) {
        let mut quickest: Vec<f64> = Vec::new();
        for _ in 0..TRIES {
            let answer = visit.driver.execute_async(TYPE, vec![json!(some)]).await?;
            let times = answer.json().as_array().context("no times")?.iter().filter_map(Value::as_f64);
            quickest = if quickest.is_empty() {
                times.collect()
            } else {
                quickest.iter().zip(times).map(|(before, now)| before.min(now)).collect()
            };
        }
        all.extend(quickest);
    }
    Ok(all)
}

fn report(name: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len().saturating_sub(1)));
    let told = [(50, "median"), (95, "95th percentile"), (99, "99th percentile"), (100, "longest")]
        .map(|(percent, name)| format!("{name} {:.1} ms", at(percent).copied().unwrap_or_default()));
    println!("{name}: {} of {}", told.join(", "), times.len());
}
