//! What a trend chart shows, as comma-separated values: one row for each point.

use std::ops::Range as Span;

use super::series::TrendState;

pub fn trend_csv(trend: &TrendState, shown: Span<usize>, lines: &[usize]) -> String {
    let mut csv = format!("edition,line,name,{},change,range_low,range_high,drivers\n", trend.measure.noun());
    for edition in shown {
        for line in lines.iter().filter_map(|at| trend.lines.get(*at)) {
            let Some(point) = line.at(edition) else { continue };
            let range = point.range.map(|range| range.map(|end| end.to_string())).unwrap_or_default();
            let drivers = point.reason.iter().flat_map(|reason| &reason.drivers);
            let drivers: Vec<String> =
                drivers.map(|driver| format!("{} ({})", driver.title, driver.points_text())).collect();
            let cells = [
                trend.editions[edition].to_string(),
                line.id.to_string(),
                line.name.clone(),
                point.value_text(),
                point.change_text().unwrap_or_default(),
                range[0].clone(),
                range[1].clone(),
                drivers.join("; "),
            ];
            csv.push_str(&cells.map(|cell| quoted(&cell)).join(","));
            csv.push('\n');
        }
    }
    csv
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{job, job_with_driver};
    use super::*;

    #[test]
    fn each_shown_point_is_a_row() {
        let trend = TrendState::of_job(&job_with_driver("nurse", &[24, 25], 0.62));
        assert_eq!(
            trend_csv(&trend, 1..2, &[0, 2]),
            "edition,line,name,score,change,range_low,range_high,drivers\n\
             2025-01-08,nurse,NURSE,25,+1,20,30,A record (+0.62)\n\
             2025-01-08,all-jobs,Average of all jobs,45.5,0,,,\n"
        );
        assert_eq!(trend_csv(&TrendState::of_job(&job("nurse", &[24])), 0..0, &[0]).lines().count(), 1);
    }

    #[test]
    fn a_cell_with_a_comma_or_a_quote_is_quoted() {
        assert_eq!(quoted(r#"A "record", of sorts"#), r#""A ""record"", of sorts""#);
    }
}
