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
    const module = instantiated(answer(new URL("./" + file, import.meta.url)));
    coming.set(file, module);
    module.catch(() => coming.delete(file));
  }
  return coming.get(file);
}
async function instantiated(answer) {
  const come = await answer;
  return WebAssembly[come instanceof WebAssembly.Module ? "instantiate" : "instantiateStreaming"](come, shared());
}
// The page may have asked for it before the program ran, and then has it compiled; what came of that is good for once.
function answer({ pathname }) {
  const early = globalThis.askedEarly?.get(pathname);
  globalThis.askedEarly?.delete(pathname);
  return early ?? fetch(pathname);
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
