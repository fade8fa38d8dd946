//! A partner's page on paper.

use anyhow::{Result, ensure};
use browser_tests::Engine;
use serde_json::json;

use crate::guest::{frame, in_every_engine};

/// A frame far below the window was never loaded, and would leave an empty box on paper.
#[tokio::test]
async fn what_was_never_in_sight_prints_its_link() -> Result<()> {
    in_every_engine("", |guest| async move {
        // Only Chromium's driver can look at a page as it prints.
        if guest.engine != Engine::Chromium {
            return Ok(());
        }
        let far = "document.getElementById('own')";
        guest.visit.eval(&format!("{far}.style.marginTop = '9000px', {far}.setAttribute('job', 'plumber')")).await?;
        guest.visit.wait_until(&format!("{}?.src.includes('plumber')", frame("own"))).await?;
        guest.visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let link = guest.number("document.querySelector('#own a').getBoundingClientRect().height").await?;
        let room = guest.number(&format!("{}.getBoundingClientRect().height", frame("own"))).await?;
        ensure!(link > 0.0 && room == 0.0, "on paper the link is {link} px high, the frame {room} px");
        Ok(())
    })
    .await
}
