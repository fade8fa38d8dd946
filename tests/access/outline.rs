//! The accessibility tree of a page as text: roles and names, with what changes from edition to edition left out.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use browser_tests::Visit;
use serde_json::{Value, json};

/// Text, and what only holds others: sentences change, and their wording is not what this is for.
const PASSED_OVER: [&str; 24] = [
    "none",
    "generic",
    "StaticText",
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "paragraph",
    "LabelText",
    "Legend",
    "Figcaption",
    "caption",
    "rowgroup",
    "strong",
    "emphasis",
    "time",
    "code",
    "mark",
    "term",
    "SvgRoot",
    "sectionheader",
    "sectionfooter",
    "Pre",
    "subscript",
    "superscript",
];
/// What lies in these comes from the data: its words change, and so does how many there are.
const HOLD_DATA: [&str; 4] = ["row", "listitem", "application", "definition"];
/// Lists in these are the site's own.
const HOLD_WORDS: [&str; 4] = ["navigation", "banner", "contentinfo", "combobox"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const LONGEST_NAME: usize = 80;
const LONGEST_REPEAT: usize = 3;
/// Twice the same means that the page has come to rest.
const BEAT: Duration = Duration::from_millis(400);
const BEATS: usize = 40;

#[derive(PartialEq)]
struct Node {
    /// Role, and the level of a heading.
    role: String,
    name: String,
    is_data: bool,
    children: Vec<Node>,
}

/// Down the page and back, for what comes when somebody is near.
const READ_THROUGH: &str = "(window.__isRead = false, (async () => { \
    const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))); \
    for (let y = 0; y < document.documentElement.scrollHeight; y += 900) { scrollTo(0, y); await frame(); } \
    for (let still; still = document.querySelector('[data-chart=still]'); await frame()) { still.scrollIntoView(); } \
    scrollTo(0, 0); \
    window.__isRead = true; \
})(), true)";

/// The page's outline once it has come to rest: a node a line, deeper ones indented. Of neighbours that look the same, the
/// first stands for all.
pub async fn outline(visit: &Visit) -> Result<String> {
    visit.eval(READ_THROUGH).await?;
    visit.wait_until("window.__isRead").await?;
    let mut before = read(visit).await?;
    for _ in 0..BEATS {
        tokio::time::sleep(BEAT).await;
        let now = read(visit).await?;
        if now == before {
            return Ok(now);
        }
        before = now;
    }
    bail!("{} does not come to rest", visit.address().await?)
}

async fn read(visit: &Visit) -> Result<String> {
    let tools = visit.driver.cdp();
    let tree = tools.send_raw("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().context("the browser gave no tree")?;
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let root = nodes.first().context("the tree is empty")?;
    let mut text = String::new();
    for node in under(root, &by_id, Words::Page) {
        node.write(0, &mut text);
    }
    Ok(text)
}

/// Whose words stand where a node is.
#[derive(Clone, Copy, PartialEq)]
enum Words {
    Page,
    Data,
    /// Also in lists.
    Frame,
}

impl Words {
    fn below(self, role: &str) -> Self {
        match self {
            // The columns of a table are the site's, and so is what orders them.
            _ if role == "columnheader" => Self::Frame,
            Self::Page if HOLD_WORDS.contains(&role) => Self::Frame,
            Self::Page if HOLD_DATA.contains(&role) => Self::Data,
            same => same,
        }
    }
}

/// The node with all below it; in its place those below it, where it is passed over.
fn under(node: &Value, by_id: &BTreeMap<&str, &Value>, words: Words) -> Vec<Node> {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let is_passed_over = node["ignored"] == true || PASSED_OVER.contains(&role);
    let inside = if is_passed_over { words } else { words.below(role) };
    let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let children: Vec<Node> =
        ids.filter_map(|id| by_id.get(id)).flat_map(|child| under(child, by_id, inside)).collect();
    if is_passed_over {
        return children;
    }
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let level = node["properties"].as_array().into_iter().flatten().find(|property| property["name"] == "level");
    let level = level.filter(|_| role == "heading").map(|level| level["value"]["value"].to_string());
    // A picture's name tells a figure.
    let is_told = (inside == Words::Data && words == Words::Data) || ["image", "row", "listitem"].contains(&role);
    vec![Node {
        role: format!("{role}{}", level.unwrap_or_default()),
        name: if is_told { told(name) } else { lasting(name) },
        is_data: inside == Words::Data,
        children: without_repeats(children),
    }]
}

/// Whether there is a name, and not which.
fn told(name: &str) -> String {
    if name.trim().is_empty() { String::new() } else { "…".to_owned() }
}

/// A name without its numbers and months.
fn lasting(name: &str) -> String {
    let mut text = String::new();
    for letter in name.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match letter {
            '0'..='9' if text.ends_with('#') => {}
            '0'..='9' => text.push('#'),
            letter => text.push(letter),
        }
    }
    let text = MONTHS.iter().fold(text, |text, month| text.replace(month, "Month"));
    text.chars().take(LONGEST_NAME).collect()
}

/// Of nodes from the data that look the same the first, in the order of the page; then of the same one, two or three nodes
/// that follow each other again and again.
fn without_repeats(nodes: Vec<Node>) -> Vec<Node> {
    let mut kept: Vec<Node> = Vec::new();
    for node in nodes {
        let is_repeat = node.is_data && kept.contains(&node);
        if !is_repeat {
            kept.push(node);
        }
    }
    for length in 1..=LONGEST_REPEAT {
        let mut at = 0;
        while at + 2 * length <= kept.len() {
            if kept[at..at + length] == kept[at + length..at + 2 * length] {
                kept.drain(at + length..at + 2 * length);
            } else {
                at += 1;
            }
        }
    }
    kept
}

impl Node {
    fn write(&self, depth: usize, text: &mut String) {
        text.push_str(&format!("{}{} \"{}\"\n", "  ".repeat(depth), self.role, self.name));
        self.children.iter().for_each(|child| child.write(depth + 1, text));
    }
}
