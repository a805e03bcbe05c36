//! Tests of the whole: from files to PDF, and the command line.

mod behovsmelding;
mod cli;
mod extremes;
mod golden;
mod invalid;
mod pdf;
mod readme;
mod schema;
mod support;
