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

/** @type {(Element | null)[]} */
let frame = [];

/** Takes what stands there now for the page's own frame; call when the page is live, before anybody can exchange it. */
export function keepFrame() {
  frame = ["#site", "main"].map((part) => document.querySelector(part));
}

/**
 * Whoever translates a page puts other nodes in the place of its texts, and what the program then writes into its own is
 * shown nowhere. So where it writes into a text that was taken, the element gets back what it held before. Where the page's
 * own frame is taken, nothing that the program writes can be shown, and the page goes back to the browser.
 */
export function followTranslators() {
  /** Of a text that was taken: what its element held before, and what was given in exchange.
   *  @type {WeakMap<Node, { parent: Node, before: Node[], given: Node[] }>} */
  const taken = new WeakMap();
  const written = new MutationObserver((changes) => {
    for (const { target } of changes) if (!target.isConnected) putBack(target);
  });
  const seen = new MutationObserver((changes) => {
    if (frame.some((part) => part && !part.isConnected)) {
      seen.disconnect();
      dispatchEvent(new Event("app-stopped"));
      return;
    }
    const isTaken = (/** @type {Node} */ node) => node.nodeType === Node.TEXT_NODE && !node.isConnected;
    const parents = new Set(changes.filter((change) => [...change.removedNodes].some(isTaken)).map((change) => change.target));
    for (const parent of parents) remember(parent, changes.filter((change) => change.target === parent));
  });
  seen.observe(document.documentElement, { childList: true, subtree: true });

  /** @param {Node} parent @param {MutationRecord[]} changes */
  function remember(parent, changes) {
    const before = /** @type {Node[]} */ ([...parent.childNodes]);
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes.reverse()) {
      for (const node of addedNodes) if (before.includes(node)) before.splice(before.indexOf(node), 1);
      const after = previousSibling ? before.indexOf(previousSibling) + 1 : 0;
      const next = nextSibling ? before.indexOf(nextSibling) : -1;
      before.splice(next < 0 ? after : next, 0, ...removedNodes);
    }
    const given = changes.flatMap((change) => [...change.addedNodes]).filter((node) => !before.includes(node));
    for (const text of before) {
      if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
      taken.set(text, { parent, before, given });
      written.observe(text, { characterData: true });
    }
  }

  /** @param {Node} text */
  function putBack(text) {
    const of = taken.get(text);
    if (!of || !of.parent.isConnected) return;
    const { parent, before, given } = of;
    for (const node of given) if (node.parentNode === parent) parent.removeChild(node);
    let next = null;
    for (const node of [...before].reverse()) {
      if (node.parentNode !== parent) parent.insertBefore(node, next);
      next = node;
    }
  }
}
