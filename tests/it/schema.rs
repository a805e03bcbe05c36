//! The committed JSON Schemas are those of the types.
//!
//! After a change of the model: `UPDATE_GOLDENS=1 cargo test schema`.

use blankett::model::SCHEMAS;

use crate::support::{project, updating};

#[test]
fn schema_files_are_those_of_the_types() {
    for (name, schema) in SCHEMAS {
        let path = project().join("schema").join(format!("{name}.json"));
        let generated = serde_json::to_string_pretty(&schema()).expect("a schema is JSON") + "\n";
        if updating() {
            std::fs::write(&path, &generated).expect("the folder is writable");
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == generated, "{} is not up to date", path.display());
    }
}

/// Editors show them to the authors of records.
#[test]
fn every_object_and_key_is_described() {
    for (name, schema) in SCHEMAS {
        described(&schema().to_value(), name);
    }
}

fn described(schema: &serde_json::Value, path: &str) {
    if let Some(properties) = schema.get("properties").and_then(|properties| properties.as_object()) {
        for key in ["title", "description"] {
            assert!(schema.get(key).is_some_and(|text| text.is_string()), "{path} has no {key}");
        }
        for (key, property) in properties {
            assert!(property.get("description").is_some_and(|text| text.is_string()), "{path}.{key} is not described");
        }
        assert!(properties.contains_key("$schema") || path.contains("$defs"), "{path} does not take a schema");
    }
    match schema {
        serde_json::Value::Object(members) => {
            members.iter().for_each(|(key, member)| described(member, &format!("{path}/{key}")));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| described(item, path)),
        _ => {}
    }
}
