//! The settings of a batch.

use std::path::PathBuf;

use crate::pipeline::Options;

/// The settings of a batch.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder for all output.
    pub output: PathBuf,
    /// The data root, if it is given.
    pub root: Option<PathBuf>,
    /// The number of documents that are made at the same time.
    pub jobs: usize,
    /// Whether to make every document again, changed or not.
    pub force: bool,
    /// Whether to remove the PDFs of documents that are gone.
    pub prune: bool,
    /// The options of each document.
    pub options: Options,
}
