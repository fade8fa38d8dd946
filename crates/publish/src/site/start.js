// Starts the program when the page has been painted, because its download would hold the paint back; at once where the
// visitor already acts. Where it does not come, or stops, the page goes on without it.
const root = document.documentElement;
const title = document.title;
let started;
const acts = ["pointerdown", "keydown", "focusin"];
function start() {
  if (started) return;
  started = true;
  for (const act of acts) removeEventListener(act, start, true);
  // The parts that the page needs: the program would ask for them only once it runs (crates/bindgen/src/loader.js).
  PARTS.forEach(ask);
  const program = ask("WASM");
  Promise.all([import("MODULE"), ...BESIDE.map(fetched)])
    .then(([app]) => {
      // Only now: what was hidden would move the page under the finger that acts.
      if (root.dataset.app) say("");
      delete root.dataset.app;
      return app.default({ module_or_path: program });
    })
    .catch((error) => {
      if (error === NO_DATA) return again();
      console.error(error);
      stop(isTrap(error));
    });
}
for (const act of acts) addEventListener(act, start, { capture: true, passive: true });

// Not by links that preload: WebKit loads again what these brought, as if another had asked.
// Each is compiled as it comes, in tasks of its own, and not with all others when the last is there.
function ask(href) {
  const answer = fetch(href).then((answer) => {
    const isProgram = answer.ok && answer.headers.get("content-type") === "application/wasm";
    return isProgram && WebAssembly.compileStreaming ? WebAssembly.compileStreaming(answer) : answer;
  });
  // Whoever takes it hears of it.
  answer.catch(() => {});
  (window.askedEarly ||= new Map()).set(href, answer);
  return answer;
}

// The page's data, where it stands in a file beside the page (crates/publish/src/site/data_beside.rs). Another text than the
// page was rendered from is of another edition or build: then the page is drawn anew. Without it the page stays as it is.
const NO_DATA = {};
function fetched([resource, href, hash, before, after]) {
  return fetch(href)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject()))
    .then((text) => {
      if (text.trimStart()[0] !== "{") throw text;
      let found = 2166136261;
      for (let at = 0; at < text.length; at++) found = Math.imul(found ^ text.charCodeAt(at), 16777619);
      if (found >>> 0 === hash) __RESOLVED_RESOURCES[resource] = before + text + after;
      else root.dataset.renewed = "";
    })
    .catch(() => Promise.reject(NO_DATA));
}
function again() {
  started = false;
  root.dataset.app = "failed";
  say("What this page computes with did not come, and what needs it is hidden; it is asked for again when you go on. Links and the search work.");
  for (const act of acts) addEventListener(act, start, { capture: true, passive: true });
  addEventListener("online", start, { once: true });
}
function idle() {
  window.requestIdleCallback ? requestIdleCallback(start, { timeout: 2000 }) : setTimeout(start, 200);
}
document.readyState === "complete" ? idle() : addEventListener("load", idle);

// A word that an input method is composing must not be cut (src/takeover/redraw.rs).
addEventListener("compositionstart", () => (root.dataset.composing = ""), true);
addEventListener("compositionend", () => delete root.dataset.composing, true);

// Heard when the program stops (src/takeover/mod.rs), and where it stops without a word.
addEventListener("app-stopped", () => stop(true));
// A part that the page needs did not come.
addEventListener("app-missing", () => stop(false));
for (const kind of ["error", "unhandledrejection"])
  addEventListener(kind, (event) => isTrap(event.error || event.reason) && stop(true));
function isTrap(error) {
  return window.WebAssembly && error instanceof WebAssembly.RuntimeError;
}

function stop(hasRun) {
  if (root.dataset.app) return;
  // From now on the program hears of nothing (crates/bindgen/src/deaf.rs); links and forms are the browser's again.
  root.dataset.app = "failed";
  delete root.dataset.live;
  if (!document.title) document.title = title;
  say("A part of this page does not run, and what needs it is hidden. Links and the search work.");
  // Pictures had keys of their own (src/charts/hands/operable.rs).
  for (const picture of document.querySelectorAll("[role=application]")) {
    picture.removeAttribute("tabindex");
    picture.setAttribute("role", picture.querySelector("a") ? "group" : "img");
  }
  // An entry of the history that the program made is another page now; a part of this one is the browser's to go to.
  const stopped = here();
  addEventListener("popstate", () => here() !== stopped && location.reload());
  hasRun ? once() : renew();
  if (hasRun) return;
  const again = document.createElement("a");
  again.href = "";
  again.textContent = "Try again";
  document.getElementById("stopped").append(" ", again);
}

function here() {
  return location.pathname + location.search;
}

function say(words) {
  document.getElementById("stopped").textContent = words;
}

// The page may be an old copy whose program is gone.
function renew() {
  fetch(location.href, { cache: "no-cache" })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((page) => page.includes("data-tree=") && !page.includes("MODULE") && once())
    .catch(() => {});
}

// Never twice, so never in a loop; not at all where nothing can be remembered. On the way to another page, which the program
// had taken on itself, it is that one that is loaded.
let clicked, from;
addEventListener("click", (event) => ((clicked = event), (from = here())), true);
function once() {
  try {
    if (sessionStorage.getItem("stopped") === "MODULE") return;
    sessionStorage.setItem("stopped", "MODULE");
    const isOnItsWay = from === here() && clicked.defaultPrevented && performance.now() - clicked.timeStamp < 10000;
    const link = isOnItsWay && clicked.target.closest?.("a[href]:not([target])");
    const to = link && new URL(link.getAttribute("href"), location);
    to?.origin === location.origin && to.pathname + to.search !== from ? location.assign(to) : location.reload();
  } catch {}
}
