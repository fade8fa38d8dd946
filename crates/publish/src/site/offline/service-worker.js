// Keeps the site for times without a network: the program and a few pages at once, what the visitor opens as they go.
// Small and ours: Workbox keeps files by rules of their addresses, and has none for a page of another build.
//
// Never mixes two builds, and each edition is another: this script belongs to one, keeps only what that one wrote, gives it
// to pages of that one only, and a newer one takes its place when no page of this one is open. Widgets and what is only
// downloaded are left alone.
const BUILD = "@BUILD@";
const BASE = "@BASE@";
const SHELL = [/*SHELL*/];
const CACHE = `job-risk-${BUILD}`;
// Pages and documents beside the shell, the oldest of which make room.
const MOST_VISITED = 200;
const SLOW_MS = 8000;
// How long a page may take to say of which build it is; one that is only beginning to load says it when it can.
const ASKED_MS = 4000;
// What never changes under its name.
const HASHED = /^assets\/[^/]+-[0-9a-f]{8}(_bg)?\.\w+$/;
// Fonts keep their names though they may change; a build's own came with it.
const KEPT_FIRST = new RegExp(`${HASHED.source}|^fonts/`);
const LEFT_ALONE = /^(widget|oembed|social|badge|hosting)\/|^widget\.js$|feed\.xml$|\.(csv|xlsx)$|^data\/v1\/schema\//;

// Whether what the host sends is another build's.
let isReplaced = false;

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all(SHELL.map((address) => take(cache, address)))));
});

// Most of the program stays the same from one edition to the next.
async function take(cache, address) {
  const had = HASHED.test(address.slice(BASE.length)) && (await caches.match(address, { ignoreVary: true }));
  await (had ? cache.put(address, had) : cache.add(address));
}

addEventListener("activate", (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("job-risk-") && name !== CACHE) await caches.delete(name);
    }
  };
  event.waitUntil(clear());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  const path = url.pathname.slice(BASE.length);
  if (LEFT_ALONE.test(path)) return;
  if (KEPT_FIRST.test(path)) event.respondWith(keptFirst(request));
  else event.respondWith(newestFirst(event, path));
});

async function keptFirst(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && !isReplaced) await cache.put(request, answer.clone());
  return answer;
}

async function newestFirst(event, path) {
  const { request } = event;
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  const coming = fetch(request);
  try {
    const answer = await inTime(coming, kept ? SLOW_MS : undefined);
    if (answer.ok && answer.type === "basic") event.waitUntil(keep(cache, request, answer.clone()));
    return answer;
  } catch (error) {
    if (request.mode !== "navigate") return kept && (await isOwn(event.clientId)) ? kept : coming;
    // The page for any address draws what is asked for from the documents that are kept.
    const page = kept ?? (await cache.match(`${BASE}404.html`));
    if (!page) throw error;
    const text = (await page.text()).replace("<html ", "<html data-offline ");
    return new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

// Whether a page is of this build. It is asked (public/start.js), for what this script knew of it is lost whenever
// the browser ends it and begins it again.
async function isOwn(id) {
  const page = await self.clients.get(id);
  if (!page) return false;
  const { port1, port2 } = new MessageChannel();
  return new Promise((tell) => {
    port1.onmessage = ({ data }) => tell(data === BUILD);
    setTimeout(() => tell(false), ASKED_MS);
    page.postMessage("build", [port2]);
  });
}

function inTime(answer, most) {
  if (!most) return answer;
  return Promise.race([answer, new Promise((_, late) => setTimeout(() => late(new Error("too slow")), most))]);
}

async function keep(cache, request, answer) {
  // A page says of which build it is; of all else this script's newest text does.
  const told = request.mode === "navigate" ? answer.clone() : await fetch(location.href, { cache: "no-cache" });
  isReplaced = !(await told.text()).includes(`"${BUILD}"`);
  if (isReplaced) return;
  const address = request.url.split(/[?#]/)[0];
  await cache.put(address, answer);
  const shell = new Set(SHELL.map((path) => new URL(path, location.origin).href));
  const visited = (await cache.keys()).filter(({ url }) => !shell.has(url));
  for (const old of visited.slice(0, Math.max(0, visited.length - MOST_VISITED))) await cache.delete(old);
}
