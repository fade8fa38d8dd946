//! A frame is as high as what it shows, whatever happens to the text.

use anyhow::{Result, ensure};

use crate::guest::{Guest, WIDGETS, frame, in_every_engine};

const CONTENT_HEIGHT: &str = "document.documentElement.getBoundingClientRect().height";

/// Waits until a frame is within a pixel of its content.
async fn wait_until_it_fits(guest: &Guest, id: &str) -> Result<f64> {
    let mut seen = (0.0, 0.0);
    for _ in 0..100 {
        let inside = guest.inside(id, CONTENT_HEIGHT).await?.as_f64().unwrap_or_default();
        seen = (inside, guest.height(id).await?);
        if inside > 20.0 && (seen.0 - seen.1).abs() <= 1.0 {
            return Ok(seen.1);
        }
        guest.settle().await?;
    }
    anyhow::bail!("the content of `{id}` is {} px high, its frame {} px", seen.0, seen.1)
}

#[tokio::test]
async fn every_widget_is_as_high_as_its_content_also_after_its_text_changes() -> Result<()> {
    in_every_engine("", |guest| async move {
        for id in WIDGETS {
            guest.wait_for(id).await?;
            let before = wait_until_it_fits(&guest, id).await?;
            let width = guest.number(&format!("{}.getBoundingClientRect().width", frame(id))).await?;
            let column = guest.number(&format!("document.getElementById('{id}').parentElement.clientWidth")).await?;
            ensure!(width == column, "`{id}` is {width} px wide in a column of {column} px");
            guest.inside(id, "document.documentElement.style.fontSize = '200%'").await?;
            guest.wait_inside(id, &format!("{CONTENT_HEIGHT} > {before} + 4")).await?;
            let bigger = wait_until_it_fits(&guest, id).await?;
            ensure!(bigger > before, "`{id}` stayed {before} px high when its text grew");
            guest.inside(id, "document.body.style.fontFamily = 'monospace'").await?;
            wait_until_it_fits(&guest, id).await?;
            guest.inside(id, "document.documentElement.style.fontSize = document.body.style.fontFamily = ''").await?;
            let after = wait_until_it_fits(&guest, id).await?;
            ensure!((after - before).abs() <= 1.0, "`{id}` was {before} px high, and then {after} px");
        }
        guest.visit.assert_no_complaints().await
    })
    .await
}
