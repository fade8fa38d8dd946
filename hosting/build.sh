#!/usr/bin/env bash
# Builds the site where Netlify or Cloudflare build: they have Node, and may have no Rust. The origin is the variable
# JOB_RISK_ORIGIN, else the address that they name.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v cargo >/dev/null; then
  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal
  . "$HOME/.cargo/env"
fi
origin="${JOB_RISK_ORIGIN:-${URL:-${CF_PAGES_URL:?name the origin in JOB_RISK_ORIGIN}}}"
# These hosts begin each build without the one before.
[ -e dist ] || node hosting/previous.mjs "$origin" dist
cargo xtask build --copies none --origin "$origin"
