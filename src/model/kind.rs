//! The kinds of document: one line each in one table.
//!
//! Each kind defines itself in its own files: its records here in `model`, its rules in `check` (`impl Checked`), its
//! pages in `document` (`impl Viewed`). The compiler reports a missing one.

use schemars::Schema;
use serde::Deserialize;
use serde_json::Value;

use super::document::DocumentRecord;
use super::schema::schema_of;
use super::{Behovsmelding, FormEdition, Plan, Rapportering, Samledokument, Tilstandsrapport, WrittenLanguage};
use crate::value::date::Date;

macro_rules! kinds {
    ($d:tt $($(#[$meaning:meta])* $kind:ident($record:ty) = $name:literal;)*) => {
        /// The kinds of document, by the value of a file's `"dokument"` key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$meaning])* $kind,)*
        }

        /// A document's records, typed.
        #[derive(Debug)]
        pub enum Content {
            $($(#[$meaning])* $kind(Box<$record>),)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$kind),*];

            /// The value of `"dokument"`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// The JSON Schema of the kind's files.
            pub fn schema(self) -> Schema {
                match self {
                    $(Self::$kind => schema_of::<$record>(),)*
                }
            }

            /// Whether it is an application, and so may be in a *samledokument*.
            pub fn applies(self) -> bool {
                match self {
                    $(Self::$kind => <$record>::APPLIES,)*
                }
            }

            /// The records of a composed document of the kind.
            ///
            /// # Errors
            /// If it has not the shape of its kind.
            pub fn read(self, json: &Value) -> Result<Content, serde_json::Error> {
                Ok(match self {
                    $(Self::$kind => Content::$kind(Box::new(<$record>::deserialize(json)?)),)*
                })
            }
        }

        /// Runs an expression on the record of a document of any kind.
        macro_rules! with_record {
            ($d content:expr, $d of:ident => $d body:expr) => {
                match $d content {
                    $($crate::model::Content::$kind($d of) => $d body,)*
                }
            };
        }
    };
}

kinds! { $
    /// The application form for grants.
    Behovsmelding(Behovsmelding) = "behovsmelding";
    /// A municipality's plan for competence and development.
    Plan(Plan) = "plan";
    /// The report on a grant.
    Rapportering(Rapportering) = "rapportering";
    /// All applications received in a round.
    Samledokument(Samledokument) = "samledokument";
    /// The appendices to a municipality's yearly status report.
    Tilstandsrapport(Tilstandsrapport) = "tilstandsrapport";
}

/// The values of `"dokument"` that earlier versions wrote, and this one reads.
pub(crate) const EARLIER: [&str; 1] = ["ekstramidler"];

impl Content {
    /// The date of the document, if the record states one.
    pub fn date(&self) -> Option<Date> {
        with_record!(self, record => record.date())
    }

    /// The edition of its form, if it is one.
    pub fn edition(&self) -> Option<&FormEdition> {
        with_record!(self, record => record.edition())
    }

    /// The same, to be changed.
    pub fn edition_mut(&mut self) -> Option<&mut FormEdition> {
        with_record!(self, record => record.edition_mut())
    }

    /// The written language of the document's fixed words.
    pub fn language(&self) -> WrittenLanguage {
        with_record!(self, record => record.language())
    }

    /// The date on which the authority received it, if it is a received application.
    pub fn received(&self) -> Option<Date> {
        with_record!(self, record => record.received())
    }
}

pub(crate) use with_record;
