#!/usr/bin/env bash
# Expected: a rule of `_headers` for the hashed files of a folder goes with those files. nginx's add_header, Apache's Header set
#           and the headers of serve 14.2.5 leave the error page of a missing one without it.
# Happens:  Cloudflare's server of static files (wrangler 4.85.0, which runs it) sends the error page with the rule: status 404
#           with `max-age=31536000, immutable`. The page's own caching is replaced, not joined.
# Touches:  a site that names its chunks by content: who asks for one while a deployment is on its way, or after it went, keeps
#           "not found" for a year under a name that comes back with a roll-back or an equal build; a reload does not ask again.
# Do:       name the hashed files one by one (at most 100 rules are read), or keep the files of the deployment before.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts wrangler@4.85.0 serve@14.2.5

mkdir -p site/assets
echo '<!doctype html><title>Gone</title><h1>Gone</h1>' > site/404.html
echo 'export const score = 42;' > site/assets/chart-0011223344556677.js
kept='public, max-age=31536000, immutable'
printf '/assets/*\n  Cache-Control: %s\n' "$kept" > site/_headers
printf '{"headers":[{"source":"assets/**","headers":[{"key":"Cache-Control","value":"%s"}]}]}\n' "$kept" > site/serve.json
cat > wrangler.toml <<'TOML'
name = "finding"
compatibility_date = "2026-01-01"
[assets]
directory = "./site"
not_found_handling = "404-page"
TOML

port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
cloudflare=$(port)
CI=true WRANGLER_SEND_METRICS=false node node_modules/wrangler/bin/wrangler.js dev --ip 127.0.0.1 --port "$cloudflare" >said 2>&1 &
first=$!
serve=$(port)
node node_modules/serve/build/main.js --no-request-logging --listen "tcp://127.0.0.1:$serve" site >/dev/null 2>&1 &
second=$!
trap 'kill "$first" "$second"; wait; rm -rf "$work"' EXIT
for at in "$cloudflare" "$serve"; do
  for _ in $(seq 300); do curl -s -o /dev/null "http://127.0.0.1:$at/assets/chart-0011223344556677.js" && break; sleep 0.1; done
done

expect() { # who, port, file, status and caching
  local told
  told=$(curl -s -o /dev/null -w '%{http_code} %header{cache-control}' "http://127.0.0.1:$2/assets/$3.js")
  printf '%-10s %-24s %s\n' "$1" "$3" "$told"
  [ "$told" = "$4" ] || { echo "changed: it was \"$4\""; exit 1; }
}
echo "wrangler $(node -p 'require("./node_modules/wrangler/package.json").version'), serve $(node -p 'require("./node_modules/serve/package.json").version')"
expect wrangler "$cloudflare" chart-0011223344556677 "200 $kept"
expect wrangler "$cloudflare" chart-7766554433221100 "404 $kept"
expect serve "$serve" chart-0011223344556677 "200 $kept"
expect serve "$serve" chart-7766554433221100 "404 "
