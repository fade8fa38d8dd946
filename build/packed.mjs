// Prints how many bytes of each file a host sends that packs while it sends: gzip, then Brotli, one file a line.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

for (const file of process.argv.slice(2)) {
  const content = readFileSync(file);
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  console.log(gzipSync(content).length, brotli.length);
}
