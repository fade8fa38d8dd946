//! Lines that read the data into a frame; each was run as it stands, with the versions named (docs/data.md).

use leptos::prelude::*;

use crate::components::copy_button::CopyButton;
use crate::components::notices::with_codes;
use crate::routes::{data_href, origin, published_origin};
use crate::state::use_taken_over;

/// Language, with what it was run with, and its lines. `{DATA}` stands for the address of the folder.
const EXAMPLES: [(&str, &str); 3] = [
    (
        "Python (pandas 3.1)",
        "import pandas as pd\n\njobs = pd.read_csv(\"{DATA}index.csv\", dtype={\"soc\": str})\nprint(jobs.groupby(\"industry\")[\"score\"].mean().sort_values())",
    ),
    (
        "R (readr 2.1)",
        "jobs <- readr::read_csv(\"{DATA}index.csv\", col_types = readr::cols(soc = \"c\"))\naggregate(score ~ industry, data = jobs, FUN = mean)",
    ),
    (
        "SQL (DuckDB 1.5)",
        "SELECT industry, avg(score) AS mean_score\nFROM read_csv('{DATA}index.csv', types = {'soc': 'VARCHAR'})\nGROUP BY industry ORDER BY mean_score;",
    ),
];

#[component]
pub fn Examples() -> impl IntoView {
    let taken_over = use_taken_over();
    let published = published_origin();
    let folder = Memo::new(move |_| {
        let host = if taken_over.get() { origin() } else { published.clone() };
        format!("{}{}", host.unwrap_or_default(), data_href(""))
    });
    let examples = EXAMPLES
        .map(|(language, lines)| {
            let text = Signal::derive(move || lines.replace("{DATA}", &folder.read()));
            view! {
                <h3>{language}</h3>
                <pre class="embed-code" tabindex="0" role="region" aria-label=format!("{language}: code") translate="no">
                    <code translate="no">{text}</code>
                </pre>
                <CopyButton label="Copy" text disabled=Signal::derive(move || !taken_over.get()) />
            }
        })
        .collect_view();
    view! {
        <section class="section" id="examples">
            <h2>"Read it into a program"</h2>
            <p>
                {with_codes(
                    "The mean score of each industry, profiles and research estimates together. `histories.csv` has all editions, and the slug to join the two by.",
                )}
            </p>
            {examples}
            <p class="fine">
                {with_codes(
                    "DuckDB fetches its extension `httpfs` from its maker the first time that it reads an address. In a spreadsheet, open `index.xlsx` and not the CSV: some programs make dates of codes such as `11-2021`, and with a decimal comma take 4.6 for text.",
                )}
            </p>
        </section>
    }
    .into_any()
}
