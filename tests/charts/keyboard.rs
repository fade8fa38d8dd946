//! A journey without a mouse.

use anyhow::{Result, bail};
use browser_tests::{Options, Visit, in_every_engine, site_url};
use thirtyfour::Key;

/// More stops than any page has before its chart.
const MOST_STOPS: usize = 120;

async fn tab_to(visit: &Visit, condition: &str) -> Result<()> {
    for _ in 0..MOST_STOPS {
        if visit.eval(&format!("!!document.activeElement?.matches({condition:?})")).await? == true {
            return Ok(());
        }
        visit.press([Key::Tab]).await?;
    }
    bail!("no stop of the keyboard is `{condition}`")
}

#[tokio::test]
async fn the_keyboard_leads_from_search_to_the_source_of_a_weeks_change() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        tab_to(&visit, "main [role=combobox]").await?;
        visit.type_text("programmer").await?;
        visit.wait_until("document.querySelector('main [role=option]')?.textContent.startsWith('Programmer')").await?;
        visit.press([Key::Down, Key::Enter]).await?;
        visit.wait_until("location.pathname === '/jobs/programmer/'").await?;
        visit.wait_until("document.querySelector('h1')?.textContent.includes('Programmer')").await?;

        tab_to(&visit, "[data-chart-keys]").await?;
        visit.press([Key::Home]).await?;
        for _ in 0..60 {
            visit.press([Key::Right]).await?;
            if visit.count("[data-chart-readout] .readout-entry").await? > 0 {
                break;
            }
        }
        let said = visit.eval("document.querySelector('[data-chart] [aria-live]').textContent").await?;
        assert!(said.as_str().is_some_and(|said| said.contains("Programmer")), "{said}");
        let date = visit.eval("document.querySelector('[data-chart-readout] time').dateTime").await?;

        visit.press([Key::Enter]).await?;
        let here = format!("document.activeElement.id === 'week-' + {date}");
        visit.wait_until(&here).await?;
        tab_to(&visit, ".event-card a").await?;
        let source = visit.eval("[document.activeElement.href, !!document.activeElement.closest('.entry')]").await?;
        assert!(source[0].as_str().is_some_and(|href| href.starts_with("http")) && source[1] == true, "{source}");
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_chart_is_one_stop_of_the_keyboard() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/").await?;
        visit.find("[data-chart=interactive]").await?;
        let stops = "[...document.querySelectorAll('.trend-box *')].filter((one) => one.tabIndex >= 0).length";
        assert_eq!(visit.eval(stops).await?, 1);
        Ok(())
    })
    .await
}
