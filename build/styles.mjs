// Minifies each style sheet of a folder into another: `node build/styles.mjs FROM TO`.
import { transform } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error("usage: node build/styles.mjs FROM TO");
  process.exit(2);
}

// A sheet that was removed must not be published again.
await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
for (const name of await readdir(from)) {
  if (!name.endsWith(".css")) continue;
  const file = join(from, name);
  const { code, warnings } = await transform(await readFile(file, "utf8"), {
    loader: "css",
    minify: true,
    legalComments: "none",
    sourcefile: file,
  });
  for (const { text, location } of warnings) {
    console.error(`${file}:${location?.line ?? 1}: ${text}`);
    process.exitCode = 1;
  }
  await writeFile(join(to, name), code);
}
