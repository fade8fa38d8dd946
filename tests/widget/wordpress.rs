//! WordPress shows an oEmbed document of a stranger in a sandbox, and acts on two messages from it: for the height, and for
//! the links, which could lead nowhere otherwise (its wp-includes/js/wp-embed.js).

use anyhow::{Result, ensure};
use serde_json::json;

use crate::guest::in_every_engine;

/// Keeps what WordPress would act on: the right word, from the right frame.
const LISTEN: &str = "addEventListener('message', ({ source, data }) => { const frame = document.getElementById('wordpress'); \
    if (data.secret === frame.dataset.secret && source === frame.contentWindow) (window.told ||= {})[data.message] = data.value; })";

#[tokio::test]
async fn a_card_in_wordpress_has_its_height_and_its_links() -> Result<()> {
    in_every_engine("plain", |guest| async move {
        guest.visit.eval(LISTEN).await?;
        guest.scroll_to("wordpress").await?;
        // Another width is another height, also where the first was told before anybody listened.
        guest.visit.eval("document.getElementById('wordpress').setAttribute('width', '400')").await?;
        guest.visit.wait_until("window.told?.height > 0").await?;
        // Its own script may come later than the height; then it asks.
        guest.visit.eval("delete window.told.height").await?;
        let ready = "document.getElementById('wordpress').contentWindow.postMessage({ message: 'ready', secret: 'aB3dE5fG7h' }, '*')";
        guest.visit.eval(ready).await?;
        guest.visit.wait_until("window.told.height > 0").await?;
        guest.enter_frame("document.getElementById('wordpress')").await?;
        let content = "Math.ceil(document.documentElement.getBoundingClientRect().height)";
        let (height, page) =
            (guest.visit.eval(content).await?, guest.visit.eval("document.querySelector('h1 a').href").await?);
        guest.visit.click("h1 a").await?;
        guest.leave().await?;
        guest.visit.wait_until(&format!("window.told.height === {height}")).await?;
        guest.visit.wait_until("window.told.link !== undefined").await?;
        let told = guest.visit.eval("window.told").await?;
        ensure!(told == json!({ "height": height, "link": page }), "it was told {told}");
        Ok(())
    })
    .await
}
