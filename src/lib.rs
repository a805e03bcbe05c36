//! Blankett turns JSON records of measures (*tiltak*) and budgets into the official PDFs that Norwegian
//! municipalities, universities and the county governor exchange: archive-grade and accessible
//! (PDF/A-2a and PDF/UA-1), the same bytes for the same records.
//!
//! ```
//! match blankett::render("data/enkel/behovsmelding-2024-i-en-fil.json", &blankett::Options::default()) {
//!     Ok(rendered) => println!("{} pages, {} bytes", rendered.pages, rendered.pdf.len()),
//!     Err(refused) => println!("{refused}"),
//! }
//! ```
//!
//! [`render`], [`check`](fn@check) and [`extract`] are all that a program needs; a [`Source`] is a file on disk or files in memory.
//! The rest of the crate is open for the project's own tests and benches, and is no promise.
//!
//! Inside, data goes one way through rooms that use those above them only: `load` reads the records, `check` finds what is
//! wrong with them, `document` makes a view of one document, `typeset` merges it into Typst source, makes pages of that and
//! writes them. `pipeline` is that way, and `face` around it the only part that prints.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
// The command uses what is nobody else's; without it that lies idle.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports))]

mod api;
#[doc(hidden)]
pub mod application;
#[doc(hidden)]
pub mod batch;
#[doc(hidden)]
pub mod check;
#[doc(hidden)]
pub mod document;
#[doc(hidden)]
pub mod exchange;
#[doc(hidden)]
pub mod face;
#[doc(hidden)]
pub mod finding;
#[doc(hidden)]
pub mod fonts;
mod form;
#[doc(hidden)]
pub mod load;
#[doc(hidden)]
pub mod model;
#[doc(hidden)]
pub mod pipeline;
#[doc(hidden)]
pub mod prose;
mod stack;
#[doc(hidden)]
pub mod typeset;
#[doc(hidden)]
pub mod value;
#[doc(hidden)]
pub mod words;

/// Printing findings: for people, for lists, for programs and for pull requests.
pub mod print {
    pub use crate::finding::print::{Format, print};
    pub use crate::words::Language;
}

pub use api::{Refused, check, extract, render};
pub use exchange::Fingerprint;
pub use finding::{At, Finding, Place, Related, Rule, Severity, SourceFile};
pub use load::{Extracted, Source};
pub use pipeline::{Options, Rendered};
pub use typeset::pdf::Profile;
pub use value::date::Date;
