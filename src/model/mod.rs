//! The records: what the JSON files say, typed, without logic.
//!
//! Keys are Norwegian, Rust names English. Every type derives its JSON Schema, which both describes the
//! files to editors and is what [`crate::load`] checks their shape against.

mod behovsmelding;
mod budget;
mod content;
mod ekstramidler;
mod form;
mod measure;
mod partnership;
pub mod plan;
mod record;
pub mod report;
mod samledokument;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

pub use behovsmelding::{Behovsmelding, CoDetermination, Participant, StatedRow, StatedSum, StatedTotals, Units};
pub use budget::{Budget, BudgetLine, Estimate, Party, Reckoning};
pub use content::Content;
pub use ekstramidler::{Call, Ekstramidler, UnreadableAmount};
pub use form::{Authority, FormEdition, NamedIn, Ordning};
pub use measure::{Coordinator, Measure, UseOfGrant};
pub use partnership::{Contact, Contacts, Organisation, Partnership};
pub use plan::Plan;
pub use record::{DOCUMENTS, MANY, ONE, PICTURE, PROSE, REFERENCE, Record, Records};
pub use report::StatusReport;
pub use samledokument::{Applications, Order, Recommendation, Samledokument};

/// The kinds of document, by the value of a file's `"dokument"` key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The application form for grants.
    Behovsmelding,
    /// The short application in an extra round.
    Ekstramidler,
    /// A municipality's plan for competence and development.
    Plan,
    /// All applications received in a round.
    Samledokument,
    /// The appendices to a municipality's yearly status report.
    Tilstandsrapport,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Behovsmelding, Self::Ekstramidler, Self::Plan, Self::Samledokument, Self::Tilstandsrapport];

    /// The value of `"dokument"`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Behovsmelding => "behovsmelding",
            Self::Ekstramidler => "ekstramidler",
            Self::Plan => "plan",
            Self::Samledokument => "samledokument",
            Self::Tilstandsrapport => "tilstandsrapport",
        }
    }

    /// The JSON Schema of the kind's files.
    pub fn schema(self) -> Schema {
        match self {
            Self::Behovsmelding => schema_of::<Behovsmelding>(),
            Self::Ekstramidler => schema_of::<Ekstramidler>(),
            Self::Plan => schema_of::<Plan>(),
            Self::Samledokument => schema_of::<Samledokument>(),
            Self::Tilstandsrapport => schema_of::<StatusReport>(),
        }
    }
}

/// Makes a JSON Schema from the types.
pub type MakeSchema = fn() -> Schema;

/// The JSON Schemas of all files, documents and the records that they refer to: the name of each, and how it is made
/// from the types.
pub const SCHEMAS: [(&str, MakeSchema); 18] = [
    ("behovsmelding", schema_of::<Behovsmelding>),
    ("budsjett", schema_of::<Budget>),
    ("ekstramidler", schema_of::<Ekstramidler>),
    ("etat", schema_of::<Authority>),
    ("fremdriftsplan", schema_of::<plan::ProgressPlan>),
    ("indikator", schema_of::<report::Indicator>),
    ("kalender", schema_of::<plan::Calendar>),
    ("maal-og-tiltak", schema_of::<plan::Goals>),
    ("partnerskap", schema_of::<Partnership>),
    ("plan", schema_of::<Plan>),
    ("profil", schema_of::<plan::Profile>),
    ("samledokument", schema_of::<Samledokument>),
    ("sammenligning", schema_of::<report::Comparison>),
    ("skjemautgave", schema_of::<FormEdition>),
    ("strategitabell", schema_of::<plan::Strategy>),
    ("tilstandsrapport", schema_of::<StatusReport>),
    ("tiltak", schema_of::<Measure>),
    ("utlysning", schema_of::<Call>),
];

fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}
