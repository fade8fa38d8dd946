//! A reader of the partner's page, in one engine after the other.

use std::future::Future;
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, Result};
use browser_tests::{Engine, Options, PATIENCE, Visit, with_visitor};
use serde_json::{Value, json};

use crate::host::Partner;

/// The widgets of host.html, one of each kind and with each option.
pub const WIDGETS: [&str; 8] = ["job", "compare", "industry", "dark", "trend", "badge", "fixed", "own"];

/// The expression, inside a widget, for the height that it needs.
pub const CONTENT_HEIGHT: &str = "document.documentElement.getBoundingClientRect().height";

/// The expression, inside a frame, for the pixels by which its content is wider than it.
pub const TOO_WIDE: &str = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

#[derive(Clone)]
pub struct Guest {
    pub visit: Visit,
    pub engine: Engine,
    pub partner: Arc<Partner>,
}

/// Runs a test in each engine that is at hand, on a partner's page of its own.
pub async fn in_every_engine<F, Fut>(path: &'static str, test: F) -> Result<()>
where
    F: Fn(Guest) -> Fut + Clone + Send + 'static,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    for engine in Engine::at_hand() {
        let partner = Arc::new(Partner::open().await?);
        let (url, test) = (partner.url.clone(), test.clone());
        let options = Options { engine, ..Options::default() };
        let outcome = with_visitor(options, url, move |visit| async move {
            visit.open(path).await?;
            test(Guest { visit, engine, partner }).await
        });
        outcome.await.with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

impl Guest {
    /// Frames load when they come into view.
    pub async fn scroll_to(&self, id: &str) -> Result<()> {
        let script = format!("document.getElementById('{id}').scrollIntoView({{ block: 'center' }})");
        self.visit.eval(&script).await.map(drop)
    }

    /// Waits until a widget has said its height, and a comparison has its figures.
    pub async fn wait_for(&self, id: &str) -> Result<()> {
        self.scroll_to(id).await?;
        let heard = format!("{}?.dataset.heard === ''", frame(id));
        self.visit.wait_until(&heard).await.with_context(|| format!("the widget `{id}`"))?;
        self.wait_inside(id, "!document.querySelector('#comparison') || !!document.querySelector('.compared')").await
    }

    /// Waits until a frame is within a pixel of its content, which may still grow after it was first heard of.
    pub async fn wait_until_it_fits(&self, id: &str) -> Result<f64> {
        let started = Instant::now();
        loop {
            let inside = self.inside(id, CONTENT_HEIGHT).await?.as_f64().unwrap_or_default();
            let outside = self.height(id).await?;
            if inside > 20.0 && (inside - outside).abs() <= 1.0 {
                return Ok(outside);
            }
            if started.elapsed() > PATIENCE {
                anyhow::bail!("the content of `{id}` is {inside} px high, its frame {outside} px");
            }
            self.settle().await?;
        }
    }

    /// Goes on inside a widget's frame.
    pub async fn enter(&self, id: &str) -> Result<()> {
        self.enter_frame(&frame(id)).await.with_context(|| format!("entering the widget `{id}`"))
    }

    /// Goes on inside the frame that an expression gives.
    pub async fn enter_frame(&self, expression: &str) -> Result<()> {
        let found = self.visit.driver.execute(format!("return {expression};"), Vec::new()).await?;
        Ok(found.element()?.enter_frame().await?)
    }

    /// Goes on in the partner's page.
    pub async fn leave(&self) -> Result<()> {
        Ok(self.visit.driver.enter_default_frame().await?)
    }

    /// An expression's value inside a widget's frame.
    pub async fn inside(&self, id: &str, expression: &str) -> Result<Value> {
        self.enter(id).await?;
        let value = self.visit.eval(expression).await;
        self.leave().await?;
        value
    }

    /// Waits until an expression is true inside a widget's frame.
    pub async fn wait_inside(&self, id: &str, expression: &str) -> Result<()> {
        self.enter(id).await?;
        let outcome = self.visit.wait_until(expression).await;
        self.leave().await?;
        outcome.with_context(|| format!("inside the widget `{id}`"))
    }

    /// A number that an expression of the partner's page gives.
    pub async fn number(&self, expression: &str) -> Result<f64> {
        let value = self.visit.eval(expression).await?;
        value.as_f64().with_context(|| format!("{expression} is {value}"))
    }

    /// How high a widget's frame stands on the page.
    pub async fn height(&self, id: &str) -> Result<f64> {
        self.number(&format!("{}.getBoundingClientRect().height", frame(id))).await
    }

    /// Lets all messages arrive that were sent before.
    pub async fn settle(&self) -> Result<()> {
        let script = "const done = arguments[arguments.length - 1]; \
                      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 100)));";
        let done = self.visit.driver.execute_async(script, Vec::new()).await?;
        anyhow::ensure!(done.json() == &json!(true), "the page does not settle");
        Ok(())
    }
}

/// The expression for a widget's frame.
pub fn frame(id: &str) -> String {
    format!("document.getElementById('{id}').shadowRoot.querySelector('iframe')")
}
