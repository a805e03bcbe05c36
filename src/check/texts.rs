//! Rules about any text, wherever it stands in the records.

use serde_json::Value;

use super::{characters, drafts, identity, placeholders};
use crate::diag::{Findings, pointer_token};
use crate::load::Document;

/// A text and where it stands.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) pointer: &'a str,
    /// The key of the member that it is the value of; empty in a list.
    pub(super) key: &'a str,
    pub(super) document: &'a Document,
}

pub(super) fn check(document: &Document, findings: &mut Findings) {
    visit(&document.json, "", &mut String::new(), document, findings);
}

fn visit(value: &Value, key: &str, pointer: &mut String, document: &Document, findings: &mut Findings) {
    let length = pointer.len();
    match value {
        Value::String(text) => {
            let text = Text { text, pointer, key, document };
            findings.extend(characters::check(&text));
            findings.extend(drafts::check(&text));
            findings.extend(identity::check(&text));
            findings.extend(placeholders::check(&text));
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
