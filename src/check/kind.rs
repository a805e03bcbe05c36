//! What a kind of document has rules by.

use super::Organisations;
use crate::finding::Findings;
use crate::load::Document;

/// A rule about one kind of document.
pub(super) type Check<T> = fn(&T, &Document, &mut Findings);

/// The record of a kind of document, which has rules of its own.
pub(super) trait Checked {
    /// Runs the rules of its kind. What it says of organisations is compared with what `organisations` has seen.
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings);
}
