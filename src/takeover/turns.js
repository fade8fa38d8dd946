// The turns in which a page is taken over (src/state/turns.rs), in JavaScript, because a browser has no other way to begin a
// task at once: a timer waits longer with each one.

const acts = ["pointerdown", "keydown", "click", "input", "change", "popstate"];

/**
 * Takes a turn in each task until none was left; whoever calls what this gives begins anew. What the visitor does is answered
 * by the whole page: it brings all turns that are left before anybody else hears of it.
 * @param {() => boolean} take
 */
export function inTurns(take) {
  const { port1, port2 } = new MessageChannel();
  const next = () => port2.postMessage(null);
  port1.onmessage = () => take() && next();
  for (const act of acts)
    addEventListener(act, () => { while (!document.documentElement.dataset.app && take()); }, true);
  return next;
}
