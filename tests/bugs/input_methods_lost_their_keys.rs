//! Enter, with which an input method takes a word, left the page.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Options, in_every_engine, site_url, with_visitor};
use serde_json::json;
use thirtyfour::Key;

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

        for (page, field) in [("jobs/", "#jobs-q"), ("map/", "#map-q")] {
            visit.open_live(page).await?;
            visit.find(field).await?.click().await?;
            let compose = "((field) => { field.value = 'weld'; \
                field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })); \
                field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true })); return true; })";
            visit.eval(&format!("{compose}(document.querySelector('{field}'))")).await?;
            tokio::time::sleep(Duration::from_millis(400)).await;
            assert_eq!(visit.eval("location.search").await?, "", "{page}");
            let end = "dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))";
            visit.eval(&format!("document.querySelector('{field}').{end}")).await?;
            visit.wait_until("location.search === '?q=weld'").await?;
            visit.assert_no_complaints().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_word_that_an_input_method_composes_is_not_cut_while_the_page_answers() -> Result<()> {
    // Only Chromium's driver has an input method.
    with_visitor(Options::default(), site_url(), |visit| async move {
        let tools = visit.driver.cdp();
        for (page, field) in [("", "main [role=combobox]"), ("jobs/", "#jobs-q"), ("map/", "#map-q")] {
            visit.open_live(page).await?;
            visit.find(field).await?.click().await?;
            visit
                .eval("void document.activeElement.addEventListener('compositionend', () => (window.__ended = true))")
                .await?;
            for letters in ["w", "we", "wel", "weld", "welde", "welder"] {
                let end = letters.len();
                let composed = json!({ "text": letters, "selectionStart": end, "selectionEnd": end });
                tools.send_raw("Input.imeSetComposition", composed).await?;
                tokio::time::sleep(Duration::from_millis(200)).await;
                let state =
                    visit.eval("[document.activeElement.value, window.__ended === true, location.search]").await?;
                assert_eq!(state, json!([letters, false, ""]), "on {page:?}");
            }
            tools.send_raw("Input.insertText", json!({ "text": "welder" })).await?;
            visit.wait_until("window.__ended === true && document.activeElement.value === 'welder'").await?;
            let found = if page.is_empty() {
                "!!document.querySelector('main [role=option]')"
            } else {
                "location.search === '?q=welder'"
            };
            visit.wait_until(found).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_found_is_told_once_after_a_pause_and_not_while_arrowing() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for (page, form) in [("", "main form"), ("jobs/programmer/", "header form")] {
            visit.open_live(page).await?;
            visit.find(&format!("{form} [role=combobox]")).await?.click().await?;
            // The titles come with the first letters, and what is said of them is no answer.
            visit.type_text("plumber").await?;
            let region = format!("document.querySelector('{form} [role=status]')");
            visit.wait_until(&format!("{region}.textContent.includes('found')")).await?;
            for _ in "plumber".chars() {
                visit.press([Key::Backspace]).await?;
            }
            visit.wait_until(&format!("{region}.textContent === ''")).await?;
            let watch = format!(
                "(() => {{ window.__told = []; const region = {region}; \
                 new MutationObserver(() => region.textContent && window.__told.push(region.textContent)) \
                 .observe(region, {{ childList: true, characterData: true, subtree: true }}); return true; }})()"
            );
            visit.eval(&watch).await?;
            for letter in "welder".chars() {
                visit.type_text(&letter.to_string()).await?;
                tokio::time::sleep(Duration::from_millis(150)).await;
            }
            visit.wait_until("window.__told.length > 0").await?;
            tokio::time::sleep(Duration::from_millis(1500)).await;
            let told = visit.eval("window.__told").await?;
            let is_once = told.as_array().is_some_and(|told| told.len() == 1);
            assert!(is_once && told[0].as_str().is_some_and(|text| text.contains("found")), "on {page:?}: {told}");
            visit.eval("window.__told.length = 0").await?;
            visit.press([Key::Down, Key::Down, Key::Up]).await?;
            tokio::time::sleep(Duration::from_millis(900)).await;
            assert_eq!(visit.eval("window.__told").await?, json!([]), "on {page:?}");
        }
        Ok(())
    })
    .await
}
