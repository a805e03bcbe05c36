//! A finding, ready to be printed.

use super::located::Located;
use crate::finding::Finding;

/// A finding in a language, at its lines and columns.
pub(super) struct Worded<'a> {
    pub(super) finding: &'a Finding,
    pub(super) message: String,
    pub(super) help: Option<String>,
    pub(super) place: Option<Located<'a>>,
    pub(super) related: Vec<(Located<'a>, String)>,
}
