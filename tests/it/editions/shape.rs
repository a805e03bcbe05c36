//! The schema of an edition accepts in shape what the check accepts in shape, and refuses what it refuses.

use fastrand::Rng;
use serde_json::{Value, json};

use super::{editions, found};
use crate::random;
use crate::support::{Changed, blankett, text};

/// The findings of `check` that are about the shape of a document. What a value type asks beyond its JSON type is a keyword
/// of this project (`x-verdi`), which other validators do not know.
const OF_SHAPE: [&str; 7] =
    ["unknown-key", "wrong-type", "unknown-value", "missing-key", "invalid-value", "overlong-text", "empty-text"];

/// Something that the answer may or may not be.
fn mutated(rng: &mut Rng, value: &mut Value) {
    match value {
        Value::Object(members) if !members.is_empty() && rng.u8(..) < 220 => {
            let n = rng.usize(..members.len());
            if let Some(member) = members.values_mut().nth(n) {
                mutated(rng, member);
            }
        }
        Value::Array(items) if !items.is_empty() && rng.u8(..) < 220 => {
            let n = rng.usize(..items.len());
            mutated(rng, &mut items[n]);
        }
        other => {
            *other = match rng.u8(..9) {
                0 => Value::Null,
                1 => json!(true),
                2 => json!(17),
                3 => json!("tekst"),
                4 => json!([]),
                5 => json!({}),
                6 => json!({ "ukjent": 1 }),
                7 => json!(["a", "a"]),
                _ => json!("x".repeat(600)),
            };
        }
    }
}

#[test]
fn the_schema_of_an_edition_accepts_what_the_check_accepts() {
    let mut rng = Rng::with_seed(11);
    let (mut accepted, mut refused) = (0, 0);
    for edition in editions() {
        let changed = Changed::of_text(&edition.to_string());
        let output =
            blankett(changed.folder.path()).args(["schema", "--edition", "melding.json"]).output().expect("it runs");
        let schema: Value = serde_json::from_str(&text(&output.stdout)).expect("a schema is JSON");
        let validator = jsonschema::validator_for(&schema).expect("it is a schema");
        for _ in 0..40 {
            let mut document = random::form::document(&mut rng, &edition);
            // A small one: what is tried is the shape of its own answers.
            document["tiltak"].as_array_mut().expect("measures").truncate(1);
            document["budsjett"] = json!({ "aar": edition["aar"] });
            for place in ["svar", "tiltak", "oppfoelging"] {
                if rng.bool() && document.get(place).is_some() {
                    mutated(
                        &mut rng,
                        match place {
                            "svar" => &mut document["svar"],
                            "tiltak" if document["tiltak"][0].get("svar").is_some() => {
                                &mut document["tiltak"][0]["svar"]
                            }
                            "oppfoelging" if document["oppfoelging"][0].get("svar").is_some() => {
                                &mut document["oppfoelging"][0]["svar"]
                            }
                            _ => continue,
                        },
                    );
                }
            }
            let by_schema = validator.is_valid(&document);
            let findings = found(&document);
            let by_check = !OF_SHAPE.iter().any(|code| findings.contains(&format!("[{code}]")));
            assert_eq!(
                by_schema,
                by_check,
                "{findings}\n{}",
                serde_json::to_string_pretty(&document).expect("it is JSON")
            );
            if by_schema { accepted += 1 } else { refused += 1 }
        }
    }
    assert!(accepted > 20 && refused > 20, "{accepted} accepted, {refused} refused");
}
