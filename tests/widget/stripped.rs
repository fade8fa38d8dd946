//! What is left of a widget where the partner's page takes something away.

use anyhow::{Context, Result, ensure};
use browser_tests::Engine;

use crate::guest::{frame, in_every_engine};

#[tokio::test]
async fn without_the_script_there_is_a_link_and_a_frame_alone_still_shows_the_score() -> Result<()> {
    in_every_engine("plain", |guest| async move {
        ensure!(guest.visit.text("#job a").await?.len() > 5);
        for id in ["plain", "sandboxed"] {
            guest.scroll_to(id).await?;
            guest.enter_frame(&format!("document.getElementById('{id}')")).await?;
            let text = guest.visit.text("body").await?;
            guest.leave().await?;
            for word in ["Programmer", "/ 100", "not a forecast of job loss"] {
                ensure!(text.contains(word), "`{word}` is not in the frame `{id}`: {text}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_comparison_in_a_sandbox_shows_the_jobs_or_says_why_not_and_leads_to_them() -> Result<()> {
    in_every_engine("plain", |guest| async move {
        // WebKit loads nothing for a frame in an origin of its own.
        let apart = if guest.engine == Engine::WebKit { "may not load the figures" } else { "Truck Driver" };
        for (id, word) in
            [("compare-still", "drawn by a small script"), ("compare-apart", apart), ("compare-free", "Truck Driver")]
        {
            guest.scroll_to(id).await?;
            guest.enter_frame(&format!("document.getElementById('{id}')")).await?;
            let waited = guest.visit.wait_until(&format!("document.body.innerText.includes('{word}')")).await;
            waited.with_context(|| format!("in the frame `{id}`"))?;
            let link = guest.visit.eval("document.querySelector('footer a').href").await?;
            guest.leave().await?;
            let jobs = if id == "compare-still" { "" } else { "?jobs=programmer,truck-driver" };
            let page = format!("{}compare/{jobs}", guest.partner.index.url());
            ensure!(link == page.as_str(), "the link of `{id}` leads to {link}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_sandboxed_frame_has_its_style() -> Result<()> {
    in_every_engine("plain", |guest| async move {
        guest.scroll_to("sandboxed").await?;
        guest.enter_frame("document.getElementById('sandboxed')").await?;
        let figure = guest.visit.find(".score-figure").await?;
        let size = figure.css_value("font-size").await?;
        let size: f64 = size.trim_end_matches("px").parse()?;
        ensure!(size > 30.0, "the score is {size} px high: the style sheet did not arrive");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_frame_cannot_load_the_link_comes_back() -> Result<()> {
    in_every_engine("", |guest| async move {
        // One that is down, and one whose connection breaks, of which Firefox and WebKitGTK tell the page nothing.
        for site in ["dead", "cut"].map(|index| format!("{}{index}/", guest.partner.url)) {
            guest.wait_for("job").await?;
            guest.visit.eval(&format!("document.getElementById('job').setAttribute('site', '{site}')")).await?;
            guest.scroll_to("job").await?;
            guest.visit.wait_until(&format!("{} === null", frame("job"))).await.with_context(|| site.clone())?;
            ensure!(guest.visit.text("#job a").await?.len() > 5, "no link in place of {site}");
            guest.visit.eval("document.getElementById('job').removeAttribute('site')").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_page_s_policy_blocks_the_frame_the_link_comes_back() -> Result<()> {
    in_every_engine("blocked", |guest| async move {
        guest.scroll_to("job").await?;
        guest.visit.wait_until(&format!("{} === null", frame("job"))).await?;
        ensure!(guest.visit.text("#job a").await?.len() > 5);
        Ok(())
    })
    .await
}
