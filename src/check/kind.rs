//! How a kind of document runs its rules.

use super::Organisations;
use crate::finding::Findings;
use crate::load::Document;

/// A rule about one kind of document.
pub(super) type Check<T> = fn(&T, &Document, &mut Findings);

/// A record that is a document, and so has rules of its own.
pub(super) trait Checked {
    /// Runs the rules of its kind. The document's organisations are compared with those that `organisations` has seen.
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings);
}
