//! `unprintable-character`: every character can be shown with the embedded fonts.
//!
//! PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently
//! disappears from an application is worse than an error.

use serde_json::Value;

use crate::diag::{Finding, Findings};
use crate::fonts;
use crate::load::{Document, Origins};

/// One finding per text, for the first character in it that cannot be printed.
pub(super) fn findings(document: &Document) -> Findings {
    let mut findings = Vec::new();
    visit(&document.json, &mut String::new(), &document.origins, &mut findings);
    findings
}

fn visit(value: &Value, pointer: &mut String, origins: &Origins, findings: &mut Findings) {
    let length = pointer.len();
    match value {
        Value::String(text) => {
            if let Some(c) = text.chars().find(|c| !printable(*c)) {
                let message = format!("the text has the character {}, which cannot be printed", name(c));
                findings.push(
                    Finding::error("unprintable-character", origins.place(pointer), message).help(
                        "remove it or write it in words; letters of Norwegian and the Sámi languages are all there",
                    ),
                );
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push_str(&format!("/{index}"));
                visit(item, pointer, origins, findings);
                pointer.truncate(length);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
                visit(member, pointer, origins, findings);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

/// Characters that turn the direction of the text around them: what is read would not be what is written.
const TURNING: [char; 12] = [
    '\u{61c}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}',
    '\u{2067}', '\u{2068}', '\u{2069}',
];

fn printable(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t') || fonts::cover(c) && !TURNING.contains(&c)
}

/// The character's code, and itself where it is safe to show.
fn name(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if c.is_control() || c.is_whitespace() || TURNING.contains(&c) { code } else { format!("{code} ({c})") }
}
