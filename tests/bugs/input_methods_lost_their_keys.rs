//! Enter, with which an input method takes a word, left the page.

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url};

#[tokio::test]
async fn the_keys_of_a_composition_are_the_input_methods() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        visit.find("main [role=combobox]").await?.click().await?;
        visit.type_text("nurse").await?;
        visit.find("main [role=option]").await?;
        for init in ["isComposing: true", "keyCode: 229"] {
            for key in ["ArrowDown", "Enter", "Escape"] {
                let press = format!(
                    "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
                     {{ key: '{key}', bubbles: true, cancelable: true, {init} }}))"
                );
                assert_eq!(visit.eval(&press).await?, true, "{key} was taken");
            }
        }
        assert_eq!(visit.eval("location.pathname").await?, "/");
        assert_eq!(visit.count("main [role=option][aria-selected=true]").await?, 0);
        visit.find("main [role=option]").await?;

        visit.open_live("jobs/").await?;
        visit.find("#jobs-q").await?.click().await?;
        let compose = "(() => { const field = document.querySelector('#jobs-q'); field.value = 'weld'; \
            field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })); \
            field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true })); return true; })()";
        visit.eval(compose).await?;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        assert_eq!(visit.eval("location.search").await?, "");
        let end = "document.querySelector('#jobs-q').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))";
        visit.eval(end).await?;
        visit.wait_until("location.search === '?q=weld'").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn what_was_found_is_told_once_after_a_pause_and_not_while_arrowing() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("").await?;
        visit.find("main [role=combobox]").await?.click().await?;
        let watch = "(() => { window.__told = []; const region = document.querySelector('main form [role=status]'); \
            new MutationObserver(() => window.__told.push(region.textContent)) \
            .observe(region, { childList: true, characterData: true, subtree: true }); return true; })()";
        visit.eval(watch).await?;
        for letter in "nurse".chars() {
            visit.type_text(&letter.to_string()).await?;
        }
        visit.wait_until("window.__told.at(-1)?.includes('found') === true").await?;
        let told = visit.eval("new Set(window.__told.filter((text) => text.includes('found'))).size").await?;
        assert!(told.as_u64() <= Some(2), "{}", visit.eval("window.__told").await?);
        visit.eval("window.__told.length = 0").await?;
        visit.press([thirtyfour::Key::Down, thirtyfour::Key::Down, thirtyfour::Key::Up]).await?;
        tokio::time::sleep(std::time::Duration::from_millis(900)).await;
        assert_eq!(visit.eval("window.__told.length").await?, 0);
        Ok(())
    })
    .await
}
