//! Runs the rules about any text on all texts of the records: as written, and as the page shows them.

use serde_json::Value;

use super::text::Text;
use super::{characters, drafts, identity, lists_and_tables, overlong_words, placeholders, references};
use crate::finding::{Findings, pointer_token};
use crate::load::{Document, Field};

/// Where the texts of a form's edition stand. Those that are known to be sound need not be read again.
const EDITION: &str = "/skjema/deler";

pub(super) fn check(document: &Document, findings: &mut Findings) {
    let references = references::Targets::of(document);
    let mut walk = Walk { document, references, findings };
    walk.visit(&document.json, "", &mut String::new(), Field::document(document.kind, document.answers.as_deref()));
}

/// Runs the rules on the texts of a form's edition.
pub(super) fn of_edition(document: &Document, findings: &mut Findings) {
    let parts = document.json.pointer(EDITION).and_then(Value::as_array);
    let references = references::Targets::of(document);
    let mut walk = Walk { document, references, findings };
    let field = Field::document(document.kind, None).member("skjema").member("deler").item();
    for (i, part) in parts.into_iter().flatten().enumerate() {
        walk.visit(part, "", &mut format!("{EDITION}/{i}"), field);
    }
}

struct Walk<'a> {
    document: &'a Document,
    references: references::Targets,
    findings: &'a mut Findings,
}

impl Walk<'_> {
    fn visit(&mut self, value: &Value, key: &str, pointer: &mut String, field: Field<'_>) {
        let length = pointer.len();
        // They are read by themselves.
        if pointer == EDITION {
            return;
        }
        match value {
            // The data of a picture is not text.
            Value::String(text) if key == "bilde" && text.starts_with("data:image/") => {}
            Value::String(text) => self.text(&Text::new(text, key, pointer, self.document, field)),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    pointer.push_str(&format!("/{index}"));
                    self.visit(item, "", pointer, field.item());
                    pointer.truncate(length);
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    pointer.push('/');
                    pointer.push_str(&pointer_token(key));
                    self.visit(member, key, pointer, field.member(key));
                    pointer.truncate(length);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &Text<'_>) {
        let findings = &mut *self.findings;
        characters::check(text, findings);
        drafts::check(text, findings);
        identity::check(text, findings);
        placeholders::check(text, findings);
        overlong_words::check(text, findings);
        if let Some(prose) = &text.prose {
            lists_and_tables::check(text, prose, findings);
            self.references.check(text, prose, findings);
        }
    }
}
