// What the peers share: the rows, and what a cell says. The same strings as in our list.
export async function loadRows() {
  const document = await (await fetch("/data/v1/index.json")).json();
  const industries = new Map(document.industries.map(({ slug, name }) => [slug, name]));
  document.jobs.forEach((row) => (row.industry_name = industries.get(row.industry)));
  return document.jobs;
}

const WIDTH = 96, HEIGHT = 28, PAD = 4, LEAST_SPAN = 10;
const px = (value) => String(Math.round(value * 10) / 10);

/** The path of a row's line, made when the row is drawn. */
export function sparkline(values) {
  const low = Math.min(...values), high = Math.max(...values);
  const span = Math.max(high - low, LEAST_SPAN), floor = (low + high - span) / 2;
  const steps = Math.max(values.length - 1, 1);
  let path = "", last;
  values.forEach((value, at) => {
    const x = px(PAD + (at / steps) * (WIDTH - 2 * PAD));
    const y = px(HEIGHT - PAD - ((value - floor) / span) * (HEIGHT - 2 * PAD));
    path += at === 0 ? `M${x} ${y}` : y === last ? "" : `H${x}V${y}`;
    last = y;
  });
  return path + `H${px(WIDTH - PAD)}m-1.25 0a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0`;
}

const MISSING = "–";
export const figure = (row) => (row.has_point ? String(row.score) : `${row.range[0]}–${row.range[1]}`);
export const under = (row) =>
  row.kind === "profile" ? row.industry_name
  : row.industry_name + " · research estimate" + (row.has_point ? `, ${row.range[0]} to ${row.range[1]}` : "");
export const previous = (row) => (row.previous === null || !row.has_point ? MISSING : String(row.previous));
export const change = (row) => (row.change === null ? MISSING : row.change > 0 ? `+${row.change}` : String(row.change));
export const pay = (row) => (row.pay === null ? MISSING : "$" + row.pay.toLocaleString("en-US"));
export const growth = (row) => (row.growth === null ? MISSING : (row.growth >= 0 ? "+" : "") + row.growth.toFixed(1) + "%");
export const band = (row) => row.band.replace("-", " ");

/** Ascending, without the missing, which come last in either direction. */
export const compare = (a, b) => (typeof a === "string" ? (a < b ? -1 : a > b ? 1 : 0) : a - b);

/** A cell's inside, for grids that draw cells. */
export const inside = {
  tick: (row) => `<input type="checkbox" aria-label="Compare ${row.title}">`,
  title: (row) => `<a href="/jobs/${row.slug}/">${row.title}</a><span class="under">${under(row)}</span>`,
  score: (row) => `<b>${figure(row)}</b> <span class="band" data-band="${row.band}">${band(row)}</span>`,
  spark: (row) => `<svg viewBox="0 0 96 28" width="96" height="28"><path d="${sparkline(row.spark)}"></path></svg>`,
};
