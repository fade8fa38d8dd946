#!/usr/bin/env bash
# Expected: a reader of link previews decodes an attribute once, as HTML says: "?job=cook&amp;region=us" is ?job=cook&region=us.
# Happens:  unfurl.js 6.4.0 decodes what its parser has decoded already, and takes entities without a semicolon: "&region" becomes
#           "®ion", "&currency" "¤cy", "&section" "§ion", "&timestamp" "×tamp". The picture of a preview has another address, and
#           the oEmbed document is asked for with the parameter gone. It gives no error. open-graph-scraper 6.12.0 reads the same
#           page right.
# Touches:  whoever publishes previews or widgets of job figures whose address names a region, a currency or a section: on sites
#           that use this reader the picture is missing or of another region.
# Do:       keep such addresses free of "&": paths, or one parameter. Ours are paths (/social/NAME.png, /oembed/jobs/NAME.json).
#           Who reads: take the address from the parser and decode nothing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund unfurl.js@6.4.0 open-graph-scraper@6.12.0

cat > try.js <<'JS'
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { unfurl } = require('unfurl.js');
const ogs = require('open-graph-scraper');

const QUERY = 'job=cook&region=us&currency=usd&timestamp=1';
const attribute = QUERY.replaceAll('&', '&amp;');
const asked = [];
const server = createServer((request, response) => {
  const isPage = request.url === '/jobs/cook/';
  if (!isPage) asked.push(request.url);
  response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'application/json');
  response.end(isPage ? `<!doctype html><html lang="en"><head><title>Cook</title>
    <meta property="og:title" content="Cook"><meta property="og:image" content="https://example.org/card.png?${attribute}">
    <link rel="alternate" type="application/json+oembed" href="/oembed?${attribute}&amp;section=trend"></head><body></body></html>`
    : JSON.stringify({ version: '1.0', type: 'link', title: 'Cook' }));
});

server.listen(0, '127.0.0.1', async () => {
  try {
    const page = `http://127.0.0.1:${server.address().port}/jobs/cook/`;
    for (const name of ['unfurl.js', 'open-graph-scraper'])
      console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);

    const picture = new URL((await unfurl(page)).open_graph.images[0].url);
    console.log('unfurl.js, picture:        ', decodeURIComponent(picture.search));
    console.log('unfurl.js, oEmbed asked:   ', decodeURIComponent(asked[0]));
    const seen = (query) => Object.fromEntries(new URLSearchParams(query));
    const wrong = { job: 'cook®ion=us¤cy=usd×tamp=1' };
    assert.deepEqual(seen(picture.search), wrong, 'changed: unfurl.js no longer decodes the address of a picture again');
    assert.deepEqual(seen(asked[0].split('?')[1]), { job: `${wrong.job}§ion=trend` }, 'changed: nor that of oEmbed');

    const html = await (await fetch(page)).text();
    const right = (await ogs({ html })).result.ogImage[0].url;
    console.log('open-graph-scraper, picture:', right.split('?')[1]);
    assert.equal(right, `https://example.org/card.png?${QUERY}`, 'changed: open-graph-scraper no longer reads it right');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
  server.closeAllConnections();
  server.close();
});
JS
node try.js
