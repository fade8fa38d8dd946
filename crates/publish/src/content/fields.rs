//! A TOML table as a reader of content sees it: fields are asked for by name, and every fault is reported, not thrown.

use index::Date;
use toml::de::{DeTable, DeValue};

use super::characters::{self, unfit};
use super::file::File;
use super::mistake::{Located, Place};

/// Stands where `new job` leaves something for a person to write.
const TODO: &str = "TODO";

pub struct Fields<'a> {
    file: &'a File<'a>,
    table: &'a DeTable<'a>,
    line: usize,
    path: String,
}

pub struct Value<'a> {
    file: &'a File<'a>,
    value: &'a DeValue<'a>,
    place: Place,
}

impl File<'_> {
    /// Reads the file's table. A file that is not TOML is not read further: what follows an error of syntax is noise.
    pub fn parse<T>(&self, known: &'static [&'static str], read: impl FnOnce(&Fields<'_>) -> Option<T>) -> Option<T> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let line = self.line(error.span().map_or(0, |span| span.start));
            let place = Place { file: self.path.clone(), line, field: "syntax".to_owned() };
            let message = error.message().lines().collect::<Vec<_>>().join("; ");
            self.mistakes.add(&place, message, "Correct the TOML; content/README.md shows the form");
        }
        if !errors.is_empty() {
            return None;
        }
        read(&Fields::new(self, table.get_ref(), 1, String::new(), known))
    }
}

impl<'a> Fields<'a> {
    /// Reports every field that is not known.
    pub fn new(file: &'a File<'a>, table: &'a DeTable<'a>, line: usize, path: String, known: &[&'static str]) -> Self {
        let fields = Self { file, table, line, path };
        for (key, _) in table.iter().filter(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            let place = fields.place_at(key.get_ref(), file.line(key.span().start));
            let remedy = format!("Use one of: {}", known.join(", "));
            file.mistakes.add(&place, "unknown field", remedy);
        }
        fields
    }

    fn place_at(&self, name: &str, line: usize) -> Place {
        let dot = if self.path.is_empty() || name.is_empty() { "" } else { "." };
        Place { file: self.file.path.clone(), line, field: format!("{}{dot}{name}", self.path) }
    }

    /// Where a field stands, or where its table begins.
    pub fn place(&self, name: &str) -> Place {
        let line = self.table.get(name).map_or(self.line, |value| self.file.line(value.span().start));
        self.place_at(name, line)
    }

    pub fn mistake(&self, name: &str, wrong: impl Into<String>, remedy: impl Into<String>) {
        self.file.mistakes.add(&self.place(name), wrong, remedy);
    }

    /// A mistake at a place that was read before.
    pub fn report(&self, place: &Place, wrong: impl Into<String>, remedy: impl Into<String>) {
        self.file.mistakes.add(place, wrong, remedy);
    }

    pub fn optional(&self, name: &str) -> Option<Value<'a>> {
        let value = self.table.get(name)?;
        Some(Value { file: self.file, value: value.get_ref(), place: self.place(name) })
    }

    pub fn required(&self, name: &str) -> Option<Value<'a>> {
        let value = self.optional(name);
        if value.is_none() {
            self.mistake(name, "is missing", "Add it");
        }
        value
    }

    /// The elements of a list; a missing list has none.
    pub fn list(&self, name: &str) -> Vec<Value<'a>> {
        self.optional(name).map(|value| value.list()).unwrap_or_default()
    }

    /// The elements of a list that has to have so many.
    pub fn list_of(&self, name: &str, least: usize, most: usize) -> Vec<Value<'a>> {
        let items = self.list(name);
        let is_list = self.table.get(name).is_none_or(|value| value.get_ref().is_array());
        if is_list && !(least..=most).contains(&items.len()) {
            let range = if least == most { least.to_string() } else { format!("{least} to {most}") };
            self.mistake(name, format!("has {} entries, not {range}", items.len()), format!("Give {range}"));
        }
        items
    }

    /// The names of all fields of a table that has no fixed ones.
    pub fn names(&self) -> Vec<&'a str> {
        self.table.keys().map(|key| key.get_ref().as_ref()).collect()
    }

    pub fn text(&self, name: &str, least: usize, most: usize) -> Option<String> {
        self.required(name)?.text(least, most).map(|text| text.value)
    }

    /// Sentences that visitors read: they keep their place for the checks of language.
    pub fn prose(&self, name: &str, chars: (usize, usize)) -> Option<Located<String>> {
        self.required(name)?.text(chars.0, chars.1)
    }

    /// A list of paragraphs, so many and so long.
    pub fn paragraphs(
        &self,
        name: &str,
        (least, most): (usize, usize),
        chars: (usize, usize),
    ) -> Option<Vec<Located<String>>> {
        self.required(name)?;
        self.list_of(name, least, most).iter().map(|paragraph| paragraph.text(chars.0, chars.1)).collect()
    }
}

impl<'a> Value<'a> {
    pub fn place(&self) -> &Place {
        &self.place
    }

    pub fn mistake(&self, wrong: impl Into<String>, remedy: impl Into<String>) {
        self.file.mistakes.add(&self.place, wrong, remedy);
    }

    fn located<T>(&self, value: T) -> Located<T> {
        Located { value, place: self.place.clone() }
    }

    fn wrong_type<T>(&self, wanted: &str, example: &str) -> Option<T> {
        if let DeValue::String(text) = self.value
            && text.contains(TODO)
        {
            self.mistake(format!("still says {TODO}, not {wanted}"), format!("Write it like {example}"));
            return None;
        }
        self.mistake(format!("is a {}, not {wanted}", self.value.type_str()), format!("Write it like {example}"));
        None
    }

    fn string(&self) -> Option<&'a str> {
        match self.value {
            DeValue::String(text) if text.contains(TODO) => {
                self.mistake(format!("still says {TODO}"), "Write it");
                None
            }
            DeValue::String(text) => Some(text.as_ref()),
            _ => self.wrong_type("a text", "\"…\""),
        }
    }

    /// A text of so many characters, without space around it.
    pub fn text(&self, least: usize, most: usize) -> Option<Located<String>> {
        let text = self.string()?;
        let chars = text.chars().count();
        if let Some(c) = unfit(text) {
            self.mistake(characters::wrong(c), characters::REMEDY);
        } else if text.trim().is_empty() {
            self.mistake("is empty", "Write it");
        } else if text.trim() != text {
            self.mistake("has space at its start or end", "Take the space away");
        } else if chars < least {
            self.mistake(format!("has {chars} characters, fewer than {least}"), "Say more");
        } else if chars > most {
            self.mistake(format!("has {chars} characters, more than {most}"), "Shorten it");
        } else {
            return Some(self.located(text.to_owned()));
        }
        None
    }

    /// A slug, whose error already says how to write it.
    pub fn slug(&self) -> Option<Located<index::Slug>> {
        let text = self.string()?;
        match text.parse() {
            Ok(slug) => Some(self.located(slug)),
            Err(_) => {
                let wrong = format!("`{text}` is not a slug");
                self.mistake(wrong, "Use lower-case letters, digits and single hyphens, at most 80 characters");
                None
            }
        }
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&self, choices: &[(&'static str, T)]) -> Option<Located<T>> {
        let text = self.string()?;
        if let Some((_, value)) = choices.iter().find(|(id, _)| *id == text) {
            return Some(self.located(*value));
        }
        let ids: Vec<&str> = choices.iter().map(|(id, _)| *id).collect();
        self.mistake(format!("`{text}` is not known"), format!("Use one of: {}", ids.join(", ")));
        None
    }

    /// `true` or `false`.
    pub fn flag(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong_type("true or false", "true"),
        }
    }

    /// A finite number, written with or without a point.
    pub fn number(&self) -> Option<Located<f64>> {
        let number = match self.value {
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(|n| n as f64),
            DeValue::Float(float) => float.as_str().parse::<f64>().ok(),
            _ => return self.wrong_type("a number", "12 or 0.25"),
        };
        match number.filter(|number| number.is_finite()) {
            Some(number) => Some(self.located(number)),
            None => {
                self.mistake("is not a finite number", "Write a number like 12 or 0.25");
                None
            }
        }
    }

    pub fn number_within(&self, low: f64, high: f64) -> Option<Located<f64>> {
        let number = self.number()?;
        if (low..=high).contains(&number.value) {
            return Some(number);
        }
        self.mistake(format!("{} lies outside {low} to {high}", number.value), format!("Give {low} to {high}"));
        None
    }

    pub fn number_above(&self, bound: f64) -> Option<Located<f64>> {
        let number = self.number()?;
        if number.value > bound {
            return Some(number);
        }
        self.mistake(format!("{} is not above {bound}", number.value), format!("Give a number above {bound}"));
        None
    }

    /// A day, written as a TOML date without quotes.
    pub fn date(&self) -> Option<Located<Date>> {
        const EXAMPLE: &str = "2026-03-25, without quotes and without a time";
        let DeValue::Datetime(moment) = self.value else { return self.wrong_type("a date", EXAMPLE) };
        let day = match (moment.date, moment.time) {
            (Some(day), None) => Date::from_ymd(i32::from(day.year), day.month, day.day).ok(),
            _ => None,
        };
        match day {
            Some(day) => Some(self.located(day)),
            None => {
                self.mistake("is not a day", format!("Write it like {EXAMPLE}"));
                None
            }
        }
    }

    pub fn list(&self) -> Vec<Value<'a>> {
        let DeValue::Array(items) = self.value else {
            self.wrong_type::<()>("a list", "[…] or as [[…]] tables");
            return Vec::new();
        };
        let element = |(at, item): (usize, &'a toml::Spanned<DeValue<'a>>)| {
            let field = format!("{}[{}]", self.place.field, at + 1);
            let place = Place { file: self.place.file.clone(), line: self.file.line(item.span().start), field };
            Value { file: self.file, value: item.get_ref(), place }
        };
        items.iter().enumerate().map(element).collect()
    }

    pub fn table(&self, known: &[&'static str]) -> Option<Fields<'a>> {
        let table = self.any_table()?;
        Some(Fields::new(self.file, table, self.place.line, self.place.field.clone(), known))
    }

    /// A table whose fields are the content's own.
    pub fn open_table(&self) -> Option<Fields<'a>> {
        let table = self.any_table()?;
        Some(Fields { file: self.file, table, line: self.place.line, path: self.place.field.clone() })
    }

    fn any_table(&self) -> Option<&'a DeTable<'a>> {
        match self.value {
            DeValue::Table(table) => Some(table),
            _ => self.wrong_type("a table", "{ … } or under a […] heading"),
        }
    }
}
