//! Writes the changes of `upgrade` into the text of a file, and leaves all else as it was written.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstInputValue, CstObject, CstObjectProp, CstRootNode, ObjectPropName};
use serde_json::Value;

use super::json;
use super::upgrade::{Change, of_document, of_edition};

/// The text of a record as one of this version; `None` where it is one already, or no record that has changed.
pub fn upgraded(text: &str) -> Option<String> {
    // A byte order mark stays where it is.
    let (mark, text) = text.strip_prefix('\u{feff}').map_or(("", text), |text| ("\u{feff}", text));
    // What has a key twice cannot be changed in one place; loading reports it.
    let value: Value = json::parse(text).ok().filter(|parsed| !parsed.is_repeated)?.value;
    let root = CstRootNode::parse(text, &ParseOptions::default()).ok()?;
    let object = root.object_value()?;
    let mut changed = document(&object, &value);
    // Applications that a compilation holds.
    let applications = value.get("soeknader").and_then(Value::as_array).into_iter().flatten();
    let written = object.array_value("soeknader").into_iter().flat_map(|list| list.elements());
    for (given, application) in applications.zip(written) {
        if let Some(object) = application.as_object() {
            changed |= document(&object, given);
        }
    }
    let is_edition =
        ["etat", "tittel", "aar"].iter().all(|key| value.get(key).is_some()) && value.get("dokument").is_none();
    if is_edition {
        changed |= change(&object, of_edition(&value));
    }
    changed.then(|| format!("{mark}{root}"))
}

/// Makes the changes in a document, and in the edition that stands in it; whether there were any.
fn document(object: &CstObject, value: &Value) -> bool {
    let changed = change(object, of_document(value));
    // After that, an edition inside has its new name.
    let inner = ["skjema", "utlysning"].into_iter().find_map(|key| value.get(key).filter(|inner| inner.is_object()));
    match (inner, object.object_value("skjema")) {
        (Some(inner), Some(object)) => change(&object, of_edition(inner)) || changed,
        _ => changed,
    }
}

/// Makes the changes in a file's object; whether there were any.
fn change(object: &CstObject, changes: Vec<Change>) -> bool {
    let any = !changes.is_empty();
    for change in changes {
        match change {
            Change::Set(key, value) => match object.get(key) {
                Some(property) => property.set_value(input(&value)),
                None => {
                    object.append(key, input(&value));
                }
            },
            Change::Listed(from, to) => {
                let Some(property) = object.get(from) else { continue };
                let Some(value) = property.to_serde_value() else { continue };
                rename(&property, to);
                property.set_value(CstInputValue::Array(vec![input(&value)]));
            }
            Change::Moved(from, [to]) => {
                if let Some(property) = object.get(from) {
                    rename(&property, to);
                }
            }
            Change::Moved(from, path) => {
                let Some((last, parents)) = path.split_last() else { continue };
                let Some(property) = object.get(from) else { continue };
                let Some(value) = property.to_serde_value() else { continue };
                property.remove();
                let inner = parents.iter().fold(object.clone(), |object, key| object.object_value_or_set(key));
                inner.append(last, input(&value));
            }
        }
    }
    any
}

fn rename(property: &CstObjectProp, to: &str) {
    if let Some(ObjectPropName::String(name)) = property.name() {
        name.set_raw_value(format!("\"{to}\""));
    }
}

fn input(value: &Value) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(value) => CstInputValue::Bool(*value),
        Value::Number(number) => CstInputValue::Number(number.to_string()),
        Value::String(text) => CstInputValue::String(text.clone()),
        Value::Array(items) => CstInputValue::Array(items.iter().map(input).collect()),
        Value::Object(members) => {
            CstInputValue::Object(members.iter().map(|(key, value)| (key.clone(), input(value))).collect())
        }
    }
}
