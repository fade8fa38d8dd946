// Copies folders with their styles and scripts minified: `node build/minify.mjs FROM TO [FROM TO …]`.
import { transform } from "esbuild";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";

const folders = process.argv.slice(2);
if (folders.length === 0 || folders.length % 2 === 1) {
  console.error("usage: node build/minify.mjs FROM TO [FROM TO …]");
  process.exit(2);
}
const LOADERS = new Map([
  [".css", "css"],
  [".js", "js"],
]);

for (let at = 0; at < folders.length; at += 2) {
  const [from, to] = folders.slice(at, at + 2);
  // A file that was removed must not be published again.
  await rm(to, { recursive: true, force: true });
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const target = join(to, file.slice(join(from, "/").length));
    await mkdir(dirname(target), { recursive: true });
    const loader = LOADERS.get(extname(file));
    if (loader) await writeFile(target, await minified(file, loader));
    else await copyFile(file, target);
  }
}

async function minified(file, loader) {
  const { code, warnings } = await transform(await readFile(file, "utf8"), {
    loader,
    minify: true,
    // The syntax that the scripts are checked for (build/tsconfig.json).
    ...(loader === "js" && { target: "es2020" }),
    legalComments: "none",
    sourcefile: file,
  });
  for (const { text, location } of warnings) {
    console.error(`${file}:${location?.line ?? 1}: ${text}`);
    process.exitCode = 1;
  }
  return code;
}
