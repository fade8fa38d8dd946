//! What to paste, in every form, each with a button that copies it.

use leptos::prelude::*;

use super::snippet::Embed;
use crate::components::copy_button::CopyButton;
use crate::state::use_taken_over;

type Write = fn(&Embed) -> Option<String>;

const OTHERS: [(&str, &str, Write); 6] = [
    (
        "WordPress",
        "For administrators and editors: a Custom HTML block, or the code editor. WordPress takes frames out of what authors save and leaves the link; authors paste the address of the job's page on a line of its own.",
        |embed| Some(embed.wordpress()),
    ),
    ("React", "A component that loads the element once; loading it again does no harm.", |embed| Some(embed.react())),
    (
        "Vue",
        "Tell the compiler that job-risk-widget is an element: isCustomElement: (tag) => tag === \"job-risk-widget\".",
        |embed| Some(embed.vue()),
    ),
    ("Badge for a README", "A picture with a link, in Markdown.", Embed::markdown),
    (
        "oEmbed",
        "Each job's page names this address. WordPress shows the score card when the page's address is pasted; Ghost makes a bookmark of it, with the score of that day.",
        Embed::oembed,
    ),
    (
        "Content security policy",
        "If your pages send one, add these sources to it. The frame alone needs the first.",
        |embed| Some(embed.policy()),
    ),
];

#[component]
pub fn Codes(#[prop(into)] embed: Signal<Option<Embed>>) -> impl IntoView {
    let written = move |write: Write| Memo::new(move |_| embed.with(|embed| embed.as_ref().and_then(write)));
    let others = OTHERS
        .into_iter()
        .map(|(name, what, write)| {
            let text = written(write);
            let is_there = Memo::new(move |_| text.with(Option::is_some));
            move || is_there.get().then(|| view! { <Code name what text /> })
        })
        .collect_view();
    view! {
        <Code
            name="A frame"
            what="Needs no script. Its height is that of the preview above, at the width that you chose there; in a narrower column it scrolls. Its theme is that of the reader's device unless you choose one. The link below it stays where a page takes frames out."
            text=written(|embed| Some(embed.iframe()))
        />
        <Code
            name="The element"
            what="Fits its height to what it shows and follows the theme of your page. The link stands in its place without the script, and where the frame cannot load. The style keeps its room, so that your page does not jump."
            text=written(|embed| Some(embed.element_with_script()))
        />
        <details class="embed-others">
            <summary>"For WordPress, React, Vue, READMEs, oEmbed, and a content security policy"</summary>
            {others}
        </details>
    }
    .into_any()
}

#[component]
fn Code(name: &'static str, what: &'static str, text: Memo<Option<String>>) -> impl IntoView {
    let taken_over = use_taken_over();
    let text = Signal::derive(move || text.get().unwrap_or_default());
    view! {
        <section class="embed-code-box" aria-label=name>
            <h3>{name}</h3>
            <p class="fine">{what}</p>
            <pre class="embed-code" tabindex="0" role="region" aria-label=format!("{name}: code")>
                <code translate="no">{text}</code>
            </pre>
            <CopyButton label="Copy" text disabled=Signal::derive(move || !taken_over.get()) />
        </section>
    }
    .into_any()
}
