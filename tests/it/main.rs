//! Tests of the whole: from files to PDF, and the command line.

mod batch;
mod behovsmelding;
mod check;
mod cli;
mod county;
mod editions;
mod ekstramidler;
mod exchange;
mod extremes;
mod facts;
mod faults;
mod files;
mod fuzz;
mod golden;
mod hashes;
mod hostile;
mod house;
mod invalid;
mod layout;
mod pages;
mod pdf;
mod places;
mod plan;
mod prose;
#[path = "../random/mod.rs"]
mod random;
mod random_documents;
mod readme;
mod received;
mod references;
mod replacing;
mod report;
mod samledokument;
mod schema;
mod sources;
mod support;
