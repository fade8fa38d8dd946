//! The visitor's own list, copied as a link for another browser, and compared by ticks where it is long.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url, with_visitor};

const NAMES: &str = "[...document.querySelectorAll('.saved-list .saved-name > a')].map((link) => link.textContent)";
const SIX: [&str; 6] =
    ["programmer", "registered-nurse", "truck-driver", "office-clerk", "data-analyst", "product-manager"];

async fn save(visit: &Visit, jobs: &[&str]) -> Result<()> {
    visit.open_live("saved/").await?;
    let jobs: Vec<String> = jobs.iter().map(|slug| format!("{{\"slug\":\"{slug}\"}}")).collect();
    let list = format!("{{\"version\":1,\"jobs\":[{}]}}", jobs.join(","));
    visit.driver.execute(format!("localStorage.setItem('saved', {list:?})"), Vec::new()).await?;
    visit.open_live("saved/").await
}

#[tokio::test]
async fn a_copied_link_brings_the_list_with_its_ways_to_a_fresh_browser() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        save(&visit, &["registered-nurse", "truck-driver"]).await?;
        visit.open_live("moves/?from=programmer&to=statistician").await?;
        visit.click_named("button", "Save this path").await?;
        visit.click_named("a", "See what you saved").await?;
        visit.wait_until(&format!("{NAMES}.length === 3")).await?;
        let names = visit.eval(NAMES).await?;
        let way = visit.text(".saved-way").await?;
        assert!(way.starts_with("Saved as a way from Programmer through "), "{way}");
        // A driver's browser may keep its clipboard to itself.
        visit.eval("void (Clipboard.prototype.writeText = async (text) => { window.__copied = text; })").await?;
        visit.click_named("button", "Copy a link to this list").await?;
        visit.wait_until("document.querySelector('.copy-said')?.textContent === 'Copied.'").await?;
        let link = visit.eval("window.__copied").await?.as_str().unwrap_or_default().to_owned();
        let path =
            link.strip_prefix(&site_url()).with_context(|| format!("not a link to this site: {link}"))?.to_owned();

        let fresh = Options { engine: visit.engine(), ..Options::default() };
        with_visitor(fresh, site_url(), |other| async move {
            other.open_live(&path).await?;
            other.wait_until("document.querySelector('.saved-offer') !== null").await?;
            assert_eq!(other.eval("localStorage.getItem('saved')").await?, serde_json::Value::Null);
            other.click_named("button", "Save them").await?;
            other.wait_until(&format!("{NAMES}.length === 3")).await?;
            assert_eq!(other.eval(NAMES).await?, names);
            assert_eq!(other.text(".saved-way").await?, way);
            other.assert_no_complaints().await
        })
        .await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn of_a_long_list_up_to_four_are_ticked_and_compared() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        save(&visit, &SIX).await?;
        visit.wait_until(&format!("{NAMES}.length === 6")).await?;
        let slugs = "[...document.querySelectorAll('.saved-list .saved-name > a')].map((link) => link.getAttribute('href').split('/').at(-2))";
        let slugs = visit.eval(slugs).await?;
        let compared = [4, 0, 1, 5].map(|at| slugs[at].as_str().unwrap_or_default()).join(",");
        // The tick, the name, the score and the button, from left to right.
        let places = "[...document.querySelectorAll('.saved-list li')].every((row) => { \
            const boxes = ['.saved-tick', '.saved-name', '.saved-score', ':scope > .button'].map((part) => row.querySelector(part).getBoundingClientRect()); \
            return boxes.every((box, at) => at === 0 || boxes[at - 1].right <= box.left + 1); })";
        assert_eq!(visit.eval(places).await?, true);
        let tools = ".saved-tools";
        assert!(visit.text(tools).await?.contains("Tick two to four jobs"));
        assert_eq!(visit.count(".saved-tools a").await?, 0);
        for (at, place) in [5, 1, 3, 2].into_iter().enumerate() {
            visit.click(&format!(".saved-list li:nth-child({place}) .saved-tick input")).await?;
            let told = if at == 0 { "Tick two to four jobs".to_owned() } else { format!("Compare {} jobs", at + 1) };
            visit.wait_until(&format!("document.querySelector('{tools}').textContent.includes({told:?})")).await?;
        }
        let closed = "[...document.querySelectorAll('.saved-tick input')].map((tick) => tick.disabled).join()";
        assert_eq!(visit.eval(closed).await?, "false,false,false,true,false,true");
        // Whoever takes one off can tick another.
        visit.click(".saved-list li:nth-child(3) .saved-tick input").await?;
        visit.wait_until("document.querySelectorAll('.saved-tick input:disabled').length === 0").await?;
        visit.click(".saved-list li:nth-child(6) .saved-tick input").await?;
        visit.click_named("a", "Compare 4 jobs").await?;
        visit.wait_until("location.pathname === '/compare/'").await?;
        visit
            .wait_until(&format!("location.search === '?jobs={compared}'"))
            .await?;
        visit.wait_until("document.querySelectorAll('.compare-column h2').length === 4").await?;
        visit.assert_no_complaints().await
    })
    .await
}
