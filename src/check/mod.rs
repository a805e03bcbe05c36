//! The rules a document keeps beyond the shape of its records: one function each, all of them run.

mod characters;
mod names;

use crate::diag::Findings;
use crate::load::{Content, Document};

/// Runs every rule on a document.
pub fn check(document: &Document) -> Findings {
    let mut findings = characters::findings(document);
    match &document.content {
        Content::Behovsmelding(record) => findings.extend(names::findings(record, &document.origins)),
    }
    findings
}
