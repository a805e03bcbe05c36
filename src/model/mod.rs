//! The records: the content of the JSON files as types, without logic.
//!
//! Keys are Norwegian, and names in Rust are English. Every type derives its JSON Schema. The schema describes the
//! files to editors, and [`crate::load`] checks their shape against it.

mod answers;
mod behovsmelding;
mod budget;
mod document;
mod edition;
mod kind;
mod measure;
mod partnership;
pub mod plan;
mod question;
mod rapportering;
mod record;
pub mod report;
mod samledokument;
mod schema;
mod translated;

pub use answers::Answers;
pub use behovsmelding::{
    Behovsmelding, CoDetermination, Participant, StatedRow, StatedSum, StatedTotals, UnitCounts, UnreadableAmount,
};
pub use budget::{Budget, BudgetLine, Estimate, Party, Reckoning};
pub use document::DocumentRecord;
pub use edition::{Authority, FormEdition, NamedIn, Ordning, Purpose};
pub use kind::{Content, Kind};
pub(crate) use kind::{EARLIER, with_record};
pub use measure::{Coordinator, Measure, UseOfGrant};
pub use partnership::{Contact, Contacts, Organisation, Partnership};
pub use plan::Plan;
pub use question::{Column, Condition, ConditionAnswer, FollowUp, Form, Part, Question, Repeated, Row};
pub use rapportering::{MeasureReport, Rapportering};
pub use record::{ANSWERS, DOCUMENTS, MANY, ONE, PICTURE, PROSE, REFERENCE, Record, Records};
pub use report::Tilstandsrapport;
pub use samledokument::{Applications, Order, Recommendation, Samledokument};
pub(crate) use schema::schema_of;
pub use schema::{MakeSchema, SCHEMAS};
pub use translated::{Translated, WrittenLanguage};
