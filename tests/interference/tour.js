// Run in the page: waits for the program, uses what the page has to be used, goes to the weeks by a link and back. Says how
// that went, or what was wrong.
const [afterwards, done] = arguments;
const root = document.documentElement;
// What the page complained about is told even where it is loaded again.
addEventListener("app-stopped", () => sessionStorage.setItem("why", JSON.stringify(window.__complaints)), true);
const until = async (what, test) => {
  for (const start = Date.now(); Date.now() - start < 20000; ) {
    if (test()) return;
    await new Promise((go) => setTimeout(go, 20));
  }
  throw new Error("not " + what);
};
const heading = () => document.querySelector("main h1")?.textContent ?? "";
const words = () => heading().replace(/[‹›]/g, "");
const plain = (element) => element?.textContent.replace(/[‹›]/g, "") ?? "";
const stopped = () => root.dataset.app !== undefined;
const one = (selector) => document.querySelector(selector);

/** Looks for a job in a field, and leaves it empty. */
const look = (selector) => async () => {
  const field = one(selector);
  const type = (text) => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const found = () => plain(field.closest("form").querySelector("[role=option]"));
  type("welder");
  await until(`answered by ${selector}`, () => stopped() || /weld/i.test(found()));
  type("plumber");
  await until(`answered again by ${selector}`, () => stopped() || /plumb/i.test(found()));
  type("");
};
/** Presses what changes the address, and goes back. */
const press = (selector, changed) => async () => {
  await until(`there: ${selector}`, () => stopped() || one(selector));
  if (stopped()) return;
  const control = one(selector);
  const before = location.search;
  control.click();
  await until(`changed by ${selector}`, () => stopped() || (location.search !== before && changed(control)));
  if (stopped()) return;
  history.back();
  await until(`changed back after ${selector}`, () => stopped() || (location.search === before && !changed(control)));
};
const isPressed = (control) => control.getAttribute("aria-pressed") === "true";
/** Of each kind of page, one of its own controls. */
const CONTROLS = [
  [/^\/(compare\/|moves\/)?$/, look("main [role=combobox]")],
  [/^\/jobs\/$/, press("main thead th:last-child button.sort", (head) => head.closest("th").ariaSort !== null)],
  [/^\/jobs\/./, async () => {
    const save = one("main .actions button[aria-pressed]");
    for (const is of [!isPressed(save), isPressed(save)]) {
      save.click();
      await until("kept by Save", () => stopped() || (isPressed(save) === is && plain(save).trim() === (is ? "Saved" : "Save")));
    }
  }],
  [/^\/compare\/.*actor/, press("main button[aria-label='Remove Programmer']", () => !plain(one(".compare-columns")).includes("Programmer"))],
  [/^\/map\//, press(".map-choice button[aria-pressed=false]", isPressed)],
  [/^\/moves\/.*from/, press(".moves-weights .chip[aria-pressed=false]", isPressed)],
  [/^\/industries\/./, async () => {
    one(".trend, .trend-place").scrollIntoView();
    await until("come as a chart", () => stopped() || one("[data-chart=interactive]"));
    if (!stopped()) await press(".trend-range[aria-pressed=false]", isPressed)();
  }],
  [/^\/embed\/$/, async () => {
    const code = plain(one("pre code"));
    one(".embed-radio input:not(:checked)").click();
    await until("written by the builder", () => stopped() || plain(one("pre code")) !== code);
  }],
];

const go = (address) => document.querySelector(`#site-nav a[href="${address}"]`).click();
(async () => {
  await until("started", () => "live" in root.dataset || root.dataset.app === "failed");
  if ("live" in root.dataset && root.dataset.app) throw new Error("live and failed");
  // The page for missing addresses is always the program's.
  const redrawn = root.dataset.path === location.pathname && !document.querySelector("#site[data-tree]");
  // A page with a query says what it was asked when the program has read it.
  for (let seen, still = location.search ? 10 : 0; still > 0; still--) {
    if (words() !== seen) [seen, still] = [words(), 10];
    await new Promise((go) => setTimeout(go, 50));
  }
  const [first, path] = [words(), location.pathname];
  if (!first) throw new Error("no heading");
  if (afterwards) {
    window.__interfere();
    await new Promise((go) => setTimeout(go, 60));
  }
  const own = CONTROLS.find(([pages]) => pages.test(path + location.search));
  if (own) await own[1]();
  if (!stopped()) await look("#find")();
  const target = path === "/weeks/" ? ["/industries/", "Industries"] : ["/weeks/", "Weeks"];
  let left;
  addEventListener("pagehide", () => (left = true));
  go(target[0]);
  await until("gone by the link", () => root.dataset.app || (location.pathname === target[0] && words().startsWith(target[1])));
  if (root.dataset.app) {
    await new Promise((go) => setTimeout(go, 60));
    if (!document.querySelector("#stopped").textContent) throw new Error("stopped without a word");
    return done({ result: "stops with words, links load pages" });
  }
  if (!document.title) throw new Error("no title");
  history.back();
  await until("back", () => root.dataset.app || (location.pathname === path && words() === first));
  if (root.dataset.app) return done({ result: "stops with words, links load pages" });
  const { __complaints: said = [], __foreign: foreign } = window;
  const complaints = said.filter((text) => !text.includes("__interfere") && !text.startsWith(foreign));
  if (complaints.length) return done({ complaints });
  const refused = said.some((text) => text.startsWith(foreign)) ? ", a style of the extension's refused" : "";
  done({ result: (redrawn ? "drawn anew, works" : "works") + refused });
})().catch((error) => done({ error: String(error), h1: heading(), at: location.href, html: root.outerHTML.slice(0, 300), complaints: window.__complaints }));
