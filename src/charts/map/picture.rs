//! The map as a picture that stands by itself, and as a table: what is lit, with edition, caveat and address.

use std::fmt::Write;

use index::documents::csv_line;
use index::query::MapColour;
use index::treemap::Tile;

use super::colours::{STEPS, title, tokens, words};
use super::draw::written;
use super::lettering::{letters, text_width};
use super::plan::{HEAD, Plan, Shape, Target};
use super::tiles::{MapState, told_workers};
use crate::charts::drawing::paint::Palette;
use crate::charts::drawing::picture::{Picture, Sheet};
use crate::svg::{escape, px};

/// What of the map is taken along.
pub struct Taken<'a> {
    pub state: &'a MapState,
    pub lit: Option<&'a [bool]>,
    pub colour: MapColour,
    pub industry: Option<usize>,
}

const CAVEAT: &str =
    "AI Job Risk Index. Task exposure, not a forecast of job loss. Workers: United States, Bureau of Labor Statistics.";
const KEY_HEIGHT: f64 = 30.0;
const KEY_SIZE: f64 = 13.0;

impl Taken<'_> {
    fn is_lit(&self, at: usize) -> bool {
        self.lit.is_none_or(|lit| lit.get(at).copied().unwrap_or_default())
    }

    fn shown(&self) -> Vec<usize> {
        let state = self.state;
        let is_inside = |at: &usize| self.industry.is_none_or(|industry| state.jobs[*at].industry == industry);
        state.tiled().filter(|at| self.is_lit(*at)).filter(is_inside).collect()
    }

    /// `of` says what a token is painted as.
    pub fn picture(&self, palette: &Palette, of: &dyn Fn(&str) -> String, link: &str) -> Picture {
        let plan = Plan::new(self.state, Shape::Wide, self.industry);
        let (width, height) = Shape::Wide.size();
        let scale = Sheet::WIDTH / width;
        let mut svg = format!(r#"<g transform="scale({scale:.4})">"#);
        for (at, frame) in plan.frames.iter().filter(|(_, frame)| Plan::has_head(frame)) {
            let room = Tile { height: HEAD, ..*frame };
            let row = Tile { height: 2.0 * HEAD, ..room };
            if let Some(name) = letters(&row, &self.state.industries[*at].name, None, 13.0) {
                self.text(&mut svg, &room, &name, &palette.ink, true);
            }
        }
        for (target, tile) in &plan.tiles {
            let Target::Job(at) = *target else { continue };
            let job = &self.state.jobs[at];
            let step = job.step(self.colour).filter(|_| self.is_lit(at));
            let (fill, ink) = tokens(self.colour, step);
            let _ = write!(
                svg,
                r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}" stroke-width="0.8"/>"#,
                px(tile.x),
                px(tile.y),
                px(tile.width),
                px(tile.height),
                of(&fill),
                palette.paper,
            );
            if let Some(text) = letters(tile, &job.title, job.figure_text(self.colour).as_deref(), 12.0) {
                self.text(&mut svg, tile, &text, &of(&ink), false);
            }
        }
        svg.push_str("</g>");
        let height = height * scale;
        self.key(&mut svg, height + KEY_HEIGHT * 0.7, palette, of);
        let (jobs, workers) = self.state.count_shown(self.lit, self.industry);
        let industry = self.industry.map(|at| format!(", {}", self.state.industries[at].name)).unwrap_or_default();
        let subtitle = format!(
            "{jobs} jobs, {}{industry}; edition of {}. Area: workers. Colour: {}.",
            told_workers(workers),
            self.state.edition.long(),
            title(self.colour).to_lowercase(),
        );
        let sheet = Sheet {
            title: "The map of all jobs",
            subtitle: &subtitle,
            drawing: &svg,
            height: height + KEY_HEIGHT,
            caveat: CAVEAT,
            link,
        };
        Picture::sheet(&sheet, palette)
    }

    fn text(&self, svg: &mut String, tile: &Tile, text: &super::lettering::Lettering, ink: &str, is_strong: bool) {
        let weight = if is_strong { r#" font-weight="600""# } else { "" };
        let _ = write!(svg, r#"<g fill="{ink}" font-size="{}"{weight}>"#, text.size);
        written(svg, tile, text, "letters");
        svg.push_str("</g>");
    }

    fn key(&self, svg: &mut String, y: f64, palette: &Palette, of: &dyn Fn(&str) -> String) {
        let mut x = 0.0;
        for (step, words) in (0..STEPS).zip(words(self.colour)) {
            let fill = of(&tokens(self.colour, Some(step)).0);
            let _ = write!(
                svg,
                r#"<rect x="{}" y="{}" width="12" height="12" fill="{fill}"/><text x="{}" y="{}" font-size="{KEY_SIZE}" fill="{}">{}</text>"#,
                px(x),
                px(y - 11.0),
                px(x + 18.0),
                px(y),
                palette.ink_2,
                escape(words),
            );
            x += 18.0 + text_width(words) * KEY_SIZE + 16.0;
        }
    }

    /// One row for each job that is lit, the most workers first in each industry.
    pub fn csv(&self) -> String {
        let mut csv = csv_line(&[
            "edition",
            "slug",
            "title",
            "industry",
            "score",
            "range_low",
            "range_high",
            "band",
            "change_12_weeks",
            "workers",
            "jobs_sharing_the_figure",
            "pay_usd_year",
            "growth_percent",
            "caveat",
        ]);
        let text = |figure: Option<String>| figure.unwrap_or_default();
        for at in self.shown() {
            let job = &self.state.jobs[at];
            let [low, high] = job.range;
            let cells = [
                self.state.edition.to_string(),
                job.slug.to_string(),
                job.title.clone(),
                self.state.industries[job.industry].slug.to_string(),
                // Beside a range that stands alone a single figure would contradict it.
                if job.has_point { job.score.to_string() } else { String::new() },
                low.to_string(),
                high.to_string(),
                job.band.to_string(),
                text(job.change.map(|change| change.to_string())),
                text(job.workers.map(|workers| workers.to_string())),
                job.sharers.to_string(),
                text(job.pay.map(|pay| pay.to_string())),
                text(job.growth.map(|growth| growth.to_string())),
                CAVEAT.to_owned(),
            ];
            csv.push_str(&csv_line(&cells));
        }
        csv
    }
}

#[cfg(test)]
mod tests {
    use super::super::tiles::tests::index;
    use super::*;

    fn taken(state: &MapState) -> Taken<'_> {
        Taken { state, lit: None, colour: MapColour::Band, industry: None }
    }

    #[test]
    fn the_picture_carries_date_caveat_and_address() {
        let state = MapState::of(&index());
        let picture = taken(&state).picture(
            &Palette::tokens(),
            &|token| format!("[{token}]"),
            "https://example.org/map/?over=60",
        );
        for part in
            ["30 September 2026", "not a forecast of job loss", "https://example.org/map/?over=60", "[--risk-4]"]
        {
            assert!(picture.svg.contains(part), "{part}");
        }
        assert!(!picture.svg.contains("<a "));
    }

    #[test]
    fn the_table_has_what_is_lit_and_nothing_else() {
        let state = MapState::of(&index());
        assert_eq!(taken(&state).csv().lines().count(), 63);
        let lit: Vec<bool> = (0..state.jobs.len()).map(|at| at == 59 || at == 60).collect();
        let csv = Taken { lit: Some(&lit), ..taken(&state) }.csv();
        let row = csv.lines().nth(1).expect("a row");
        assert_eq!(csv.lines().count(), 2);
        assert!(row.ends_with(&format!(",\"{CAVEAT}\"")), "{row}");
        assert!(row.starts_with("2026-09-30,job-59,Job Number 59 of the Sample,retail,13,13,13,very-low,4,"), "{row}");
        assert_eq!(Taken { industry: Some(0), lit: Some(&lit), ..taken(&state) }.csv().lines().count(), 1);
    }
}
