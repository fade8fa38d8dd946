//! The checker for accessibility finds no fault in a widget, nor in what a widget adds to the page around it.

use anyhow::{Result, ensure};

use crate::guest::{WIDGETS, frame, in_every_engine};

#[tokio::test]
async fn axe_finds_no_fault_in_any_widget() -> Result<()> {
    in_every_engine("", |guest| async move {
        for id in WIDGETS {
            guest.wait_for(id).await?;
            guest.enter(id).await?;
            let faults = guest.visit.axe_faults(false).await?;
            guest.leave().await?;
            ensure!(faults.is_empty(), "`{id}`: {faults:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_no_fault_in_a_page_that_shows_widgets() -> Result<()> {
    in_every_engine("", |guest| async move {
        for id in WIDGETS {
            guest.wait_for(id).await?;
            let title = guest.visit.eval(&format!("{}.title", frame(id))).await?;
            let link = guest.visit.eval(&format!("document.getElementById('{id}').textContent")).await?;
            ensure!(title == link, "the frame `{id}` is called {title}, its link {link}");
        }
        // Widgets are checked from inside.
        let faults = guest.visit.axe_faults(false).await?;
        ensure!(faults.is_empty(), "{faults:#?}");
        Ok(())
    })
    .await
}
