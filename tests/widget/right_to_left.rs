//! On a page that is read from right to left, a widget has its column and keeps its own, English, direction.

use anyhow::{Result, ensure};

use crate::guest::{TOO_WIDE, WIDGETS, frame, in_every_engine};

/// How far a frame's edges are from those of its column.
const OFF: &str = "((frame, column) => [frame.left - column.left, frame.right - column.right].join())";
const DIRECTION: &str = "getComputedStyle(document.querySelector('h1')).direction";

#[tokio::test]
async fn every_widget_fills_its_column_and_nothing_of_it_is_cut_off() -> Result<()> {
    in_every_engine("rtl", |guest| async move {
        ensure!(guest.visit.eval("getComputedStyle(document.documentElement).direction").await? == "rtl");
        for id in WIDGETS {
            guest.wait_for(id).await?;
            let column = format!("document.getElementById('{id}').parentElement");
            let edges = format!("{OFF}({}.getBoundingClientRect(), {column}.getBoundingClientRect())", frame(id));
            let edges = guest.visit.eval(&edges).await?;
            ensure!(edges == "0,0", "`{id}` is off its column by {edges} px");
            let (wide, direction) = (guest.inside(id, TOO_WIDE).await?, guest.inside(id, DIRECTION).await?);
            ensure!(wide == 0 && direction == "ltr", "`{id}` is {wide} px too wide, written {direction}");
        }
        guest.visit.assert_no_complaints().await
    })
    .await
}
