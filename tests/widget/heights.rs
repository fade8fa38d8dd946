//! A frame is as high as what it shows, whatever happens to the text.

use anyhow::{Result, ensure};

use crate::guest::{CONTENT_HEIGHT, TOO_WIDE, WIDGETS, frame, in_every_engine};

/// Lays the page out anew: WebKit else goes on counting how far a table reached while its text grew.
const ANEW: &str =
    "['none', ''].forEach((display) => { document.body.style.display = display; document.body.offsetHeight; })";

#[tokio::test]
async fn every_widget_is_as_high_as_its_content_also_after_its_text_changes() -> Result<()> {
    in_every_engine("", |guest| async move {
        for id in WIDGETS {
            guest.wait_for(id).await?;
            let before = guest.wait_until_it_fits(id).await?;
            let width = guest.number(&format!("{}.getBoundingClientRect().width", frame(id))).await?;
            let column = guest.number(&format!("document.getElementById('{id}').parentElement.clientWidth")).await?;
            ensure!(width == column, "`{id}` is {width} px wide in a column of {column} px");
            guest.inside(id, "document.documentElement.style.fontSize = '200%'").await?;
            guest.wait_inside(id, &format!("{CONTENT_HEIGHT} > {before} + 4")).await?;
            let bigger = guest.wait_until_it_fits(id).await?;
            ensure!(bigger > before, "`{id}` stayed {before} px high when its text grew");
            guest.inside(id, ANEW).await?;
            let wide = guest.inside(id, TOO_WIDE).await?;
            ensure!(wide == 0, "`{id}` is {wide} px too wide when its text is twice as large");
            guest.inside(id, "document.body.style.fontFamily = 'monospace'").await?;
            guest.wait_until_it_fits(id).await?;
            guest.inside(id, "document.documentElement.style.fontSize = document.body.style.fontFamily = ''").await?;
            let after = guest.wait_until_it_fits(id).await?;
            ensure!((after - before).abs() <= 1.0, "`{id}` was {before} px high, and then {after} px");
        }
        guest.visit.assert_no_complaints().await
    })
    .await
}
