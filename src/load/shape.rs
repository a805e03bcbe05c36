//! Holding a composed document against its kind's JSON Schema: every wrong key and type at once.

use std::sync::LazyLock;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{Keyword, ValidationError, Validator};
use serde_json::Value;

use super::compose::{Origins, schema};
use crate::date::Date;
use crate::diag::{Finding, Findings, Place, pointer_token};
use crate::ids::{AccountNumber, OrganisationNumber};
use crate::model::{Kind, REFERENCE};
use crate::money::{self, Money};
use crate::text;

/// The schema keyword that names a value type with rules of its own.
const VALUE: &str = "x-verdi";

/// What is wrong with the shape of a composed document, but for the values at `unresolved`, whose references
/// have been reported already.
pub(super) fn findings(kind: Kind, document: &Value, origins: &Origins, unresolved: &[String]) -> Findings {
    let reader = Reader { schema: validated(kind), origins };
    let errors = validator(kind).iter_errors(document);
    errors
        .filter(|error| !unresolved.contains(&error.instance_path().to_string()))
        .flat_map(|error| reader.findings(&error))
        .collect()
}

fn validator(kind: Kind) -> &'static Validator {
    static BEHOVSMELDING: LazyLock<Validator> = LazyLock::new(|| build(Kind::Behovsmelding));
    match kind {
        Kind::Behovsmelding => &BEHOVSMELDING,
    }
}

/// The schema that a composed document is held against.
fn validated(kind: Kind) -> &'static Value {
    static BEHOVSMELDING: LazyLock<Value> = LazyLock::new(|| of_composed(Kind::Behovsmelding));
    match kind {
        Kind::Behovsmelding => &BEHOVSMELDING,
    }
}

fn build(kind: Kind) -> Validator {
    jsonschema::options()
        .with_keyword(VALUE, |_, name, _| match VALUES.iter().find(|value| name == value.name) {
            Some(value) => Ok(Box::new(Rules(value.check))),
            None => Err(ValidationError::schema(format!("{name} is no value type"))),
        })
        .build(validated(kind))
        .expect("the schema is generated from the model, and a test builds it for every kind")
}

fn of_composed(kind: Kind) -> Value {
    let mut schema = schema(kind).clone();
    adapt(&mut schema);
    schema
}

/// Makes the schema of the files the schema of the composed document: in the place of each path stands its
/// record. Value types are left to their own rules, so that each mistake is reported once.
fn adapt(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.contains_key(REFERENCE) {
                let inline = members["anyOf"][1].clone();
                members.remove("anyOf");
                members.remove(REFERENCE);
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
                members.insert(VALUE.to_owned(), "heltall".into());
                let nullable = members.get("type").is_some_and(Value::is_array);
                let number = if nullable { serde_json::json!(["number", "null"]) } else { "number".into() };
                members.insert("type".to_owned(), number);
            }
            if members.contains_key(VALUE) {
                members.remove("minimum");
            }
            members.values_mut().for_each(adapt);
        }
        Value::Array(items) => items.iter_mut().for_each(adapt),
        _ => {}
    }
}

/// A value type: the rules a value keeps beyond its JSON type, which the schema's own `type` looks after.
struct ValueType {
    name: &'static str,
    code: &'static str,
    help: &'static str,
    check: Check,
}

type Check = fn(&Value) -> Result<(), String>;

const VALUES: [ValueType; 5] = [
    ValueType {
        name: "beloep",
        code: "invalid-amount",
        help: money::ACCEPTED,
        check: |value| if value.is_number() || value.is_string() { said(Money::from_json(value)) } else { Ok(()) },
    },
    ValueType {
        name: "dato",
        code: "invalid-date",
        help: "write the date as year-month-day: \"2024-03-01\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Date>())),
    },
    ValueType {
        name: "heltall",
        code: "invalid-count",
        help: "write a whole number from 0 up, in digits only",
        check: |value| match value {
            Value::Number(number) => {
                said(number.as_str().parse::<u32>().map_err(|_| format!("{number} is not a whole number")))
            }
            _ => Ok(()),
        },
    },
    ValueType {
        name: "kontonummer",
        code: "invalid-account-number",
        help: "an account number has eleven digits, as in \"1234 56 78903\"; look it up and write it anew",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<AccountNumber>())),
    },
    ValueType {
        name: "organisasjonsnummer",
        code: "invalid-organisation-number",
        help: "an organisation number has nine digits, as in \"938 712 441\"; look it up in Enhetsregisteret",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<OrganisationNumber>())),
    },
];

fn said<T>(parsed: Result<T, impl ToString>) -> Result<(), String> {
    parsed.map(drop).map_err(|why| why.to_string())
}

/// The validator's keyword for a value type.
struct Rules(Check);

impl<'i> Keyword<'i> for Rules {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        (self.0)(instance).map_err(ValidationError::custom)
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        (self.0)(instance).is_ok()
    }
}

/// Makes findings of a validator's errors.
struct Reader<'a> {
    schema: &'static Value,
    origins: &'a Origins,
}

impl Reader<'_> {
    fn findings(&self, error: &ValidationError<'_>) -> Findings {
        let pointer = error.instance_path().to_string();
        let place = || self.origins.place(&pointer);
        let value = error.instance();
        match error.kind() {
            // The generated schema has alternatives only where a value may also be `null`.
            ValidationErrorKind::AnyOf { context } => {
                context.first().into_iter().flatten().flat_map(|e| self.findings(e)).collect()
            }
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                unexpected.iter().map(|key| self.unknown_key(key, &pointer, error)).collect()
            }
            ValidationErrorKind::Required { property } => {
                let key = property.as_str().unwrap_or_default();
                let described =
                    self.beside(error, "properties").and_then(|keys| keys.get(key)?.get("description")?.as_str());
                let finding = Finding::error("missing-key", place(), format!("the key {property} is missing"));
                vec![match described {
                    Some(described) => finding.help(format!("add {property}: {described}")),
                    None => finding.help(format!("add {property}")),
                }]
            }
            ValidationErrorKind::Type { kind } => {
                let expected = match kind {
                    TypeKind::Single(one) => type_name(&one.to_string()).to_owned(),
                    TypeKind::Multiple(many) => {
                        let names: Vec<String> =
                            many.iter().map(|one| one.to_string()).filter(|one| one != "null").collect();
                        text::list(names.iter().map(|name| type_name(name)), "or")
                    }
                };
                let message = format!("{} is {} where {expected} is expected", shown(value), type_of(value));
                vec![Finding::error("wrong-type", place(), message).help(format!("write {expected}"))]
            }
            // An enumeration of the model is a list of constants, each with its description.
            ValidationErrorKind::OneOfNotValid { .. } => {
                let constants = self.schema.pointer(&error.schema_path().to_string()).and_then(Value::as_array);
                let options = constants.into_iter().flatten().filter_map(|one| one.get("const")?.as_str()).collect();
                vec![unknown_value(value, options, place())]
            }
            ValidationErrorKind::Constant { expected_value } => {
                vec![unknown_value(value, expected_value.as_str().into_iter().collect(), place())]
            }
            ValidationErrorKind::Custom { message, .. } => {
                let name = self.beside(error, VALUE);
                let value = VALUES.iter().find(|value| name.is_some_and(|name| name == value.name));
                vec![match value {
                    Some(value) => Finding::error(value.code, place(), message).help(value.help),
                    None => Finding::error("invalid-value", place(), message),
                }]
            }
            // What the form cannot do without must say something.
            ValidationErrorKind::Pattern { pattern } if pattern == r"\S" => {
                let described = self.beside(error, "description").and_then(Value::as_str).unwrap_or_default();
                vec![
                    Finding::error("empty-text", place(), "the text is empty")
                        .help(format!("expected here: {described}")),
                ]
            }
            ValidationErrorKind::MaxLength { limit } => {
                let length = value.as_str().map_or(0, |text| text.chars().count());
                let message = format!("the text has {length} characters, where {limit} have room");
                vec![Finding::error("overlong-text", place(), message).help("shorten it")]
            }
            kind => {
                let message = match kind {
                    ValidationErrorKind::MinItems { limit } => {
                        format!("the list is too short: at least {limit} is expected")
                    }
                    _ => text::excerpt(&error.to_string()),
                };
                let finding = Finding::error("invalid-value", place(), message);
                let described = self.beside(error, "description").and_then(Value::as_str);
                vec![match described {
                    Some(described) => finding.help(format!("expected here: {described}")),
                    None => finding.help("correct the value"),
                }]
            }
        }
    }

    fn unknown_key(&self, key: &str, pointer: &str, error: &ValidationError<'_>) -> Finding {
        let place = self.origins.key(&format!("{pointer}/{}", pointer_token(key)));
        let known = self.beside(error, "properties").and_then(Value::as_object);
        let known: Vec<&str> = known.into_iter().flat_map(|keys| keys.keys()).map(String::as_str).collect();
        let finding = Finding::error("unknown-key", place, format!("there is no key {:?} here", text::excerpt(key)));
        finding.help(match text::nearest(key, known.iter().copied()) {
            Some(near) => format!("did you mean {near:?}?"),
            None => {
                format!("the keys here are {}", text::list(known.iter().filter(|key| !key.starts_with('$')), "and"))
            }
        })
    }

    /// The keyword `name` of the schema whose keyword the error is about.
    fn beside(&self, error: &ValidationError<'_>, name: &str) -> Option<&'static Value> {
        let keyword = error.schema_path().to_string();
        let (parent, _) = keyword.rsplit_once('/')?;
        self.schema.pointer(parent)?.get(name)
    }
}

fn unknown_value(value: &Value, options: Vec<&str>, place: Place) -> Finding {
    let list = text::list(options.iter().map(|option| format!("{option:?}")), "or");
    let near = value.as_str().and_then(|given| text::nearest(given, options.iter().copied()));
    let help = near.map_or_else(|| format!("write {list}"), |near| format!("did you mean {near:?}?"));
    Finding::error("unknown-value", place, format!("{} is not one of the values here: {list}", shown(value))).help(help)
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

fn type_name(json_type: &str) -> &str {
    match json_type {
        "boolean" => "true or false",
        "number" => "a number",
        "integer" => "a whole number",
        "string" => "a text in quotes",
        "array" => "an array [ … ]",
        "object" => "an object { … }",
        other => other,
    }
}

/// The value as it may stand in a sentence.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(_) => "this".to_owned(),
        Value::Object(_) => "this".to_owned(),
        scalar => text::excerpt(&scalar.to_string()),
    }
}
