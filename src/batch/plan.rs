//! Which files are made, and where each is written.

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

/// Where what a batch makes is written.
#[derive(Debug)]
pub(super) struct Plan {
    /// The folders that were given: what is in them keeps its place below them.
    folders: Vec<PathBuf>,
    /// The documents that would be written to one place, each with all of them.
    clashes: HashMap<PathBuf, Arc<[PathBuf]>>,
}

impl Plan {
    /// The path in the output, with `/`, of the PDF that is made of the file at `path`.
    ///
    /// It is made when it is asked for: kept for every file, these paths would be a good part of a batch's memory.
    pub(super) fn output(&self, path: &Path) -> String {
        // The deepest of the folders that were given, so that a folder inside another does not move its documents.
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

/// The files that `paths` stand for, sorted, each of which may be a document, and what could not be read.
pub(super) fn plan(paths: &[PathBuf]) -> (Plan, Vec<Found>, Findings) {
    let (files, unreadable) = discovery::files(paths);
    let mut plan = Plan { folders: paths.to_vec(), clashes: HashMap::new() };
    plan.clashes = clashes(&plan, &files);
    (plan, files, unreadable)
}

fn clashes(plan: &Plan, files: &[Found]) -> HashMap<PathBuf, Arc<[PathBuf]>> {
    // By hash, for the same reason; files that only share the hash of their outputs are told apart below.
    let hasher = RandomState::new();
    // Where upper and lower case are the same, so are letters that are put together and such that are not.
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
        // Files may share a name where no more than one of them is a document.
        let documents = files.into_iter().filter(|file| file.named || load::is_document(&file.path));
        let documents: Arc<[PathBuf]> = documents.map(|file| file.path.clone()).collect();
        if documents.len() > 1 {
            clashes.extend(documents.iter().map(|path| (path.clone(), documents.clone())));
        }
    }
    clashes
}
