//! `index.xlsx`: the jobs for a spreadsheet. A table as text leaves the reading to the program that opens it: Gnumeric makes
//! dates of codes such as 11-2021, and with a decimal comma LibreOffice takes half of the figures for text.

use anyhow::{Context, Result};
use index::documents::{IndexDocument, JOB_COLUMNS, JobRow};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

const CAVEAT: &str = "Task exposure, not a forecast of job loss.";

/// # Errors
/// A value that has no place in a workbook.
pub fn jobs(index: &IndexDocument) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let day = ExcelDateTime::parse_from_str(&index.edition.to_string()).context("the edition's day")?;
    // The day of the edition and never of the run: the same content has the same bytes.
    let about = DocProperties::new().set_title("AI Job Risk Index").set_comment(CAVEAT).set_creation_datetime(&day);
    workbook.set_properties(&about);
    write_jobs(workbook.add_worksheet().set_name("Jobs")?, index, &day)?;
    let notes = workbook.add_worksheet().set_name("About")?;
    for (row, text) in (0u32..).zip([
        format!("AI Job Risk Index, edition of {}, methodology {}", index.edition.long(), index.methodology_version),
        CAVEAT.to_owned(),
        "Licence: CC BY 4.0. Pay, growth, workers, openings and education: US Bureau of Labor Statistics; job zones: O*NET.".to_owned(),
        "What the columns mean: the page Data of the site, and datapackage.json beside this file.".to_owned(),
    ]) {
        notes.write(row, 0, text)?;
    }
    workbook.save_to_buffer().context("the workbook cannot be packed")
}

fn write_jobs(sheet: &mut Worksheet, index: &IndexDocument, day: &ExcelDateTime) -> Result<()> {
    let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    for (column, name) in (0u16..).zip(JOB_COLUMNS) {
        sheet.write_with_format(0, column, name, &bold)?;
    }
    for (row, job) in (1u32..).zip(&index.jobs) {
        for (column, name) in (0u16..).zip(JOB_COLUMNS) {
            match cell(job, name)? {
                Cell::Edition => sheet.write_with_format(row, column, day, &date)?,
                Cell::Text(text) => sheet.write(row, column, text)?,
                Cell::Number(Some(number)) => sheet.write(row, column, number)?,
                Cell::Truth(truth) => sheet.write(row, column, truth)?,
                Cell::Number(None) => sheet,
            };
        }
    }
    sheet.set_freeze_panes(1, 3)?;
    sheet.autofilter(0, 0, index.jobs.len() as u32, JOB_COLUMNS.len() as u16 - 1)?;
    Ok(())
}

enum Cell<'a> {
    Edition,
    Text(std::borrow::Cow<'a, str>),
    Number(Option<f64>),
    Truth(bool),
}

/// What `jobs_csv` has in the column, with its type.
fn cell<'a>(job: &'a JobRow, column: &str) -> Result<Cell<'a>> {
    let text = |text: &'a str| Cell::Text(text.into());
    let number = |number: Option<f64>| Cell::Number(number);
    Ok(match column {
        "edition" => Cell::Edition,
        "slug" => text(job.slug.as_str()),
        "title" => text(&job.title),
        "soc" => Cell::Text(job.soc.join(" ").into()),
        "industry" => text(job.industry.as_str()),
        "kind" => text(job.kind.id()),
        "score" => number(Some(job.score.value().into())),
        "previous" => number(job.previous.map(|score| score.value().into())),
        "change" => number(job.change.map(f64::from)),
        "band" => text(job.band.id()),
        "range_low" => number(Some(job.range[0].value().into())),
        "range_high" => number(Some(job.range[1].value().into())),
        "confidence" => text(job.confidence.id()),
        "pay_usd_year" => number(job.pay.map(f64::from)),
        "growth_percent" => number(job.growth),
        "has_point" => Cell::Truth(job.has_point),
        "workers" => number(job.workers.map(f64::from)),
        "openings_year" => number(job.openings.map(f64::from)),
        "job_zone" => number(job.job_zone),
        "education" => text(job.education.as_deref().unwrap_or_default()),
        "change_12_weeks" => number(job.change_12_weeks.map(f64::from)),
        unknown => anyhow::bail!("the workbook does not know the column {unknown}"),
    })
}
