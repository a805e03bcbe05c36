//! Blankett turns JSON records of measures (*tiltak*) and budgets into the official PDFs that Norwegian
//! municipalities, universities and the county governor exchange: archive-grade and accessible
//! (PDF/A-2a and PDF/UA-1), the same bytes for the same records.
//!
//! ```no_run
//! use std::path::Path;
//!
//! let document = Path::new("data/god-opplaering-for-alle/behovsmelding-2024-kompetanseloeftet.json");
//! match blankett::render(document, &blankett::Options::default()) {
//!     Ok(rendered) => println!("{} pages, {} bytes", rendered.pages, rendered.pdf.len()),
//!     Err(findings) => findings.iter().for_each(|finding| println!("{}: {}", finding.code(), finding.message)),
//! }
//! ```
//!
//! Data goes one way: [`load`] reads the records, [`check`] finds what is wrong with them, [`document`] makes
//! a view of one document, [`typeset::template`] merges it into Typst source, [`typeset::world`] makes pages of that and [`typeset::pdf`]
//! writes them. [`pipeline`] is that way, and [`face::cli`] around it the only part that prints.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
// The command uses what is nobody else's; without it that lies idle.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports))]

pub mod application;
pub mod batch;
pub mod check;
pub mod document;
pub mod exchange;
pub mod face;
pub mod finding;
pub mod fonts;
pub mod load;
pub mod model;
pub mod pipeline;
pub mod prose;
pub mod typeset;
pub mod value;
pub mod words;

pub use finding::{Finding, Findings, Severity};
pub use pipeline::{Options, Rendered, merge, render};
