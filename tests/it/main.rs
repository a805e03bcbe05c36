//! Tests of the whole: from files to PDF, and the command line.

mod batch;
mod behovsmelding;
mod check;
mod cli;
mod ekstramidler;
mod exchange;
mod extremes;
mod facts;
mod faults;
mod fuzz;
mod golden;
mod hashes;
mod hostile;
mod invalid;
mod pages;
mod pdf;
mod plan;
#[path = "../random/mod.rs"]
mod random;
mod random_documents;
mod readme;
mod report;
mod samledokument;
mod schema;
mod support;
mod tidy;
