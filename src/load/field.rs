//! A value of a composed document in its schema: whether it is a long text.

use serde_json::Value;

use super::answers::AnswerSchemas;
use super::schemas::{self, dereference, property};
use crate::model::{ANSWERS, Kind, PROSE};

/// A value of a composed document in the schema.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    root: &'a Value,
    schema: Option<&'a Value>,
    answers: Option<&'a AnswerSchemas>,
}

impl<'a> Field<'a> {
    /// A document of a kind, with the schemas of its form's own answers.
    pub(crate) fn document(kind: Kind, answers: Option<&'a AnswerSchemas>) -> Self {
        let root = &schemas::of(kind).composed;
        Self { root, schema: Some(root), answers }
    }

    /// The member of that key.
    pub(crate) fn member(self, key: &str) -> Self {
        let member = self.schema.and_then(|schema| property(self.root, schema, key));
        match (member, self.answers) {
            // What the form asks itself is in its edition's own schema.
            (Some(member), Some(answers)) if member.get(ANSWERS).is_some() => {
                let is_document = self.schema.is_some_and(|schema| std::ptr::eq(schema, self.root));
                let root = if is_document { &answers.document.schema } else { &answers.measure.schema };
                Self { root, schema: Some(root), answers: None }
            }
            _ => self.to(member),
        }
    }

    /// The items of a list.
    pub(crate) fn item(self) -> Self {
        let items = |schema: &'a Value| schema.get("items");
        let alternatives = |schema: &'a Value| schema.get("anyOf")?.as_array()?.iter().find_map(items);
        let schema = self.schema.map(|schema| dereference(self.root, schema));
        let item = schema.and_then(|schema| items(schema).or_else(|| alternatives(schema)));
        // The items of a list of long texts are long texts.
        if self.is_prose() { self } else { self.to(item) }
    }

    /// Whether it is a long text, in the dialect of [`crate::prose`].
    pub(crate) fn is_prose(self) -> bool {
        self.schema.is_some_and(|schema| schema.get(PROSE).is_some())
    }

    fn to(self, schema: Option<&'a Value>) -> Self {
        Self { schema, ..self }
    }
}
