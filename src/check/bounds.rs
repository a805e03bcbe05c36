//! `answer-out-of-bounds`: a number or amount is within what the form's edition allows.

use crate::finding::{Finding, Findings, rules};
use crate::form::{AskedPart, Filled};
use crate::load::Document;
use crate::model::Form;
use crate::value::money::Money;
use crate::value::text::excerpt;
use crate::words::{quoted, say};

pub(super) fn check(parts: &[AskedPart<'_>], filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    for part in parts {
        let asked = part.asked.iter().filter(|asked| matches!(asked.form, Form::Amount | Form::Number));
        for asked in asked.filter(|asked| asked.fact.is_none()) {
            let Some(id) = &asked.question.id else { continue };
            let at = filled.own_pointer(part.measure);
            let pointer = format!("{at}/{id}");
            let Some(given) = document.json.pointer(&pointer).and_then(|value| Money::from_json(value).ok()) else {
                continue;
            };
            let (least, greatest) = (asked.question.least, asked.question.greatest);
            let label = quoted(excerpt(asked.label.as_deref().unwrap_or(id)));
            let message = match (least, greatest) {
                (Some(least), _) if given.decimal() < least.decimal() => {
                    say!("answer-out-of-bounds-least", label, given = given.to_string(), least = least.to_string())
                }
                (_, Some(greatest)) if given.decimal() > greatest.decimal() => {
                    let greatest = greatest.to_string();
                    say!("answer-out-of-bounds-greatest", label, given = given.to_string(), greatest)
                }
                _ => continue,
            };
            findings.push(Finding::new(&rules::ANSWER_OUT_OF_BOUNDS, document.origins.place(&pointer), message));
        }
    }
}
