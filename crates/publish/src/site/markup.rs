//! Text made safe inside HTML and XML, and drawings written shorter.

use serde_json::Value;

/// Safe in content and in attributes with double quotes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML 1.0 has no form for control characters.
            c if c.is_control() && !matches!(c, '\n' | '\t' | '\r') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Data for a script element, which ends at the first `</script`, whatever stands around it.
pub fn inert(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// Elements of a drawing that hold nothing.
const SHAPES: [&str; 7] = ["circle", "line", "path", "polyline", "rect", "stop", "use"];

/// Drawings with `<path d="…"/>` for `<path d="…"></path>`, which a browser reads alike and leptos does not write.
pub fn closed_at_once(html: &str) -> String {
    let mut short = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("\"></") {
        let after = &rest[at + "\"></".len()..];
        let next = SHAPES.iter().find_map(|shape| after.strip_prefix(shape)?.strip_prefix('>'));
        short.push_str(&rest[..=at]);
        short.push_str(if next.is_some() { "/>" } else { "></" });
        rest = next.unwrap_or(after);
    }
    short.push_str(rest);
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_ends_no_script() {
        let data = serde_json::json!({ "around": "</script><!--" });
        let text = inert(&data);
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(data));
    }

    #[test]
    fn only_shapes_that_hold_nothing_are_closed_at_once() {
        let html = "<svg a=\"b\"><path d=\"M0 0\"></path><g class=\"x\"></g><line x1=\"0\"><title>a</title></line></svg>\
                    <td class=\"y\"></td><rect></rect>";
        let short = html.replace("\"></path>", "\"/>");
        assert_eq!(closed_at_once(html), short);
        assert_eq!(closed_at_once(&short), short);
        assert_eq!(closed_at_once("<p>no drawing</p>"), "<p>no drawing</p>");
    }
}
