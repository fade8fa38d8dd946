// Stands in every page, because it must be there where nothing else is: where the program stops, or does not come, the page
// says so and is the browser's again.
(() => {
  const root = document.documentElement;
  const title = document.title;
  /** @type {string} The program's module (crates/publish/src/site/page.rs). */
  const module = JSON.parse(document.getElementById("program")?.textContent ?? "").module;

  // A word that an input method is composing must not be cut (src/takeover/redraw.rs).
  addEventListener("compositionstart", () => (root.dataset.composing = ""), true);
  addEventListener("compositionend", () => delete root.dataset.composing, true);

  // Heard when the program stops (src/takeover/mod.rs), and where it stops without a word.
  addEventListener("app-stopped", () => stop(true));
  // A part that the page needs did not come.
  addEventListener("app-missing", () => stop(false));
  // What starts the program (start.js) did not come, or the program broke off.
  for (const kind of ["error", "unhandledrejection"])
    addEventListener(
      kind,
      (/** @type {any} */ { target, error, reason }) => {
        if (target.id === "start") stop(false);
        else if ("WebAssembly" in window && (error || reason) instanceof WebAssembly.RuntimeError) stop(true);
      },
      true,
    );

  /** @param {boolean} hasRun */
  function stop(hasRun) {
    if (root.dataset.app) return;
    // From now on the program hears of nothing (crates/bindgen/src/deaf.rs); links and forms are the browser's again.
    root.dataset.app = "failed";
    delete root.dataset.live;
    if (!document.title) document.title = title;
    const line = /** @type {HTMLElement} */ (document.getElementById("stopped"));
    line.textContent = "A part of this page does not run, and what needs it is hidden. Links and the search work.";
    // Pictures had keys of their own (src/charts/hands/operable.rs).
    for (const picture of document.querySelectorAll("[role=application]")) {
      picture.removeAttribute("tabindex");
      picture.setAttribute("role", picture.querySelector("a") ? "group" : "img");
    }
    // An entry of the history that the program made is another page now; a part of this one is the browser's to go to.
    const stopped = here();
    addEventListener("popstate", () => here() !== stopped && location.reload());
    if (hasRun) return once();
    renew();
    const again = document.createElement("a");
    again.href = "";
    again.textContent = "Try again";
    line.append(" ", again);
  }

  function here() {
    return location.pathname + location.search;
  }

  // The page may be an old copy whose program is gone.
  function renew() {
    fetch(location.href, { cache: "no-cache" })
      .then((answer) => (answer.ok ? answer.text() : ""))
      .then((page) => page.includes("data-tree=") && !page.includes(module) && once())
      .catch(() => {});
  }

  // Never twice, so never in a loop; not at all where nothing can be remembered. On the way to another page, which the
  // program had taken on itself, it is that one that is loaded.
  /** @type {any} */
  let clicked;
  let from = "";
  addEventListener("click", (event) => ((clicked = event), (from = here())), true);
  function once() {
    try {
      if (sessionStorage.getItem("stopped") === module) return;
      sessionStorage.setItem("stopped", module);
      const isOnItsWay = from === here() && clicked.defaultPrevented && performance.now() - clicked.timeStamp < 10000;
      const link = isOnItsWay && clicked.target.closest?.("a[href]:not([target])");
      const to = link && new URL(link.getAttribute("href"), location.href);
      to?.origin === location.origin && to.pathname + to.search !== from ? location.assign(to) : location.reload();
    } catch {}
  }
})();
