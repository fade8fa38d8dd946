//! A page's data, where it is a document that stands beside it as a file: the page names the file, and the browser fetches it
//! along with the program (start.js), so that nothing is sent twice. A page that was rendered from another text than the
//! file has by then is told apart by a hash.

use std::collections::BTreeMap;

use job_risk_index::prerender::Page;

/// What the browser's program finds a resource's value in; a script of the framework's that the publisher did not write.
const VALUE: &str = "__RESOLVED_RESOURCES[";

/// A document to fetch before the page can be taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Place among the page's resources.
    pub resource: usize,
    /// Below `/data/v1/`.
    pub document: String,
    pub hash: u32,
    /// What of the value stands around the document.
    pub around: [String; 2],
}

impl Beside {
    fn of(resource: usize, value: &str, name: &str, text: &str) -> Option<Self> {
        let (before, after) = value.split_once(text)?;
        let is_little = before.len() + after.len() < text.len();
        let around = [before.to_owned(), after.to_owned()];
        is_little.then(|| Self { resource, hash: hash(text), document: name.to_owned(), around })
    }

    /// As start.js reads it; `address` is the document's.
    pub fn list(&self, address: &str) -> serde_json::Value {
        serde_json::json!([self.resource, address, self.hash, self.around[0], self.around[1]])
    }
}

/// The page without the data that stands in files.
pub fn taken_out(page: &Page, path: &str, files: &BTreeMap<String, String>) -> (Page, Vec<Beside>) {
    let (scripts, beside): (Vec<String>, Vec<Vec<Beside>>) =
        page.scripts.iter().map(|script| split(script, path, files)).unzip();
    (Page { scripts, ..page.clone() }, beside.concat())
}

/// The script without the values that stand in files, and the files.
fn split(script: &str, path: &str, files: &BTreeMap<String, String>) -> (String, Vec<Beside>) {
    let (mut kept, mut beside) = (String::with_capacity(script.len()), Vec::new());
    let mut rest = script;
    while let Some(start) = rest.find(VALUE) {
        let Some((resource, value, end)) = value_at(&rest[start + VALUE.len()..]) else { break };
        let end = start + VALUE.len() + end;
        let document = document_of(path).and_then(|name| Beside::of(resource, &value, &name, files.get(&name)?));
        match document {
            Some(document) => {
                kept.push_str(&rest[..start]);
                beside.push(document);
            }
            None => kept.push_str(&rest[..end]),
        }
        rest = &rest[end..];
    }
    kept.push_str(rest);
    (kept, beside)
}

/// `0] = "…";` with what comes after it left out: the number, the value, and where it ends.
fn value_at(text: &str) -> Option<(usize, String, usize)> {
    let (number, value) = text.split_once("] = ")?;
    let resource = number.parse().ok()?;
    let from = number.len() + "] = ".len();
    let mut values = serde_json::Deserializer::from_str(value).into_iter::<String>();
    let decoded = values.next()?.ok()?;
    let end = from + values.byte_offset();
    text[end..].starts_with(';').then_some((resource, decoded, end + 1))
}

/// The document that a page shows.
fn document_of(path: &str) -> Option<String> {
    let path = path.strip_prefix('/')?.strip_suffix('/')?;
    let (folder, name) = path.split_once('/').unwrap_or((path, ""));
    Some(match (folder, name) {
        ("methodology", "") => "methodology.json".to_owned(),
        ("weeks", "") => "editions.json".to_owned(),
        ("jobs" | "industries", name) if !name.is_empty() => format!("{folder}/{name}.json"),
        ("weeks", name) if !name.is_empty() => format!("editions/{name}.json"),
        _ => return None,
    })
}

/// FNV-1a over UTF-16, as start.js computes it.
fn hash(text: &str) -> u32 {
    text.encode_utf16().fold(2_166_136_261, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(16_777_619))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> BTreeMap<String, String> {
        [("jobs/baker.json".to_owned(), text.to_owned())].into()
    }

    #[test]
    fn what_stands_in_the_file_is_taken_out_of_the_page_and_all_else_stays() {
        let text = r#"{"title":"Baker \"B\""}"#;
        let script = format!(
            "__RESOLVED_RESOURCES=[];__RESOLVED_RESOURCES[0] = {};__RESOLVED_RESOURCES[1] = \"null\";__INCOMPLETE_CHUNKS=[];",
            serde_json::to_string(&format!("{{\"Ok\":{text}}}")).expect("JSON")
        );
        let (kept, beside) = split(&script, "/jobs/baker/", &files(text));
        assert_eq!(kept, "__RESOLVED_RESOURCES=[];__RESOLVED_RESOURCES[1] = \"null\";__INCOMPLETE_CHUNKS=[];");
        let around = ["{\"Ok\":".to_owned(), "}".to_owned()];
        assert_eq!(beside, [Beside { resource: 0, document: "jobs/baker.json".to_owned(), hash: hash(text), around }]);
        let other = split(&script, "/jobs/baker/", &files("{}"));
        assert_eq!(other, (script, Vec::new()));
    }

    #[test]
    fn what_stands_around_the_document_stays_in_the_page() {
        let text = r#"{"title":"Baker, as a title of some length"}"#;
        let value = format!("{{\"Ok\":{{\"document\":{text},\"notes\":[\"</script>\"]}}}}");
        let beside = Beside::of(3, &value, "methodology.json", text).expect("a document");
        let list = beside.list("/m.json");
        let read: (usize, String, u32, String, String) = serde_json::from_value(list).expect("a list");
        assert_eq!((read.0, read.1.as_str(), read.2), (3, "/m.json", hash(text)));
        assert_eq!(format!("{}{text}{}", read.3, read.4), value);
        assert_eq!(Beside::of(0, &value, "", "{}"), None);
    }

    #[test]
    fn a_value_may_be_of_any_form_and_the_script_stays_whole() {
        for script in [
            "",
            "__RESOLVED_RESOURCES[0] = nonsense",
            "__RESOLVED_RESOURCES[x] = \"a\";",
            "__RESOLVED_RESOURCES[0] = \"a",
        ] {
            assert_eq!(split(script, "/jobs/baker/", &files("{}")), (script.to_owned(), Vec::new()));
        }
    }
}
