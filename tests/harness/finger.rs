//! A visitor's finger, which touches a place of the window and moves no mouse.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::visit::Visit;

/// Pixels of the window, from its upper left corner.
pub type Place = (i64, i64);

impl Visit {
    /// Where the middle of an element is, once it has been scrolled to the middle of the window.
    pub async fn middle(&self, css: &str) -> Result<Place> {
        self.find(css).await?;
        let middle = format!(
            "((one) => {{ one.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             const box = one.getBoundingClientRect(); \
             return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]; }})(document.querySelector({css:?}))"
        );
        self.place(&middle).await
    }

    /// A place that an expression gives, as `[x, y]`.
    pub async fn place(&self, expression: &str) -> Result<Place> {
        let place = self.eval(expression).await?;
        let side = |at: usize| place[at].as_f64().map(|side| side.round() as i64);
        side(0).zip(side(1)).with_context(|| format!("no place: {place} of {expression}"))
    }

    /// Moves the mouse, without a press.
    pub async fn point_at(&self, (x, y): Place) -> Result<()> {
        Ok(self.driver.action_chain().move_to(x, y).perform().await?)
    }

    pub async fn tap(&self, place: Place) -> Result<()> {
        self.touch(&[place]).await
    }

    /// Puts the finger down at the first place, moves it to the others in turn, and lifts it at the last.
    pub async fn drag_by_finger(&self, places: &[Place]) -> Result<()> {
        self.touch(places).await
    }

    async fn touch(&self, places: &[Place]) -> Result<()> {
        let to = |(x, y): &Place, duration: u64| json!({ "type": "pointerMove", "x": x, "y": y, "duration": duration });
        let pause = json!({ "type": "pause", "duration": 60 });
        let (first, rest) = places.split_first().context("no place to touch")?;
        let mut steps: Vec<Value> = vec![to(first, 0), json!({ "type": "pointerDown", "button": 0 }), pause.clone()];
        for place in rest {
            steps.extend([to(place, 150), pause.clone()]);
        }
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
        let finger = json!({
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": steps,
        });
        self.driver.handle().cmd(Command::PerformActions(Actions::from(json!([finger])))).await?;
        Ok(())
    }
}
