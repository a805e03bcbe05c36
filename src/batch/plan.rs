//! The documents of a batch, and the place where each is written.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::finding::rules;
use crate::finding::{Finding, Findings, Place};
use crate::load;
use crate::load::discovery::{self, Found};
use crate::words::{Listed, list, say};

/// The places of the PDFs of a batch.
#[derive(Debug)]
pub(super) struct Plan {
    /// The given folders: their files keep their places below them.
    folders: Vec<PathBuf>,
    /// The documents that would be written to the same place, each with all of them.
    clashes: HashMap<PathBuf, Arc<[PathBuf]>>,
}

impl Plan {
    /// The path in the output, with `/`, of the PDF that is made of the file at `path`.
    ///
    /// It is made on demand: kept for every file, these paths would be a good part of a batch's memory.
    pub(super) fn output(&self, path: &Path) -> String {
        // The deepest given folder counts, so that a folder inside another does not move its documents.
        let folders = self.folders.iter().filter_map(|folder| path.strip_prefix(folder).ok());
        let inside =
            folders.filter(|inside| !inside.as_os_str().is_empty()).min_by_key(|inside| inside.components().count());
        let inside = inside.or_else(|| path.file_name().map(Path::new)).unwrap_or(path).with_extension("pdf");
        let parts: Vec<_> = inside
            .components()
            .filter(|part| matches!(part, Component::Normal(_)))
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        parts.join("/")
    }

    /// The finding that several documents would be written to the place of the document at `path`; none of them is
    /// written.
    pub(super) fn clash(&self, path: &Path) -> Option<Finding> {
        let documents = self.clashes.get(path)?;
        let names = list(documents.iter().map(|path| path.display().to_string()), Listed::And);
        let message = say!("output-clash", names, count = documents.len(), output = self.output(path));
        Some(Finding::new(&rules::OUTPUT_CLASH, Place::of_file(path), message))
    }
}

/// The files that `paths` stand for and that may be documents, sorted, and the findings about what could not be read.
pub(super) fn plan(paths: &[PathBuf]) -> (Plan, Vec<Found>, Findings) {
    let (files, unreadable) = discovery::files(paths);
    let mut plan = Plan { folders: paths.to_vec(), clashes: HashMap::new() };
    plan.clashes = clashes(&plan, &files);
    (plan, files, unreadable)
}

fn clashes(plan: &Plan, files: &[Found]) -> HashMap<PathBuf, Arc<[PathBuf]>> {
    // Compared by hash, to save memory; files that only share the hash of their outputs are told apart below.
    let hasher = RandomState::new();
    // A file system that ignores case also treats composed and decomposed letters alike.
    let folded = |file: &Found| plan.output(&file.path).to_lowercase().nfc().collect::<String>();
    let mut hashes: Vec<(u64, u32)> = (0..).zip(files).map(|(i, file)| (hasher.hash_one(folded(file)), i)).collect();
    hashes.sort_unstable();
    let mut several: HashMap<String, Vec<&Found>> = HashMap::new();
    for same in hashes.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        for (_, i) in same {
            let file = &files[*i as usize];
            several.entry(folded(file)).or_default().push(file);
        }
    }
    let mut clashes = HashMap::new();
    for files in several.into_values() {
        // Files may share an output if at most one of them is a document.
        let documents = files.into_iter().filter(|file| file.named || load::is_document(&file.path));
        let documents: Arc<[PathBuf]> = documents.map(|file| file.path.clone()).collect();
        if documents.len() > 1 {
            clashes.extend(documents.iter().map(|path| (path.clone(), documents.clone())));
        }
    }
    clashes
}
