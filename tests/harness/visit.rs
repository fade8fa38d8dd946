//! What a visitor does and sees.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

use crate::browser::LISTENER;
use crate::engine::Engine;

/// A limit for what never comes; nothing waits that long for what does.
pub const PATIENCE: Duration = Duration::from_secs(45);
const BEAT: Duration = Duration::from_millis(50);

/// A browser on the site.
#[derive(Clone)]
pub struct Visit {
    pub driver: WebDriver,
    base: String,
    engine: Engine,
}

impl Visit {
    pub(crate) fn new(driver: WebDriver, base: String, engine: Engine) -> Self {
        Self { driver, base, engine }
    }

    /// For what an engine's driver cannot do.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The browser's own, as its driver tells it.
    pub fn version(&self) -> String {
        let version = self.driver.handle().capabilities().get("browserVersion").and_then(Value::as_str);
        version.unwrap_or("of an unknown version").to_owned()
    }

    /// Opens a path of the site, for example `jobs/`.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.driver.goto(format!("{}{path}", self.base)).await.with_context(|| format!("opening {path}"))?;
        if self.engine != Engine::Chromium {
            self.driver.execute(LISTENER, Vec::new()).await.with_context(|| format!("listening on {path}"))?;
        }
        Ok(())
    }

    /// Opens a path and waits until the app has taken the page over.
    pub async fn open_live(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.wait_until("document.documentElement.hasAttribute('data-live')")
            .await
            .with_context(|| format!("on {path}"))
    }

    /// Lets the program come that `HELD` held, and waits until it has taken the page over.
    pub async fn release(&self) -> Result<()> {
        self.eval("window.__release() ?? true").await?;
        self.wait_until("'live' in document.documentElement.dataset").await
    }

    /// Loses the documents whose address has this on the way, on a page with `LOSING`; nothing loses none.
    pub async fn lose(&self, part: &str) -> Result<()> {
        self.eval(&format!("(window.__lost = '{part}')")).await?;
        Ok(())
    }

    /// The address below the site's first one, query included.
    pub async fn address(&self) -> Result<String> {
        let url = self.driver.current_url().await?.to_string();
        Ok(url.strip_prefix(&self.base).unwrap_or(&url).to_owned())
    }

    /// The value of a JavaScript expression.
    pub async fn eval(&self, expression: &str) -> Result<Value> {
        let answer = self.driver.execute(format!("return ({expression});"), Vec::new()).await;
        Ok(answer.with_context(|| format!("evaluating {expression}"))?.json().clone())
    }

    /// Waits until an expression is true.
    pub async fn wait_until(&self, expression: &str) -> Result<()> {
        let started = Instant::now();
        loop {
            // While a page is being left there is nothing to ask.
            if self.eval(expression).await.is_ok_and(|value| value == json!(true)) {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                bail!("not true within {} s: {expression}; at {}", PATIENCE.as_secs(), self.address().await?);
            }
            sleep(BEAT).await;
        }
    }

    /// Waits until the address below the site's first one starts so, also where scripts are off.
    pub async fn wait_for_address(&self, start: &str) -> Result<()> {
        let started = Instant::now();
        while !self.address().await?.starts_with(start) {
            if started.elapsed() > PATIENCE {
                bail!("not at {start} within {} s, but at {}", PATIENCE.as_secs(), self.address().await?);
            }
            sleep(BEAT).await;
        }
        Ok(())
    }

    /// Waits for an element that is shown.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        let started = Instant::now();
        loop {
            if let Ok(element) = self.driver.find(By::Css(css)).await
                && self.is_shown(&element).await.unwrap_or(false)
            {
                return Ok(element);
            }
            if started.elapsed() > PATIENCE {
                bail!("`{css}` is not shown at {}", self.address().await?);
            }
            sleep(BEAT).await;
        }
    }

    async fn is_shown(&self, element: &WebElement) -> Result<bool> {
        if self.engine != Engine::WebKit {
            return Ok(element.is_displayed().await?);
        }
        // Its driver takes a link that is cut at its end for hidden.
        let shown = "return arguments[0].checkVisibility({ visibilityProperty: true })";
        Ok(self.driver.execute(shown, vec![element.to_json()?]).await?.json() == true)
    }

    async fn text_of(&self, element: WebElement) -> Result<String> {
        if self.engine != Engine::WebKit {
            return Ok(element.text().await?);
        }
        // The same, and it leaves out the text of what it takes for hidden.
        Ok(element.prop("innerText").await?.unwrap_or_default().trim().to_owned())
    }

    /// How many elements match.
    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.driver.find_all(By::Css(css)).await?.len())
    }

    /// The text that is shown in an element.
    pub async fn text(&self, css: &str) -> Result<String> {
        match self.text_of(self.find(css).await?).await {
            Ok(text) => Ok(text),
            // The app drew it anew between the two questions.
            Err(_) => self.text_of(self.find(css).await?).await,
        }
    }

    /// Clicks an element that is shown, drawn anew or not.
    pub async fn click(&self, css: &str) -> Result<()> {
        match self.click_on(&self.find(css).await?).await {
            Ok(()) => Ok(()),
            Err(_) => self.click_on(&self.find(css).await?).await,
        }
    }

    async fn click_on(&self, element: &WebElement) -> Result<()> {
        let Err(error) = element.click().await else { return Ok(()) };
        if self.engine == Engine::Chromium {
            return Err(error.into());
        }
        if !self.is_shown(element).await? {
            bail!("it is not shown");
        }
        // The other drivers find no place to click on in links of a picture, and WebKitGTK's none at the edge of a phone.
        let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); \
                      const box = arguments[0].getClientRects()[0] ?? arguments[0].getBoundingClientRect(); \
                      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]";
        let middle = self.driver.execute(middle, vec![element.to_json()?]).await?;
        let (x, y): (i64, i64) = middle.convert()?;
        Ok(self.driver.action_chain().move_to(x, y).click().perform().await?)
    }

    /// All the text of the page, also in parts that are folded away, with single spaces.
    pub async fn page_text(&self) -> Result<String> {
        let text = self.driver.find(By::Css("body")).await?.prop("textContent").await?.unwrap_or_default();
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Clicks an element found by its role and name: `button` or `a`, by its visible text.
    pub async fn click_named(&self, element: &str, name: &str) -> Result<()> {
        let xpath = format!("//{element}[normalize-space(.)='{name}' or @aria-label='{name}']");
        let started = Instant::now();
        loop {
            let clicked = match self.driver.find(By::XPath(&xpath)).await {
                Ok(found) => self.click_on(&found).await,
                Err(error) => Err(error.into()),
            };
            let Err(error) = clicked else { return Ok(()) };
            if started.elapsed() > PATIENCE {
                bail!("no {element} named `{name}` at {}: {error}", self.address().await?);
            }
            sleep(BEAT).await;
        }
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: impl IntoIterator<Item = Key>) -> Result<()> {
        let focused = self.driver.active_element().await?;
        for key in keys {
            focused.send_keys(key + "").await?;
        }
        Ok(())
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.driver.active_element().await?.send_keys(text).await?)
    }

    /// What the page complained about since it was opened: errors, warnings, policy violations.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let complaints = self.eval("window.__complaints || []").await?;
        Ok(complaints.as_array().map_or_else(Vec::new, |list| list.iter().map(|text| text.to_string()).collect()))
    }

    /// Fails if the page complained about anything.
    pub async fn assert_no_complaints(&self) -> Result<()> {
        let complaints = self.complaints().await?;
        if complaints.is_empty() { Ok(()) } else { bail!("{} complains: {complaints:#?}", self.address().await?) }
    }

    /// Makes addresses that match the patterns fail, as if blocked on the way; an empty list lets all through again. In
    /// Chromium alone: `Road` does the like in each engine.
    pub async fn block(&self, patterns: &[&str]) -> Result<()> {
        let tools = self.driver.cdp();
        tools.send_raw("Network.enable", json!({})).await?;
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": patterns })).await?;
        Ok(())
    }
}
