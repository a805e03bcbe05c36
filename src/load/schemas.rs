//! The JSON Schema of each kind for loading, made once in a process.

use std::sync::OnceLock;

use jsonschema::{ValidationError, Validator};
use serde_json::Value;

use super::values;
use crate::model::{Kind, REFERENCE};

/// A kind's schemas.
pub(super) struct Schemas {
    /// The schema of the kind's files, where paths may stand for records.
    pub(super) files: Value,
    /// The schema of the composed document, where every record is inline.
    pub(super) composed: Value,
    /// The validator of `composed`.
    pub(super) validator: Validator,
}

/// The schemas of a kind.
pub(super) fn of(kind: Kind) -> &'static Schemas {
    static SCHEMAS: [OnceLock<Schemas>; Kind::ALL.len()] = [const { OnceLock::new() }; Kind::ALL.len()];
    SCHEMAS[kind as usize].get_or_init(|| {
        let files = kind.schema().to_value();
        let mut composed = files.clone();
        adapt(&mut composed);
        let validator = build(&composed);
        Schemas { files, composed, validator }
    })
}

pub(super) fn build(composed: &Value) -> Validator {
    jsonschema::options()
        .with_keyword(values::KEYWORD, |_, name, _| match values::find(name) {
            Some(value) => Ok(Box::new(values::Rules::of(value))),
            None => Err(ValidationError::schema(format!("{}: {name}", values::KEYWORD))),
        })
        .build(composed)
        .expect("the schema is generated from the model, and a test builds it for every kind")
}

/// Turns the schema of the files into that of the composed document: each path is replaced by its record. Value types
/// are left to their own rules, so that each mistake is reported once.
pub(super) fn adapt(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.contains_key(REFERENCE) {
                members.remove(REFERENCE);
                // A picture has no alternatives: its data replaces its path.
                let alternatives = members.remove("anyOf");
                let inline = alternatives.as_ref().and_then(|list| list.get(1)).cloned().unwrap_or_default();
                match inline.get("items").and_then(|items| items["anyOf"].get(1)) {
                    Some(items) => {
                        members.insert("type".to_owned(), "array".into());
                        members.insert("items".to_owned(), items.clone());
                    }
                    None => members.extend(inline.as_object().cloned().unwrap_or_default()),
                }
            }
            let counts = members.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("uint"));
            if counts {
                members.insert(values::KEYWORD.to_owned(), "heltall".into());
                let nullable = members.get("type").is_some_and(Value::is_array);
                let number = if nullable { serde_json::json!(["number", "null"]) } else { "number".into() };
                members.insert("type".to_owned(), number);
            }
            if members.contains_key(values::KEYWORD) {
                members.remove("minimum");
            }
            members.values_mut().for_each(adapt);
        }
        Value::Array(items) => items.iter_mut().for_each(adapt),
        _ => {}
    }
}

/// The schema that `schema` refers to, if any.
pub(super) fn dereference<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix('#'));
    target.and_then(|pointer| root.pointer(pointer)).unwrap_or(schema)
}

/// The schema of an object's member, from the schema itself and its alternatives.
pub(super) fn property<'a>(root: &'a Value, schema: &'a Value, key: &str) -> Option<&'a Value> {
    let schema = dereference(root, schema);
    let own = schema.get("properties").and_then(|properties| properties.get(key));
    own.or_else(|| {
        let alternatives = ["anyOf", "oneOf", "allOf"].into_iter().filter_map(|k| schema.get(k)?.as_array()).flatten();
        alternatives.filter_map(|alternative| property(root, alternative, key)).next()
    })
}
