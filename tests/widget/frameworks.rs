//! What frameworks and page builders do to an element: properties in place of attributes, and layouts that shrink it.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::guest::{frame, in_every_engine};

#[tokio::test]
async fn a_property_is_as_good_as_an_attribute_before_and_after_the_element_is_defined() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.wait_for("job").await?;
        // Made where the element is unknown, as by a framework that is faster than the script.
        guest
            .visit
            .eval(
                "(() => { const early = document.implementation.createHTMLDocument('').createElement('job-risk-widget'); \
                 early.job = 'plumber'; early.id = 'early'; document.getElementById('job').before(early); })()",
            )
            .await?;
        guest.visit.wait_until(&format!("{}?.src.includes('/widget/job/plumber/')", frame("early"))).await?;
        let shows = |job: &str| format!("{}?.src.includes('/widget/job/{job}/')", frame("job"));
        guest.visit.eval("document.getElementById('job').job = 'truck-driver'").await?;
        guest.visit.wait_until(&shows("truck-driver")).await?;
        let read = "(({ job, kind }) => [job, kind])(document.getElementById('job'))";
        ensure!(guest.visit.eval(read).await? == json!(["truck-driver", null]));
        guest.visit.eval("document.getElementById('job').job = null").await?;
        guest.visit.wait_until(&format!("{} === null", frame("job"))).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn layouts_that_centre_their_items_leave_it_the_width_of_the_column() -> Result<()> {
    const LAYOUTS: [&str; 3] = [
        "display:flex;flex-direction:column;align-items:center",
        "display:grid;place-items:center",
        "display:flex;justify-content:center",
    ];
    in_every_engine("", |guest| async move {
        let alone = "(() => { const job = document.getElementById('job'), column = document.createElement('div'); \
                     job.before(column); column.append(job); })()";
        guest.visit.eval(alone).await?;
        guest.wait_for("job").await?;
        for layout in LAYOUTS {
            let column = "document.getElementById('job').parentElement";
            guest.visit.eval(&format!("{column}.style.cssText = 'width:700px;{layout}'")).await?;
            let width = guest.number(&format!("{}.getBoundingClientRect().width", frame("job"))).await?;
            let room = guest.number(&format!("{column}.clientWidth")).await?;
            ensure!(width == room, "the frame is {width} px wide of {room} with `{layout}`");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_keeps_the_room_does_not_jump_and_gets_it_back() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.visit.eval("document.getElementById('fixed').style.minHeight = '900px'").await?;
        // Anew, as when the element comes to a page that has its style already.
        guest.visit.eval("document.getElementById('fixed').setAttribute('job', 'plumber')").await?;
        guest.visit.wait_until(&format!("{}?.src.includes('plumber')", frame("fixed"))).await?;
        guest.wait_for("fixed").await?;
        guest.wait_until_it_fits("fixed").await?;
        let left = guest.visit.eval("document.getElementById('fixed').style.minHeight").await?;
        ensure!(left == "", "min-height stayed {left}");
        Ok(())
    })
    .await
}
