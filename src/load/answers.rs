//! The answers to a form's own questions, held against the schema that its edition makes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::Validator;
use serde_json::Value;

use super::origins::Origins;
use super::schemas;
use super::shape::{self, Shape};
use crate::form::schema::of_answers;
use crate::model::{Content, FormEdition};

/// The schemas of a form's own answers.
#[derive(Debug)]
pub(crate) struct AnswerSchemas {
    pub(super) document: AnswerSchema,
    /// Of a measure, or what is reported of it.
    pub(super) measure: AnswerSchema,
}

/// The schema of the answers in one place.
#[derive(Debug)]
pub(super) struct AnswerSchema {
    pub(super) schema: Value,
    validator: Validator,
}

impl AnswerSchema {
    fn new(mut schema: Value) -> Self {
        schemas::adapt(&mut schema);
        let validator = schemas::build(&schema);
        Self { schema, validator }
    }
}

/// So many forms are remembered: a batch has one or two.
const REMEMBERED: usize = 32;

/// The schemas of an edition's own answers.
fn of(edition: &FormEdition) -> Arc<AnswerSchemas> {
    static KNOWN: Mutex<Option<HashMap<String, Arc<AnswerSchemas>>>> = Mutex::new(None);
    let schemas = [of_answers(edition, false), of_answers(edition, true)];
    let key = format!("{}{}", schemas[0], schemas[1]);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    if let Some(found) = known.get(&key) {
        return found.clone();
    }
    let [document, measure] = schemas.map(AnswerSchema::new);
    let made = Arc::new(AnswerSchemas { document, measure });
    if known.len() >= REMEMBERED {
        known.clear();
    }
    known.insert(key, made.clone());
    made
}

/// The schemas of a document's own answers, if it has any.
pub(super) fn of_document(content: Option<&Content>, json: &Value) -> Option<Arc<AnswerSchemas>> {
    let edition = content?.edition()?;
    places(json).next().map(|_| of(edition))
}

/// The pointers to answers, and whether they are of the document itself.
fn places(json: &Value) -> impl Iterator<Item = (String, bool)> + '_ {
    let has = |value: &Value| value.get("svar").is_some_and(|answers| *answers != serde_json::json!({}));
    let own = has(json).then(|| ("/svar".to_owned(), true));
    let lists = ["tiltak", "oppfoelging"].into_iter();
    let of_list = move |list: &'static str| {
        let items = json.get(list).and_then(Value::as_array).into_iter().flatten().enumerate();
        items.filter(move |(_, item)| has(item)).map(move |(i, _)| (format!("/{list}/{i}/svar"), false))
    };
    own.into_iter().chain(lists.flat_map(of_list))
}

/// Holds the answers of a document against the schemas of its form.
pub(super) fn check(schemas: &AnswerSchemas, json: &Value, report: bool, origins: &Origins) -> Shape {
    let mut found = Shape::default();
    for (pointer, own) in places(json) {
        // The application's answers about a measure are no answers of its report.
        if report && pointer.starts_with("/tiltak/") {
            continue;
        }
        let AnswerSchema { schema, validator } = if own { &schemas.document } else { &schemas.measure };
        if let Some(answers) = json.pointer(&pointer) {
            found.add(shape::hold(answers, &pointer, schema, validator, origins, &[]));
        }
    }
    found
}
