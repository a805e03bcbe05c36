//! Records that stand inline or in a file of their own.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

/// The schema keyword that marks a value which may be given as a reference to a file.
pub const REFERENCE: &str = "x-referanse";
/// The schema keyword that marks a long text, or a list of such: it is in the dialect of [`crate::prose`].
pub const PROSE: &str = "x-tekst";
/// The keyword's value where the reference names one file.
pub const ONE: &str = "en";
/// The keyword's value where references name any number of files, by glob or in an array.
pub const MANY: &str = "flere";
/// The keyword's value where references name documents that this document contains.
pub const DOCUMENTS: &str = "dokumenter";
/// The keyword's value where the reference names a picture.
pub const PICTURE: &str = "bilde";

/// One record: inline, or the path of its file relative to the file that names it.
///
/// Loading puts the file's content in the place of the path, so past [`crate::load`] a record is always there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Record<T>(pub T);

/// Any number of records: an array whose items are inline records, paths or globs, or one path or glob alone.
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
