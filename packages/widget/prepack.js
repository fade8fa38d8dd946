// The script and the licences stand once in the repository; the package gets copies when it is packed.
import { copyFileSync } from "node:fs";

for (const file of ["public/widget.js", "LICENSE-MIT", "LICENSE-APACHE"]) {
  copyFileSync(new URL(`../../${file}`, import.meta.url), new URL(file.split("/").pop(), import.meta.url));
}
