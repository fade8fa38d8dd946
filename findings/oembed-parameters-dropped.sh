#!/usr/bin/env bash
# Expected: a page that names its oEmbed document, <link type="application/json+oembed" href="…">, is asked for just that address.
# Happens:  oEmbedPy 0.9.0 takes the address apart and keeps url, format, maxwidth and maxheight; all else of its query is dropped
#           without a word. From "…?url=…&lang=de&theme=dark" it asks without language and theme and shows another card than the
#           page names. pyoembed 0.1.2 asks for the address as it stands.
# Touches:  whoever puts score cards into documentation with it (its Sphinx and MkDocs extensions), from a site that tells
#           languages, regions or themes apart in the query.
# Do:       publish what differs in the path, or inside the value of url=, which it keeps: url=…/jobs/cook/?lang=de.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check oEmbedPy==0.9.0 pyoembed==0.1.2 lxml==6.1.3

cat > try.py <<'PY'
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import version
from urllib.parse import parse_qs, quote, urlsplit

from oembedpy import consumer, discovery
from pyoembed import oEmbed

asked = []


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        is_page = self.path.startswith("/jobs/")
        if is_page:
            links = "".join(f'<link rel="alternate" type="application/json+oembed" href="{href}">' for href in [HREF])
            kind, body = "text/html", f"<!doctype html><html><head><title>Cook</title>{links}</head></html>"
        else:
            asked.append(parse_qs(urlsplit(self.path).query))
            card = {"version": "1.0", "type": "rich", "title": "Cook", "html": "<p>42</p>", "width": 480, "height": 200}
            kind, body = "application/json", json.dumps(card)
        self.send_response(200)
        self.send_header("content-type", kind)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Site)
ORIGIN = f"http://127.0.0.1:{server.server_port}"
PAGE = f"{ORIGIN}/jobs/cook/"
HREF = f"{ORIGIN}/oembed?url={quote(PAGE, safe='')}&amp;format=json&amp;lang=de&amp;theme=dark"
threading.Thread(target=server.serve_forever, daemon=True).start()


def expect(seen, wanted, words):
    if seen != wanted:
        raise SystemExit(f"changed: {words}: {seen!r} instead of {wanted!r}")


print("oEmbedPy", version("oEmbedPy"), "pyoembed", version("pyoembed"))
# What Oembed().fetch does with a page that no list of providers names.
consumer.fetch_content(*discovery.find_from_content(PAGE))
print("oEmbedPy asks with:", asked[-1])
expect(asked[-1], {"url": [PAGE], "format": ["json"]}, "oEmbedPy no longer drops other parameters")

oEmbed(PAGE)
print("pyoembed asks with:", asked[-1])
whole = {"url": [PAGE], "format": ["json"], "lang": ["de"], "theme": ["dark"]}
expect(asked[-1], whole, "pyoembed no longer asks for the address as it stands")
server.shutdown()
PY
venv/bin/python try.py
