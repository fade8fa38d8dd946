//! The files, what is in each, and its schema.

use index::Date;
use leptos::prelude::*;

use crate::components::table_frame::TableFrame;
use crate::routes::{JOB_FEED_PATTERN, data_href, feed_href};

/// A file of the API.
struct File {
    /// Below `/data/v1/`.
    name: &'static str,
    what: &'static str,
    /// Below `/data/v1/schema/`; a table has none.
    schema: Option<&'static str>,
}

const FILES: [File; 12] = [
    File {
        name: "index.json",
        what: "Every job in one row, the industries, the averages of every week.",
        schema: Some("index.json"),
    },
    File { name: "index.csv", what: "The same rows as a table, for programs.", schema: None },
    File { name: "index.xlsx", what: "The same table for a spreadsheet, each cell with its type.", schema: None },
    File { name: "histories.csv", what: "Every job in every edition, an edition of a job a row.", schema: None },
    File {
        name: "datapackage.json",
        what: "The tables with types, keys and licence, as a Frictionless data package.",
        schema: None,
    },
    File { name: "CITATION.cff", what: "How to cite this edition, for reference managers and archives.", schema: None },
    File {
        name: "editions.json",
        what: "Every edition: how many rose and fell, average, digest; and the corrections.",
        schema: Some("editions.json"),
    },
    File {
        name: "events.json",
        what: "The whole ledger of events, each with its source.",
        schema: Some("events.json"),
    },
    File { name: "search.json", what: "The titles that people use, by job.", schema: Some("search.json") },
    File {
        name: "methodology.json",
        what: "The capability curves with all records, the worked example, the validation.",
        schema: Some("methodology.json"),
    },
    File {
        name: "related.json",
        what: "How close jobs are: O*NET's related occupations, and what the profiles' tasks share.",
        schema: Some("related.json"),
    },
    File {
        name: "widgets.json",
        what: "How heavy each kind of widget is, measured at this publication.",
        schema: Some("widgets.json"),
    },
];

#[component]
pub fn Downloads(edition: Date) -> impl IntoView {
    let files = FILES.map(|file| view! { <FileRow file /> }).collect_view();
    let one_edition = format!("editions/{edition}.json");
    view! {
        <section class="section" id="downloads">
            <h2>"Downloads"</h2>
            <TableFrame caption="Files below /data/v1/" class="files">
                <thead>
                    <tr>
                        <th scope="col">"File"</th>
                        <th scope="col">"What is in it"</th>
                        <th scope="col">"Schema"</th>
                    </tr>
                </thead>
                <tbody>
                    {files}
                    <Pattern name="jobs/<slug>.json" example="jobs/machine-learning-engineer.json" schema="job.json">
                        "All of a job's page: tasks, history with drivers, explanations, evidence."
                    </Pattern>
                    <Pattern name="jobs/<slug>.csv" example="jobs/machine-learning-engineer.csv">
                        "A job's history, one edition a row, with what moved it."
                    </Pattern>
                    <Pattern name="trends/<slug>.json" example="trends/machine-learning-engineer.json" schema="trend.json">
                        "A job's score over time and nothing else, for small charts."
                    </Pattern>
                    <Pattern name="industries/<slug>.json" example="industries/technology.json" schema="industry.json">
                        "An industry with its averages and jobs."
                    </Pattern>
                    <Pattern name="search/<letter>.json" example="search/n.json" schema="alternate_titles.json">
                        "Further titles with a word that begins with the letter, by occupation; loaded when a search needs them."
                    </Pattern>
                    <Pattern name="foreign_titles.json" example="foreign_titles.json" schema="foreign_titles.json">
                        "What the jobs that are looked for most are called in six languages."
                    </Pattern>
                    <Pattern name="editions/<date>.json" example=one_edition schema="edition.json">
                        "One edition as it stood, with every score: the profiles' with their drivers, the research estimates' with their ranges; and the week's events."
                    </Pattern>
                </tbody>
            </TableFrame>
            <p>
                "Each schema is whole by itself, so a validator needs no other file. For programs, "
                <a href=data_href("schema/documents.json") rel="external" translate="no">"documents.json"</a>
                " says which schema is whose."
            </p>
            <p>
                "To follow the index: "
                <a href=feed_href() rel="external">"a feed of the editions"</a>
                " (Atom), and one of each job whose score ever moved at "
                <code translate="no">{JOB_FEED_PATTERN}</code> ", with its ten newest changes."
            </p>
        </section>
    }
}

#[component]
fn FileRow(file: File) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                <a href=data_href(file.name) rel="external" translate="no">{file.name}</a>
            </th>
            <td class="words">{file.what}</td>
            <td><SchemaLink name=file.schema /></td>
        </tr>
    }
}

#[component]
fn Pattern(
    name: &'static str,
    #[prop(into)] example: String,
    #[prop(optional)] schema: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                <code translate="no">{name}</code>
            </th>
            <td class="words">
                {children()} " For example "
                <a href=data_href(&example) rel="external" translate="no">{example.clone()}</a> "."
            </td>
            <td><SchemaLink name=schema /></td>
        </tr>
    }
}

#[component]
fn SchemaLink(name: Option<&'static str>) -> impl IntoView {
    name.map(|name| view! { <a href=data_href(&format!("schema/{name}")) rel="external">"JSON Schema"</a> })
}
