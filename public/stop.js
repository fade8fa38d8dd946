// Stands in every page, because it must be there where nothing else is: where the program stops, or does not come, the page
// says so and is the browser's again.
(() => {
  const root = document.documentElement;
  const title = document.title;
  const find = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
  const line = find("stopped");
  /** @type {string} The program's module (crates/publish/src/site/page.rs). */
  const module = JSON.parse(find("program").textContent).module;

  // The line for times without a network is shown by style.
  for (const kind of ["offline", "online"])
    addEventListener(kind, () => root.toggleAttribute("data-offline", kind === "offline"));

  // A word that an input method is composing must not be cut (src/takeover/redraw.rs).
  addEventListener("compositionstart", () => (root.dataset.composing = ""), true);
  addEventListener("compositionend", () => delete root.dataset.composing, true);

  // Heard when the program stops (src/takeover/mod.rs), or a part that the page needs does not come.
  addEventListener("app-stopped", () => stop(false));
  addEventListener("app-missing", () => stop(true));
  // What starts the program (start.js) did not come, or not whole.
  addEventListener(
    "error",
    (/** @type {any} */ { target, filename }) => (target.id === "start" || filename === find("start")?.src) && stop(true),
    true,
  );

  /** @param {boolean} isMissing */
  function stop(isMissing) {
    if (root.dataset.app) return;
    // From now on the program hears of nothing (crates/bindgen/src/deaf.rs); links and forms are the browser's again.
    root.dataset.app = "failed";
    delete root.dataset.live;
    if (!document.title) document.title = title;
    line.textContent = "A part of this page does not run, and what needs it is hidden. Links and the search work.";
    // Clears away what only a program leaves behind (start.js).
    dispatchEvent(new Event("app-gone"));
    if (!isMissing) return renew();
    // The page may be an old copy whose program is gone.
    fetch(location.href, { cache: "no-cache" })
      .then((answer) => (answer.ok ? answer.text() : ""))
      .then((page) => {
        const isSame = page.includes(module) && page.includes(find("start").getAttribute("src"));
        if (page.includes("data-tree=") && !isSame) renew();
      })
      .catch(() => {});
    const again = document.createElement("a");
    again.href = "";
    again.textContent = "Try again";
    line.append(" ", again);
  }

  // Never twice, so never in a loop; not at all where nothing can be remembered.
  function renew() {
    try {
      if (sessionStorage.getItem("stopped") === module) return;
      sessionStorage.setItem("stopped", module);
      const { to } = line.dataset;
      to ? location.assign(to) : location.reload();
    } catch {}
  }
})();
