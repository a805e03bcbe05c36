//! What may be chosen of a batch.

use std::path::PathBuf;

use crate::pipeline::Options;

/// How a batch is run.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder that everything is written to.
    pub output: PathBuf,
    /// The data root, where it is given.
    pub root: Option<PathBuf>,
    /// How many documents are made at a time.
    pub jobs: usize,
    /// Make every document anew, changed or not.
    pub force: bool,
    /// Remove the PDFs of documents that are gone.
    pub prune: bool,
    /// As for a single document.
    pub options: Options,
}
