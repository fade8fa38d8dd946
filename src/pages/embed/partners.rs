//! The page at `/embed/partners/`: what a site that shows our widgets gets, and can rely on.

use index::documents::WidgetsDocument;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::sizes::{SizeTable, kilobytes};
use crate::data::fetch_widgets;
use crate::pages::loaded::{Missing, loaded};
use crate::routes::{Route, data_href};

#[component]
pub fn PartnersPage() -> impl IntoView {
    let widgets = Resource::new(|| (), |()| fetch_widgets());
    view! {
        <Title text="For partners" />
        <Meta
            name="description"
            content="What a site that shows our widgets can rely on: addresses that stay, versions, sizes, accessibility, privacy."
        />
        {loaded(widgets, Missing::Fault, |widgets| view! { <PartnersView widgets /> }.into_any())}
    }
    .into_any()
}

#[component]
fn PartnersView(widgets: WidgetsDocument) -> impl IntoView {
    let element =
        widgets.element_bytes.map(|bytes| format!(" The element's script adds {}, once a page.", kilobytes(bytes)));
    view! {
        <article class="wrap reading">
            <header class="page-head">
                <p class="crumb">
                    <a href=Route::Embed.href()>"Embed"</a>
                </p>
                <h1>"For partners"</h1>
                <p class="lede">"What a site that shows our widgets gets, and what it can rely on."</p>
            </header>
            <section class="section" id="stability">
                <h2>"Addresses stay"</h2>
                <p>
                    "The address of a widget and the keys of its options keep their meaning, and a job or an industry keeps the name that it has in addresses. A widget is up to date after every weekly edition without your doing anything."
                </p>
                <p>
                    "A key or a value that a widget does not know is ignored, so a line of HTML written for a later version still shows the widget. An address that names no job and no industry of ours shows two lines that say so; in a frame without scripts, our page for missing addresses."
                </p>
            </section>
            <section class="section" id="versions">
                <h2>"Versions"</h2>
                <p>
                    "A frame and its page talk in two messages, each with a version: "
                    <code translate="no">"{type: \"job-risk:height\", v: 1, height}"</code>" from the widget, and "
                    <code translate="no">"{type: \"job-risk:theme\", v: 1, theme}"</code>
                    " to it. Both check the window that a message came from, and the page checks the origin. A change that would break a reader of version 1 takes another number and is sent beside it for at least a year. Data has its version in its path, "
                    <code translate="no">{data_href("")}</code> "."
                </p>
            </section>
            <section class="section" id="sizes">
                <h2>"Sizes"</h2>
                <p>
                    "A widget is one page; its style and script are files that all widgets share, so that a second one brings only its page. A comparison also loads its own script and a few hundred bytes for each job. None weighs more than 12 KB with all that it loads: the site is not published if one does. These are the figures of the edition that you see."
                    {element}
                </p>
                <SizeTable widgets />
                <p class="fine">
                    <a href=data_href("widgets.json") rel="external">"The same figures as JSON"</a>
                </p>
            </section>
            <section class="section" id="oembed">
                <h2>"Where an address is enough"</h2>
                <p>
                    "Each job's page names an oEmbed document. In WordPress, paste the address of a job's page on a line of its own: its score card follows, with its height and its links. A link to the page stands there until it does, and stays where frames are not allowed."
                </p>
                <p>
                    "The documents are files, so "<code translate="no">"maxwidth"</code>" and "<code translate="no">"maxheight"</code>
                    " in a request change nothing. The card is as wide as the column that it stands in; the height in the document is that for a column of 480 pixels. Comparisons, trends and industries have no such document: take them from the "
                    <a href=Route::Embed.href()>"builder"</a> "."
                </p>
            </section>
            <section class="section" id="accessibility">
                <h2>"Accessibility"</h2>
                <p>
                    "Widgets are made to WCAG 2.2, level AA. Each has a heading, a title for its frame, and says in words what its chart shows. Text keeps a contrast of 4.5 to 1 in the light and the dark theme; colour is never the only sign. They can be read with text at twice its size and in forced colours, and used by keyboard. They do not move."
                </p>
                <p>
                    "A colour of your own is checked in the "<a href=Route::Embed.href()>"builder"</a>
                    ": on light paper it is used as it is, so a pale one can be hard to read. The bare frame has a fixed height; if a reader's text is larger than it allows for, the frame scrolls. The element has no such limit."
                </p>
            </section>
            <section class="section" id="privacy">
                <h2>"Privacy and safety"</h2>
                <p>
                    "A widget sets no cookie, stores nothing in the browser, and makes no request to anybody but the host that serves it. It learns nothing about your reader: what you choose stands in its address, and the frame can't read your page."
                </p>
                <p>
                    "Its content security policy allows its own style and script and nothing else. It works in a frame with "
                    <code translate="no">"sandbox"</code>
                    ": with no permission at all it shows everything but a comparison. Links need "<code translate="no">"allow-popups"</code>
                    ", options and height need "<code translate="no">"allow-scripts"</code> ", and a comparison needs "
                    <code translate="no">"allow-scripts allow-same-origin"</code> "."
                </p>
                <p>
                    "Who may show a widget is for the host that serves it to say, with the "<code translate="no">"frame-ancestors"</code>
                    " directive of its policy, which only a server can send. We set none: every site may."
                </p>
            </section>
            <section class="section" id="words">
                <h2>"What it says"</h2>
                <p>
                    "Every widget carries its edition's date, the sentence “Task exposure, not a forecast of job loss”, and a link to the page with the reasons. Please leave them in sight. The words are English; dates can be written in the British or the American way."
                </p>
            </section>
        </article>
    }
    .into_any()
}
