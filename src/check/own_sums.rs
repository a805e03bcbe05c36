//! `wrong-sum`: in a table of a form's own, what is stated in a column that sums others is their sum.

use serde_json::{Map, Value};

use crate::finding::{Finding, Findings, rules};
use crate::form::{AskedPart, Filled, amount};
use crate::load::Document;
use crate::model::{Form, Question};
use crate::value::money::Money;
use crate::value::text::excerpt;
use crate::words::{quoted, say};

pub(super) fn check(parts: &[AskedPart<'_>], filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    for part in parts {
        for asked in part.asked.iter().filter(|asked| asked.fact.is_none() && asked.form == Form::Table) {
            let Some(id) = &asked.question.id else { continue };
            let at = filled.own_pointer(part.measure);
            let pointer = format!("{at}/{id}");
            let rows = match document.json.pointer(&pointer) {
                Some(Value::Object(rows)) => rows.iter().map(|(key, row)| (key.clone(), row)).collect(),
                Some(Value::Array(rows)) => rows.iter().enumerate().map(|(i, row)| (i.to_string(), row)).collect(),
                _ => Vec::new(),
            };
            for (key, row) in rows {
                if let Some(row) = row.as_object() {
                    check_row(asked.question, row, &format!("{pointer}/{key}"), filled, document, findings);
                }
            }
        }
    }
}

fn check_row(
    question: &Question,
    row: &Map<String, Value>,
    pointer: &str,
    filled: &Filled<'_>,
    document: &Document,
    findings: &mut Findings,
) {
    for column in question.columns.iter().filter(|column| !column.sum_of.is_empty()) {
        let stated = row.get(&column.id).and_then(|value| Money::from_json(value).ok());
        let parts = question.columns.iter().filter(|one| column.sum_of.contains(&one.id) && one.sum_of.is_empty());
        let parts: Option<Vec<Money>> = parts.map(|one| amount(one, question, row)).collect();
        // A part that is not stated may be anything.
        let (Some(stated), Some(parts)) = (stated, parts) else { continue };
        let computed: Money = parts.into_iter().sum();
        if stated != computed {
            let label = quoted(excerpt(column.label.text(filled.words.0)));
            let message = say!("wrong-sum-column", label, stated = stated.to_string(), computed = computed.to_string());
            let place = document.origins.place(&format!("{pointer}/{}", column.id));
            findings.push(Finding::new(&rules::WRONG_SUM, place, message));
        }
    }
}
