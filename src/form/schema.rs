//! The JSON Schema of the answers to a form's own questions, made from its edition.

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use crate::model::{Column, Form, FormEdition, PROSE, Purpose, Question, schema_of};
use crate::value::contact::{Email, Phone};
use crate::value::date::Date;
use crate::value::ids::OrganisationNumber;
use crate::value::money::Money;

/// The longest short text, in characters.
const LINE: u32 = 500;
/// The most rows of a table with free rows.
const ROWS: u32 = 500;

/// The schema of what lies under `svar`: of a measure or its report, or of the document.
pub(crate) fn of_answers(edition: &FormEdition, of_measure: bool) -> Value {
    let parts = edition.parts.iter().filter(|part| part.repeated.is_some() == of_measure);
    let own = parts.flat_map(|part| part.all()).filter(|question| question.fact.is_none());
    let mut properties = Map::new();
    for question in own {
        if let (Some(id), Some(schema)) = (&question.id, of_question(question, edition)) {
            properties.insert(id.clone(), schema);
        }
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// The schema of one answer; `None` for what asks nothing.
fn of_question(question: &Question, edition: &FormEdition) -> Option<Value> {
    let label = question.label.as_ref().and_then(|label| label.all().next()).unwrap_or_default();
    let options = || question.options.iter().map(|choice| choice.id.as_str());
    let mut schema = match question.form? {
        Form::Heading | Form::Guidance | Form::Contacts => return None,
        Form::YesNo => json!({ "type": ["boolean", "null"] }),
        Form::Ticked | Form::Chosen => one_of(options(), true),
        Form::Several => json!({ "type": ["array", "null"], "items": one_of(options(), false), "uniqueItems": true }),
        Form::Periods => {
            let periods = edition.periods.iter().map(String::as_str);
            json!({ "type": ["array", "null"], "items": one_of(periods, false), "uniqueItems": true })
        }
        Form::Organisations => {
            json!({ "type": ["array", "null"], "items": { "type": "string", "maxLength": LINE }, "maxItems": ROWS })
        }
        Form::Table => of_table(question),
        form => of_scalar(form, question.most_characters),
    };
    if let Value::Object(members) = &mut schema {
        members.insert("description".to_owned(), label.into());
    }
    Some(schema)
}

fn one_of<'a>(names: impl Iterator<Item = &'a str>, nullable: bool) -> Value {
    let mut constants: Vec<Value> = names.map(|name| json!({ "const": name })).collect();
    if nullable {
        constants.push(json!({ "type": "null" }));
    }
    json!({ "oneOf": constants })
}

fn of_table(question: &Question) -> Value {
    let of_column = |column: &Column| of_scalar(column.form.unwrap_or(Form::Line), None);
    let columns: Map<String, Value> =
        question.columns.iter().map(|column| (column.id.clone(), of_column(column))).collect();
    let row = json!({ "type": "object", "properties": columns, "additionalProperties": false });
    if question.rows.is_empty() {
        return json!({ "type": ["array", "null"], "items": row, "maxItems": ROWS });
    }
    let rows: Map<String, Value> = question.rows.iter().map(|one| (one.id.clone(), row.clone())).collect();
    json!({ "type": ["object", "null"], "properties": rows, "additionalProperties": false })
}

/// The schema of a value that is neither a list nor a table.
fn of_scalar(form: Form, most: Option<u32>) -> Value {
    match form {
        Form::Amount => of_type::<Money>(),
        Form::Number => of_type::<u32>(),
        Form::Date => of_type::<Date>(),
        Form::OrganisationNumber => of_type::<OrganisationNumber>(),
        Form::Phone => of_type::<Phone>(),
        Form::Email => of_type::<Email>(),
        Form::Text => {
            let mut schema = json!({ "type": ["string", "null"], (PROSE): true });
            if let (Some(most), Value::Object(members)) = (most, &mut schema) {
                members.insert("maxLength".to_owned(), most.into());
            }
            schema
        }
        _ => json!({ "type": ["string", "null"], "maxLength": most.unwrap_or(LINE) }),
    }
}

/// The schema of a value type, or nothing.
fn of_type<T: JsonSchema>() -> Value {
    let mut schema = schema_of::<T>().to_value();
    if let Value::Object(members) = &mut schema {
        members.shift_remove("$schema");
        members.shift_remove("title");
        if let Some(types) = members.get_mut("type") {
            let mut all = types.as_array().cloned().unwrap_or_else(|| vec![types.clone()]);
            all.push("null".into());
            *types = all.into();
        }
    }
    schema
}

/// The keys of a document that a form need not have a place for, each with the facts that show it.
const ASKED_KEYS: [(&str, &[&str]); 14] = [
    ("flereEiere", &["flereEiere"]),
    ("flereUh", &["flereUh"]),
    ("flereOrdninger", &["flereOrdninger"]),
    ("antallTiltak", &["antallTiltak"]),
    ("totalsum", &["totalsum"]),
    ("sumSoekt", &["sumSoekt"]),
    ("uhInvolvert", &["partnere"]),
    ("uhMerknad", &["partnere"]),
    ("uleseligeBeloep", &["totalsum", "sumSoekt"]),
    ("egenandel", &["egenandel"]),
    ("medbestemmelse", &["medbestemmelse", "medbestemmelse.deltakere"]),
    ("enheter", &["enheter"]),
    ("revisor", &["revisor"]),
    ("tiltak", &[]),
];

/// The keys of a document that a form has no place for.
pub(crate) fn unasked_keys(edition: &FormEdition) -> impl Iterator<Item = &'static str> {
    let is_asked = |key: &str, facts: &[&str]| match key {
        "tiltak" => edition.parts.iter().any(|part| part.repeated.is_some()),
        // The rule about it asks for it, though the form may not show it.
        "egenandel" if edition.ordninger.iter().any(|ordning| ordning.own_share_percent.is_some()) => true,
        _ => facts.iter().any(|fact| edition.asking(fact).is_some()),
    };
    ASKED_KEYS.into_iter().filter(move |(key, facts)| !is_asked(key, facts)).map(|(key, _)| key)
}

/// The schema of the documents of a form: that of the kind, without what the form does not ask, and with what it does.
pub(crate) fn of_documents(edition: &FormEdition, mut schema: Value) -> Value {
    let report = edition.purpose == Purpose::Report;
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        for key in unasked_keys(edition) {
            properties.shift_remove(key);
        }
        properties.insert("svar".to_owned(), of_answers(edition, false));
    }
    let of_measure = if report { "/$defs/Tiltaksrapport/properties" } else { "/$defs/Tiltak/properties" };
    if let Some(Value::Object(properties)) = schema.pointer_mut(of_measure) {
        properties.insert("svar".to_owned(), of_answers(edition, true));
    }
    schema
}
