//! After a translator had been there, the page said what it had said before: Programmer's figures under Plumber's address.

use anyhow::{Context, Result};
use browser_tests::{Options, Visit, in_every_engine, site_url};

/// As Google's translator does: each text makes way for two elements with the other words.
const TRANSLATE: &str = r#"(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim()) texts.push(walk.currentNode);
    for (const text of texts) {
        if (text.parentElement.closest("svg, script, style, noscript, [translate=no], font")) continue;
        const outer = document.createElement("font");
        const inner = outer.appendChild(document.createElement("font"));
        inner.textContent = "‹" + text.data + "›";
        text.replaceWith(outer);
        (window.__texts ??= []).push([text, outer]);
    }
    return true;
})()"#;

/// Of the page, without its charts, which load by themselves, and without spaces, which stand for empty texts in HTML.
async fn main_text(visit: &Visit) -> Result<String> {
    let text = "(() => { const main = document.querySelector('main').cloneNode(true); \
        for (const part of main.querySelectorAll('.trend, figure, .loading')) part.remove(); \
        return main.textContent.replace(/[‹›]/g, ''); })()";
    let text = visit.eval(text).await?;
    Ok(text.as_str().unwrap_or_default().split_whitespace().collect())
}

/// Waits until the expression is the same text that an untranslated page has.
async fn expect(visit: &Visit, selector: &str, part: &str) -> Result<()> {
    let test =
        format!("document.querySelector(`{selector}`)?.textContent.replace(/[‹›]/g, '').includes(`{part}`) === true");
    visit.wait_until(&test).await
}

#[tokio::test]
async fn a_translated_page_shows_the_job_of_its_address() -> Result<()> {
    in_every_engine(Options::default(), site_url(), jobs_and_weeks).await
}

async fn jobs_and_weeks(visit: Visit) -> Result<()> {
    for (from, link, to, heading) in [
        ("jobs/programmer/", "main a[href='/jobs/ai-engineer/']", "jobs/ai-engineer/", "AI Engineer"),
        ("weeks/2026-09-30/", "main a[href='/weeks/2026-09-23/']", "weeks/2026-09-23/", "23 September"),
    ] {
        visit.open_live(to).await?;
        visit.wait_until("!document.querySelector('main [aria-busy=true]')").await?;
        let untranslated = main_text(&visit).await?;
        visit.open_live(from).await?;
        visit.eval(TRANSLATE).await?;
        visit.eval(&format!("document.querySelector(`{link}`).click() ?? true")).await?;
        expect(&visit, "main h1", heading).await?;
        assert_eq!(main_text(&visit).await?, untranslated, "from {from}");
        visit.assert_no_complaints().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_the_program_writes_shows_on_a_translated_page() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("compare/?jobs=programmer,actor").await?;
        expect(&visit, "main h1", "Programmer vs Actor").await?;
        visit.eval(TRANSLATE).await?;
        visit.eval("document.querySelector('main button[aria-label=\"Remove Programmer\"]').click() ?? true").await?;
        visit.wait_until("location.search === '?jobs=actor'").await?;
        expect(&visit, "main h1", "Compare jobs").await?;
        visit.wait_until("!document.querySelector('.compare-columns').textContent.includes('Programmer')").await?;

        visit.open_live("jobs/").await?;
        visit.eval(TRANSLATE).await?;
        visit.find("#jobs-q").await?.click().await?;
        visit.type_text("welder").await?;
        visit.wait_until("location.search === '?q=welder'").await?;
        visit.wait_until("/^\\d+ of \\d/.test(document.querySelector('.jobs-count').textContent.trim())").await?;

        visit.open_live("embed/").await?;
        visit.eval(TRANSLATE).await?;
        assert!(visit.eval("document.querySelector('pre code').innerHTML.includes('font')").await? == false);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_own_words_come_back_where_a_translator_puts_its_texts_back() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("data/").await?;
        let before = main_text(&visit).await?;
        visit.eval(TRANSLATE).await?;
        visit.wait_until("document.querySelector('main h1').textContent.includes('‹')").await?;
        visit.eval("window.__texts.forEach(([text, outer]) => outer.replaceWith(text)) ?? true").await?;
        visit.wait_until("!document.querySelector('main').textContent.includes('‹')").await?;
        assert_eq!(main_text(&visit).await?, before);
        visit.assert_no_complaints().await
    })
    .await
}

/// Ways of other translators, and of extensions that mend texts: each text in a pair of marks, in other nodes.
const OTHERS: [&str; 4] = [
    "for (const text of texts) text.replaceWith(new Text('‹' + text.data + '›'));",
    "for (const text of texts) { const span = document.createElement('span'); span.textContent = '‹' + text.data + '›'; text.replaceWith(span); }",
    "for (const text of texts) if (text.parentElement && text.parentElement.childElementCount === 0) text.parentElement.innerHTML = text.parentElement.innerHTML;",
    "for (const of of new Set(texts.map((text) => text.parentElement))) of.replaceChildren(...[...of.childNodes].map((node) => node instanceof Text ? new Text('‹' + node.data + '›') : node));",
];

/// A page of which every text has been exchanged in one of these ways.
async fn open_exchanged(visit: &Visit, page: &str, way: &str) -> Result<()> {
    visit.open_live(page).await?;
    visit.wait_until("!document.querySelector('main [aria-busy=true]')").await?;
    let exchange = format!(
        "(() => {{ const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); const texts = []; \
         while (walk.nextNode()) if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('svg, script, style, noscript, [translate=no]')) texts.push(walk.currentNode); \
         {way} return true; }})()"
    );
    visit.eval(&exchange).await?;
    Ok(())
}

#[tokio::test]
async fn whoever_exchanges_the_texts_what_the_program_writes_shows() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for way in OTHERS {
            open_exchanged(&visit, "compare/?jobs=programmer,actor", way).await?;
            visit
                .eval("document.querySelector('main button[aria-label=\"Remove Programmer\"]').click() ?? true")
                .await?;
            visit.wait_until("location.search === '?jobs=actor'").await?;
            expect(&visit, "main h1", "Compare jobs").await.with_context(|| way)?;

            open_exchanged(&visit, "jobs/", way).await?;
            visit.find("#jobs-q").await?.click().await?;
            visit.type_text("welder").await?;
            visit.wait_until("location.search === '?q=welder'").await?;
            let counted = "/^\\d+ of \\d/.test(document.querySelector('.jobs-count').textContent.trim())";
            visit.wait_until(counted).await.with_context(|| way)?;

            open_exchanged(&visit, "jobs/programmer/", way).await?;
            let saves = "document.querySelector('main .actions button[aria-pressed]')";
            visit.eval(&format!("{saves}.click() ?? true")).await?;
            visit.wait_until(&format!("{saves}.textContent.trim() === 'Saved'")).await.with_context(|| way)?;
            visit.eval(&format!("{saves}.click() ?? true")).await?;
            visit.assert_no_complaints().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_whose_frame_was_exchanged_is_the_browser_s_again() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        for exchange in [
            "document.body.innerHTML = document.body.innerHTML",
            "(() => { const main = document.querySelector('main'); main.replaceWith(main.cloneNode(true)); })()",
        ] {
            visit.open_live("jobs/programmer/").await?;
            visit.eval("sessionStorage.clear() ?? true").await?;
            visit.eval(&format!("({exchange}, true)")).await?;
            // Loaded once more, and whole.
            visit.wait_until("performance.getEntriesByType('navigation')[0].type === 'reload'").await?;
            visit.wait_until("'live' in document.documentElement.dataset").await?;
            visit.click("#site-nav a[href='/weeks/']").await?;
            visit.wait_until("document.querySelector('main h1').textContent === 'Weeks'").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_s_title_is_its_own_whatever_was_done_to_the_old_one() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("weeks/").await?;
        let weeks = visit.eval("document.title").await?;
        for way in [
            "document.title = `‹${document.title}›`",
            "title.replaceChildren(new Text(`‹${title.text}›`))",
            "title.firstChild.data = `‹${title.text}›`",
            "title.innerHTML = `‹${title.innerHTML}›`",
        ] {
            visit.open_live("jobs/programmer/").await?;
            let programmer = visit.eval("document.title").await?;
            visit
                .eval(&format!("(() => {{ const title = document.querySelector('title'); {way}; return true; }})()"))
                .await?;
            visit.wait_until("document.title.startsWith('‹')").await?;
            visit.click("#site-nav a[href='/weeks/']").await?;
            expect(&visit, "main h1", "Weeks").await?;
            visit.wait_until(&format!("document.title === {weeks}")).await.with_context(|| way)?;
            visit.driver.back().await?;
            visit.wait_until(&format!("document.title === {programmer}")).await.with_context(|| way)?;
        }
        Ok(())
    })
    .await
}

/// What the visitor reads of the options, in the order of the list.
const OPTIONS: &str = "[...document.querySelectorAll('#find-list [role=option]')].map((option) => option.textContent.replace(/[‹›]/g, ''))";

#[tokio::test]
async fn suggestions_are_those_of_what_is_typed_where_the_ones_before_were_translated() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        let mut told = Vec::new();
        for translates in [false, true] {
            visit.open_live("jobs/programmer/").await?;
            visit.find("#find").await?.click().await?;
            for word in ["plumber", "teacher", "welder"] {
                visit.eval("document.getElementById('find').select() ?? true").await?;
                visit.type_text(word).await?;
                let stem = &word[..4];
                visit
                    .wait_until(&format!("{OPTIONS}[0]?.toLowerCase().includes('{stem}') === true"))
                    .await
                    .with_context(|| word)?;
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                told.push(visit.eval(OPTIONS).await?);
                if translates {
                    visit.eval(TRANSLATE).await?;
                }
            }
            // The page of the first suggestion is the one that it names.
            let first = visit.eval(&format!("{OPTIONS}[0]")).await?;
            visit.press([thirtyfour::Key::Down, thirtyfour::Key::Enter]).await?;
            visit
                .wait_until("location.pathname !== '/jobs/programmer/' && document.activeElement.tagName === 'H1'")
                .await?;
            let heading = visit.eval("document.querySelector('main h1').textContent.split(':')[0].trim()").await?;
            let is_it = |first: &str| heading.as_str().is_some_and(|heading| first.contains(heading));
            assert!(first.as_str().is_some_and(is_it), "{first} leads to {heading}");
        }
        let (plain, translated) = told.split_at(3);
        assert_eq!(plain, translated);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn counts_and_the_chart_s_sentence_are_those_of_now_on_a_translated_page() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("jobs/").await?;
        visit.wait_until("!!document.querySelector('.jobs-downloads button:not(:disabled)')").await?;
        visit.click(".jobs-industries > summary").await?;
        visit.find(".jobs-industries input").await?;
        visit.eval(TRANSLATE).await?;
        visit.click(".jobs-industries input").await?;
        expect(&visit, ".jobs-industries > summary", "Industries (1)").await?;
        let rows = "parseInt(document.querySelector('.jobs-count').textContent.replace(/[‹›]/g, ''))";
        let named =
            format!("document.querySelector('.jobs-downloads button').ariaLabel === `Download ${{{rows}}} rows: CSV`");
        visit.wait_until(&named).await?;
        assert!(visit.eval(rows).await?.as_u64().is_some_and(|rows| rows < 400));

        visit.open_live("jobs/programmer/").await?;
        visit.eval("document.querySelector('.trend, .trend-place').scrollIntoView() ?? true").await?;
        visit.find("[data-chart=interactive]").await?;
        let sentence = "document.querySelector('.trend-sentence').textContent.replace(/[‹›]/g, '')";
        let choose =
            |range: usize| format!("document.querySelectorAll('.trend-ranges .trend-range')[{range}].click() ?? true");
        let mut plain = Vec::new();
        for range in [0, 1] {
            visit.eval(&choose(range)).await?;
            visit
                .wait_until(&format!("document.querySelectorAll('.trend-range')[{range}].ariaPressed === 'true'"))
                .await?;
            plain.push(visit.eval(sentence).await?);
        }
        assert_ne!(plain[0], plain[1]);
        visit.eval(TRANSLATE).await?;
        for range in [0, 1] {
            visit.eval(&choose(range)).await?;
            visit.wait_until(&format!("{sentence} === {}", plain[range])).await?;
        }
        visit.assert_no_complaints().await
    })
    .await
}
