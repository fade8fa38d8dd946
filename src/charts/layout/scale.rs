//! Ticks that read well: tens of points upwards, months along.

use index::Date;

/// What the bottom and the top of a chart stand for, with ticks between. Of places, the first is on top.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub low: f64,
    pub high: f64,
    /// Of scores both ends are among them.
    pub ticks: Vec<f64>,
}

/// A narrower span would make one point look like a fall off a cliff.
const LEAST_SPAN: f64 = 20.0;
const MOST_STEPS: f64 = 5.0;

impl Scale {
    /// Holds all values, ends on round figures and stays within 0 to 100.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let finite = values.into_iter().filter(|value| value.is_finite()).map(|value| value.clamp(0.0, 100.0));
        let (low, high) = finite.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low > high { (0.0, 100.0) } else { (low, high) };
        let lack = (LEAST_SPAN - (high - low)).max(0.0) / 2.0;
        let (low, high) = (low - lack, high + lack);
        let (low, high) = if low < 0.0 { (0.0, high - low) } else { (low, high) };
        let (low, high) = if high > 100.0 { (low - (high - 100.0), 100.0) } else { (low, high) };
        // Each step divides 100, so that rounding outwards never leaves the scale.
        let ends = |step: f64| ((low / step).floor() * step, (high / step).ceil() * step);
        let fits = |step: &f64| {
            let (from, to) = ends(*step);
            (to - from) / step <= MOST_STEPS
        };
        let step = [5.0, 10.0, 20.0].into_iter().find(fits).unwrap_or(25.0);
        let (low, high) = ends(step);
        let steps = ((high - low) / step).round() as u32;
        Self { low, high, ticks: (0..=steps).map(|at| low + f64::from(at) * step).collect() }
    }
}

impl Scale {
    /// From the first place at the top to the last one at the bottom.
    pub fn of_places(count: usize) -> Self {
        let count = count.max(2);
        Self { low: count as f64 + 0.5, high: 0.5, ticks: (1..=count).map(|place| place as f64).collect() }
    }

    pub fn is_of_places(&self) -> bool {
        self.low > self.high
    }
}

/// First days of months within the span, not more than `most`, with what to write there: the year stands at every January,
/// and at the first one unless a January comes next, for which it would leave no room.
pub fn month_ticks(from: Date, to: Date, most: usize) -> Vec<(Date, String)> {
    let mut firsts = Vec::new();
    let (mut year, mut month) = (from.year(), from.month());
    while let Ok(first) = Date::from_ymd(year, month, 1) {
        if first > to {
            break;
        }
        if first >= from {
            firsts.push(first);
        }
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    let every = |months: u8| firsts.iter().filter(move |first| (first.month() - 1) % months == 0);
    let months = [1, 2, 3, 6].into_iter().find(|months| every(*months).count() <= most.max(1)).unwrap_or(12);
    let shown: Vec<&Date> = every(months).collect();
    let is_january = |at: usize| shown.get(at).is_some_and(|first| first.month() == 1);
    shown
        .iter()
        .enumerate()
        .map(|(at, first)| {
            let name = &first.month_name()[..3];
            let has_year = is_january(at) || (at == 0 && !is_january(1));
            (**first, if has_year { format!("{name} {}", first.year()) } else { name.to_owned() })
        })
        .collect()
}

/// Month ticks for two widths: those of the wide one, with whether the narrow one has no room for them. A January has the
/// year and stays.
pub fn month_ticks_of_widths(from: Date, to: Date, [narrow, wide]: [usize; 2]) -> Vec<(Date, String, bool)> {
    let ticks = month_ticks(from, to, wide);
    let kept = ticks.iter().position(|(first, _)| first.month() == 1).unwrap_or_default();
    let stays = |at: usize, step: usize| at % step == kept % step;
    let fits = |step: &usize| (0..ticks.len()).filter(|at| stays(*at, *step)).count() <= narrow.max(1);
    let step = (1..=ticks.len()).find(fits).unwrap_or(1);
    ticks.into_iter().enumerate().map(|(at, (first, label))| (first, label, !stays(at, step))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(values: &[f64]) -> (f64, f64) {
        let scale = Scale::of(values.iter().copied());
        (scale.low, scale.high)
    }

    #[test]
    fn the_scale_holds_its_values_between_round_figures() {
        assert_eq!(ends(&[24.0, 51.0]), (20.0, 60.0));
        assert_eq!(ends(&[24.0, 25.0]), (10.0, 35.0));
        assert_eq!(ends(&[3.0, 97.0]), (0.0, 100.0));
        assert_eq!(Scale::of([24.0, 51.0]).ticks, [20.0, 30.0, 40.0, 50.0, 60.0]);
    }

    #[test]
    fn the_scale_never_leaves_0_to_100() {
        for low in 0..=100 {
            for high in low..=100 {
                let scale = Scale::of([f64::from(low), f64::from(high)]);
                assert!(scale.low >= 0.0 && scale.high <= 100.0, "{low} {high}: {scale:?}");
                assert!(scale.low <= f64::from(low) && scale.high >= f64::from(high), "{low} {high}: {scale:?}");
                assert!((3..=6).contains(&scale.ticks.len()), "{low} {high}: {scale:?}");
                assert!(scale.high - scale.low >= LEAST_SPAN, "{low} {high}: {scale:?}");
            }
        }
        assert_eq!(ends(&[]), (0.0, 100.0));
        assert_eq!(ends(&[f64::NAN]), (0.0, 100.0));
    }

    #[test]
    fn months_thin_out_to_quarters_and_halves() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        let labels = |from: &str, to: &str, most| -> Vec<String> {
            month_ticks(date(from), date(to), most).into_iter().map(|(_, label)| label).collect()
        };
        assert_eq!(labels("2025-11-12", "2026-02-04", 6), ["Dec", "Jan 2026", "Feb"]);
        assert_eq!(labels("2025-10-01", "2026-09-30", 6), ["Nov", "Jan 2026", "Mar", "May", "Jul", "Sep"]);
        assert_eq!(labels("2025-01-01", "2026-09-30", 4), ["Jan 2025", "Jul", "Jan 2026", "Jul"]);
        assert!(labels("2025-01-08", "2025-01-29", 6).is_empty());
    }

    #[test]
    fn a_narrow_chart_keeps_the_year_and_every_few_months() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        let kept = |from: &str, to: &str| -> Vec<String> {
            let ticks = month_ticks_of_widths(date(from), date(to), [2, 6]);
            ticks.into_iter().filter(|(_, _, is_extra)| !is_extra).map(|(_, label, _)| label).collect()
        };
        assert_eq!(kept("2025-10-01", "2026-09-30"), ["Jan 2026", "Jul"]);
        assert_eq!(kept("2025-11-12", "2026-02-04"), ["Jan 2026"]);
        assert_eq!(kept("2025-02-12", "2025-04-04"), ["Mar 2025", "Apr"]);
        assert!(kept("2025-01-08", "2025-01-29").is_empty());
    }
}
