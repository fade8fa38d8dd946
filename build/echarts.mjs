// Bundles the chart library into one ES module: `node build/echarts.mjs OUT.js`.
import { build } from "esbuild";
import { createRequire } from "node:module";

const version = createRequire(import.meta.url)("echarts/package.json").version;
const out = process.argv[2];
if (!out) {
  console.error("usage: node build/echarts.mjs OUT.js");
  process.exit(2);
}

await build({
  entryPoints: ["build/echarts.entry.js"],
  outfile: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  // One banner stands for the licence header that every source file repeats.
  legalComments: "none",
  banner: { js: `/*! Apache ECharts ${version} (Apache-2.0), with zrender (BSD-3-Clause) and tslib (0BSD) */` },
  logLevel: "warning",
});
