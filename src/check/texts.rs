//! Rules about any text, wherever it stands in the records: as it is written, and as it will be read when the marks of
//! CommonMark are gone.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, TagEnd};
use serde_json::Value;

use super::{characters, drafts, identity, placeholders, words};
use crate::diag::{Finding, Findings, Rule, pointer_token};
use crate::load::Document;

/// A text and where it stands.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) pointer: &'a str,
    /// The key of the member that it is the value of; empty in a list.
    pub(super) key: &'a str,
    pub(super) document: &'a Document,
    /// The text without markup, where it has any.
    printed: Option<String>,
}

/// At most so many findings of one rule in one text: who has more has the wrong text.
const MOST: usize = 20;

impl Text<'_> {
    /// A finding of `rule` for everything that `find` finds in the text; `message` says what of the part found.
    pub(super) fn report(
        &self,
        rule: &'static Rule,
        find: impl Fn(&str) -> Vec<Range<usize>>,
        message: impl Fn(&str) -> String,
        help: &str,
        findings: &mut Findings,
    ) {
        let origins = &self.document.origins;
        let found = find(self.text);
        for (n, part) in found.iter().enumerate().take(MOST) {
            let message = message(&self.text[part.clone()]);
            let help = match found.len() - MOST.min(found.len()) {
                more if more > 0 && n + 1 == MOST => format!("{help}; there are {more} more in this text"),
                _ => help.to_owned(),
            };
            findings.push(Finding::new(rule, origins.part(self.pointer, part.clone()), message).help(help));
        }
        // What only shows when the markup is gone has no bytes of its own to mark.
        if let Some(printed) = &self.printed
            && let Some(part) = find(printed).get(found.len())
        {
            findings.push(Finding::new(rule, origins.place(self.pointer), message(&printed[part.clone()])).help(help));
        }
    }
}

/// The text as it will be read, if CommonMark makes another of it.
pub(super) fn printed(text: &str) -> Option<String> {
    if !text.contains(['&', '\\', '*', '_', '`', '[', '#']) {
        return None;
    }
    let mut printed = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                printed.push_str(&text)
            }
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => {
                printed.push('\n');
            }
            _ => {}
        }
    }
    Some(printed)
}

pub(super) fn check(document: &Document, findings: &mut Findings) {
    visit(&document.json, "", &mut String::new(), document, findings);
}

fn visit(value: &Value, key: &str, pointer: &mut String, document: &Document, findings: &mut Findings) {
    let length = pointer.len();
    match value {
        // The letters of a picture's data are no text.
        Value::String(text) if key == "bilde" && text.starts_with("data:image/") => {}
        Value::String(text) => {
            let text = Text { text, pointer, key, document, printed: printed(text) };
            characters::check(&text, findings);
            drafts::check(&text, findings);
            identity::check(&text, findings);
            placeholders::check(&text, findings);
            words::check(&text, findings);
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push_str(&format!("/{index}"));
                visit(item, "", pointer, document, findings);
                pointer.truncate(length);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                pointer.push('/');
                pointer.push_str(&pointer_token(key));
                visit(member, key, pointer, document, findings);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}
