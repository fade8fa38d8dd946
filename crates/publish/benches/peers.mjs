// Two searches for the browser, over titles and queries from the standard input: prints for each which occupations it found
// first and how long each query took. Each is set as its documentation advises for a field in which people type.
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { readFileSync } from "node:fs";

const { titles, asked } = JSON.parse(readFileSync(0, "utf8"));
const documents = titles.map(([soc, title], id) => ({ id, soc, title }));

const mini = new MiniSearch({ fields: ["title"], storeFields: ["soc"] });
mini.addAll(documents);
const fuse = new Fuse(documents, { keys: ["title"], ignoreLocation: true });

const peers = {
  "MiniSearch 7 (npm)": (query) => mini.search(query, { prefix: true, fuzzy: 0.2 }),
  "Fuse.js 7 (npm)": (query) => fuse.search(query, { limit: 200 }).map(({ item }) => item),
};

const measured = Object.entries(peers).map(([name, search]) => {
  const found = [];
  const times = [];
  for (const query of asked) {
    const begun = performance.now();
    const results = search(query);
    times.push(performance.now() - begun);
    found.push([...new Set(results.map(({ soc }) => soc))].slice(0, 3));
  }
  return { name, found, times };
});
console.log(JSON.stringify(measured));
