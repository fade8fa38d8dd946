// node hosting/previous.mjs ORIGIN FOLDER: fetches the browser program that is live, so that the build which follows keeps it
// for pages that somebody has open (`program.json` names its files). Where there is none yet, there is nothing to keep.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const LIST = "program.json";
const [origin, folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node hosting/previous.mjs ORIGIN FOLDER");

const fetched = async (path) => {
  const answer = await fetch(`${origin.replace(/\/$/, "")}/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
};
const put = async (path, content) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};

try {
  const list = await fetched(LIST);
  const { files, before = [] } = JSON.parse(list);
  // First, since the publisher knows by it that the folder is its own.
  await put(LIST, list);
  let count = 0;
  for (const path of [...files, ...before].filter((path) => /^assets\/[\w.-]+$/.test(path))) {
    // Those of the program before the live one may have gone.
    const content = await fetched(path).catch((error) => console.log(`not kept: ${error.message}`));
    if (!content) continue;
    await put(path, content);
    count += 1;
  }
  console.log(`kept ${count} files of the programs at ${origin}`);
} catch (error) {
  console.log(`no program to keep at ${origin} (${error.message})`);
}
