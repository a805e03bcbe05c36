//! Records of earlier versions, read as those of this one.
//!
//! A record says in `versjon` what it is written in. Version 1, which is not stated, is that of Blankett 0.1: a form was
//! code, an application for extra money was a kind of its own, and a form's edition had no questions. What has that shape is
//! changed here when it is read, and `blankett upgrade` writes the same changes to its files.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::finding::pointer_token;
use crate::model::EARLIER;

/// The version of the records that this program writes.
pub const VERSION: u16 = 2;

/// A change to a record.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// A member has another name, or is a member of a member: the key it had, and the keys that lead to it now.
    Moved(&'static str, &'static [&'static str]),
    /// A member is now the only item of a list of another name.
    Listed(&'static str, &'static str),
    /// A member is now there, or has another value.
    Set(&'static str, Value),
}

/// The changes that make a document one of this version.
pub(crate) fn of_document(value: &Value) -> Vec<Change> {
    let kind = value.get("dokument").and_then(Value::as_str);
    if !kind.is_some_and(|kind| EARLIER.contains(&kind)) {
        return Vec::new();
    }
    let mut changes = vec![Change::Set("dokument", "behovsmelding".into())];
    changes.extend(schema_file(value, "ekstramidler.json", "behovsmelding.json"));
    changes.push(Change::Set("versjon", VERSION.into()));
    for (from, to) in [
        ("utlysning", &["skjema"][..]),
        ("tiltakIgangsatt", &["svar", "tiltakIgangsatt"]),
        ("nyeTiltak", &["svar", "nyeTiltak"]),
        ("styrkeTiltakene", &["svar", "styrkeTiltakene"]),
    ] {
        if value.get(from).is_some() && is_free(value, to) {
            changes.push(Change::Moved(from, to));
        }
    }
    changes
}

/// Whether nothing stands where a member is to be moved. Where something does, it stays where it is, and is a key too many.
fn is_free(value: &Value, path: &[&str]) -> bool {
    let Some((last, parents)) = path.split_last() else { return false };
    let mut object = Some(value);
    for key in parents {
        match object.and_then(|object| object.get(key)) {
            None => return true,
            Some(inner) if inner.is_object() => object = Some(inner),
            Some(_) => return false,
        }
    }
    object.is_none_or(|object| object.get(last).is_none())
}

/// The changes that make an edition one of this version.
pub(crate) fn of_edition(value: &Value) -> Vec<Change> {
    let Some(members) = value.as_object() else { return Vec::new() };
    if members.contains_key("deler") || members.get("versjon").is_some_and(|version| *version != 1) {
        return Vec::new();
    }
    let extra = members.contains_key("ordning") && !members.contains_key("ordninger");
    let form = if extra { &*EXTRA } else { &*FORM };
    let mut changes = Vec::new();
    changes.extend(schema_file(value, "utlysning.json", "skjemautgave.json"));
    if extra {
        changes.push(Change::Listed("ordning", "ordninger"));
    }
    for key in ["versjon", "tittelTillegg", "filnavn", "deler"] {
        // A stated version 1 becomes that of today; all else that is stated stays.
        if let Some(value) = form.get(key).filter(|_| key == "versjon" || !members.contains_key(key)) {
            changes.push(Change::Set(key, value.clone()));
        }
    }
    changes
}

/// The file of a record's schema has another name.
fn schema_file(value: &Value, from: &str, to: &str) -> Option<Change> {
    let stem = value.get("$schema")?.as_str()?.strip_suffix(from)?;
    Some(Change::Set("$schema", format!("{stem}{to}").into()))
}

/// The editions whose questions were code in version 1.
static FORM: LazyLock<Value> =
    LazyLock::new(|| edition(include_str!("../../data/skjema/behovsmelding-nordland-2024.json")));
static EXTRA: LazyLock<Value> =
    LazyLock::new(|| edition(include_str!("../../data/skjema/ekstramidler-nordland-2022.json")));

fn edition(text: &str) -> Value {
    serde_json::from_str(text).expect("the edition is JSON, a test reads it")
}

/// Where values of a changed record stood before: a pointer now, and the pointer then.
pub(super) type Moved = Vec<(String, String)>;

/// Makes the changes, and says where what was moved stood before.
pub(super) fn change(value: &mut Value, changes: Vec<Change>) -> Moved {
    let Some(members) = value.as_object_mut() else { return Moved::new() };
    let mut moved = Moved::new();
    for change in changes {
        match change {
            Change::Set(key, value) => {
                members.insert(key.to_owned(), value);
            }
            Change::Listed(from, to) => {
                let Some(value) = members.shift_remove(from) else { continue };
                members.insert(to.to_owned(), Value::Array(vec![value]));
                moved.push((format!("/{to}/0"), format!("/{from}")));
                moved.push((format!("/{to}"), format!("/{from}")));
            }
            Change::Moved(from, path) => {
                let Some((last, parents)) = path.split_last() else { continue };
                let Some(value) = members.shift_remove(from) else { continue };
                let mut object = &mut *members;
                let mut made = String::new();
                for key in parents {
                    made = format!("{made}/{}", pointer_token(key));
                    if !object.contains_key(*key) {
                        moved.push((made.clone(), format!("/{from}")));
                    }
                    let inner = object.entry(*key).or_insert_with(|| Value::Object(Map::new()));
                    let Value::Object(inner) = inner else { unreachable!("is_free has seen to that") };
                    object = inner;
                }
                object.insert((*last).to_owned(), value);
                let now: String = path.iter().map(|key| format!("/{}", pointer_token(key))).collect();
                moved.push((now, format!("/{from}")));
            }
        }
    }
    moved
}

/// The pointer that a value had before its record was changed.
pub(super) fn before(moved: &Moved, pointer: &str) -> String {
    let of = |(now, then): &(String, String)| {
        let rest = pointer.strip_prefix(now.as_str()).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
        Some((now.len(), format!("{then}{rest}")))
    };
    // A member that was made to hold others stands where the first of them stood; they themselves come first.
    moved.iter().filter_map(of).max_by_key(|(length, _)| *length).map_or_else(|| pointer.to_owned(), |(_, then)| then)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_application_for_extra_money_is_one_with_answers_of_its_own() {
        let mut value = json!({ "dokument": "ekstramidler", "utlysning": "x.json", "nyeTiltak": "Nytt." });
        let changes = of_document(&value);
        let moved = change(&mut value, changes);
        assert_eq!(
            value,
            json!({ "dokument": "behovsmelding", "versjon": 2, "skjema": "x.json", "svar": { "nyeTiltak": "Nytt." } })
        );
        assert_eq!(before(&moved, "/svar/nyeTiltak"), "/nyeTiltak");
        assert_eq!(before(&moved, "/skjema/aar"), "/utlysning/aar");
        assert_eq!(before(&moved, "/skjemaet"), "/skjemaet");
    }

    #[test]
    fn an_edition_without_questions_has_those_of_its_time() {
        for (mut value, fact) in
            [(json!({ "ordninger": [] }), "kontaktpersoner"), (json!({ "ordning": { "navn": "A" } }), "sumSoekt")]
        {
            let changes = of_edition(&value);
            let moved = change(&mut value, changes);
            assert!(value["deler"].to_string().contains(fact), "{value}");
            assert_eq!(moved.is_empty(), value["ordninger"] == json!([]));
            assert!(of_edition(&value).is_empty(), "once is enough");
        }
    }
}
