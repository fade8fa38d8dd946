//! A frame whose address names no widget says so in a few lines, and never shows a whole site in a narrow column.

use anyhow::{Result, ensure};

use crate::guest::{Guest, TOO_WIDE, frame, in_every_engine};

async fn ensure_it_says_so(guest: &Guest) -> Result<()> {
    let text = guest.visit.text("body").await?;
    ensure!(text.contains("There is no such widget"), "the frame says: {text}");
    ensure!(guest.visit.count("header, nav, form").await? == 0, "the site's frame stands in it");
    let wide = guest.visit.eval(TOO_WIDE).await?;
    ensure!(wide == 0, "it is {wide} px too wide");
    let link =
        guest.visit.eval("[document.querySelector('a').target, document.querySelector('a').href].join()").await?;
    let jobs = format!("_blank,{}jobs/", guest.partner.index.url());
    ensure!(link == jobs.as_str(), "its link leads to {link}");
    Ok(())
}

#[tokio::test]
async fn a_job_that_does_not_exist_leaves_a_few_lines_in_the_page_s_theme() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.wait_for("badge").await?;
        guest.visit.eval("document.getElementById('badge').setAttribute('job', 'no-such-job')").await?;
        guest.visit.wait_until(&format!("{}.src.includes('no-such-job')", frame("badge"))).await?;
        guest.wait_for("badge").await?;
        let height = guest.wait_until_it_fits("badge").await?;
        ensure!((60.0..240.0).contains(&height), "it is {height} px high");
        guest.enter("badge").await?;
        ensure_it_says_so(&guest).await?;
        guest.leave().await?;
        guest.visit.eval("document.documentElement.dataset.theme = 'dark'").await?;
        guest.wait_inside("badge", "document.documentElement.dataset.theme === 'dark'").await?;
        guest.visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_frame_alone_says_so_too_with_the_options_that_it_was_given() -> Result<()> {
    in_every_engine("plain", |guest| async move {
        guest.scroll_to("nothing").await?;
        guest.enter_frame("document.getElementById('nothing')").await?;
        guest.visit.wait_until("location.pathname === '/widget/missing/'").await?;
        ensure_it_says_so(&guest).await?;
        guest.visit.wait_until("document.documentElement.dataset.theme === 'dark'").await
    })
    .await
}
