//! A row's elements in the page, written anew for one job after another. What stays the same is left alone, and a text
//! goes to the text node that its element holds now, which a translator may have exchanged.

use index::documents::JobRow;
use index::query::JobColumn;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use super::row_text::{FIGURES, RowText, cell_class, figure_text, short_label};

pub struct PooledRow {
    pub element: HtmlElement,
    /// Which it is of all that were made.
    pub number: u32,
    /// The job's place in the list, from 0; a copy has none yet (`usize::MAX`).
    pub at: usize,
    tick: HtmlInputElement,
    link: Element,
    under: Element,
    score: Element,
    figure: Element,
    band: Element,
    previous: Element,
    change: Element,
    change_words: Element,
    change_figure: Element,
    line: Element,
    /// By [`FIGURES`]; none before the column was first shown.
    figures: [Option<(Element, String)>; FIGURES.len()],
    said: Option<RowText>,
    /// The place that the row tells, from 0.
    said_at: Option<usize>,
}

impl PooledRow {
    /// A prerendered row; none where the element has not the parts of one.
    pub fn of(element: Element, number: u32) -> Option<Self> {
        let element: HtmlElement = element.dyn_into().ok()?;
        let part = |css: &str| element.query_selector(css).ok().flatten();
        let figure = |column: JobColumn| {
            let class = cell_class(column).split(' ').next_back()?;
            part(&format!(".{class} > :last-child")).map(|figure| (figure, String::new()))
        };
        let row = Self {
            number,
            at: number as usize,
            tick: part(".tick input")?.dyn_into().ok()?,
            link: part(".job-name a")?,
            under: part(".job-name .fine")?,
            score: part(".job-score")?,
            figure: part(".job-figure")?,
            band: part(".band-mark")?,
            previous: part(".job-previous")?,
            change: part(".change")?,
            change_words: part(".change > :first-child")?,
            change_figure: part(".change > :last-child")?,
            line: part(".job-line path")?,
            figures: FIGURES.map(figure),
            said: None,
            said_at: None,
            element,
        };
        row.element.set_id(&row.id());
        Some(row)
    }

    /// Another row like this one, not yet in the page.
    pub fn copy(&self, number: u32) -> Option<Self> {
        let element = self.element.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        Some(Self { at: usize::MAX, ..Self::of(element, number)? })
    }

    pub fn id(&self) -> String {
        format!("job-row-{}", self.number)
    }

    pub fn set_ticked(&self, is_ticked: bool) {
        if self.tick.checked() != is_ticked {
            self.tick.set_checked(is_ticked);
        }
        let _ = self.element.class_list().toggle_with_force("is-ticked", is_ticked);
    }

    /// Stands at its place, all rows being so high.
    pub fn stand(&self, height: f64) {
        let _ = self.element.style().set_property("transform", &format!("translateY({}px)", self.at as f64 * height));
    }

    /// Takes it that the row says this job already, in the usual columns.
    pub fn assume(&mut self, row: &JobRow, industry: &str) {
        self.said = Some(RowText::of(row, industry));
        for (column, figure) in FIGURES.into_iter().zip(&mut self.figures) {
            if let Some((_, said)) = figure {
                *said = figure_text(row, column);
            }
        }
    }

    /// Tells its place among all rows, of which the first is that of the heads.
    pub fn say_place(&mut self) {
        if self.said_at.replace(self.at) != Some(self.at) {
            set(&self.element, "aria-rowindex", &(self.at + 2).to_string());
        }
    }

    /// Says this job, in the columns that are shown.
    pub fn say(&mut self, row: &JobRow, industry: &str, columns: &[JobColumn]) {
        let new = RowText::of(row, industry);
        let old = self.said.take();
        let old = old.as_ref();
        let is_new = |field: fn(&RowText) -> &str| old.is_none_or(|old| field(old) != field(&new));
        let say = |element: &Element, field: fn(&RowText) -> &str| {
            if is_new(field) {
                write(element, field(&new));
            }
        };
        if is_new(|text| &text.href) {
            set(&self.link, "href", &new.href);
            set(&self.tick, "aria-label", &new.label);
        }
        say(&self.link, |text| &text.title);
        say(&self.under, |text| &text.under);
        if is_new(|text| &text.score) {
            set(&self.score, "data-score", &new.score);
        }
        say(&self.figure, |text| &text.figure);
        if is_new(|text| text.band_id) {
            set(&self.band, "data-band", new.band_id);
        }
        say(&self.band, |text| text.band);
        say(&self.previous, |text| &text.previous);
        if is_new(|text| text.change.direction) {
            set(&self.change, "data-direction", new.change.direction);
        }
        if is_new(|text| text.change.words) {
            write(&self.change_words, new.change.words);
            let _ = match row.change {
                Some(_) => self.change_figure.remove_attribute("aria-hidden"),
                None => self.change_figure.set_attribute("aria-hidden", "true"),
            };
        }
        say(&self.change_figure, |text| &text.change.figure);
        if is_new(|text| &text.line) {
            set(&self.line, "d", &new.line);
        }
        self.said = Some(new);
        self.say_figures(row, columns);
    }

    fn say_figures(&mut self, row: &JobRow, columns: &[JobColumn]) {
        for (at, column) in FIGURES.into_iter().enumerate() {
            if !columns.contains(&column) {
                continue;
            }
            if self.figures[at].is_none() {
                self.figures[at] = self.add_cell(column).map(|figure| (figure, String::new()));
            }
            if let Some((figure, said)) = &mut self.figures[at] {
                let text = figure_text(row, column);
                if *said != text {
                    write(figure, &text);
                    *said = text;
                }
            }
        }
    }

    /// A cell at the end of the row; those that come later are further columns.
    fn add_cell(&self, column: JobColumn) -> Option<Element> {
        let document = document();
        let cell = document.create_element("td").ok()?;
        set(&cell, "role", "cell");
        cell.set_class_name(cell_class(column));
        let label = document.create_element("span").ok()?;
        label.set_class_name("cell-label");
        label.set_text_content(Some(short_label(column)));
        let figure = document.create_element("span").ok()?;
        cell.append_with_node_2(&label, &figure).ok()?;
        let after = FIGURES.into_iter().skip_while(|other| *other != column).skip(1);
        let next = after.filter_map(|column| {
            let class = cell_class(column).split(' ').next_back()?;
            self.element.query_selector(&format!(".{class}")).ok().flatten()
        });
        self.element.insert_before(&cell, next.map(web_sys::Node::from).next().as_ref()).ok()?;
        Some(figure)
    }
}

/// A node that stays costs a browser less than another one in its place.
fn write(element: &Element, text: &str) {
    match element.first_child() {
        Some(node) if node.node_type() == Node::TEXT_NODE && node.next_sibling().is_none() => {
            node.set_node_value(Some(text));
        }
        _ => element.set_text_content(Some(text)),
    }
}

/// It fails for names alone that no attribute may have.
fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
