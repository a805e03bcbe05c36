//! The answers to a form's own questions.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde_json::{Map, Value};

/// *Svar*: the answers to the form's own questions, by their ids. The form's edition says what each may be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub Map<String, Value>);

impl Answers {
    /// The answer to a question, if there is one.
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id).filter(|answer| !answer.is_null())
    }
}

impl JsonSchema for Answers {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Svar".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", (super::ANSWERS): true })
    }
}
