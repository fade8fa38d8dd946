//! Starts the app in the browser: takes over the prerendered page where there is one, else draws the page.

use job_risk_index::app::App;
use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    let root = document().document_element();
    let rendered_for = root.and_then(|root| root.get_attribute("data-path"));
    let here = window().location().pathname().ok();
    // A host serves 404.html for any missing address; such a page was rendered for another one, so it is drawn anew.
    if rendered_for.is_some() && rendered_for == here {
        leptos::mount::hydrate_body(App);
    } else {
        if let Some(body) = document().body() {
            body.set_inner_html("");
        }
        leptos::mount::mount_to_body(App);
    }
}
