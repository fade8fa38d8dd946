//! The moves from a job as a picture, without pixels: risk against pay around the start, one bubble a job.

use index::documents::{JobRow, csv_line};
use index::figure::grouped;
use index::moves::Move;
use index::orderly::Orderly;
use index::{Band, Date, Score, Slug};

use crate::routes::Route;

/// Bubbles that a picture holds before they hide each other.
const MOST_BUBBLES: usize = 40;
/// In each file of the picture.
pub const CAVEAT: &str =
    "AI Job Risk Index. Task exposure, not a forecast of job loss. Pay and workers: US, Bureau of Labor Statistics.";

#[derive(Clone, Debug, PartialEq)]
pub struct Bubble {
    pub slug: Slug,
    pub title: String,
    pub score: Score,
    /// What is shown as the score.
    pub figure: String,
    pub band: Band,
    pub pay: u32,
    pub workers: Option<u32>,
}

/// Where a job lies, seen from the start. What is equal counts as no worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    SaferRicher,
    SaferPoorer,
    RiskierRicher,
    RiskierPoorer,
}

impl Quadrant {
    pub const ALL: [Self; 4] = [Self::SaferRicher, Self::RiskierRicher, Self::SaferPoorer, Self::RiskierPoorer];

    pub fn label(self) -> &'static str {
        match self {
            Self::SaferRicher => "safer and better paid",
            Self::SaferPoorer => "safer, less pay",
            Self::RiskierRicher => "riskier, better paid",
            Self::RiskierPoorer => "riskier and less pay",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bubbles {
    pub start: Bubble,
    /// The best fits that have a pay, the best first.
    pub moves: Vec<Bubble>,
    /// How many of the best fits have none, and so no place.
    pub without_pay: usize,
    /// Of the scores.
    pub edition: Date,
}

/// The next bubble in a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    LessRisk,
    MoreRisk,
    LessPay,
    MorePay,
    /// The best fit.
    Best,
    Last,
}

impl Bubbles {
    /// Of a ranking, the best first; none where the start has no pay.
    pub fn of<'a>(start: &JobRow, ranked: impl Iterator<Item = &'a Move<'a>>, edition: Date) -> Option<Self> {
        let best: Vec<Option<Bubble>> = ranked.take(MOST_BUBBLES).map(|entry| bubble(entry.step.to)).collect();
        let without_pay = best.iter().filter(|bubble| bubble.is_none()).count();
        Some(Self { start: bubble(start)?, moves: best.into_iter().flatten().collect(), without_pay, edition })
    }

    pub fn title(&self) -> String {
        format!("Moves from {}", self.start.title)
    }

    pub fn way(&self, to: &Bubble) -> Route {
        Route::way(self.start.slug.clone(), to.slug.clone())
    }

    /// Where an arrow leads: along one axis every bubble is reached, those of one place by their names. From nowhere, and
    /// past an end, the best fit and the last bubble stay within reach.
    pub fn beside(&self, from: Option<usize>, by: Beside) -> Option<usize> {
        let last = self.moves.len().checked_sub(1)?;
        let from = match (from, by) {
            (_, Beside::Best) | (None, _) => return Some(0),
            (_, Beside::Last) => return Some(last),
            (Some(from), _) => from,
        };
        let mut order: Vec<usize> = (0..self.moves.len()).collect();
        let by_risk = matches!(by, Beside::LessRisk | Beside::MoreRisk);
        order.order_by_key(|at| {
            let bubble = &self.moves[*at];
            let (risk, pay) = (u32::from(bubble.score.value()), bubble.pay);
            (if by_risk { (risk, pay) } else { (pay, risk) }, bubble.slug.clone())
        });
        let place = order.iter().position(|at| *at == from)?;
        let next = if matches!(by, Beside::MoreRisk | Beside::MorePay) {
            (place + 1).min(last)
        } else {
            place.saturating_sub(1)
        };
        order.get(next).copied()
    }

    pub fn quadrant(&self, bubble: &Bubble) -> Quadrant {
        match (bubble.score <= self.start.score, bubble.pay >= self.start.pay) {
            (true, true) => Quadrant::SaferRicher,
            (true, false) => Quadrant::SaferPoorer,
            (false, true) => Quadrant::RiskierRicher,
            (false, false) => Quadrant::RiskierPoorer,
        }
    }

    /// How many lie where, and how many have no place.
    pub fn sentence(&self) -> String {
        let count = |quadrant| self.moves.iter().filter(|bubble| self.quadrant(bubble) == quadrant).count();
        let parts = Quadrant::ALL.map(|quadrant| format!("{} {}", count(quadrant), quadrant.label()));
        let lack = match self.without_pay {
            0 => String::new(),
            1 => " One more has no published pay and so no place in the picture.".to_owned(),
            more => format!(" {more} more have no published pay and so no place in the picture."),
        };
        format!("Of the {} best fits, {}.{lack}", self.moves.len(), parts.join("; "))
    }

    /// "Software Developer: risk 49, $135,980 a year, 1,654,440 workers; safer and better paid."
    pub fn told(&self, bubble: &Bubble) -> String {
        let quadrant = self.quadrant(bubble).label();
        format!("{}: risk {}, {}; {quadrant}.", bubble.title, bubble.figure, figures(bubble))
    }

    pub fn csv(&self) -> String {
        let mut csv = csv_line(&["job", "title", "risk", "pay", "workers", "seen_from_start", "caveat"]);
        let line = |bubble: &Bubble, seen: &str| {
            let workers = bubble.workers.map(|workers| workers.to_string()).unwrap_or_default();
            let cells = [
                bubble.slug.to_string(),
                bubble.title.clone(),
                bubble.figure.clone(),
                bubble.pay.to_string(),
                workers,
                seen.to_owned(),
                CAVEAT.to_owned(),
            ];
            csv_line(&cells)
        };
        csv.push_str(&line(&self.start, "start"));
        for bubble in &self.moves {
            csv.push_str(&line(bubble, self.quadrant(bubble).label()));
        }
        csv
    }
}

/// `$135,980 a year, 1,654,440 workers`
pub fn figures(bubble: &Bubble) -> String {
    let workers = bubble.workers.map_or_else(
        || "number of workers not published".to_owned(),
        |workers| format!("{} workers", grouped(workers)),
    );
    format!("${} a year, {workers}", grouped(bubble.pay))
}

fn bubble(job: &JobRow) -> Option<Bubble> {
    Some(Bubble {
        slug: job.slug.clone(),
        title: job.title.clone(),
        score: job.score,
        figure: job.figure(),
        band: job.band,
        pay: job.pay.filter(|pay| *pay > 0)?,
        workers: job.workers,
    })
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn at(name: &str, score: u8, pay: u32, workers: Option<u32>) -> Bubble {
        let score = Score::shown(f64::from(score));
        Bubble {
            slug: name.parse().expect("a slug"),
            title: name.to_uppercase(),
            score,
            figure: score.to_string(),
            band: score.band(),
            pay,
            workers,
        }
    }

    pub fn bubbles() -> Bubbles {
        Bubbles {
            start: at("cook", 40, 40_000, Some(1_000)),
            moves: vec![
                at("chef", 20, 60_000, Some(4_000)),
                at("baker", 30, 30_000, None),
                at("clerk", 70, 50_000, Some(2_000)),
                at("teller", 60, 35_000, Some(100)),
            ],
            without_pay: 1,
            edition: "2026-03-25".parse().expect("a date"),
        }
    }

    #[test]
    fn arrows_along_either_axis_reach_every_bubble_and_stop_at_the_ends() {
        let bubbles = bubbles();
        for by in [Beside::MoreRisk, Beside::MorePay] {
            let back = if by == Beside::MoreRisk { Beside::LessRisk } else { Beside::LessPay };
            let mut at = bubbles.beside(None, by).expect("a bubble");
            for _ in 0..bubbles.moves.len() {
                at = bubbles.beside(Some(at), back).expect("a bubble");
            }
            let mut reached = vec![at];
            for _ in 1..bubbles.moves.len() {
                at = bubbles.beside(Some(at), by).expect("a bubble");
                reached.push(at);
            }
            reached.sort_unstable();
            assert_eq!(reached, [0, 1, 2, 3], "{by:?}");
            assert_eq!(bubbles.beside(Some(at), by), Some(at));
        }
        assert_eq!([Beside::Best, Beside::Last].map(|by| bubbles.beside(Some(1), by)), [Some(0), Some(3)]);
    }

    #[test]
    fn each_job_lies_in_a_quadrant_seen_from_the_start() {
        let bubbles = bubbles();
        let found: Vec<Quadrant> = bubbles.moves.iter().map(|bubble| bubbles.quadrant(bubble)).collect();
        let [safe_rich, risky_rich, safe_poor, risky_poor] = Quadrant::ALL;
        assert_eq!(found, [safe_rich, safe_poor, risky_rich, risky_poor]);
        assert_eq!(bubbles.quadrant(&bubbles.start), safe_rich);
    }

    #[test]
    fn a_sentence_counts_the_quadrants_and_what_has_no_place() {
        assert_eq!(
            bubbles().sentence(),
            "Of the 4 best fits, 1 safer and better paid; 1 riskier, better paid; 1 safer, less pay; 1 riskier and less \
             pay. One more has no published pay and so no place in the picture."
        );
        let told = bubbles().told(&bubbles().moves[1]);
        assert_eq!(told, "BAKER: risk 30, $30,000 a year, number of workers not published; safer, less pay.");
    }

    #[test]
    fn the_table_for_a_spreadsheet_begins_with_the_start() {
        let csv = bubbles().csv();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines[1], format!("cook,COOK,40,40000,1000,start,\"{CAVEAT}\""));
        assert_eq!(lines[3], format!("baker,BAKER,30,30000,,\"safer, less pay\",\"{CAVEAT}\""));
        assert_eq!(lines.len(), 6);
    }
}
