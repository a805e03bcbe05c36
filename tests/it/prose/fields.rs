//! The long texts of a document, from the committed schemas, so that no new field is forgotten.

use blankett::model::Kind;
use serde_json::Value;

/// Calls `change` for every text of a document, with its place and whether it is a long one.
pub fn each(kind: Kind, document: &mut Value, change: &mut dyn FnMut(&str, bool, &mut String)) {
    let schema = serde_json::to_value(kind.schema()).expect("a schema is JSON");
    visit(&schema, &[&schema], document, "", change);
}

fn visit(
    root: &Value,
    schemas: &[&Value],
    value: &mut Value,
    place: &str,
    change: &mut dyn FnMut(&str, bool, &mut String),
) {
    let mut all = Vec::new();
    schemas.iter().for_each(|schema| alternatives(root, schema, &mut all));
    let long = all.iter().any(|schema| schema["x-tekst"] == true);
    match value {
        Value::String(text) => change(place, long, text),
        Value::Array(items) => {
            // A list of long texts is marked as one itself.
            let marked = serde_json::json!({ "x-tekst": true });
            let mut of_items: Vec<&Value> = all.iter().filter_map(|schema| schema.get("items")).collect();
            of_items.extend(long.then_some(&marked));
            for (index, item) in items.iter_mut().enumerate() {
                visit(root, &of_items, item, &format!("{place}/{index}"), change);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                let of_member: Vec<&Value> = all.iter().filter_map(|schema| schema["properties"].get(key)).collect();
                visit(root, &of_member, member, &format!("{place}/{key}"), change);
            }
        }
        _ => {}
    }
}

/// A schema and those it refers to or leaves a choice between.
fn alternatives<'a>(root: &'a Value, schema: &'a Value, all: &mut Vec<&'a Value>) {
    all.push(schema);
    if let Some(path) = schema["$ref"].as_str() {
        let target = root.pointer(path.trim_start_matches('#')).expect("the schema has what it refers to");
        alternatives(root, target, all);
    }
    for key in ["anyOf", "oneOf", "allOf"] {
        for one in schema[key].as_array().into_iter().flatten() {
            alternatives(root, one, all);
        }
    }
}
