//! The tables of the API for spreadsheets.

use anyhow::Result;
use index::Score;
use index::documents::{IndexDocument, JobDocument};

fn cell<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Every job in one row, highest score first.
pub fn index(document: &IndexDocument) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "edition",
        "slug",
        "title",
        "soc",
        "industry",
        "kind",
        "score",
        "previous",
        "change",
        "band",
        "range_low",
        "range_high",
        "confidence",
        "pay_usd_year",
        "growth_percent",
    ])?;
    for job in &document.jobs {
        let [low, high] = job.range;
        writer.write_record([
            document.edition.to_string(),
            job.slug.to_string(),
            job.title.clone(),
            job.soc.join(" "),
            job.industry.to_string(),
            job.kind.id().to_owned(),
            job.score.to_string(),
            cell(job.previous),
            cell(job.change),
            job.band.id().to_owned(),
            low.to_string(),
            high.to_string(),
            job.confidence.label().to_owned(),
            cell(job.pay),
            cell(job.growth),
        ])?;
    }
    Ok(writer.into_inner()?)
}

/// One job's history, oldest edition first.
pub fn job(document: &JobDocument) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["edition", "score", "change", "unrounded", "range_low", "range_high", "drivers"])?;
    for point in &document.history {
        let [low, high]: [Score; 2] = point.range;
        let drivers: Vec<String> = point
            .drivers
            .iter()
            .map(|driver| {
                let (index::ledger::Cause::Event(id) | index::ledger::Cause::Record(id)) = &driver.cause;
                format!("{id}:{:+}", driver.points)
            })
            .collect();
        writer.write_record([
            point.edition.to_string(),
            point.score.to_string(),
            cell(point.change),
            point.unrounded.to_string(),
            low.to_string(),
            high.to_string(),
            drivers.join(" "),
        ])?;
    }
    Ok(writer.into_inner()?)
}
