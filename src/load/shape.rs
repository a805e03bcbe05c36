//! Holding a composed document against its kind's JSON Schema: every wrong key and type at once.

use crate::finding::rules;
use std::collections::HashSet;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

use super::origins::Origins;
use super::schemas::{self, Schemas};
use super::values;
use crate::finding::{Finding, Findings, Place, pointer_token};
use crate::model::Kind;
use crate::value::text;
use crate::words::{Arg, Listed, Message, list, quoted, say};

/// What is wrong with a composed document's shape.
#[derive(Debug, Default)]
pub(super) struct Shape {
    pub(super) findings: Findings,
    /// Pointers to the members whose keys the kind does not know.
    pub(super) strays: Vec<String>,
    /// Pointers to the values that are not what they should be.
    pub(super) wrong: Vec<String>,
}

/// Holds a composed document against its kind's schema, but for the values at `unresolved`, whose references have been
/// reported already.
pub(super) fn check(kind: Kind, document: &Value, origins: &Origins, unresolved: &[String]) -> Shape {
    let Schemas { composed, validator, .. } = schemas::of(kind);
    hold(document, "", composed, validator, origins, unresolved)
}

/// Holds the value at the pointer `base` of a document against a schema.
pub(super) fn hold(
    value: &Value,
    base: &str,
    schema: &Value,
    validator: &Validator,
    origins: &Origins,
    unresolved: &[String],
) -> Shape {
    let unresolved: &HashSet<&str> = &unresolved.iter().map(String::as_str).collect();
    let mut reader = Reader { schema, base, origins, unresolved, strays: Vec::new() };
    let mut wrong = Vec::new();
    let mut findings = Findings::new();
    for error in validator.iter_errors(value) {
        let pointer = reader.pointer(&error);
        findings.extend(reader.findings(&error));
        if !unresolved.contains(pointer.as_str()) && !error.instance().is_object() && !error.instance().is_array() {
            wrong.push(pointer);
        }
    }
    Shape { findings, strays: reader.strays, wrong }
}

impl Shape {
    /// Adds what is wrong elsewhere.
    pub(super) fn add(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.strays.extend(other.strays);
        self.wrong.extend(other.wrong);
    }
}

/// So many unknown keys of one object are told one by one; the rest are counted.
const MOST_UNKNOWN: usize = 100;

/// Makes findings of a validator's errors.
struct Reader<'a> {
    schema: &'a Value,
    /// The pointer to the value that is held against it.
    base: &'a str,
    origins: &'a Origins,
    /// Pointers to what has been reported already.
    unresolved: &'a HashSet<&'a str>,
    strays: Vec<String>,
}

impl<'a> Reader<'a> {
    /// The pointer of an error in the document.
    fn pointer(&self, error: &ValidationError<'_>) -> String {
        format!("{}{}", self.base, error.instance_path())
    }

    fn findings(&mut self, error: &ValidationError<'_>) -> Findings {
        let pointer = self.pointer(error);
        let origins = self.origins;
        let place = || origins.place(&pointer);
        let value = error.instance();
        if self.unresolved.contains(pointer.as_str()) {
            return Findings::new();
        }
        match error.kind() {
            // The generated schema has alternatives only where a value may also be `null`.
            ValidationErrorKind::AnyOf { context } => {
                // That one is meant whose type the value has.
                let of_type = |errors: &&Vec<ValidationError<'_>>| {
                    let at = error.instance_path().to_string();
                    let other = |e: &ValidationError<'_>| {
                        e.instance_path().to_string() == at && matches!(e.kind(), ValidationErrorKind::Type { .. })
                    };
                    !errors.iter().any(other)
                };
                let meant = context.iter().find(of_type).or(context.first());
                meant.into_iter().flatten().flat_map(|e| self.findings(e)).collect()
            }
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let told = unexpected.iter().take(MOST_UNKNOWN);
                let mut findings: Findings = told.map(|key| self.unknown_key(key, &pointer, error)).collect();
                if let Some(more) = unexpected.len().checked_sub(MOST_UNKNOWN).filter(|more| *more > 0) {
                    findings.push(Finding::new(&rules::UNKNOWN_KEY, place(), say!("unknown-key-more", more)));
                }
                findings
            }
            ValidationErrorKind::Required { property } => {
                let key = property.as_str().unwrap_or_default();
                let described =
                    self.beside(error, "properties").and_then(|keys| keys.get(key)?.get("description")?.as_str());
                let message = match described {
                    Some(described) => say!("missing-key-described", key = quoted(key), described),
                    None => say!("missing-key", key = quoted(key)),
                };
                vec![self.named(Finding::new(&rules::MISSING_KEY, place(), message), &pointer)]
            }
            ValidationErrorKind::Type { kind } => {
                let expected = match kind {
                    TypeKind::Single(one) => expected_type(one.to_string()).into(),
                    TypeKind::Multiple(many) => {
                        let names = many.iter().map(|one| one.to_string()).filter(|one| one != "null");
                        list(names.map(expected_type), Listed::Or)
                    }
                };
                let message = say!("wrong-type", value = shown(value), found = type_of(value), expected);
                vec![Finding::new(&rules::WRONG_TYPE, place(), message)]
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
            ValidationErrorKind::Custom { .. } => {
                let value_type = self.beside(error, values::KEYWORD).and_then(values::find);
                let wrong = value_type.and_then(|of| Some((of, (of.wrong)(value)?)));
                vec![match wrong {
                    Some((of, message)) => Finding::new(of.rule, place(), message).help((of.help)()),
                    None => self.invalid_value(error, place()),
                }]
            }
            // What the form cannot do without must say something.
            ValidationErrorKind::Pattern { pattern } if pattern == r"[\p{L}\p{N}]" => {
                let described = self.beside(error, "description").and_then(Value::as_str).unwrap_or_default();
                vec![Finding::new(&rules::EMPTY_TEXT, place(), say!("empty-text", described))]
            }
            ValidationErrorKind::MaxLength { limit } => {
                let length = value.as_str().map_or(0, |text| text.chars().count());
                vec![Finding::new(&rules::OVERLONG_TEXT, place(), say!("overlong-text", length, most = *limit))]
            }
            _ => vec![self.invalid_value(error, place())],
        }
    }

    /// For what no other rule is about.
    fn invalid_value(&self, error: &ValidationError<'_>, place: Place) -> Finding {
        let message = match error.kind() {
            ValidationErrorKind::MinItems { limit } => say!("invalid-value-short-list", least = *limit),
            ValidationErrorKind::MaxItems { limit } => say!("invalid-value-long-list", most = *limit),
            // Only objects that are what their one key says have a number of keys.
            ValidationErrorKind::MinProperties { .. } => say!("invalid-value-empty-block"),
            ValidationErrorKind::MaxProperties { .. } => say!("invalid-value-several-blocks"),
            _ => say!("invalid-value", why = text::excerpt(&error.to_string())),
        };
        let described = self.beside(error, "description").and_then(Value::as_str);
        Finding::new(&rules::INVALID_VALUE, place, message).help(match described {
            Some(described) => say!("help-expected-here", described),
            None => say!("help-correct-the-value"),
        })
    }

    /// Adds what named the file, where it is the record itself that has not the right keys: it may be the wrong file.
    fn named(&self, finding: Finding, record: &str) -> Finding {
        match self.origins.named_at(record) {
            Some(place) => finding.related(place.clone(), say!("related-file-named-here")),
            None => finding,
        }
    }

    fn unknown_key(&mut self, key: &str, pointer: &str, error: &ValidationError<'_>) -> Finding {
        let member = format!("{pointer}/{}", pointer_token(key));
        let place = self.origins.key(&member);
        self.strays.push(member);
        let known = self.beside(error, "properties").and_then(Value::as_object);
        let known: Vec<&str> = known.into_iter().flat_map(|keys| keys.keys()).map(String::as_str).collect();
        let message = say!("unknown-key", key = quoted(text::excerpt(key)));
        let finding = self.named(Finding::new(&rules::UNKNOWN_KEY, place, message), pointer);
        finding.help(match text::nearest(key, known.iter().copied()) {
            Some(near) => say!("help-did-you-mean", near = quoted(near)),
            None => {
                let known = known.iter().copied().filter(|key| !key.starts_with('$'));
                say!("help-known-keys", keys = list(known, Listed::And))
            }
        })
    }

    /// The keyword `name` of the schema whose keyword the error is about.
    fn beside(&self, error: &ValidationError<'_>, name: &str) -> Option<&'a Value> {
        let keyword = error.schema_path().to_string();
        let (parent, _) = keyword.rsplit_once('/')?;
        self.schema.pointer(parent)?.get(name)
    }
}

fn unknown_value(value: &Value, options: Vec<&str>, place: Place) -> Finding {
    let near = value.as_str().and_then(|given| text::nearest(given, options.iter().copied()));
    let options = list(options.iter().map(|option| quoted(*option)), Listed::Or);
    let finding = Finding::new(&rules::UNKNOWN_VALUE, place, say!("unknown-value", value = shown(value), options));
    match near {
        Some(near) => finding.help(say!("help-did-you-mean", near = quoted(near))),
        None => finding,
    }
}

/// The JSON type of a value, as messages name it.
fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// A type of the schema, as one who is to write a value of it knows it.
fn expected_type(name: String) -> Message {
    say!("wrong-type.expected", name)
}

/// The value as it may stand in a sentence.
fn shown(value: &Value) -> Arg {
    match value {
        Value::Array(_) | Value::Object(_) => say!("this-value").into(),
        scalar => text::excerpt(&scalar.to_string()).into(),
    }
}
