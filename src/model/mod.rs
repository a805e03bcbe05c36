//! The records: what the JSON files say, typed, without logic.
//!
//! Keys are Norwegian, Rust names English. Every type derives its JSON Schema, which both describes the
//! files to editors and is what [`crate::load`] checks their shape against.

mod behovsmelding;
mod budget;
mod form;
mod measure;
mod partnership;
mod record;

pub use behovsmelding::{Behovsmelding, CoDetermination, Participant, StatedRow, StatedSum, StatedTotals, Units};
pub use budget::{Budget, BudgetLine, Estimate, Party, Reckoning};
pub use form::{Authority, FormEdition, NamedIn, Ordning};
pub use measure::{Coordinator, Measure, UseOfGrant};
pub use partnership::{Contact, Contacts, Organisation, Partnership};
pub use record::{MANY, ONE, REFERENCE, Record, Records};

/// The kinds of document, by the value of a file's `"dokument"` key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The application form for grants.
    Behovsmelding,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 1] = [Self::Behovsmelding];

    /// The value of `"dokument"`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Behovsmelding => "behovsmelding",
        }
    }

    /// The JSON Schema of the kind's files, generated from the types.
    pub fn schema(self) -> schemars::Schema {
        let generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
        match self {
            Self::Behovsmelding => generator.into_root_schema_for::<Behovsmelding>(),
        }
    }
}
