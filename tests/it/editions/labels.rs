//! No label of a form stands in code, a template or a catalogue: the edition has them all.

use std::collections::BTreeSet;

use serde_json::Value;
use walkdir::WalkDir;

use crate::support::project;

/// The labels of all editions that are long enough to be nothing but a form's.
fn labels() -> BTreeSet<String> {
    fn add(value: &Value, labels: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) => {
                for (key, member) in members {
                    if key == "ledetekst" {
                        let texts = member
                            .as_str()
                            .into_iter()
                            .chain(["nb", "nn"].into_iter().filter_map(|l| member[l].as_str()));
                        labels.extend(texts.filter(|text| text.chars().count() > 20).map(str::to_owned));
                    }
                    add(member, labels);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| add(item, labels)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(project().join("data/skjema")).expect("it is a folder") {
        let text = std::fs::read_to_string(entry.expect("it is readable").path()).expect("it is UTF-8");
        add(&serde_json::from_str(&text).expect("it is JSON"), &mut found);
    }
    found
}

#[test]
fn no_label_of_a_form_stands_outside_its_edition() {
    let labels = labels();
    assert!(labels.len() > 60, "{labels:?}");
    let mut read = 0;
    for folder in ["src", "templates", "locales/nb", "locales/nn"] {
        for entry in WalkDir::new(project().join(folder)) {
            let path = entry.expect("it is readable").into_path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            read += 1;
            // Documentation may name the questions of the best known form.
            let code: String =
                text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            let code: String =
                code.lines().filter(|line| !line.contains("description = ")).collect::<Vec<_>>().join("\n");
            for label in &labels {
                assert!(!code.contains(label.as_str()), "{} has {label:?}", path.display());
            }
        }
    }
    assert!(read > 200, "{read}");
}
