//! The rows shown as a CSV file.

use index::Date;
use index::documents::JobRow;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::listing::use_listing;
use crate::pages::figure::counted;

#[component]
pub fn DownloadRows() -> impl IntoView {
    let listing = use_listing();
    let label = move || format!("Download {} (CSV)", counted(listing.count() as u32, "row", "rows"));
    let is_off = move || !listing.is_whole() || listing.is_busy.get() || listing.count() == 0;
    let save = move |_| {
        let edition = listing.index.with_untracked(|index| index.edition);
        let text = csv(edition, &untrack(|| listing.rows_shown()));
        // A browser that refuses leaves everything as it was.
        let _ = save_as(&format!("ai-job-risk-index-{edition}.csv"), &text);
    };
    view! {
        <button type="button" class="button needs-script no-print" prop:disabled=is_off on:click=save>
            {move || if is_off() { "Download (CSV)".to_owned() } else { label() }}
        </button>
    }
    .into_any()
}

fn csv(edition: Date, rows: &[JobRow]) -> String {
    let mut text = String::from(
        "edition,slug,title,soc,industry,kind,score,previous,change,band,range_low,range_high,confidence,pay_usd_year,growth_percent_2024_34\r\n",
    );
    for row in rows {
        let [low, high] = row.range;
        let cells = [
            edition.to_string(),
            row.slug.to_string(),
            quoted(&row.title),
            row.soc.join(" "),
            row.industry.to_string(),
            row.kind.id().to_owned(),
            row.score.to_string(),
            written(row.previous),
            written(row.change),
            row.band.to_string(),
            low.to_string(),
            high.to_string(),
            row.confidence.label().to_owned(),
            written(row.pay),
            written(row.growth),
        ];
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn written<T: ToString>(figure: Option<T>) -> String {
    figure.map_or_else(String::new, |figure| figure.to_string())
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn save_as(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("text/csv;charset=utf-8");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?.dyn_into::<web_sys::HtmlAnchorElement>()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address)
}

#[cfg(test)]
mod tests {
    use index::documents::{Confidence, JobKind};
    use index::{Band, Score};

    use super::*;

    #[test]
    fn a_row_is_written_with_its_commas_and_quotes_kept() {
        let score = Score::shown(24.0);
        let row = JobRow {
            slug: "ml".parse().expect("a slug"),
            title: "Teachers, \"other\"".to_owned(),
            soc: vec!["15-2051".to_owned(), "15-1252".to_owned()],
            industry: "technology".parse().expect("a slug"),
            kind: JobKind::Profile,
            score,
            previous: Some(Score::shown(25.0)),
            change: Some(-1),
            band: Band::Low,
            range: [Score::shown(19.0), Score::shown(30.0)],
            confidence: Confidence::Low,
            spark: vec![score],
            pay: Some(98_540),
            growth: None,
        };
        let text = csv("2026-03-25".parse().expect("a day"), &[row]);
        let line = text.lines().nth(1);
        let expected = "2026-03-25,ml,\"Teachers, \"\"other\"\"\",15-2051 15-1252,technology,profile,24,25,-1,low,19,30,low,98540,";
        assert_eq!(line, Some(expected));
        assert_eq!(text.lines().next().map(|head| head.split(',').count()), Some(15));
    }
}
