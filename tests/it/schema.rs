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
