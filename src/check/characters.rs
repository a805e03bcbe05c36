//! `unprintable-character`: every character can be shown with the embedded fonts.
//!
//! PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently
//! disappears from an application is worse than an error.

use pulldown_cmark::{Event, Parser};
use serde_json::Value;

use crate::diag::{Finding, Findings, pointer_token};
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
            if let Some(c) = first_unprintable(text) {
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
                pointer.push_str(&pointer_token(key));
                visit(member, pointer, origins, findings);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

/// Whether the character shows on the page, where it stands in the text.
///
/// Right-to-left letters turn the figures beside them around, and characters that only steer the text are not
/// seen at all: what is read would not be what is written.
fn printable(c: char) -> bool {
    match c {
        '\n' | '\r' => true,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => true,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => false,
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{fff0}'..='\u{ffff}' => false,
        _ => !c.is_control() && fonts::cover(c),
    }
}

/// The first character of a text that does not show, also where CommonMark would make it of an entity (`&#7;`).
fn first_unprintable(text: &str) -> Option<char> {
    let written = text.chars().find(|c| !printable(*c));
    let made = || {
        let texts = Parser::new(text).filter_map(|event| if let Event::Text(text) = event { Some(text) } else { None });
        texts.filter_map(|text| text.chars().find(|c| !printable(*c))).next()
    };
    written.or_else(|| if text.contains('&') { made() } else { None })
}

/// The character's code, and itself where it would be seen: what the fonts have but may not print steers the text.
fn name(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if c.is_control() || c.is_whitespace() || fonts::cover(c) { code } else { format!("{code} ({c})") }
}
