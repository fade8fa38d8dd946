//! A page as a browser takes it apart: its tags, its scripts and what is text.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

#[derive(Clone, Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

#[derive(Clone, Debug, Default)]
pub struct Page {
    pub tags: Vec<Tag>,
    /// Type and text of each.
    pub scripts: Vec<(String, String)>,
    pub text: String,
    is_in_script: bool,
}

#[derive(Default)]
struct Sink(RefCell<Page>);

pub fn read(html: &str) -> Page {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Sink::default(), Default::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.take()
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let page = &mut *self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attributes: Vec<(String, String)> =
                    tag.attrs.iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
                let kind = attributes.iter().find(|(name, _)| name == "type").map(|(_, value)| value.clone());
                page.tags.push(Tag { name: tag.name.to_string(), attributes });
                match &*tag.name {
                    "script" => {
                        page.is_in_script = true;
                        page.scripts.push((kind.unwrap_or_default(), String::new()));
                        return TokenSinkResult::RawData(RawKind::ScriptData);
                    }
                    "style" => return TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => {}
                }
            }
            Token::TagToken(tag) if &*tag.name == "script" => page.is_in_script = false,
            Token::CharacterTokens(text) => match page.scripts.last_mut().map(|(_, script)| script) {
                Some(script) if page.is_in_script => script.push_str(&text),
                _ => page.text.push_str(&text),
            },
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[test]
fn a_mark_that_is_markup_would_be_seen() {
    let page = read("<title></title><hostile-x data-hostile></title><script type=a>\"</script><p>&lt;b&gt;");
    let names: Vec<&str> = page.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["title", "hostile-x", "script", "p"]);
    assert_eq!(page.tags[1].attributes, [("data-hostile".to_owned(), String::new())]);
    assert_eq!((page.scripts[0].1.as_str(), page.text.ends_with("<b>")), ("\"", true));
}
