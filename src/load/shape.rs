//! Holding a composed document against its kind's JSON Schema: every wrong key and type at once.

use crate::finding::rules;
use std::collections::HashSet;

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use super::compose::Origins;
use super::schemas::{self, Schemas};
use super::values;
use crate::finding::{Finding, Findings, Place, pointer_token};
use crate::model::Kind;
use crate::value::text;

/// What is wrong with a composed document's shape.
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
    let unresolved: &HashSet<&str> = &unresolved.iter().map(String::as_str).collect();
    let mut reader = Reader { schema: composed, origins, unresolved, strays: Vec::new() };
    let mut wrong = Vec::new();
    let mut findings = Findings::new();
    for error in validator.iter_errors(document) {
        let pointer = error.instance_path().to_string();
        findings.extend(reader.findings(&error));
        if !unresolved.contains(pointer.as_str()) && !error.instance().is_object() && !error.instance().is_array() {
            wrong.push(pointer);
        }
    }
    Shape { findings, strays: reader.strays, wrong }
}

/// So many unknown keys of one object are told one by one; the rest are counted.
const MOST_UNKNOWN: usize = 100;

/// Makes findings of a validator's errors.
struct Reader<'a> {
    schema: &'static Value,
    origins: &'a Origins,
    /// Pointers to what has been reported already.
    unresolved: &'a HashSet<&'a str>,
    strays: Vec<String>,
}

impl Reader<'_> {
    fn findings(&mut self, error: &ValidationError<'_>) -> Findings {
        let pointer = error.instance_path().to_string();
        let origins = self.origins;
        let place = || origins.place(&pointer);
        let value = error.instance();
        if self.unresolved.contains(pointer.as_str()) {
            return Findings::new();
        }
        match error.kind() {
            // The generated schema has alternatives only where a value may also be `null`.
            ValidationErrorKind::AnyOf { context } => {
                context.first().into_iter().flatten().flat_map(|e| self.findings(e)).collect()
            }
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let told = unexpected.iter().take(MOST_UNKNOWN);
                let mut findings: Findings = told.map(|key| self.unknown_key(key, &pointer, error)).collect();
                if let Some(more) = unexpected.len().checked_sub(MOST_UNKNOWN).filter(|more| *more > 0) {
                    let message = format!("{more} more keys here are not known");
                    let finding = Finding::new(&rules::UNKNOWN_KEY, place(), message);
                    findings.push(finding.help("correct the first ones, and check again"));
                }
                findings
            }
            ValidationErrorKind::Required { property } => {
                let key = property.as_str().unwrap_or_default();
                let described =
                    self.beside(error, "properties").and_then(|keys| keys.get(key)?.get("description")?.as_str());
                let finding = Finding::new(&rules::MISSING_KEY, place(), format!("the key {property} is missing"));
                let finding = self.named(finding, &pointer);
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
                vec![Finding::new(&rules::WRONG_TYPE, place(), message).help(format!("write {expected}"))]
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
                let name = self.beside(error, values::KEYWORD);
                vec![match name.and_then(values::find) {
                    Some(value) => Finding::new(value.rule, place(), message).help(value.help),
                    None => Finding::new(&rules::INVALID_VALUE, place(), message),
                }]
            }
            // What the form cannot do without must say something.
            ValidationErrorKind::Pattern { pattern } if pattern == r"[\p{L}\p{N}]" => {
                let described = self.beside(error, "description").and_then(Value::as_str).unwrap_or_default();
                vec![
                    Finding::new(&rules::EMPTY_TEXT, place(), "the text is empty")
                        .help(format!("expected here: {described}")),
                ]
            }
            ValidationErrorKind::MaxLength { limit } => {
                let length = value.as_str().map_or(0, |text| text.chars().count());
                let message = format!("the text has {length} characters, where {limit} have room");
                vec![Finding::new(&rules::OVERLONG_TEXT, place(), message).help("shorten it")]
            }
            kind => {
                let message = match kind {
                    ValidationErrorKind::MinItems { limit } => {
                        format!("the list is too short: at least {limit} is expected")
                    }
                    ValidationErrorKind::MaxItems { limit } => {
                        format!("the list is too long: {limit} is the most")
                    }
                    // Only objects that are what their one key says have a number of keys.
                    ValidationErrorKind::MinProperties { .. } => "a block needs a key that says what it is".to_owned(),
                    ValidationErrorKind::MaxProperties { .. } => {
                        "a block has one key, and this has several: give each a block of its own".to_owned()
                    }
                    _ => text::excerpt(&error.to_string()),
                };
                let finding = Finding::new(&rules::INVALID_VALUE, place(), message);
                let described = self.beside(error, "description").and_then(Value::as_str);
                vec![match described {
                    Some(described) => finding.help(format!("expected here: {described}")),
                    None => finding.help("correct the value"),
                }]
            }
        }
    }

    /// Adds what named the file, where it is the record itself that has not the right keys: it may be the wrong file.
    fn named(&self, finding: Finding, record: &str) -> Finding {
        match self.origins.named_at(record) {
            Some(place) => finding.related(place.clone(), "the file is named here"),
            None => finding,
        }
    }

    fn unknown_key(&mut self, key: &str, pointer: &str, error: &ValidationError<'_>) -> Finding {
        let member = format!("{pointer}/{}", pointer_token(key));
        let place = self.origins.key(&member);
        self.strays.push(member);
        let known = self.beside(error, "properties").and_then(Value::as_object);
        let known: Vec<&str> = known.into_iter().flat_map(|keys| keys.keys()).map(String::as_str).collect();
        let message = format!("there is no key {:?} here", text::excerpt(key));
        let finding = self.named(Finding::new(&rules::UNKNOWN_KEY, place, message), pointer);
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
    Finding::new(&rules::UNKNOWN_VALUE, place, format!("{} is not one of the values here: {list}", shown(value)))
        .help(help)
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
