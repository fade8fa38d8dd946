// The readers in the scripts of widgets, run on inputs as JSON lines: { kind, text }. Whatever a host's page, an address or a
// document says, nothing is thrown, nothing hangs, and what is done with it stays within a few forms. The input at work is
// kept in the file that is named, for when it hangs.
import fs from "node:fs";
import assert from "node:assert/strict";

const [, , folder, noted] = process.argv;
const inputs = fs.readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const SLUG = /^[a-z\d]+(-[a-z\d]+)*$/;
const OPTIONS = ["kind", "job", "jobs", "industry", "theme", "accent", "font", "range", "locale", "site"];

/** A script of ours as a function of the globals that it is to find. */
function script(name, ...globals) {
  return new Function(...globals, fs.readFileSync(`${folder}/${name}`, "utf8"));
}
const inFrame = script("widget-frame.js", "document", "location", "window", "parent", "addEventListener", "ResizeObserver");
const inComparison = script("widget-compare.js", "document", "location", "fetch", "origin");
const onHost = script(
  "widget.js",
  ..."document location window customElements HTMLElement CSSStyleSheet MutationObserver IntersectionObserver getComputedStyle queueMicrotask".split(" "),
);

function frame({ text }) {
  for (const [search, hash] of [[`?${text}`, ""], ["", `#${text}`], [`?font=inherit&${text}`, `#${text}`]]) {
    const told = {}, said = [], heard = {};
    const listen = (name, act) => (heard[name] = act);
    const root = {
      dataset: {},
      style: { setProperty: (name, value) => (told[name] = value) },
      getBoundingClientRect: () => ({ height: 300.5 }),
    };
    const time = { dateTime: "2026-03-25", textContent: "25 March 2026" };
    const document = {
      documentElement: root,
      readyState: "complete",
      addEventListener: listen,
      querySelectorAll: () => [time],
    };
    const parent = { postMessage: (message, target) => said.push([message, target]) };
    inFrame(document, { search, hash }, {}, parent, listen, class { observe() {} });
    for (const act of ["DOMContentLoaded", "load"]) heard[act]();
    const host = said[0][1];
    let data = text;
    try {
      data = JSON.parse(text);
    } catch {}
    for (const message of [data, null, undefined, { type: "job-risk:theme", v: 1, theme: data }, { message: "ready" }])
      heard.message({ source: parent, origin: host === "*" ? "https://example.org" : host, data: message });
    heard.click({ target: { closest: () => ({ href: "https://example.org/" }) } });

    assert.match(host, /^(\*|https?:\/\/[^/]+)$/);
    assert.ok(said.every(([message, target]) => target === host && Object.values(message).every((part) => typeof part !== "object")));
    assert.ok([undefined, "light", "dark"].includes(root.dataset.theme), root.dataset.theme);
    assert.ok([undefined, "12w", "26w", "1y", "all"].includes(root.dataset.range));
    assert.ok([undefined, "inherit"].includes(root.dataset.font));
    assert.match(told["--host-accent"] ?? "#000000", /^#[\da-f]{6}$/i);
    assert.match(told["--host-font"] ?? "serif", /^[\w\s,"'.-]{1,300}$/);
    assert.ok(Object.keys(told).every((name) => ["--host-accent", "--host-font"].includes(name)));
    assert.match(time.textContent, /2026/);
  }
}

class Drawn {
  constructor(name) {
    Object.assign(this, { name, attributes: {}, children: [], dataset: {} });
  }
  setAttribute(name, value) {
    this.attributes[name] = `${value}`;
  }
  append(...children) {
    assert.ok(children.every((child) => child instanceof Drawn || typeof child !== "object"), "an object as a text");
    this.children.push(...children);
  }
  replaceChildren(...children) {
    this.children = [];
    this.append(...children);
  }
  addEventListener(name) {
    assert.equal(name, "click");
  }
}
const ELEMENTS = "ul li a strong span p button div svg g path line text".split(" ");

async function comparison({ kind, text }) {
  const isDocument = kind === "document";
  const box = new Drawn("div");
  Object.assign(box.dataset, { trends: "/data/v1/trends/", job: "/jobs/", compare: "/compare/" });
  const root = new Drawn("html");
  const links = [new Drawn("a")];
  let start;
  const document = {
    documentElement: root,
    createElement: (name) => new Drawn(name),
    createElementNS: (_, name) => new Drawn(name),
    getElementById: (id) => (id === "comparison" ? box : null),
    querySelectorAll: () => links,
    addEventListener: (_, act) => (start = act),
  };
  const asked = [];
  const load = async (address) => {
    asked.push(address);
    return isDocument
      ? { ok: true, status: 200, json: async () => JSON.parse(text) }
      : { ok: false, status: 404, json: async () => ({}) };
  };
  inComparison(document, { search: isDocument ? "?jobs=accountant" : `?${text}` }, load, "https://example.org");
  await start();
  assert.ok(asked.length <= 4 && new Set(asked).size === asked.length, `${asked}`);
  for (const address of asked) {
    assert.ok(address.startsWith("/data/v1/trends/") && address.endsWith(".json"), address);
    assert.match(address.slice("/data/v1/trends/".length, -".json".length), SLUG);
  }
  assert.match(links[0].attributes.href, /^\/compare\/\?jobs=[a-z\d,-]*$/);
  assert.ok(box.children.length > 0, "it shows nothing");
  let drawn = 0;
  const walk = (one) => {
    if (!(one instanceof Drawn)) return;
    assert.ok(++drawn < 2000 && ELEMENTS.includes(one.name), `${one.name}, ${drawn}`);
    for (const [name, value] of Object.entries(one.attributes)) {
      assert.ok(!name.startsWith("on") && name !== "style", name);
      if (name === "href") assert.ok(value.startsWith("/jobs/"), value);
      if (/^(d|x|y|x1|x2|y1|y2)$/.test(name)) assert.doesNotMatch(value, /NaN|Infinity|undefined/);
    }
    one.children.forEach(walk);
  };
  box.children.forEach(walk);
}

function element(attributes) {
  let made;
  class HTMLElement extends Drawn {
    isConnected = true;
    style = {};
    attachShadow = () => Object.assign(new Drawn("root"), { adoptedStyleSheets: [] });
    getAttribute = (name) => attributes[name] ?? null;
  }
  const body = { dataset: {}, classList: { contains: () => false } };
  const document = {
    currentScript: { src: "https://index.example/risk/widget.js" },
    body,
    documentElement: body,
    createElement: (name) => new Drawn(name === "iframe" ? "frame" : name),
    addEventListener() {},
  };
  // A frame has a style, as every element.
  const create = document.createElement;
  document.createElement = (name) => Object.assign(create(name), { style: {} });
  onHost(
    document,
    { origin: "https://host.example" },
    { addEventListener() {} },
    { get() {}, define: (_, Widget) => (made = Widget) },
    HTMLElement,
    class { replaceSync() {} },
    class { disconnect() {} observe() {} },
    class { observe() {} unobserve() {} },
    () => ({ outlineColor: "color(srgb 0 0 0)", colorScheme: "normal", fontFamily: "serif" }),
    (act) => act(),
  );
  const widget = new made();
  widget.connectedCallback();
  return widget._frame?.src;
}

function host({ text }) {
  const asked = Object.fromEntries([...new URLSearchParams(text)].filter(([name]) => OPTIONS.includes(name)));
  const sound = { kind: "job", job: "accountant" };
  const each = OPTIONS.map((name) => ({ ...sound, [name]: text }));
  const slugs = { kind: "compare", jobs: text }, industry = { kind: "industry", industry: text };
  for (const attributes of [asked, { ...sound, ...asked }, ...each, slugs, industry]) {
    const src = element(attributes);
    if (src === undefined) continue;
    const url = new URL(src);
    assert.match(url.protocol, /^https?:$/);
    const [, kind, slug] = /\/widget\/(job|trend|badge|industry|compare)\/(?:([^/]+)\/)?$/.exec(url.pathname) ?? assert.fail(src);
    if (kind === "compare") assert.ok(url.searchParams.get("jobs").split(",").every((one) => SLUG.test(one)), src);
    else assert.match(slug, SLUG);
    if (!attributes.site?.trim()) assert.ok(src.startsWith("https://index.example/risk/widget/"), src);
    assert.ok(["light", "dark"].includes(url.searchParams.get("theme")));
    const names = [...url.searchParams.keys()];
    assert.ok(new Set(names).size === names.length, src);
    assert.ok(names.every((name) => ["jobs", "accent", "font", "range", "locale", "theme"].includes(name)), src);
  }
}

for (const input of inputs) {
  fs.writeFileSync(noted, JSON.stringify(input));
  try {
    frame(input);
    await comparison(input);
    if (input.kind !== "document") host(input);
  } catch (error) {
    console.error(`${JSON.stringify(input)}\n${error.stack}`);
    process.exit(1);
  }
}
console.log(inputs.length);
