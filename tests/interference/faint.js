// Run in the page: texts that are shown with less contrast than WCAG asks for, each with what it has. Texts in pictures and
// on pictures are left out: what is behind them is not a colour.
const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const read = (colour) => {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
  return { parts: [red, green, blue], alpha: alpha / 255 };
};
const over = (top, below) => top.parts.map((part, at) => part * top.alpha + below[at] * (1 - top.alpha));
const behind = (element) => {
  if (!element) return [255, 255, 255];
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  if (backgroundImage !== "none") return undefined;
  const own = read(backgroundColor);
  if (own.alpha === 1) return own.parts;
  const below = behind(element.parentElement);
  return below && over(own, below);
};
const light = (parts) => {
  const [red, green, blue] = parts.map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const faint = new Set();
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const element = walk.currentNode.parentElement;
  const text = walk.currentNode.data.trim();
  if (!/[\p{L}\p{N}]/u.test(text) || element.closest("svg, script, style, noscript, option, :disabled, [aria-disabled=true]")) continue;
  const { width, height } = element.getBoundingClientRect();
  if (width < 2 || height < 2 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
  const ground = behind(element);
  if (!ground) continue;
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const [darker, lighter] = [light(ground), light(over(read(color), ground))].sort((a, b) => a - b);
  const contrast = (lighter + 0.05) / (darker + 0.05);
  const large = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
  if (contrast < (large ? 3 : 4.5)) faint.add(`${contrast.toFixed(1)}: ${text.slice(0, 40)}`);
}
return [...faint];
