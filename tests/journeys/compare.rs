//! Jobs side by side.

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use browser_tests::{Answer, HELD, Options, Visit, altered_site, in_every_engine, site_url};
use thirtyfour::{By, Key};

const THREE: &str = "compare/?jobs=machine-learning-engineer,ai-engineer,programmer";
const ALL_THERE: &str = "document.querySelector('.compare-section .versus') !== null && document.querySelector('.compare-ways > li') !== null";

/// The order of the columns, as their titles.
async fn columns(visit: &Visit) -> Result<String> {
    let order = "[...document.querySelectorAll('.compare-column h2')].map((name) => name.textContent.trim()).join()";
    Ok(visit.eval(order).await?.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn three_jobs_draw_three_lines_and_removing_one_removes_its_line() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live(THREE).await?;
        visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 3").await?;
        visit.click_named("button", "Remove AI Engineer").await?;
        visit.wait_until("location.search === '?jobs=machine-learning-engineer,programmer'").await?;
        visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 2").await?;
        visit.driver.back().await?;
        visit.wait_until("document.querySelectorAll('[data-chart=interactive] [data-line]').length === 3").await?;
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_fifth_job_is_left_out_with_a_notice() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live("compare/?jobs=programmer,ai-engineer,data-analyst,product-manager,truck-driver").await?;
        visit.wait_until("document.querySelector('main').textContent.includes('Product Manager')").await?;
        let text = visit.text("main").await?;
        assert!(text.contains("four"), "{text}");
        assert!(!text.contains("Truck Driver"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_restores_order_sections_and_rows_in_a_fresh_browser() -> Result<()> {
    let link = "compare/?jobs=registered-nurse,programmer&open=tasks,skills&rows=differing&range=12w";
    in_every_engine(Options::default(), site_url(), move |visit| async move {
        visit.open_live(link).await?;
        visit.wait_until(ALL_THERE).await?;
        assert_eq!(columns(&visit).await?, "Registered Nurse,Programmer");
        let open =
            visit.eval("[...document.querySelectorAll('.compare-section[open]')].map((one) => one.id).join()").await?;
        assert_eq!(open, "section-tasks,section-skills");
        visit.wait_until("document.querySelector('.compare-only input').checked").await?;
        let same = "document.querySelectorAll('#section-work tr[role=row]:not(.is-different)').length";
        // The hidden head is the only row that marks nothing.
        assert_eq!(visit.eval(same).await?, 1);
        assert!(visit.text(".verdict").await?.contains(" points "), "{}", visit.text(".verdict").await?);
        assert_eq!(visit.address().await?, link);
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_section_folds_by_keyboard_and_the_address_says_so() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live(THREE).await?;
        visit.wait_until(ALL_THERE).await?;
        for (id, is_open, written) in
            [("tasks", false, "open=risk,work,ways"), ("skills", true, "open=risk,skills,work,ways")]
        {
            visit.eval(&format!("document.querySelector('#section-{id} > summary').focus()")).await?;
            visit.press([Key::Enter]).await?;
            visit.wait_until(&format!("location.search.includes('{written}')")).await?;
            visit.wait_until(&format!("document.querySelector('#section-{id}').open === {is_open}")).await?;
        }
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn columns_change_places_by_keys_by_buttons_and_by_hand() -> Result<()> {
    in_every_engine(Options::default(), site_url(), |visit| async move {
        visit.open_live(THREE).await?;
        visit.wait_until(ALL_THERE).await?;
        let handle = |title: &str| format!("//button[starts-with(@aria-label, 'Move {title}: drag')]");
        visit.driver.find(By::XPath(handle("Programmer"))).await?.focus().await?;
        visit.press([Key::Left]).await?;
        visit.wait_until("location.search === '?jobs=machine-learning-engineer,programmer,ai-engineer'").await?;
        // The focus stays with the handle, to go on.
        visit.wait_until("document.activeElement.ariaLabel?.startsWith('Move Programmer: drag')").await?;
        visit.press([Key::Left]).await?;
        visit.wait_until("location.search === '?jobs=programmer,machine-learning-engineer,ai-engineer'").await?;
        visit.click_named("button", "Move AI Engineer forward").await?;
        visit.wait_until("location.search === '?jobs=programmer,ai-engineer,machine-learning-engineer'").await?;
        // The column that is moved back last is the third; by hand it comes to stand first.
        visit.wait_until("document.activeElement.ariaLabel === 'Move AI Engineer forward'").await?;
        let taken = visit.driver.find(By::XPath(handle("Machine Learning Engineer"))).await?;
        let onto = visit.driver.find(By::XPath(handle("Programmer"))).await?;
        let hand = visit.driver.action_chain().move_to_element_center(&taken).click_and_hold();
        hand.move_to_element_center(&onto).release().perform().await?;
        visit.wait_until("location.search === '?jobs=machine-learning-engineer,programmer,ai-engineer'").await?;
        visit
            .wait_until("!document.querySelector('.is-taken, [data-drop], .compare-column[style*=translate]')")
            .await?;
        assert_eq!(columns(&visit).await?, "Machine Learning Engineer,Programmer,AI Engineer");
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn on_a_phone_every_column_is_reached_and_the_names_stay_in_sight() -> Result<()> {
    for width in [320, 390] {
        let phone = Options { width, height: 780, ..Options::default() };
        in_every_engine(phone, site_url(), |visit| async move {
            visit.open_live(THREE).await?;
            visit.wait_until(ALL_THERE).await?;
            assert_eq!(visit.eval("document.documentElement.scrollWidth <= innerWidth").await?, true);
            // All three stand below each other before anything is scrolled sideways.
            let cards = "[...document.querySelectorAll('.compare-column')].every((card) => card.getBoundingClientRect().right <= innerWidth + 1)";
            assert_eq!(visit.eval(cards).await?, true);
            visit.eval("document.querySelector('#section-work tbody tr:nth-child(3)').scrollIntoView({ block: 'center' })").await?;
            visit.eval("document.querySelector('.compare-sections').scrollTo(9999, 0)").await?;
            let third = "(() => { const name = document.querySelectorAll('.compare-named')[2].getBoundingClientRect(), \
                         cell = document.querySelector('#section-work tbody tr:nth-child(3) td:last-child').getBoundingClientRect(); \
                         return name.top >= 0 && name.bottom < cell.top && name.left >= 0 && name.right <= innerWidth + 1 && \
                         Math.abs(name.left - cell.left) < 2; })()";
            visit.wait_until(third).await?;
            // It rests where a column begins.
            let snaps = "(() => { const left = document.querySelector('.compare-sections').getBoundingClientRect().left; \
                         document.querySelector('.compare-sections').scrollTo(40, 0); return new Promise((done) => setTimeout(() => \
                         done([...document.querySelectorAll('#section-work tbody tr:nth-child(3) td')].some((cell) => \
                         Math.abs(cell.getBoundingClientRect().left - left) < 2)), 600)); })()";
            assert_eq!(visit.eval(snaps).await?, true);
            visit.assert_no_complaints().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_a_phone_a_finger_puts_the_last_column_first_and_the_page_stays() -> Result<()> {
    let phone = Options { width: 390, height: 900, ..Options::default() };
    in_every_engine(phone, site_url(), |visit| async move {
        visit.open_live(THREE).await?;
        visit.wait_until(ALL_THERE).await?;
        visit.middle(".compare-column:nth-of-type(2) .compare-handle").await?;
        let handle = |place: usize| {
            format!(
                "((box) => [box.x + box.width / 2, box.y + box.height / 2])\
                 (document.querySelectorAll('.compare-handle')[{place}].getBoundingClientRect())"
            )
        };
        let (first, second, third) =
            (visit.place(&handle(0)).await?, visit.place(&handle(1)).await?, visit.place(&handle(2)).await?);
        assert!(first.1 < second.1 && second.1 < third.1, "below each other: {first:?}, {second:?}, {third:?}");
        let scrolled = visit.eval("scrollY").await?;
        visit.drag_by_finger(&[third, second, first]).await?;
        visit.wait_until("location.search === '?jobs=programmer,machine-learning-engineer,ai-engineer'").await?;
        visit
            .wait_until("!document.querySelector('.is-taken, [data-drop], .compare-column[style*=translate]')")
            .await?;
        assert_eq!(columns(&visit).await?, "Programmer,Machine Learning Engineer,AI Engineer");
        assert_eq!(visit.eval("scrollY").await?, scrolled, "a drag is no scrolling");
        visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn the_names_and_the_data_do_not_wait_for_the_program() -> Result<()> {
    static SENT: AtomicUsize = AtomicUsize::new(0);
    let count = |path: &str, answer: Answer| {
        SENT.fetch_add(usize::from(path.ends_with("/ai-engineer.json")), Ordering::Relaxed);
        answer
    };
    let site = altered_site(HELD, count).await?;
    in_every_engine(Options::default(), site, |visit| async move {
        visit.open("compare/?jobs=ai-engineer,registered-nurse,%3Cb%3E,ai-engineer").await?;
        assert_eq!(visit.text("h1").await?, "AI Engineer vs Registered Nurse");
        visit.wait_until("performance.getEntriesByType('resource').filter((came) => came.name.includes('/data/v1/jobs/')).length === 2").await?;
        let asked = "performance.getEntriesByType('resource').map((came) => new URL(came.name).pathname).filter((path) => path.startsWith('/data/')).sort().join()";
        assert_eq!(visit.eval(asked).await?, "/data/v1/jobs/ai-engineer.json,/data/v1/jobs/registered-nurse.json");
        assert_eq!(SENT.load(Ordering::Relaxed), 1, "asked for before the program came");
        visit.release().await?;
        visit.wait_until(ALL_THERE).await?;
        assert_eq!(SENT.swap(0, Ordering::Relaxed), 1, "each document comes once");
        visit.assert_no_complaints().await
    })
    .await
}
