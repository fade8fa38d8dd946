// @ts-check
/**
 * Inside a widget: shows what its address asks for, follows the host's theme, and says how high it is. Without this
 * script the widget is complete, in the theme of the reader's device.
 */
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const told = new URLSearchParams(location.hash.slice(1));

  /** @param {URLSearchParams} from @param {string} name @param {RegExp} pattern */
  const read = (from, name, pattern) => (pattern.exec(from.get(name) || "") || [""])[0];

  /** @param {unknown} theme */
  function show(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  show(asked.get("theme"));
  const accent = read(asked, "accent", /^[0-9a-f]{6}$/i);
  if (accent) root.style.setProperty("--host-accent", `#${accent}`);
  if (asked.get("font") === "inherit") {
    root.dataset.font = "inherit";
    root.style.setProperty("--host-font", read(told, "font", /^[\w\s,"'.-]{1,300}$/) || "sans-serif");
  }
  const range = read(asked, "range", /^(12w|26w|1y|all)$/);
  if (range) root.dataset.range = range;

  const locale = read(asked, "locale", /^en(-[a-z]{2})?$/i);
  document.addEventListener("DOMContentLoaded", () => {
    if (!locale) return;
    document.querySelectorAll("time").forEach((time) => {
      try {
        const form = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
        time.textContent = form.format(new Date(time.dateTime));
        time.lang = locale;
      } catch (_) {
        // No date: it stays as it was written.
      }
    });
  });

  if (parent === window) return;
  const host = read(told, "host", /^https?:\/\/[^/]+$/);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || (host && origin !== host) || !data) return;
    // WordPress asks when its own script came later than the height.
    if (secret && data.message === "ready") tell();
    if (data.type === "job-risk:theme" && data.v === 1) show(data.theme);
  });
  // WordPress shows what oEmbed gives it in a sandbox, where no link works, and heeds whoever knows this word of its own.
  const secret = read(told, "secret", /^\w+$/);
  // Any host may hear the height: it is that of a public page, and tells nothing of its reader.
  /** @param {object} message */
  const say = (message) => parent.postMessage(message, host || "*");
  const tell = () => {
    // What has come so far is lower than the whole, and a host's page would jump; `load` tells.
    if (document.readyState === "loading") return;
    const height = Math.ceil(root.getBoundingClientRect().height);
    say({ type: "job-risk:height", v: 1, height });
    if (secret) say({ message: "height", value: height, secret });
  };
  addEventListener("click", ({ target }) => {
    const link = /** @type {Element} */ (target).closest("a");
    if (secret && link) say({ message: "link", value: link.href, secret });
  });
  new ResizeObserver(tell).observe(root);
  // Browsers do not draw frames far below the window, and then nothing is observed.
  addEventListener("load", tell);
})();
