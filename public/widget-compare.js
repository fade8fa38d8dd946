// @ts-check
/**
 * The comparison widget: draws the jobs that its address names, `?jobs=a,b`, each over the range that it asks for. Every
 * text is set as text, so that nothing from the address or the data can become markup.
 */
(() => {
  /** @typedef {{ slug: string, title: string, kind: string, edition: string, score: number, change: number | null, band: string, range: [number, number], has_point: boolean, steps: [string, number][] }} Trend */

  const MOST_JOBS = 4;
  /** @type {Record<string, number>} */
  const WEEKS = { "12w": 12, "26w": 26, "1y": 52 };
  const DASHES = ["", "9 4", "3 3", "12 3 3 3"];
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const WEEK_MS = 7 * 864e5;
  const SVG = "http://www.w3.org/2000/svg";

  const root = document.documentElement;
  // For the style: what only stands there in case this script does not run goes.
  root.dataset.draws = "";
  const asked = new URLSearchParams(location.search);
  const named = (asked.get("jobs") || "").split(",").map((slug) => slug.trim());
  const valid = [...new Set(named)].filter((slug) => /^[a-z\d]+(-[a-z\d]+)*$/.test(slug));
  const slugs = valid.slice(0, MOST_JOBS);

  /**
   * @param {string} name
   * @param {Record<string, string | number>} attributes
   * @param {(Node | string)[]} children
   */
  function make(name, attributes = {}, ...children) {
    const isDrawn = /^(svg|g|path|line|circle|text)$/.test(name);
    const element = isDrawn ? document.createElementNS(SVG, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
    element.append(...children);
    return element;
  }

  /** @param {string} day */
  const at = (day) => Date.parse(`${day}T00:00Z`);
  /** @param {number} value */
  const short = (value) => `${Math.round(value * 10) / 10}`;
  /** @param {number} change */
  const signed = (change) => (change > 0 ? `+${change}` : `${change}`);
  /** @param {Trend} job */
  const figure = (job) => (job.has_point ? `${job.score}` : job.range.join("\u2013"));

  /** @param {Trend[]} jobs */
  function drawing(jobs) {
    const last = Math.max(...jobs.map((job) => at(job.edition)));
    const first = Math.min(...jobs.map((job) => at(job.steps[0][0])));
    const weeks = WEEKS[root.dataset.range || "1y"];
    // The newest edition counts too: twelve editions are eleven weeks apart.
    const from = weeks ? Math.max(first, last - (weeks - 1) * WEEK_MS) : first;
    const lines = jobs.map((job) => {
      const before = job.steps.filter(([day]) => at(day) <= from).slice(-1);
      return [...before, ...job.steps.filter(([day]) => at(day) > from)];
    });
    const values = lines.flat().map(([, score]) => score);
    const low = Math.max(0, Math.floor((Math.min(...values) - 3) / 10) * 10);
    const high = Math.min(100, Math.ceil((Math.max(...values) + 3) / 10) * 10);
    const step = high - low > 50 ? 20 : 10;
    /** @param {number} day */
    const x = (day) => (Math.max(day, from) - from) / Math.max(last - from, 1);
    /** @param {number} score */
    const y = (score) => (high - score) / (high - low);
    const [ticks, grid, paths] = [make("svg", { class: "fluid-ticks" }), make("g", { class: "fluid-grid" }), make("g")];
    for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
      const height = `${short(y(tick) * 100)}%`;
      ticks.append(make("text", { x: "100%", y: height }, `${tick}`));
      grid.append(make("line", { x1: 0, x2: "100%", y1: height, y2: height }));
    }
    lines.forEach((line, place) => {
      const places = line.map(([day, score]) => [short(x(at(day)) * 1000), short(y(score) * 100)]);
      const d = `M${places.map(([left, top], step) => (step ? `H${left}V${top}` : `${left} ${top}`)).join("")}H1000`;
      const dashed = DASHES[place] && { "stroke-dasharray": DASHES[place] };
      const drawn = { class: `fluid-line series-${place}`, d, "vector-effect": "non-scaling-stroke", ...dashed };
      paths.append(make("path", drawn));
    });
    const stretched = { viewBox: "0 0 1000 100", width: "100%", height: "100%", preserveAspectRatio: "none" };
    const plot = { class: "fluid-plot", role: "img", "aria-label": "The scores over time; the list says where each stands." };
    return make(
      "div",
      { class: "fluid" },
      ticks,
      make("svg", plot, grid, make("svg", stretched, paths)),
      make("svg", { class: "fluid-end", "aria-hidden": "true" }),
      make("svg", { class: "fluid-months" }, ...months(from, last, x)),
    );
  }

  /**
   * At most three first days of months.
   * @param {number} from
   * @param {number} to
   * @param {(day: number) => number} x
   */
  function months(from, to, x) {
    const start = new Date(from);
    /** @type {number[]} */
    let firsts = [];
    for (let month = start.getUTCMonth() + 1; ; month++) {
      const day = Date.UTC(start.getUTCFullYear(), month, 1);
      if (day > to) break;
      firsts.push(day);
    }
    const every = [1, 2, 3, 6, 12].find((some) => firsts.filter((day) => !(new Date(day).getUTCMonth() % some)).length <= 3);
    firsts = firsts.filter((day) => !(new Date(day).getUTCMonth() % (every || 12)));
    return firsts.map((day, place) => {
      const [date, part] = [new Date(day), x(day)];
      const year = place && date.getUTCMonth() ? "" : ` ${date.getUTCFullYear()}`;
      const anchor = part < 0.12 ? "start" : part > 0.88 ? "end" : "middle";
      const text = MONTHS[date.getUTCMonth()] + year;
      return make("text", { x: `${short(part * 100)}%`, y: "1em", "text-anchor": anchor }, text);
    });
  }

  /**
   * @param {Trend} job
   * @param {number} place
   * @param {string} folder
   */
  function row(job, place, folder) {
    const dashed = DASHES[place] && { "stroke-dasharray": DASHES[place] };
    const line = make("path", { class: `fluid-line series-${place}`, d: "M0 6H28", ...dashed });
    const change = job.change === null ? "" : `, ${signed(job.change)} this week`;
    return make(
      "li",
      { "data-band": job.band },
      make("svg", { class: "key", viewBox: "0 0 28 12", "aria-hidden": "true" }, line),
      make("a", { href: `${folder}${job.slug}/`, target: "_blank", rel: "noopener" }, job.title),
      make("strong", {}, figure(job)),
      make("span", { class: "quiet" }, `${job.band.replace("-", " ")}${change}`),
    );
  }

  /**
   * Anything else, from a host that cuts or mixes its files, could not be drawn, or not to an end.
   * @param {any} data @param {string} slug @returns {data is Trend}
   */
  function isTrend(data, slug) {
    /** @param {any} day */
    const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(day) && at(day) > 0;
    /** @param {any} score */
    const isScore = (score) => Number.isFinite(score) && score >= 0 && score <= 100;
    const { schema_version: version, title, band, change, edition, score, range, steps } = data;
    return (
      version === 1 &&
      data.slug === slug &&
      typeof title === "string" &&
      typeof band === "string" &&
      (change === null || Number.isFinite(change)) &&
      isDay(edition) &&
      [score, ...range].every(isScore) &&
      steps.length > 0 &&
      steps.every((/** @type {any} */ [day, value]) => isDay(day) && isScore(value))
    );
  }

  /** @param {string} folder @param {string} slug @returns {Promise<Trend | string>} */
  async function load(folder, slug) {
    const response = await fetch(`${folder}${slug}.json`, { credentials: "omit" });
    if (response.status === 404) return `There is no job named \u201c${slug}\u201d.`;
    const data = response.ok && (await response.json());
    if (!data || !isTrend(data, slug)) throw new Error(`unreadable trend of ${slug}`);
    return data;
  }

  async function draw() {
    const box = document.getElementById("comparison");
    if (!box) return;
    const { trends = "", job: folder = "", compare = "" } = box.dataset;
    document.querySelectorAll("h1 a, footer a").forEach((link) => link.setAttribute("href", `${compare}?jobs=${slugs}`));
    if (!slugs.length) {
      return box.replaceChildren(make("p", {}, "This comparison names no jobs. Name them in its address: ?jobs=first,second"));
    }
    const answers = await Promise.all(slugs.map((slug) => load(trends, slug).catch(() => null)));
    const jobs = /** @type {Trend[]} */ (answers.filter((answer) => answer && typeof answer === "object"));
    const told = answers.filter((answer) => typeof answer === "string").map((text) => make("p", { role: "alert" }, `${text}`));
    if (valid.length > MOST_JOBS) told.push(make("p", {}, "At most four jobs can be compared: these are the first four."));
    if (answers.includes(null)) {
      const again = make("button", { type: "button" }, "Try again");
      again.addEventListener("click", draw);
      // In a sandbox that keeps a frame apart from its host, WebKit loads nothing, however often it is asked.
      const said = origin === "null" ? ["This frame may not load the figures: see the link below."] : ["Some of the figures did not arrive. ", again];
      told.push(make("p", { role: "alert" }, ...said));
    }
    const shown = jobs.length
      ? [make("ul", { class: "compared" }, ...jobs.map((job, place) => row(job, place, folder))), drawing(jobs)]
      : [];
    box.replaceChildren(...shown, ...told);
  }

  document.addEventListener("DOMContentLoaded", draw);
})();
