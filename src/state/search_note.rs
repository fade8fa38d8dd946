//! What is said of what a search found, above the jobs or in their place.

use std::fmt;

use index::search::Language;

use super::search::Found;

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// A word of another language, before the text.
    pub foreign: Option<(String, Language)>,
    pub text: String,
}

impl Note {
    /// Of jobs that a title in another language found.
    pub fn of_foreign(found: &[Found]) -> Option<Self> {
        let Found { alias: Some(alias), languages, .. } = found.first()? else { return None };
        let first = *languages.first()?;
        let names: Vec<String> = languages.iter().map(ToString::to_string).collect();
        let pages = if found.len() == 1 { "the page is" } else { "the pages are" };
        let text = format!(" is {}; {pages} in English.", names.join(" and "));
        Some(Self { foreign: Some((alias.clone(), first)), text })
    }
}

impl From<String> for Note {
    fn from(text: String) -> Self {
        Self { foreign: None, text }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((word, _)) = &self.foreign {
            write!(f, "“{word}”")?;
        }
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use index::Score;
    use index::documents::JobKind;

    use super::*;

    fn found(languages: &[Language]) -> Found {
        Found {
            slug: "vet".parse().expect("a slug"),
            title: "Veterinarian".to_owned(),
            alias: Some("veterinario".to_owned()),
            languages: languages.to_vec(),
            kind: JobKind::Profile,
            score: Score::shown(20.0),
            range: None,
            is_near: false,
            instead_of: None,
        }
    }

    #[test]
    fn a_word_of_another_language_is_told_with_its_language() {
        let said = |found: &[Found]| Note::of_foreign(found).map(|note| note.to_string());
        let (one, two) = (found(&[Language::Spanish]), found(&[Language::Spanish, Language::Italian]));
        assert_eq!(
            said(std::slice::from_ref(&one)).as_deref(),
            Some("“veterinario” is Spanish; the page is in English.")
        );
        assert_eq!(
            said(&[two, one]).as_deref(),
            Some("“veterinario” is Spanish and Italian; the pages are in English.")
        );
        assert_eq!(said(&[found(&[])]), None);
        assert_eq!(said(&[]), None);
    }
}
