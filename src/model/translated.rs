//! A text that may stand in both of Norway's written languages.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::words::Language;

/// *Målform*: the written language of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Maalform", title = "Målform", description = "Målformen i dokumentets faste ord.", inline)]
pub enum WrittenLanguage {
    /// *Bokmål*.
    #[default]
    #[serde(rename = "nb")]
    #[schemars(description = "Bokmål.")]
    Bokmaal,
    /// *Nynorsk*.
    #[serde(rename = "nn")]
    #[schemars(description = "Nynorsk.")]
    Nynorsk,
}

impl From<WrittenLanguage> for Language {
    fn from(language: WrittenLanguage) -> Self {
        match language {
            WrittenLanguage::Bokmaal => Self::Nb,
            WrittenLanguage::Nynorsk => Self::Nn,
        }
    }
}

/// A text of a form: one for all documents, or one for each written language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Translated {
    /// The text, whatever the language of the document.
    Same(String),
    /// The text in each language.
    Each(Each),
}

/// A text in each language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// *Bokmål*.
    pub nb: String,
    /// *Nynorsk*; documents in it have the *bokmål* text where it is missing.
    pub nn: Option<String>,
}

impl Translated {
    /// The text in the language of a document.
    pub fn text(&self, language: Language) -> &str {
        match (self, language) {
            (Self::Same(text), _) => text,
            (Self::Each(Each { nn: Some(text), .. }), Language::Nn) => text,
            (Self::Each(Each { nb, .. }), _) => nb,
        }
    }

    /// The text in every language that it has.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (first, second) = match self {
            Self::Same(text) => (text, None),
            Self::Each(Each { nb, nn }) => (nb, nn.as_ref()),
        };
        std::iter::once(first).chain(second).map(String::as_str)
    }
}

impl JsonSchema for Translated {
    fn inline_schema() -> bool {
        false
    }

    fn schema_name() -> Cow<'static, str> {
        "TekstPaaSpraak".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = |description: &str| json_schema!({ "type": "string", "description": description, "pattern": r"[\p{L}\p{N}]", "maxLength": 1000 });
        json_schema!({
            "title": "Tekst",
            "description": "En tekst, eller teksten på bokmål og nynorsk.",
            "anyOf": [
                text("Teksten, uansett målform."),
                {
                    "title": "Tekst på begge målformer",
                    "description": "Teksten på bokmål og nynorsk.",
                    "type": "object",
                    "properties": { "nb": text("Teksten på bokmål."), "nn": text("Teksten på nynorsk.") },
                    "required": ["nb"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}
