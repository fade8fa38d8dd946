//! The ranking of moves by its named weights and filters, and its picture by mouse and by finger.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url, with_visitor};
use serde_json::{Value, json};

const SLUGS: &str =
    "[...document.querySelectorAll('.moves-list > li h3 a')].map((row) => row.getAttribute('href').split('/').at(-2))";
/// Of the first ten rows: how many are close by O*NET's lists, the mean risk, the mean pay, and how many ask for no higher level of training.
const FIRST_TEN: &str = "((rows) => { \
    const mean = (figures) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length; \
    const number = (text) => Number(text.replaceAll(',', '')); \
    const pays = rows.map((row) => /\\$([\\d,]+) a year/.exec(row.querySelector('p.fine').textContent)).filter(Boolean); \
    const why = rows.map((row) => row.querySelector('.moves-why').textContent); \
    return [why.filter((text) => /^(The same occupation|One of O\\*NET's five closest)/.test(text)).length, \
        mean(rows.map((row) => parseInt(row.querySelector('.move-score').textContent))), \
        mean(pays.map((pay) => number(pay[1]))), \
        why.filter((text) => /no higher level of training|as the statistics have them for both/.test(text)).length]; \
    })([...document.querySelectorAll('.moves-list > li')].slice(0, 10))";
const WEIGHTS: &str = "[...document.querySelectorAll('.moves-slider input')].map((slider) => slider.value).join()";
const PRESSED: &str = "[...document.querySelectorAll('.moves-weights [aria-pressed=true]')].map((button) => button.textContent.trim()).join()";
/// The index's rows by slug.
const INDEX: &str = "const done = arguments[0]; fetch('/data/v1/index.json').then((answer) => answer.json()) \
    .then(({ jobs }) => done(Object.fromEntries(jobs.map((job) => [job.slug, job]))));";

const PRESETS: [(&str, &str); 4] = [
    ("Closest", "10,1,1,1,1"),
    ("Safest", "6,10,2,3,2"),
    ("Best paid", "6,2,10,3,2"),
    ("Least training", "6,3,3,10,2"),
];

async fn rows(visit: &Visit) -> Result<Value> {
    visit.wait_until(&format!("{SLUGS}.length >= 10")).await?;
    visit.eval(SLUGS).await
}

#[tokio::test]
async fn each_named_weighing_leads_on_its_own_axis_and_comes_back_in_a_fresh_browser() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=programmer").await?;
        let mut before = rows(&visit).await?;
        let mut told = Vec::new();
        for (name, weights) in PRESETS {
            visit.click_named("button", name).await?;
            visit.wait_until(&format!("location.search === '?from=programmer&weights={weights}'")).await?;
            visit.wait_until(&format!("JSON.stringify({SLUGS}) !== {:?}", before.to_string())).await?;
            assert_eq!(visit.eval(WEIGHTS).await?, weights);
            assert_eq!(visit.eval(PRESSED).await?, name);
            before = rows(&visit).await?;
            let figures = visit.eval(FIRST_TEN).await?;
            let figures: Vec<f64> = figures.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            told.push((before.clone(), figures));
        }
        // Closest, safest, best paid, least training: the own axis stands in the own place.
        for (axis, (name, _)) in PRESETS.into_iter().enumerate() {
            let own = told[axis].1[axis];
            let others = told.iter().enumerate().filter(|(at, _)| *at != axis).map(|(_, (_, figures))| figures[axis]);
            let others: Vec<f64> = others.collect();
            let behind = |other: f64| if axis == 1 { own > other } else { own < other };
            let is_alone = others.iter().all(|other| *other == own);
            assert!(!is_alone && !others.iter().any(|other| behind(*other)), "{name}: {own}, the others {others:?}");
        }
        let fresh = Options { engine: visit.engine(), ..Options::default() };
        with_visitor(fresh, site_url(), |other| async move {
            for ((name, weights), (shown, _)) in PRESETS.into_iter().zip(told) {
                other.open_live(&format!("moves/?from=programmer&weights={weights}")).await?;
                assert_eq!(rows(&other).await?, shown, "{name}");
                assert_eq!(other.eval(WEIGHTS).await?, weights);
                assert_eq!(other.eval(PRESSED).await?, name);
            }
            Ok(())
        })
        .await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn kind_and_industry_leave_their_rows_alone_and_come_back_in_a_fresh_browser() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("moves/?from=registered-nurse").await?;
        let all = rows(&visit).await?;
        let index = visit.driver.execute_async(INDEX, Vec::new()).await?.json().clone();
        let is_of = |rows: &Value, kind: &str, industries: &[&str]| {
            rows.as_array().into_iter().flatten().all(|slug| {
                let row = &index[slug.as_str().unwrap_or_default()];
                row["kind"] == kind && industries.contains(&row["industry"].as_str().unwrap_or_default())
            })
        };
        assert!(!is_of(&all, "research", &["healthcare"]), "the filters have nothing to do");

        visit.click_named("summary", "Industries").await?;
        visit.click_named("label", "Healthcare").await?;
        visit.wait_until("location.search === '?from=registered-nurse&industry=healthcare'").await?;
        visit.eval("document.querySelector('.moves-kind select').focus()").await?;
        visit.type_text("Research").await?;
        visit.press([thirtyfour::Key::Enter]).await?;
        visit.wait_until("location.search === '?from=registered-nurse&industry=healthcare&kind=research'").await?;
        visit.wait_until(&format!("JSON.stringify({SLUGS}) !== {:?}", all.to_string())).await?;
        let shown = rows(&visit).await?;
        assert!(is_of(&shown, "research", &["healthcare"]), "{shown}");
        // The place is that among all.
        let places = "[...document.querySelectorAll('.moves-place')].map((place) => parseInt(place.textContent))";
        let places = visit.eval(places).await?;
        let places: Vec<u64> = places.as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]) && places[9] > 10, "{places:?}");

        let (address, fresh) = (visit.address().await?, Options { engine: visit.engine(), ..Options::default() });
        with_visitor(fresh, site_url(), |other| async move {
            other.open_live(&address).await?;
            assert_eq!(rows(&other).await?, shown);
            assert_eq!(other.eval("document.querySelector('.moves-kind select').value").await?, "research");
            other
                .wait_until("document.querySelector('.moves-industries summary').textContent === 'Industries (1)'")
                .await
        })
        .await?;
        visit.assert_no_complaints().await
    })
    .await
}

/// Bubbles without the start: where their middles are in the picture, and how wide they are.
const DISCS: &str = "[...document.querySelectorAll('.bubbles .trend-frame circle')].slice(0, -2).map((disc) => \
    ['cx', 'cy', 'r'].map((name) => Number(disc.getAttribute(name))))";
/// Places beside a bubble that its finger reaches and its mouse does not, each with the bubble that they mean.
const BESIDE: &str = "((discs, box) => discs.flatMap(([x, y, r]) => [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => { \
        const at = [x + (r + 16) * Math.cos(turn * Math.PI / 4), y + (r + 16) * Math.sin(turn * Math.PI / 4)]; \
        const away = discs.map((disc) => Math.hypot(disc[0] - at[0], disc[1] - at[1]) - disc[2]); \
        const isAlone = away.every((far, other) => discs[other][0] === x && discs[other][1] === y ? far < 17 : far > 24); \
        const isAlike = discs.filter((disc) => disc[0] === x && disc[1] === y).length > 1; \
        const isInside = at[0] > 4 && at[1] > 4 && at[0] < box.width - 4 && at[1] < box.height - 4; \
        return isAlone && !isAlike && isInside ? { at: [box.x + at[0], box.y + at[1]], disc: [x, y] } : null; \
    })).filter(Boolean))";
const RING: &str = "((ring) => ring && ['cx', 'cy'].map((name) => Number(ring.getAttribute(name))))(document.querySelector('.bubble-ring'))";
const TITLE: &str = "(document.querySelector('.bubble-readout .bubble-title')?.textContent ?? '')";
const AREA: &str = ".bubbles .trend-area";

async fn picture(visit: &Visit, from: &str) -> Result<()> {
    visit.open_live(&format!("moves/?from={from}")).await?;
    visit.wait_until(&format!("{DISCS}.length > 15")).await?;
    visit.middle(AREA).await?;
    Ok(())
}

/// Places beside bubbles, now that the picture stands still.
async fn beside(visit: &Visit) -> Result<Vec<Value>> {
    let beside =
        format!("((discs) => {BESIDE}(discs, document.querySelector({AREA:?}).getBoundingClientRect()))({DISCS})");
    Ok(visit.eval(&beside).await?.as_array().cloned().unwrap_or_default())
}

#[tokio::test]
async fn a_mouse_over_a_bubble_shows_its_job_and_leaves_nothing_behind() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        picture(&visit, "programmer").await?;
        let discs = visit.eval(DISCS).await?;
        let discs = discs.as_array().context("no bubbles")?;
        let mut seen: Vec<(f64, f64, i64, i64)> = Vec::new();
        // The small ones lie on top.
        for disc in discs.iter().rev().step_by(5).take(3) {
            let (x, y) = (disc[0].as_f64().context("x")?, disc[1].as_f64().context("y")?);
            let place = format!("((box) => [box.x + {x}, box.y + {y}])(document.querySelector({AREA:?}).getBoundingClientRect())");
            visit.point_at(visit.place(&place).await?).await?;
            visit.wait_until(&format!("JSON.stringify({RING}) === '[{x},{y}]'")).await?;
            visit.wait_until(&format!("{TITLE} !== ''")).await?;
            let figures = "((text) => [/Risk (\\d+)/.exec(text)?.[1], /\\$([\\d,]+) a year/.exec(text)?.[1].replaceAll(',', '')].map(Number))(document.querySelector('.bubble-readout').textContent)";
            let (risk, pay) = visit.place(figures).await?;
            seen.push((x, y, risk, pay));
        }
        // Further to the right is riskier, further up is better paid.
        for a in &seen {
            for b in &seen {
                assert!(a.0 < b.0 + 1.0 || a.2 >= b.2, "{seen:?}");
                assert!(a.1 < b.1 + 1.0 || a.3 <= b.3, "{seen:?}");
            }
        }
        assert!(!visit.address().await?.contains("focus="));
        let outside = visit.place("((box) => [box.x + 40, box.y - 20])(document.querySelector('.bubbles').getBoundingClientRect())").await?;
        visit.point_at(outside).await?;
        visit.wait_until(&format!("{TITLE} === '' && {RING} === null")).await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_finger_beside_a_bubble_means_it_and_its_card_leads_on() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        picture(&visit, "programmer").await?;
        let beside = beside(&visit).await?;
        let [first, .., last] = beside.as_slice() else { anyhow::bail!("no bubble stands alone: {beside:?}") };
        visit.point_at(visit.place(&first["at"].to_string()).await?).await?;
        visit.wait_until("new Promise((done) => setTimeout(() => done(true), 200))").await?;
        assert_eq!(visit.eval(TITLE).await?, "", "a mouse that passes by means nothing");
        let mut titles = Vec::new();
        for spot in [first, last] {
            visit.tap(visit.place(&spot["at"].to_string()).await?).await?;
            visit.wait_until(&format!("JSON.stringify({RING}) === '{}'", spot["disc"])).await?;
            visit.wait_until("location.search.includes('&focus=')").await?;
            titles.push(visit.eval(TITLE).await?);
        }
        assert!(titles[0] != titles[1] && titles.iter().all(|title| *title != json!("")), "{titles:?}");
        let focus = "new URLSearchParams(location.search).get('focus')";
        let slug = visit.eval(focus).await?.as_str().unwrap_or_default().to_owned();
        let link = visit.middle(".bubble-link").await?;
        visit.tap(link).await?;
        visit.wait_until(&format!("location.pathname === '/jobs/{slug}/'")).await?;
        visit.driver.back().await?;
        visit.wait_until(&format!("{TITLE} === {}", titles[1])).await?;
        visit.assert_no_complaints().await
    })
    .await
}

/// Names that cover another name, or the middle of a bubble, as they are drawn; and names that leave the picture.
const COVERED: &str = "((svg) => { \
    const names = [...svg.querySelectorAll(':scope > g:last-of-type > text')].map((name) => [name.textContent, name.getBBox()]); \
    const discs = [...svg.querySelectorAll('circle')].map((disc) => ['cx', 'cy'].map((side) => Number(disc.getAttribute(side)))); \
    const labels = [...svg.querySelectorAll('text[font-style=italic]')].map((label) => [label.textContent, label.getBBox()]); \
    const width = svg.viewBox.baseVal.width, faults = []; \
    const meet = (a, b) => a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5; \
    names.forEach(([name, box], at) => { \
        for (const [other, its] of [...names.slice(at + 1), ...labels]) if (meet(box, its)) faults.push(name + ' / ' + other); \
        for (const [x, y] of discs) if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) faults.push(name + ' / a bubble'); \
        if (box.x < 0 || box.x + box.width > width) faults.push(name + ' leaves the picture'); \
    }); \
    return { names: names.length, faults }; })(document.querySelector('.bubbles .trend-frame svg'))";

#[tokio::test]
async fn names_beside_bubbles_cover_neither_each_other_nor_a_bubbles_middle() -> Result<()> {
    for width in [1440, 360] {
        in_every_engine(Options { width, height: 900, ..Options::default() }, site_url(), move |visit| async move {
            for from in ["programmer", "registered-nurse", "truck-driver", "office-clerk", "surveyor"] {
                picture(&visit, from).await?;
                let told = visit.eval(COVERED).await?;
                assert_eq!(told["faults"], json!([]), "from {from} at {width}");
                let least = if width > 1000 { 8 } else { 2 };
                assert!(told["names"].as_u64() >= Some(least), "from {from} at {width}: {told}");
            }
            visit.assert_no_complaints().await
        })
        .await?;
    }
    Ok(())
}
