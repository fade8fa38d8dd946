/* import */
// Loads parts of the program, each file once; what did not come is asked for again the next time.
const needs = /* needs */;
const coming = new Map();
let imports;
function shared() {
  if (!imports) {
    const { /* shared */ } = initSync();
    imports = { __wasm_split: { /* shared */ } };
  }
  return imports;
}
function load(file) {
  if (!coming.has(file)) {
    const module = WebAssembly.instantiateStreaming(fetch(new URL("./" + file, import.meta.url)), shared());
    coming.set(file, module);
    module.catch(() => coming.delete(file));
  }
  return coming.get(file);
}
const part = (name) => async (callback, data) => {
  let isHere = true;
  try {
    await Promise.all(needs[name].map(load));
  } catch (error) {
    console.error(error);
    isHere = false;
  }
  shared().__wasm_split.__indirect_function_table.get(callback)(data, isHere);
};
