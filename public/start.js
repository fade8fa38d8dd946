// Starts the program when the page has been painted, because its download would hold the paint back; at once where the
// visitor already acts. Where it does not come, or stops, the page goes on without it (stop.js).
const root = document.documentElement;
const line = /** @type {HTMLElement} */ (document.getElementById("stopped"));
const within = /** @type {any} */ (window);
/**
 * The program's files, and the page's data where it stands in files (crates/publish/src/site/page.rs).
 * @type {{ module: string, wasm: string, parts: string[], beside: [number, string, number, string, string][] }}
 */
const { module, wasm, parts, beside } = JSON.parse(/** @type {any} */ (document.getElementById("program")).textContent);
let started = false;
const acts = ["pointerdown", "keydown", "focusin"];
function start() {
  if (started) return;
  started = true;
  for (const act of acts) removeEventListener(act, start, true);
  // The parts that the page needs: the program would ask for them only once it runs (crates/parts/src/loader.js).
  parts.forEach(ask);
  const program = ask(wasm);
  Promise.all([import(module), ...beside.map(fetched)])
    .then(([app]) => {
      // Only now: what was hidden would move the page under the finger that acts.
      if (root.dataset.app) line.textContent = "";
      delete root.dataset.app;
      return app.default({ module_or_path: program });
    })
    .catch((error) => {
      if (error === NO_DATA) return again();
      console.error(error);
      dispatchEvent(new Event(isTrap(error) ? "app-stopped" : "app-missing"));
    });
}
function listen() {
  for (const act of acts) addEventListener(act, start, true);
}
listen();

// Not by links that preload: WebKit loads again what these brought, as if another had asked.
// Each is compiled as it comes, in tasks of its own, and not with all others when the last is there.
/** @param {string} href */
function ask(href) {
  const answer = fetch(href).then((answer) => {
    const isProgram = answer.ok && answer.headers.get("content-type") === "application/wasm";
    return isProgram && WebAssembly.compileStreaming ? WebAssembly.compileStreaming(answer) : answer;
  });
  // Whoever takes it hears of it.
  answer.catch(() => {});
  (within.askedEarly ||= new Map()).set(href, answer);
  return answer;
}

// The page's data, where it stands in a file beside the page (crates/publish/src/site/data_beside.rs). Another text than the
// page was rendered from is of another edition or build: then the page is drawn anew. Without it the page stays as it is.
const NO_DATA = {};
/** @param {(typeof beside)[number]} data */
function fetched([resource, href, hash, before, after]) {
  return fetch(href)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject()))
    .then((text) => {
      if (text.trimStart()[0] !== "{") throw text;
      let found = 2166136261;
      for (let at = 0; at < text.length; at++) found = Math.imul(found ^ text.charCodeAt(at), 16777619);
      if (found >>> 0 === hash) within.__RESOLVED_RESOURCES[resource] = before + text + after;
      else root.dataset.renewed = "";
    })
    .catch(() => Promise.reject(NO_DATA));
}
function again() {
  started = false;
  root.dataset.app = "failed";
  line.textContent =
    "What this page computes with did not come, and what needs it is hidden; it is asked for again when you go on. Links and the search work.";
  listen();
  addEventListener("online", start, { once: true });
}
function idle() {
  within.requestIdleCallback ? requestIdleCallback(start, { timeout: 2000 }) : setTimeout(start, 200);
}
// Before this script was there nobody heard what the visitor did.
if (navigator.userActivation?.hasBeenActive || document.activeElement !== document.body) start();
document.readyState === "complete" ? idle() : addEventListener("load", idle);

// Where the program stops, stop.js gives the page back to the browser; here is what only a program leaves behind.
addEventListener("app-gone", () => {
  // Pictures had keys of their own (src/charts/hands/operable.rs).
  for (const picture of document.querySelectorAll("[role=application]")) {
    picture.removeAttribute("tabindex");
    picture.setAttribute("role", picture.querySelector("a") ? "group" : "img");
  }
  // An entry of the history that the program made is another page now; a part of this one is the browser's to go to.
  const stopped = here();
  addEventListener("popstate", () => here() !== stopped && location.reload());
  // On the way to another page, which the program had taken on itself, it is that one that is loaded.
  const isOnItsWay = from === stopped && clicked.defaultPrevented && performance.now() - clicked.timeStamp < 10000;
  const link = isOnItsWay && clicked.target.closest?.("a[href]:not([target])");
  const to = link && new URL(link.getAttribute("href"), location.href);
  if (to?.origin === location.origin && to.pathname + to.search !== from) line.dataset.to = to.href;
});
// Where it stops without a word.
for (const kind of ["error", "unhandledrejection"])
  addEventListener(kind, (/** @type {any} */ { error, reason }) => isTrap(error || reason) && dispatchEvent(new Event("app-stopped")));
/** @param {unknown} error */
function isTrap(error) {
  return within.WebAssembly && error instanceof WebAssembly.RuntimeError;
}

/** @type {any} */
let clicked;
let from = "";
addEventListener("click", (event) => ((clicked = event), (from = here())), true);
function here() {
  return location.pathname + location.search;
}

// Asks for the service worker when the page has long been there; not where the visitor saves data, and not where they said
// no (the page of saved jobs).
const worker = navigator.serviceWorker;
if (worker) {
  const { base, build } = root.dataset;
  // One that asks of which build the page is hears it.
  worker.addEventListener("message", (event) => event.ports[0]?.postMessage(build));
  worker.startMessages();
  if (!(/** @type {any} */ (navigator).connection?.saveData))
    addEventListener("load", () =>
      setTimeout(() => {
        try {
          if (localStorage.getItem("offline") === "no") return;
        } catch {}
        worker.register(`${base}service-worker.js`, { scope: base }).catch(() => {});
      }, 4000),
    );
}

// A module, whose names are nobody else's.
export {};
