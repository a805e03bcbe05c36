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
//! a view of one document, [`template`] merges it into Typst source, [`world`] makes pages of that and [`pdf`]
//! writes them. [`pipeline`] is that way, and the `cli` around it the only part that prints.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod batch;
pub mod check;
pub mod cli;
pub mod collect;
pub mod color;
pub mod contact;
pub mod date;
pub mod decimal;
pub mod diag;
pub mod document;
pub mod exchange;
pub mod figure;
pub mod fonts;
pub mod ids;
pub mod load;
pub mod model;
pub mod money;
pub mod month;
mod own;
pub mod pdf;
pub mod picture;
pub mod pipeline;
pub mod prose;
pub mod quantity;
pub mod rules;
pub mod template;
mod text;
pub mod week;
pub mod world;
pub mod year;

pub use diag::{Finding, Findings, Severity};
pub use pipeline::{Options, Rendered, merge, render};
