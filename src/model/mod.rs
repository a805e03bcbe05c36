//! The records: the content of the JSON files as types, without logic.
//!
//! Keys are Norwegian, and names in Rust are English. Every type derives its JSON Schema. The schema describes the
//! files to editors, and [`crate::load`] checks their shape against it.

mod behovsmelding;
mod budget;
mod document;
mod ekstramidler;
mod form;
mod kind;
mod measure;
mod partnership;
pub mod plan;
mod record;
pub mod report;
mod samledokument;
mod schema;

pub use behovsmelding::{Behovsmelding, CoDetermination, Participant, StatedRow, StatedSum, StatedTotals, UnitCounts};
pub use budget::{Budget, BudgetLine, Estimate, Party, Reckoning};
pub use document::DocumentRecord;
pub use ekstramidler::{Call, Ekstramidler, UnreadableAmount};
pub use form::{Authority, FormEdition, NamedIn, Ordning};
pub(crate) use kind::with_record;
pub use kind::{Content, Kind};
pub use measure::{Coordinator, Measure, UseOfGrant};
pub use partnership::{Contact, Contacts, Organisation, Partnership};
pub use plan::Plan;
pub use record::{DOCUMENTS, MANY, ONE, PICTURE, PROSE, REFERENCE, Record, Records};
pub use report::Tilstandsrapport;
pub use samledokument::{Applications, Order, Recommendation, Samledokument};
pub use schema::{MakeSchema, SCHEMAS};
