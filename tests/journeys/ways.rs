//! The ways between jobs: how many steps, through what, and the figures of each step.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url};
use serde_json::{Value, json};

/// The words of each pair's way, by the pair's name, once O*NET's lists are there.
const PAIRS: &str = "Object.fromEntries([...document.querySelectorAll('.compare-ways > li')].map((pair) => \
    [pair.querySelector('h4').textContent, [...pair.querySelectorAll('p')].find((told) => told.querySelector('a.no-print')) \
        ?.firstChild.textContent.trim() ?? '']))";
const STEPS: &str = "[...document.querySelectorAll('.moves-step')].map((step) => ({ \
    name: step.querySelector('h3').textContent, score: step.querySelector('.move-score').textContent, \
    band: step.querySelector('.band-mark').textContent, why: step.querySelector('.moves-why').textContent, \
    figures: step.querySelector('p.fine').textContent }))";
/// The row of the index that has a title.
const ROW: &str = "const [title, done] = arguments; fetch('/data/v1/index.json').then((answer) => answer.json()) \
    .then(({ jobs }) => done(jobs.find((job) => job.title === title) ?? null));";

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The score, the pay and the openings as a step has to show them.
async fn figures_of(visit: &Visit, title: &str) -> Result<(String, [String; 2])> {
    let row = visit.driver.execute_async(ROW, vec![json!(title)]).await?.json().clone();
    let score = match row["has_point"].as_bool() {
        Some(false) => format!("{}–{}", row["range"][0], row["range"][1]),
        _ => row["score"].to_string(),
    };
    let pay = row["pay"].as_u64().with_context(|| format!("no pay of {title}: {row}"))?;
    let openings = row["openings"].as_u64().context("openings")?;
    let grouped = |number: u64| match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    };
    Ok((score, [format!("${} a year", grouped(pay)), format!("{} openings a year", grouped(openings))]))
}

#[tokio::test]
async fn a_comparison_tells_each_pairs_way_and_leads_to_it() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("compare/?jobs=programmer,software-developer,statistician").await?;
        visit.wait_until("document.querySelector('.compare-ways > li') !== null").await?;
        visit.eval("void document.querySelector('.compare-ways').scrollIntoView()").await?;
        visit.wait_until(&format!("Object.values({PAIRS}).filter(Boolean).length === 3")).await?;
        let pairs = visit.eval(PAIRS).await?;
        let one = text(&pairs["Programmer and Software Developer"]);
        assert!(one.starts_with("One step: one of O*NET's "), "{pairs}");
        let two = text(&pairs["Programmer and Statistician"]);
        let through = two.strip_prefix("Two steps, through ").and_then(|rest| rest.strip_suffix('.'));
        let through = through.with_context(|| format!("not through a job: {pairs}"))?;

        visit.click(".compare-ways > li:nth-child(2) a.no-print").await?;
        visit.wait_until("location.search === '?from=programmer&to=statistician'").await?;
        visit.wait_until("document.querySelectorAll('.moves-step').length === 2").await?;
        let lead = visit.text("section[aria-labelledby=way] .lead").await?;
        assert!(lead.starts_with(&format!("Two steps, through {through}:")), "{lead}, but {two}");
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn each_step_of_a_way_has_its_figures() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for (to, count) in [("software-developer", 1), ("statistician", 2)] {
            visit.open_live(&format!("moves/?from=programmer&to={to}")).await?;
            visit.wait_until(&format!("document.querySelectorAll('.moves-step').length === {count}")).await?;
            let steps = visit.eval(STEPS).await?;
            let steps = steps.as_array().context("no steps")?;
            let mut from = "Programmer".to_owned();
            for step in steps {
                let name = text(&step["name"]);
                let to = name.strip_prefix(&format!("{from} → ")).with_context(|| format!("{name} not from {from}"))?;
                let (score, figures) = figures_of(&visit, to).await?;
                assert_eq!(text(&step["score"]), score, "{step}");
                assert!(text(&step["band"]).len() > 2, "{step}");
                assert!(figures.iter().all(|figure| text(&step["figures"]).contains(figure)), "{figures:?}: {step}");
                assert!(text(&step["figures"]).contains("job zone "), "{step}");
                assert!(text(&step["why"]).contains("closest") && text(&step["why"]).contains("risk"), "{step}");
                from = to.to_owned();
            }
        }
        visit.assert_no_complaints().await
    })
    .await
}
