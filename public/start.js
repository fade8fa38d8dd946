// Starts the program when the page has been painted, because its download would hold the paint back; at once where the
// visitor already acts. Where it does not come, or stops, the page goes on without it (stop.js).
const root = document.documentElement;
const within = /** @type {any} */ (window);
/**
 * The program's files, and the page's data where it stands in files (crates/publish/src/site/page.rs).
 * @type {{ module: string, wasm: string, parts: string[], beside: [number, string, number, string, string][] }}
 */
const { module, wasm, parts, beside } = JSON.parse(document.getElementById("program")?.textContent ?? "");
let started = false;
const acts = ["pointerdown", "keydown", "focusin"];
function start() {
  if (started) return;
  started = true;
  for (const act of acts) removeEventListener(act, start, true);
  // The parts that the page needs: the program would ask for them only once it runs (crates/bindgen/src/loader.js).
  parts.forEach(ask);
  const program = ask(wasm);
  Promise.all([import(module), ...beside.map(fetched)])
    .then(([app]) => {
      // Only now: what was hidden would move the page under the finger that acts.
      if (root.dataset.app) say("");
      delete root.dataset.app;
      return app.default({ module_or_path: program });
    })
    .catch((error) => {
      if (error === NO_DATA) return again();
      console.error(error);
      const isTrap = within.WebAssembly && error instanceof WebAssembly.RuntimeError;
      dispatchEvent(new Event(isTrap ? "app-stopped" : "app-missing"));
    });
}
for (const act of acts) addEventListener(act, start, { capture: true, passive: true });

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
  say("What this page computes with did not come, and what needs it is hidden; it is asked for again when you go on. Links and the search work.");
  for (const act of acts) addEventListener(act, start, { capture: true, passive: true });
  addEventListener("online", start, { once: true });
}
/** @param {string} words */
function say(words) {
  const line = document.getElementById("stopped");
  if (line) line.textContent = words;
}
function idle() {
  within.requestIdleCallback ? requestIdleCallback(start, { timeout: 2000 }) : setTimeout(start, 200);
}
document.readyState === "complete" ? idle() : addEventListener("load", idle);

// The line for times without a network is shown by style.
addEventListener("offline", () => root.setAttribute("data-offline", ""));
addEventListener("online", () => root.removeAttribute("data-offline"));

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

export {};
