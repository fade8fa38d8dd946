//! Layouts of a partner's page that give the element less than a column: it stays wide enough to be read, and never wider
//! than its column.

use anyhow::{Result, ensure};

use crate::guest::{frame, in_every_engine};

const COLUMN: f64 = 700.0;
/// The narrowest column for partners.
const LEAST: f64 = 280.0;

/// Style of the box around it, and how many boxes stand before it in the box.
const AROUND: [(&str, usize); 8] = [
    ("display:inline-block", 0),
    ("float:left", 0),
    ("position:absolute", 0),
    ("width:fit-content", 0),
    ("display:inline-flex", 0),
    ("display:table-cell", 0),
    ("display:flex", 2),
    ("display:flex;flex-wrap:wrap", 2),
];

/// Styles of the element itself, as a page's own rules give them.
const OWN: [&str; 5] = [
    "display:inline-block",
    "float:left",
    "display:inline-block;vertical-align:top",
    "position:absolute",
    "display:block;width:fit-content",
];

#[tokio::test]
async fn a_box_that_is_as_narrow_as_its_content_leaves_it_readable() -> Result<()> {
    in_every_engine("", |guest| async move {
        let alone = format!(
            "(() => {{ const job = document.getElementById('job'), column = document.createElement('div'); \
             column.style.cssText = 'width:{COLUMN}px;position:relative;min-height:900px'; job.before(column); \
             const box = column.appendChild(document.createElement('div')); box.append(job); }})()"
        );
        guest.visit.eval(&alone).await?;
        guest.wait_for("job").await?;
        let mut faults = Vec::new();
        for (style, before) in AROUND {
            let change = format!(
                "(() => {{ const job = document.getElementById('job'), box = job.parentElement; \
                 while (box.firstElementChild !== job) box.firstElementChild.remove(); \
                 for (let left = {before}; left > 0; left--) job.before(Object.assign(document.createElement('p'), {{ textContent: 'A text beside it' }})); \
                 box.style.cssText = '{style}'; }})()"
            );
            guest.visit.eval(&change).await?;
            guest.settle().await?;
            let width = guest.number(&format!("{}.getBoundingClientRect().width", frame("job"))).await?;
            println!("{:?}, `{style}` with {before} before: {width} px", guest.engine);
            if !(LEAST..=COLUMN).contains(&width) {
                faults.push(format!("{width} px wide with `{style}` and {before} before it"));
            }
        }
        ensure!(faults.is_empty(), "{faults:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_s_own_rule_for_the_element_leaves_it_the_width_of_its_column() -> Result<()> {
    in_every_engine("", |guest| async move {
        let alone = format!(
            "(() => {{ const job = document.getElementById('job'), column = document.createElement('div'); \
             column.style.cssText = 'width:{COLUMN}px;position:relative;min-height:900px'; job.before(column); column.append(job); }})()"
        );
        guest.visit.eval(&alone).await?;
        guest.wait_for("job").await?;
        for style in OWN {
            guest.visit.eval(&format!("document.getElementById('job').style.cssText = '{style}'")).await?;
            guest.settle().await?;
            let width = guest.number(&format!("{}.getBoundingClientRect().width", frame("job"))).await?;
            let fits = style.contains("fit-content");
            ensure!(width == COLUMN || (fits && width >= LEAST), "the frame is {width} px wide with `{style}`");
        }
        Ok(())
    })
    .await
}
