#!/usr/bin/env bash
# Expected: where a mark (a selection) begins stands in the document, so that to ask for it costs nothing.
# Happens:  Chromium 156 lays out the whole page before it tells `anchorNode`, `isCollapsed` or even `rangeCount` of a selection,
#           where nothing is selected, too. `getSelection()` itself and `document.activeElement` are told without.
# Touches:  whoever asks for the mark while a list is being scrolled or written: one layout more each time, in our list of 800
#           jobs as much as all our own code for the scroll.
# Do:       ask only after a `selectstart` in the place that matters.
# Needs:    Chromium and Node; installs puppeteer-core 24.15.0 from npm in a temporary folder.
set -euo pipefail

chromium=$(command -v chromium || command -v google-chrome) || { echo "chromium is not here"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . puppeteer-core@24.15.0 >/dev/null

cat > ask.mjs <<'JS'
import puppeteer from "puppeteer-core";
const browser = await puppeteer.launch({ executablePath: process.argv[2], args: ["--no-sandbox"] });
console.log(await browser.version());
const page = await browser.newPage();
await page.setContent(`<p id="text">One</p>${"<p>Row</p>".repeat(500)}`);
const tools = await page.createCDPSession();
await tools.send("Performance.enable");
const layouts = async () =>
  (await tools.send("Performance.getMetrics")).metrics.find((metric) => metric.name === "LayoutCount").value;
for (const asked of ["document.activeElement", "getSelection()", "getSelection().rangeCount", "getSelection().isCollapsed", "getSelection().anchorNode"]) {
  const before = await layouts();
  // Ten changes and ten questions in one turn, in which nothing is shown.
  await page.evaluate(`for (let at = 0; at < 10; at++) { text.textContent = at + Math.random(); void ${asked}; }`);
  const after = await layouts();
  console.log(asked.padEnd(27), after - before >= 10 ? "lays out each time" : "lays out at most once");
}
await browser.close();
JS
node ask.mjs "$chromium" | tee found.txt
expected="document.activeElement      lays out at most once
getSelection()              lays out at most once
getSelection().rangeCount   lays out each time
getSelection().isCollapsed  lays out each time
getSelection().anchorNode   lays out each time"
[ "$(tail -n +2 found.txt)" = "$expected" ] || { echo "changed"; exit 1; }
