//! A filled-in form: the questions of its edition in their order, each with its answer.
//!
//! Everything that shows or reads a form takes this one sequence, and knows forms of answers, not questions: the PDF, the
//! blank form, the checks. What can be asked and lies in records that documents share is a fact, in the one table of
//! `facts`; all other questions are the form's own, and the edition says everything about them.

mod answer;
mod answered;
mod changes;
pub(crate) mod condition;
pub(crate) mod facts;
mod filled;
mod label;
mod own;
pub(crate) mod schema;
mod walk;

pub(crate) use answer::{Answer, Cell, Kind, Table, TableColumn, Tick};
pub(crate) use changes::{Change, changes};
pub(crate) use facts::Fact;
pub(crate) use facts::{known, with_part};
pub(crate) use filled::Filled;
pub(crate) use label::{PLACEHOLDERS, filled_in, replaced};
pub(crate) use own::amount;
pub(crate) use walk::{Asked, AskedPart, walk};
