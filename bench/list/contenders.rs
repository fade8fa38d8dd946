//! Who is measured, and how each is asked to sort, to filter and to scroll.

#[derive(Clone, Copy)]
pub struct Contender {
    pub name: &'static str,
    pub path: &'static str,
    /// True once it can be asked.
    pub is_ready: &'static str,
    /// Sets `window.bench`, where the page does not by itself.
    pub adapter: &'static str,
}

pub const OURS: &str = "ours";
pub const LIMIT: &str = "written by hand";

pub const CONTENDERS: [Contender; 4] = [
    Contender {
        name: OURS,
        path: "jobs/",
        is_ready: "!!document.querySelector('.jobs-downloads button:not(:disabled)')",
        adapter: ADAPTER,
    },
    Contender { name: LIMIT, path: "peers/hand-written.html", is_ready: "!!window.bench", adapter: "0" },
    Contender { name: "AG Grid Community", path: "peers/ag-grid.html", is_ready: "!!window.bench", adapter: "0" },
    Contender { name: "Tabulator", path: "peers/tabulator.html", is_ready: "!!window.bench", adapter: "0" },
];

/// Our list is asked as a visitor asks it, by the buttons of the page, with its table at the top of the window.
const ADAPTER: &str = r#"(() => {
    const find = (css) => document.querySelector(css);
    scrollTo(0, find(".jobs-table").getBoundingClientRect().top + scrollY);
    window.bench = {
        sort: (column, direction) => {
            const head = find(`.jobs-table thead .job-${column === "title" ? "name" : column}`);
            if (column === "previous") return;
            const wanted = direction === "asc" ? "ascending" : "descending";
            head.querySelector("button").click();
            setTimeout(() => { if (head.getAttribute("aria-sort") !== wanted) window.bench = null; }, 300);
        },
        filter: (band) => find(band ? `.chips [data-band=${band}]` : ".chips [aria-pressed=true]").click(),
        scroller: () => document.scrollingElement,
        shown: () => Number(find(".jobs-table").getAttribute("aria-rowcount")) - 1,
    };
})()"#;
