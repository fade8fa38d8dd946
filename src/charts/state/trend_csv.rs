//! What a trend chart shows, as comma-separated values: one row for each point, with the caveat in its last column, since a
//! line of its own would break the table for most readers.

use std::ops::Range as Span;

use index::documents::csv_line;

use super::series::{Figure, Point, TrendState, signed_tenth};

pub fn trend_csv(trend: &TrendState, shown: Span<usize>, lines: &[usize]) -> String {
    let measure = trend.measure.noun();
    let mut csv =
        csv_line(&["edition", "line", "name", measure, "change", "range_low", "range_high", "drivers", "caveat"]);
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
                // A range has columns of its own.
                if point.figure == Figure::Middle { String::new() } else { point.value_text() },
                change(point),
                range[0].clone(),
                range[1].clone(),
                drivers.join("; "),
                trend.measure.caveat().to_owned(),
            ];
            csv.push_str(&csv_line(&cells));
        }
    }
    csv
}

/// A number without a plus, as in the published tables.
fn change(point: &Point) -> String {
    match (point.change, point.figure) {
        (None, _) => String::new(),
        (Some(change), Figure::Tenth) => signed_tenth(change).trim_start_matches('+').to_owned(),
        (Some(change), Figure::Whole | Figure::Place | Figure::Middle) => change.to_string(),
    }
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
            "edition,line,name,score,change,range_low,range_high,drivers,caveat\n\
             2025-01-08,nurse,NURSE,25,1,20,30,A record (+0.62),\"Task exposure, not a forecast of job loss.\"\n\
             2025-01-08,all-jobs,Average of all jobs,45.5,0,,,,\"Task exposure, not a forecast of job loss.\"\n"
        );
        assert_eq!(trend_csv(&TrendState::of_job(&job("nurse", &[24])), 0..0, &[0]).lines().count(), 1);
    }
}
