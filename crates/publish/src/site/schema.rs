//! The JSON Schemas of the API, published beside the data that they describe.

/// File name below `/data/v1/schema/`, and text.
pub const SCHEMAS: [(&str, &str); 12] = [
    ("alternate_titles.json", include_str!("../../schema/alternate_titles.json")),
    ("common.json", include_str!("../../schema/common.json")),
    ("edition.json", include_str!("../../schema/edition.json")),
    ("editions.json", include_str!("../../schema/editions.json")),
    ("events.json", include_str!("../../schema/events.json")),
    ("index.json", include_str!("../../schema/index.json")),
    ("industry.json", include_str!("../../schema/industry.json")),
    ("job.json", include_str!("../../schema/job.json")),
    ("methodology.json", include_str!("../../schema/methodology.json")),
    ("search.json", include_str!("../../schema/search.json")),
    ("trend.json", include_str!("../../schema/trend.json")),
    ("widgets.json", include_str!("../../schema/widgets.json")),
];
