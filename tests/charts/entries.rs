//! The chart and the log of explanations move each other.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

#[tokio::test]
async fn an_entry_moves_the_cursor_and_the_cursor_marks_its_entry() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/machine-learning-engineer/").await?;
        visit.find("[data-chart=interactive]").await?;
        // It may stand among the earlier entries, which are folded.
        visit.eval("document.querySelector('#week-2026-03-25').closest('details')?.setAttribute('open', '')").await?;
        visit.find("#week-2026-03-25 .entry-show").await?.click().await?;
        visit.wait_until("location.search === '?week=2026-03-25'").await?;
        visit
            .wait_until("document.querySelector('[data-chart-readout]').textContent.includes('25 March 2026')")
            .await?;
        visit.wait_until("document.querySelector('.entry[aria-current]')?.id === 'week-2026-03-25'").await?;

        // No entry is marked for a week that moved nothing.
        visit.eval("document.querySelector('[data-chart-keys]').focus()").await?;
        visit.press([thirtyfour::Key::Left]).await?;
        visit.wait_until("location.search === '?week=2026-03-18'").await?;
        assert_eq!(visit.count(".entry[aria-current]").await?, visit.count("#week-2026-03-18").await?);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_parts_of_a_weeks_events_add_up() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/programmer/").await?;
        let entries = visit
            .eval(
                "[...document.querySelectorAll('.entry')].map((entry) => [\
                    [...entry.querySelectorAll('.event-part')].map((part) => parseFloat(part.textContent)), \
                    entry.textContent.match(/Together ([-+\\d.]+) points/)?.[1] ?? null, \
                    [...entry.querySelectorAll('p.fine')].map((line) => line.textContent)\
                        .filter((text) => text.startsWith('Less than '))\
                        .map((text) => parseFloat(text.slice(10)) * text.match(/“/g).length)[0] ?? 0])",
            )
            .await?;
        let mut several = 0;
        for entry in entries.as_array().into_iter().flatten() {
            let parts: Vec<f64> = entry[0].as_array().into_iter().flatten().filter_map(|part| part.as_f64()).collect();
            let Some(told) = entry[1].as_str() else {
                assert!(parts.len() < 2, "{entry}");
                continue;
            };
            several += 1;
            let told: f64 = told.parse()?;
            // Parts too small for a card are named together.
            let smaller = entry[2].as_f64().unwrap_or_default();
            let lack = (parts.iter().sum::<f64>() - told).abs();
            assert!(lack < smaller + 1e-9 && parts.iter().all(|part| *part != 0.0), "{entry}");
        }
        assert!(several > 0, "no week has several drivers: {entries}");
        Ok(())
    })
    .await
}
