// What the program asks of the page's tree, in JavaScript, because it looks at every node.

/**
 * A number for the sequence of elements, texts and comments below an element, and of the tags that the head has for the
 * program. The publisher computes the same from its HTML (crates/publish/src/site/tree_signature.rs).
 * @param {Element} site
 */
export function signature(site) {
  let hash = headTags();
  const add = (/** @type {number} */ part) => (hash = (Math.imul(hash, 31) + part) | 0);
  const walk = (/** @type {Node} */ parent) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Element) {
        const name = node.localName.toLowerCase();
        for (let at = 0; at < name.length; at++) add(name.charCodeAt(at));
        add(1);
        walk(node);
        add(2);
      } else {
        add(node.nodeType);
      }
    }
  };
  walk(site);
  return (hash >>> 0).toString(16);
}

/** How many `meta` stand between the comment that the program looks for and the title; -1 without the comment. */
function headTags() {
  let count = 0;
  for (const marker of document.head.childNodes) {
    if (marker.nodeType !== Node.COMMENT_NODE || marker.nodeValue !== "HEAD") continue;
    for (let tag = marker.nextSibling; tag && tag.nodeName === "META"; tag = tag.nextSibling) count++;
    return count;
  }
  return -1;
}

/**
 * A translator puts `<font>translated</font>` in a text's place, and what the program then writes into its text is shown
 * nowhere. So its own text goes back, into the translator's element, with the translated words.
 */
export function followTranslators() {
  /** Each text with its words before a translator came, and those that it was given.
   *  @type {WeakMap<Node, { own: string | null, given: string | null }>} */
  const kept = new WeakMap();
  const isFont = (/** @type {Node | null} */ node) => node !== null && node.nodeName === "FONT";
  new MutationObserver((changes) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of changes) {
      for (const text of removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
        const font = [...addedNodes, previousSibling, nextSibling].find(isFont);
        if (font) adopt(/** @type {Element} */ (font), text);
      }
      for (const text of addedNodes) {
        const words = kept.get(text);
        // The translator put the page's own text back: "show original".
        if (words && !isFont(text.parentNode)) {
          kept.delete(text);
          if (text.nodeValue === words.given) text.nodeValue = words.own;
        }
      }
    }
  }).observe(document.body, { childList: true, subtree: true });

  /** @param {Element} font @param {Node} text */
  function adopt(font, text) {
    if (!font.isConnected) return;
    let place = font;
    while (place.firstElementChild && isFont(place.firstElementChild)) place = place.firstElementChild;
    if (place.firstChild && kept.has(place.firstChild)) return;
    const words = { own: text.nodeValue, given: place.textContent };
    text.nodeValue = words.given;
    place.replaceChildren(text);
    kept.set(text, words);
  }
}
