// Run in the page: waits for the program, goes to the weeks by a link and back. Says how that went, or what was wrong.
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
