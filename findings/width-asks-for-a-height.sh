#!/usr/bin/env bash
# Expected: an oEmbed reader that is given maxwidth asks for maxwidth, and for no height.
# Happens:  micawber 0.8.0 adds maxheight by itself, and of a picture that stands upright: 16/9 of the width, not 9/16. From
#           maxwidth=400 the provider is asked for at most 400 by 711. pyoembed 0.1.2 and @extractus/oembed-extractor 6.0.0 ask
#           for the width alone. The latter, though, lets a maxwidth in the address that the page names stand, and drops its
#           caller's: asked for 320 it asks for 600.
# Touches:  whoever puts a card of a score into a narrow column: one provider cuts it to a height that nobody named (a card with
#           its reasons needs 757 px at 360), the other gives one that is wider than the column.
# Do:       read the width of the answer, not the one that was asked for; name no maxwidth in the address of a discovery link.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check micawber==0.8.0 pyoembed==0.1.2 lxml==6.1.3
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @extractus/oembed-extractor@6.0.0

cat > site.py <<'PY'
# A page whose link names a width where its path says so, and the oEmbed answer: the queries that it gets go to asked.txt.
import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlsplit


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        path, query = urlsplit(self.path).path, urlsplit(self.path).query
        if path == "/oembed":
            with open("asked.txt", "a") as asked:
                asked.write(query + "\n")
            card = {"version": "1.0", "type": "rich", "title": "Cook", "html": "<p>42</p>", "width": 300, "height": 200}
            kind, body = "application/json", json.dumps(card)
        else:
            href = "/oembed?id=cook" + ("&amp;maxwidth=600" if path == "/wide/" else "")
            link = f'<link rel="alternate" type="application/json+oembed" href="{href}">'
            kind, body = "text/html", f"<!doctype html><html><head><title>Cook</title>{link}</head><body></body></html>"
        self.send_response(200)
        self.send_header("content-type", kind)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Site)
with open("port.txt", "w") as port:
    port.write(str(server.server_port))
server.serve_forever()
PY
python3 site.py &
site=$!
trap 'kill "$site"; rm -rf "$work"' EXIT
for _ in $(seq 50); do [ -s port.txt ] && break; sleep 0.1; done
url="http://127.0.0.1:$(cat port.txt)"

cat > try.py <<'PY'
import sys
from importlib.metadata import version

from micawber.providers import Provider
from pyoembed import oEmbed

url = sys.argv[1]
print("micawber", version("micawber"), "pyoembed", version("pyoembed"))
Provider(f"{url}/oembed").request(f"{url}/cook/", maxwidth=400)
oEmbed(f"{url}/cook/", maxwidth=400)
PY
venv/bin/python try.py "$url"
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extract } from '@extractus/oembed-extractor';

const installed = JSON.parse(readFileSync('node_modules/@extractus/oembed-extractor/package.json', 'utf8'));
console.log('@extractus/oembed-extractor', installed.version);
await extract(`${process.argv[2]}/cook/`, { maxwidth: 400 });
await extract(`${process.argv[2]}/wide/`, { maxwidth: 320 });
JS
node try.mjs "$url"

mapfile -t asked < asked.txt
expect() { # which, the reader, the end of what it should ask
  printf '%-40s %s\n' "$2 asks:" "${asked[$1]}"
  case "&${asked[$1]}" in
    *"$3") ;;
    *) echo "changed: $2 no longer ends with $3"; exit 1 ;;
  esac
}
expect 0 "micawber, 400" "maxheight=711&maxwidth=400&url=http%3A%2F%2F127.0.0.1%3A$(cat port.txt)%2Fcook%2F"
expect 1 "pyoembed, 400" "id=cook&maxwidth=400"
expect 2 "oembed-extractor, 400" "id=cook&maxwidth=400"
expect 3 "oembed-extractor, 320 and 600 in link" "id=cook&maxwidth=600"
