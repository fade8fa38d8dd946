//! A figure about the world needs a source. Per cents, sums of money, recent years and counts of workers are taken for
//! such figures; the forty drawings or the four pounds of a scene are not.

use std::ops::Range;

use crate::content::{Content, FigureSource, Mistakes};

use super::passage::{self, Passage};

/// A claim about pay or spending runs to thousands, and the price of a coffee in a scene does not.
const MONEY_FROM: f64 = 1000.0;
/// Below it, people are those of a scene: thirty pupils, a webinar of three hundred.
const WORKERS_FROM: f64 = 1000.0;
/// Claims about AI are dated in these years; a nut overtightened in 1987 is part of a scene.
const RECENT_YEARS: Range<u32> = 2020..2050;

const CURRENCIES: [&str; 9] = ["dollar", "dollars", "pound", "pounds", "euro", "euros", "USD", "GBP", "EUR"];
const LARGE: [&str; 6] = ["thousand", "thousands", "million", "millions", "billion", "billions"];
const WORKERS: [&str; 12] = [
    "employees",
    "engineers",
    "hires",
    "jobs",
    "layoffs",
    "openings",
    "people",
    "positions",
    "posts",
    "staff",
    "vacancies",
    "workers",
];
/// Words that may stand between a count and what it counts: `40,000 skilled trades workers`.
const BETWEEN: usize = 3;

/// Reports each figure that no `[[source]]` of its file quotes. Notes tell of an edition whose events carry sources, and
/// the ledger's own texts stand beside theirs.
pub fn check(content: &Content, mistakes: &Mistakes) {
    for profile in &content.profiles {
        let mut passages = passage::of_profile(profile);
        passages.retain(|passage| passage.part.is_of_profile());
        check_page(&passages, &profile.sources, mistakes);
    }
    for industry in &content.industries {
        check_page(&passage::of_industry(industry), &industry.sources, mistakes);
    }
}

fn check_page(passages: &[Passage<'_>], sources: &[FigureSource], mistakes: &Mistakes) {
    for FigureSource { figure, .. } in sources {
        if !passages.iter().any(|passage| passage.text.contains(figure.as_str())) {
            let wrong = "quotes words that stand nowhere on this page";
            mistakes.add(&figure.place, wrong, "Quote the words around the figure exactly, or take it out");
        }
    }
    for passage in passages {
        let quotes = sources.iter().map(|source| source.figure.as_str());
        let quoted: Vec<Range<usize>> =
            quotes.filter_map(|quote| passage.text.find(quote).map(|at| at..at + quote.len())).collect();
        for figure in figures(passage.text) {
            if !quoted.iter().any(|range| range.start <= figure.start && figure.end <= range.end) {
                let wrong = format!("gives the figure `{}` without a source", &passage.text[figure]);
                let remedy = "Give its source as a [[source]] that quotes it, or say it without the figure";
                mistakes.add(passage.place, wrong, remedy);
            }
        }
    }
}

/// Where figures about the world stand.
fn figures(text: &str) -> Vec<Range<usize>> {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map_or("", |token| &text[token.clone()]);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let here = word(at);
        let is_percent = here.ends_with('%') || (word(at + 1) == "per" && word(at + 2) == "cent");
        let last = if is_percent && !here.ends_with('%') {
            Some(at + 2)
        } else if is_percent || is_recent_year(here) {
            Some(at)
        } else {
            end_of_sum(at, &word).or_else(|| end_of_count(at, &word))
        };
        if let Some(last) = last {
            found.push(token.start..tokens[last.min(tokens.len() - 1)].end);
        }
    }
    found
}

/// Words without the marks around them; those of figures stay.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let is_mark = |c: char| !c.is_alphanumeric() && !matches!(c, '%' | '$' | '£' | '€');
    text.split_whitespace()
        .map(|token| token.trim_matches(is_mark))
        .filter(|token| !token.is_empty())
        .map(|token| {
            let start = token.as_ptr() as usize - text.as_ptr() as usize;
            start..start + token.len()
        })
        .collect()
}

fn is_recent_year(word: &str) -> bool {
    let digits = word.split(['\'', '’']).next().unwrap_or(word);
    digits.len() == 4 && digits.parse().is_ok_and(|year: u32| RECENT_YEARS.contains(&year))
}

/// `£30,000`, `40,000 dollars`, `$2 million`, `thirty thousand pounds`.
fn end_of_sum<'a>(at: usize, word: &impl Fn(usize) -> &'a str) -> Option<usize> {
    let here = word(at);
    let amount = here.trim_start_matches(['$', '£', '€']);
    let is_large = amount.ends_with(['k', 'm']) && number(&amount[..amount.len() - 1]).is_some();
    let next_is_large = LARGE.contains(&word(at + 1));
    if amount != here {
        let is_sum = is_large || next_is_large || number(amount).is_some_and(|sum| sum >= MONEY_FROM);
        return is_sum.then_some(if next_is_large { at + 1 } else { at });
    }
    let is_sum = number(here).is_some_and(|sum| sum >= MONEY_FROM) || LARGE.contains(&here);
    (is_sum && CURRENCIES.contains(&word(at + 1))).then_some(at + 1)
}

/// `40,000 jobs`, `two million truck drivers' posts`, `thousands of workers`.
fn end_of_count<'a>(at: usize, word: &impl Fn(usize) -> &'a str) -> Option<usize> {
    let here = word(at);
    let is_count = number(here).is_some_and(|count| count >= WORKERS_FROM) || LARGE.contains(&here);
    let counted = at + 1..=at + 1 + BETWEEN;
    if is_count { counted.into_iter().find(|at| WORKERS.contains(&word(*at))) } else { None }
}

/// A number in digits, with or without separators.
fn number(word: &str) -> Option<f64> {
    word.starts_with(|c: char| c.is_ascii_digit()).then(|| word.replace(',', "").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        figures(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn figures_about_the_world_are_found() {
        let text = "In 2026, about 30% of firms (or thirty per cent) cut 40,000 office jobs; pay fell by £2,500 to $1.2 \
                    million, or two million euros, and thousands of skilled workers left before 2027's end.";
        let expected = [
            "2026",
            "30%",
            "thirty per cent",
            "40,000 office jobs",
            "£2,500",
            "$1.2 million",
            "million euros",
            "thousands of skilled workers",
            "2027's",
        ];
        assert_eq!(found(text), expected);
    }

    #[test]
    fn the_numbers_of_a_scene_are_not() {
        let text = "Forty drawings, a press of 1978, four pounds for a coffee, '£9', 300 people on a webinar, order 4711, \
                    11 hours, an axle load of 80,000 kilograms";
        assert_eq!(found(text), Vec::<&str>::new());
    }
}
