//! `manifest.json`: the inputs of every PDF in the output.

use std::borrow::Borrow;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Severity};
use crate::load::Pattern;

/// The whole manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest<R = Row> {
    /// The version of the manifest's format.
    pub format: u32,
    /// A row for each document, sorted by output.
    pub documents: Vec<R>,
}

/// The format version that is written; no other version is read.
pub(super) const FORMAT: u32 = 1;

/// The state of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Its PDF was made.
    Rendered,
    /// It could not be made. A PDF of that name is from an earlier run.
    Failed,
    /// Its source no longer exists, or is no longer a document.
    Gone,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The PDF's path in the output, with `/`.
    pub output: String,
    /// The document's path, as it was named.
    pub source: PathBuf,
    /// Its kind; `None` if it could not be read.
    pub kind: Option<String>,
    /// Its state.
    pub status: Status,
    /// The PDF standards that it conforms to.
    pub profile: String,
    /// The number of its pages; 0 if there is no PDF.
    pub pages: usize,
    /// Every file that it was made of; the document's own is the first.
    pub inputs: Vec<PathBuf>,
    /// The references with wildcards in these files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<Pattern>,
    /// SHA-256 of the inputs, the options, the templates, the fonts and the version; `None` if the document could not
    /// be read.
    pub input_hash: Option<String>,
    /// SHA-256 of the PDF that was last written, as `sha256sum` prints it. A file with another is not the batch's.
    pub output_hash: Option<String>,
    /// Its findings.
    pub findings: Vec<Noted>,
}

/// A finding, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// The rule's code.
    pub code: String,
    /// The severity's name.
    pub severity: String,
    /// The sentence.
    pub message: String,
    /// The file that is to blame, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<PathBuf>,
}

impl<R> Default for Manifest<R> {
    fn default() -> Self {
        Self { format: FORMAT, documents: Vec::new() }
    }
}

impl<R: Borrow<Row>> Manifest<R> {
    pub(super) fn of(rows: impl Iterator<Item = R>) -> Self {
        let mut documents: Vec<R> = rows.collect();
        documents.sort_by(|a, b| a.borrow().output.cmp(&b.borrow().output));
        Self { format: FORMAT, documents }
    }
}

impl Noted {
    /// The findings of a document, without hints.
    pub(super) fn all(findings: &[Finding]) -> Vec<Self> {
        let worth = findings.iter().filter(|finding| finding.severity != Severity::Hint);
        worth
            .map(|finding| Self {
                code: finding.code().to_owned(),
                severity: finding.severity.name().to_owned(),
                message: finding.message.to_string(),
                file: finding.place.as_ref().map(|place| place.file.path.clone()),
            })
            .collect()
    }
}
