//! Records that stand inline or in a file of their own.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

/// The schema keyword of a value that may be given as a reference to a file.
pub const REFERENCE: &str = "x-referanse";
/// The schema keyword of a long text, or of a list of long texts: they are in the dialect of [`crate::prose`].
pub const PROSE: &str = "x-tekst";
/// The schema keyword of the answers to a form's own questions: the form's edition says what they may be.
pub const ANSWERS: &str = "x-svar";
/// The keyword's value where the reference names one file.
pub const ONE: &str = "en";
/// The keyword's value where references name any number of files, by a pattern or in an array.
pub const MANY: &str = "flere";
/// The keyword's value where references name documents that this document contains.
pub const DOCUMENTS: &str = "dokumenter";
/// The keyword's value where the reference names a picture.
pub const PICTURE: &str = "bilde";

/// One record: inline, or the path of its file relative to the file that names it.
///
/// Loading replaces the path by the file's content, so after [`crate::load`] a record is always inline.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Record<T>(pub T);

/// Any number of records: an array of inline records, paths or patterns, or a single path or pattern.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Records<T>(pub Vec<T>);

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> std::ops::Deref for Record<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> std::ops::Deref for Records<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: JsonSchema> JsonSchema for Record<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let inline = generator.subschema_for::<T>();
        json_schema!({
            (REFERENCE): (ONE),
            "anyOf": [{ "type": "string", "description": "Sti til posten, regnet fra denne filen." }, inline],
        })
    }
}

impl<T: JsonSchema> JsonSchema for Records<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let path = json_schema!({
            "type": "string",
            "description": "Sti eller mønster (*.json) til postene, regnet fra denne filen.",
        });
        let inline = generator.subschema_for::<T>();
        json_schema!({
            (REFERENCE): (MANY),
            "anyOf": [path, { "type": "array", "items": { "anyOf": [path, inline] } }],
        })
    }
}
