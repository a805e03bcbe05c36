//! `unasked-answer`: nothing is answered that the form does not ask. It would not be on the page.

use serde_json::Value;

use crate::finding::{Finding, Findings, rules};
use crate::form::schema::unasked_keys;
use crate::form::{AskedPart, Filled, condition};
use crate::load::Document;
use crate::value::text::excerpt;
use crate::words::{Message, quoted, say};

/// Reports what the form has no place for, whatever is answered.
pub(super) fn keys(filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    for key in unasked_keys(filled.edition) {
        if document.json.get(key).is_some_and(says_something) {
            let place = document.origins.key(&format!("/{key}"));
            findings.push(Finding::new(&rules::UNASKED_ANSWER, place, say!("unasked-answer", key = quoted(key))));
        }
    }
}

/// Reports answers to questions that other answers, or the ordning, leave out.
pub(super) fn check(parts: &[AskedPart<'_>], filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    let mut report = |pointer: &str, message: Message| {
        findings.push(Finding::new(&rules::UNASKED_ANSWER, document.origins.key(pointer), message));
    };
    for part in parts {
        for asked in part.asked.iter().filter(|asked| asked.fact.is_none() && !asked.open) {
            let Some(id) = &asked.question.id else { continue };
            let at = filled.own_pointer(part.measure);
            let pointer = format!("{at}/{id}");
            if document.json.pointer(&pointer).is_some_and(says_something) {
                let label = asked.label.as_deref().unwrap_or(id);
                report(&pointer, say!("unasked-answer-condition", label = quoted(excerpt(label))));
            }
        }
    }
    let names = condition::Names::of(filled.edition);
    // What has no question at all is a key too many, which the form's schema reports.
    for (part, question) in filled.edition.questions().filter(|(_, question)| question.fact.is_none()) {
        let Some(id) = &question.id else { continue };
        let measures: Vec<Option<usize>> = match part.repeated {
            Some(_) => (0..filled.measures.len()).map(Some).collect(),
            None => vec![None],
        };
        for measure in measures {
            let holds = |condition| condition::holds(condition, &names, filled, measure);
            if holds(part.condition.as_ref()) && holds(question.condition.as_ref()) {
                continue;
            }
            let at = filled.own_pointer(measure);
            let pointer = format!("{at}/{id}");
            if document.json.pointer(&pointer).is_some_and(says_something) {
                let label = question.label.as_ref().map(|label| label.text(filled.words.0)).unwrap_or(id);
                report(&pointer, say!("unasked-answer-condition", label = quoted(excerpt(label))));
            }
        }
    }
}

fn says_something(answer: &Value) -> bool {
    match answer {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => members.values().any(says_something),
        _ => true,
    }
}
