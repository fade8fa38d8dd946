//! What is wrong in the content, where, and what to do: all of it is collected before anything is refused.

use std::cell::RefCell;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A field of a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: Arc<str>,
    /// From 1.
    pub line: usize,
    /// Such as `task[3].share`, counted from 1 as an editor counts.
    pub field: String,
}

/// A value that still knows where it was written, for checks that span files.
#[derive(Clone, Debug, PartialEq)]
pub struct Located<T> {
    pub value: T,
    pub place: Place,
}

impl<T> Located<T> {
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), place: self.place }
    }
}

/// The values without their places.
pub fn plain<T: Clone>(located: &[Located<T>]) -> Vec<T> {
    located.iter().map(|located| located.value.clone()).collect()
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Shown as `file:line: field`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.field)
    }
}

/// One error, shown as `file:line: field: what is wrong. What to do.`
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    pub place: Place,
    pub wrong: String,
    pub remedy: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}.", self.place, self.wrong, self.remedy)
    }
}

/// Collects while parsing goes on, so that an editor sees every error at once.
#[derive(Debug, Default)]
pub struct Mistakes(RefCell<Vec<Mistake>>);

impl Mistakes {
    pub fn add(&self, place: &Place, wrong: impl Into<String>, remedy: impl Into<String>) {
        let mistake = Mistake { place: place.clone(), wrong: wrong.into(), remedy: remedy.into() };
        self.0.borrow_mut().push(mistake);
    }

    /// By file, then by line.
    pub fn into_sorted(self) -> Vec<Mistake> {
        let mut mistakes = self.0.into_inner();
        mistakes.sort();
        mistakes.dedup();
        mistakes
    }
}
