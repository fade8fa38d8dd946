//! What extensions, translators, phones and hosts do to a page, each as a script.

#[derive(Clone, Copy, Debug)]
pub struct Interference<'a> {
    pub name: &'a str,
    /// A function.
    pub script: &'a str,
}

pub const ALL: [Interference<'static>; 7] = [
    Interference {
        name: "a node first in the body",
        script: "() => document.body.prepend(document.createElement('div'))",
    },
    Interference {
        name: "nodes around the page's own",
        script: "() => { \
            document.body.append('\\n', document.createElement('aside')); \
            document.head.prepend(document.createElement('meta')); \
            document.head.append(document.createElement('meta')); \
            document.documentElement.append(document.createElement('iframe')); \
            document.documentElement.lang = 'de'; \
            document.body.className = 'x'; }",
    },
    Interference {
        name: "a node after each search field",
        script: "() => { for (const field of document.querySelectorAll('input[name=q]')) \
                 field.after(document.createElement('span')); }",
    },
    Interference {
        name: "a node first in main",
        script: "() => document.querySelector('main').prepend(document.createElement('div'))",
    },
    Interference { name: "numbers made links", script: NUMBERS },
    Interference {
        name: "a comment removed",
        script: "() => { \
            const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_COMMENT); \
            walk.nextNode(); walk.currentNode.nodeType === 8 && walk.currentNode.remove(); }",
    },
    Interference { name: "words translated", script: TRANSLATE },
];

/// As phones do with what looks like a number to call.
const NUMBERS: &str = r#"() => {
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (/\d\d/.test(walk.currentNode.data)) texts.push(walk.currentNode);
    for (const text of texts) {
        if (text.parentElement.closest("svg, script, style, noscript")) continue;
        const number = text.splitText(text.data.search(/\d\d/));
        number.splitText(2);
        const link = document.createElement("a");
        link.href = "tel:" + number.data;
        number.replaceWith(link);
        link.append(number);
    }
}"#;

/// As Google's translator does: each text makes way for two elements with the other words.
pub const TRANSLATE: &str = r#"() => {
    document.documentElement.classList.add("translated-ltr");
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim()) texts.push(walk.currentNode);
    for (const text of texts) {
        if (text.parentElement.closest("svg, script, style, noscript, [translate=no], font")) continue;
        const outer = document.createElement("font");
        const inner = outer.appendChild(document.createElement("font"));
        inner.textContent = "‹" + text.data + "›";
        text.replaceWith(outer);
    }
}"#;
