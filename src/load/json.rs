//! Reads JSON, and notices a key that is in an object twice while reading.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The key by which serde_json passes on a number with all its digits.
const NUMBER: &str = "$serde_json::private::Number";

/// The content of a text.
pub(super) struct Parsed {
    pub(super) value: Value,
    /// Whether an object has a key twice; `value` then has the last one.
    pub(super) is_repeated: bool,
}

/// Reads a text that is JSON.
///
/// # Errors
/// If it is not.
pub(super) fn parse(text: &str) -> serde_json::Result<Parsed> {
    let is_repeated = Cell::new(false);
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Reader(&is_repeated).deserialize(&mut reader)?;
    reader.end()?;
    Ok(Parsed { value, is_repeated: is_repeated.get() })
}

#[derive(Clone, Copy)]
struct Reader<'a>(&'a Cell<bool>);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            if key == NUMBER && object.is_empty() {
                let digits: String = members.next_value()?;
                return digits.parse::<Number>().map(Value::Number).map_err(A::Error::custom);
            }
            let value = members.next_value_seed(self)?;
            if object.insert(key, value).is_some() {
                self.0.set(true);
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_what_serde_json_reads() {
        for text in [
            "null",
            "[true, false, -1, 1.50, 1e5, 123456789012345678901234567890.10, \"å\\n\\u00e5\"]",
            r#"{ "b": { "a": [] }, "a": {}, "": "" }"#,
            r#"{ "x": { "$serde_json::private::Number": "12" } }"#,
        ] {
            let ours = parse(text).expect("it is JSON");
            assert_eq!(ours.value, serde_json::from_str::<Value>(text).expect("it is JSON"));
            assert_eq!(ours.value.to_string(), serde_json::from_str::<Value>(text).expect("it is JSON").to_string());
            assert!(!ours.is_repeated);
        }
        for text in ["", "{", "[1,]", "1 2", "{\"a\" 1}", "01", "\"\n\"", r#"{ "$serde_json::private::Number": "x" }"#]
        {
            let (ours, theirs) = (parse(text).err(), serde_json::from_str::<Value>(text).err());
            let said = |error: Option<serde_json::Error>| error.map(|error| error.to_string());
            assert_eq!(said(ours).is_some(), said(theirs).is_some(), "{text}");
        }
        let deep = "[".repeat(200) + &"]".repeat(200);
        assert!(parse(&deep).is_err(), "what is nested without end is refused");
    }

    #[test]
    fn keys_that_stand_twice_are_noticed_wherever_they_are() {
        for (text, expected) in [
            (r#"{ "a": 1, "a": 2 }"#, true),
            (r#"[{ "b": [{ "a": 1, "\u0061": 2 }] }]"#, true),
            (r#"{ "a": { "a": 1 }, "b": { "a": 1 } }"#, false),
            ("[1, 1]", false),
        ] {
            assert_eq!(parse(text).expect("it is JSON").is_repeated, expected, "{text}");
        }
    }
}
