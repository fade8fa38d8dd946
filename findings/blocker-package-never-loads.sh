#!/usr/bin/env bash
# Expected: Debian 12's package of uBlock Origin for Chromium works in Debian 12's Chromium, or its browser says that it does not.
# Happens:  webext-ublock-origin-chromium 1.67.0 has a manifest of version 2, and Chromium 156 of the same suite refuses it. Nothing
#           is shown: one line in the log of the process, with --enable-logging, and pages open as without a blocker.
# Touches:  whoever tries pages and widgets with a blocker in Chromium, as we do: every try succeeds, with no blocker there.
# Do:       first see it block something (an address that its lists name fails, another comes), then try the page; or try in
#           Firefox ESR, which runs webext-ublock-origin-firefox 1.67.0.
# Needs:    Debian 12 with Chromium, and apt-get beside the two registries; installs nothing.
set -euo pipefail

command -v chromium >/dev/null || { echo "chromium is not here"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq webext-ublock-origin-chromium=1.67.0+dfsg-1~deb12u1 2>/dev/null
dpkg -x webext-ublock-origin-chromium_*.deb .
extension=usr/share/chromium/extensions/ublock-origin

chromium --version | grep -o '^Chromium [0-9.]*'
grep -o '"manifest_version": [0-9]' "$extension/manifest.json"
timeout 60 chromium --headless=new --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
  --load-extension="$work/$extension" --enable-logging=stderr --dump-dom about:blank > page.txt 2> log.txt && status=0 || status=$?
echo "exit status: $status, page: $(tr -d '\n' < page.txt)"
grep -o 'Extension error: .*' log.txt | sed "s#$work/##" || true
[ "$status" = 0 ] || { echo "changed: the browser no longer opens the page all the same"; exit 1; }
grep -q 'unsupported manifest version' log.txt || { echo "changed: the extension is no longer refused"; exit 1; }
