#!/usr/bin/env bash
# Expected: what <link rel=preload as=fetch crossorigin> brings is taken by a fetch of the same address, as in Chromium and Firefox:
#           so the parts of a split WebAssembly program are preloaded by name.
# Happens:  in WebKitGTK 2.50.6 no pair of link and fetch goes together but one (a link without crossorigin, a fetch of mode "no-cors").
#           Each part is loaded twice, and the console says nothing. Where the browser keeps a disk cache, which a session of the driver
#           does not, an answer that may be kept is loaded once if it was there before the fetch, and twice if it was on its way
#           (seen once by hand in MiniBrowser).
# Touches:  the first visit with that engine: up to twice the bytes of the program and of its data.
# Do:       ask with fetch as early as the link would have, keep the promise, and hand it to whoever wants the answer.
# Needs:    Debian 12's webkit2gtk-driver and xvfb (and for comparison chromium), which it does not install.
set -euo pipefail

driver=$(command -v WebKitWebDriver) || { echo "WebKitWebDriver is not here: apt-get install webkit2gtk-driver xvfb"; exit 2; }
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
dpkg-query -W -f '${Package} ${Version}\n' webkit2gtk-driver

cat > serve.py <<'PY'
import collections, http.server, itertools, json
KEEPS = {"none": "", "anonymous": ' crossorigin="anonymous"', "credentials": ' crossorigin="use-credentials"'}
ASKS = {"plain": "{}", "include": '{credentials: "include"}', "no-cors": '{mode: "no-cors"}', "same-origin": '{mode: "same-origin"}'}
pairs = list(itertools.product(KEEPS, ASKS))
links = "".join(f'<link rel="preload" as="fetch" href="/part/{k}/{a}"{KEEPS[k]}>' for k, a in pairs)
asks = "".join(f'await (await fetch("/part/{k}/{a}", {ASKS[a]})).text();' for k, a in pairs)
page = f'<!doctype html><title>loading</title>{links}<script type="module">onload = async () => {{{asks} document.title = "done"}}</script>'
loads = collections.Counter()
class Host(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/part/"):
            loads[self.path] += 1
        body = (page if self.path == "/" else json.dumps(loads) if self.path == "/loads" else "a part").encode()
        self.send_response(200)
        self.send_header("content-type", "text/html" if self.path == "/" else "text/plain")
        self.send_header("cache-control", "public, max-age=31536000, immutable" if self.path.startswith("/part/") else "no-store")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        if self.path == "/loads":
            loads.clear()
    def log_message(self, *_): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
python3 serve.py &
xvfb-run -a "$driver" --port=4599 > driver.log 2>&1 &

cat > try.py <<'PY'
import glob, json, shutil, subprocess, sys, time, urllib.request
base = f"http://127.0.0.1:{open('port').read()}"
def ask(address, method="GET", body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data, {"content-type": "application/json"}, method=method)
    return json.load(urllib.request.urlopen(request))
def table(name):
    loads = ask(f"{base}/loads")
    print(f"\n{name}: loads by the link's crossorigin and what the fetch asks for")
    for path, times in sorted(loads.items()):
        print(f"  {times}  {path.removeprefix('/part/').replace('/', ', ')}")
    return {path.removeprefix("/part/") for path, times in loads.items() if times == 1}, len(loads)
wire = "http://127.0.0.1:4599/session"
browser = glob.glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")[0]
options = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
session = ask(wire, "POST", {"capabilities": {"alwaysMatch": options}})["value"]["sessionId"]
ask(f"{wire}/{session}/url", "POST", {"url": f"{base}/"})
for _ in range(100):
    if ask(f"{wire}/{session}/title")["value"] == "done": break
    time.sleep(0.1)
ask(f"{wire}/{session}", "DELETE")
once, all_pairs = table("WebKitGTK")
wrong = once != {"none/no-cors"} or all_pairs != 12
if shutil.which("chromium"):
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=8000", "--dump-dom", base], capture_output=True)
    once, all_pairs = table("Chromium")
    wrong = wrong or not {"anonymous/plain", "credentials/include"} <= once or all_pairs != 12
sys.exit("changed: the engines no longer differ so" if wrong else 0)
PY
for _ in $(seq 50); do [ -s port ] && curl -s -o /dev/null http://127.0.0.1:4599/status && break; sleep 0.2; done
python3 try.py
