// @ts-check
// <job-risk-widget>: see /embed/. The link inside it stays where no frame can be shown.
(() => {
  // Loaded twice or on a server.
  if (typeof customElements === "undefined" || customElements.get("job-risk-widget")) return;

  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript ?? {});
  const HEIGHTS_PX = new Map(Object.entries({ job: 660, trend: 500, badge: 240, industry: 640, compare: 690 }));
  const OPTIONS = ["kind", "job", "jobs", "industry", "theme", "accent", "font", "range", "locale", "site"];
  // Between a frame's `load`, which an error page has too, and the word of a widget, which follows at once.
  const SILENCE_MS = 3000;
  // For a frame in sight, since of a cut connection Firefox and WebKit tell the page nothing.
  const PATIENCE_MS = 20000;
  const sheet = new CSSStyleSheet();
  // A change of colour takes a moment in the box, and so is an event. Its outline, never seen, has it in one form.
  sheet.replaceSync(
    // A column that centres its items would make a frame of 300 px of it.
    ":host(:not([hidden])),iframe{display:block}:host{box-sizing:border-box;width:100%;width:stretch}" +
      "iframe{width:100%;border:0}iframe+slot{display:none}" +
      // A frame that was never in sight has nothing to print.
      "@media print{iframe:not([data-heard]){display:none}iframe:not([data-heard])+slot{display:contents}}" +
      "div{caret-color:canvas;outline-color:color-mix(in srgb,currentcolor,currentcolor);transition:color 1ms,caret-color 1ms}",
  );

  /** @type {Set<Widget>} */
  const connected = new Set();
  const follow = () => connected.forEach((widget) => widget._follow());
  const roots = () => [document.body, document.documentElement];
  const hostTheme = new MutationObserver(follow);

  /** @param {any} event */
  function hear({ source, origin, data }) {
    const { type, v, height } = data ?? {};
    if (type !== "job-risk:height" || v !== 1 || !(Number.isFinite(height) && height > 0 && height < 1e4)) return;
    connected.forEach((widget) => {
      const { _frame: frame } = widget;
      if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
      frame.style.height = `${height}px`;
      frame.dataset.heard = "";
      // The room that the page kept for it.
      widget.style.minHeight = "";
      widget._follow();
    });
  }

  /** @param {Element} frame @param {number} ms */
  function expect(frame, ms) {
    setTimeout(() => {
      // Nothing loads in a page that sleeps.
      if (document.hidden) return document.addEventListener("visibilitychange", () => expect(frame, ms), { once: true });
      connected.forEach((widget) => widget._frame === frame && widget._frame.dataset.heard !== "" && widget._show());
    }, ms);
  }

  const sight = new IntersectionObserver((entries) =>
    entries.forEach(({ isIntersecting, target }) => {
      if (!isIntersecting) return;
      sight.unobserve(target);
      expect(target, PATIENCE_MS);
    }),
  );

  /** @param {any} event */
  function miss({ blockedURI }) {
    connected.forEach((widget) => widget._frame?.src.startsWith(blockedURI || "-") && widget._show());
  }

  /** @param {"addEventListener" | "removeEventListener"} change */
  function listen(change) {
    window[change]("message", hear);
    document[change]("securitypolicyviolation", miss);
    document[change]("transitionend", follow);
    hostTheme.disconnect();
    if (!connected.size) return;
    roots().forEach((root) => hostTheme.observe(root, { attributeFilter: ["class", "style", "data-theme"] }));
  }

  /** @param {Widget} widget */
  function themeOf(widget) {
    const { outlineColor, colorScheme } = getComputedStyle(widget._box);
    const said = [
      widget.getAttribute("theme"),
      colorScheme.replace(/ ?only ?/, ""),
      ...roots().flatMap(({ dataset, classList }) => [dataset.theme, classList.contains("dark") && "dark"]),
      // Bright text tells a dark page, and green is most of brightness: "color(srgb 1 1 1)".
      +outlineColor.split(" ")[2] > 0.5 && "dark",
    ];
    return said.find((name) => name === "light" || name === "dark") || "light";
  }

  /** @param {(name: string) => string} value */
  function addressOf(value) {
    const kind = value("kind") || "job";
    const isCompare = kind === "compare";
    const jobs = value("jobs").split(/\s*,\s*/).slice(0, 4);
    const slugs = isCompare ? jobs : [value(kind === "industry" ? kind : "job")];
    if (!HEIGHTS_PX.has(kind) || !slugs.every((slug) => /^[a-z\d]+(-[a-z\d]+)*$/.test(slug))) return;
    try {
      const site = value("site").replace(/[^/]$/, "$&/") || src;
      const url = new URL(`widget/${kind}/${isCompare ? "" : `${slugs}/`}`, site);
      if (isCompare) url.searchParams.set("jobs", `${jobs}`);
      for (const name of ["accent", "font", "range", "locale"])
        if (value(name)) url.searchParams.set(name, value(name).replace("#", ""));
      return /^https?:$/.test(url.protocol) ? url : undefined;
    } catch {}
  }

  class Widget extends HTMLElement {
    static observedAttributes = OPTIONS;
    _url = "";
    _box = document.createElement("div");

    constructor() {
      super();
      this._box.ontransitionend = follow;
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(this._box);
      this._show();
    }

    connectedCallback() {
      // Set by a framework before the element was defined, which hides the accessor.
      for (const name of OPTIONS)
        if (this.hasOwnProperty(name)) {
          /** @type {any} */
          const self = this;
          const value = self[name];
          delete self[name];
          self[name] = value;
        }
      if (connected.add(this).size === 1) listen("addEventListener");
      this._draw();
    }

    disconnectedCallback() {
      // A moved frame starts anew.
      this._url = "";
      connected.delete(this);
      if (!connected.size) listen("removeEventListener");
    }

    attributeChangedCallback() {
      // A framework sets several attributes in a row.
      queueMicrotask(() => this.isConnected && this._draw());
    }

    /** @param {HTMLIFrameElement} [frame] */
    _show(frame) {
      this._frame = frame;
      this._box.replaceChildren(...(frame ? [frame] : []), document.createElement("slot"));
    }

    _draw() {
      /** @param {string} name */
      const value = (name) => this.getAttribute(name)?.trim() || "";
      const url = addressOf(value);
      if (`${url}` === this._url) return this._follow();
      this._url = `${url}`;
      if (!url) return this._show();
      // A new address in the old frame would be a step of Back.
      const frame = document.createElement("iframe");
      url.searchParams.set("theme", themeOf(this));
      // No server sees this.
      const told = new URLSearchParams({ host: location.origin });
      if (value("font") === "inherit") told.set("font", getComputedStyle(this).fontFamily);
      url.hash = `${told}`;
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.style.height = `${parseFloat(this.style.minHeight) || HEIGHTS_PX.get(value("kind") || "job")}px`;
      frame.onload = () => expect(frame, SILENCE_MS);
      frame.src = url.href;
      this._show(frame);
      sight.observe(frame);
      this._follow();
    }

    _follow() {
      const { _frame: frame } = this;
      if (!frame) return;
      frame.title = this.textContent?.trim() || "AI job risk";
      if (frame.dataset.heard !== "") return;
      const message = { type: "job-risk:theme", v: 1, theme: themeOf(this) };
      frame.contentWindow?.postMessage(message, new URL(frame.src).origin);
    }
  }

  // Frameworks such as Solid, Angular and Lit set properties.
  for (const name of OPTIONS)
    Object.defineProperty(Widget.prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {Widget} */
      get() {
        return this.getAttribute(name);
      },
      /** @this {Widget} @param {unknown} value */
      set(value) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, `${value}`);
      },
    });
  customElements.define("job-risk-widget", Widget);
})();
