// Compiles every schema of a folder as strictly as ajv can, formats included: `node strict.mjs FOLDER`.
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
for (const name of readdirSync(folder)) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  try {
    ajv.compile(JSON.parse(readFileSync(join(folder, name), "utf8")));
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
