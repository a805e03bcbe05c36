//! Which files are made, and where each is written.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::path::{Component, Path, PathBuf};

use crate::collect::{self, Found};
use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load;

/// See its text.
pub static OUTPUT_CLASH: Rule = Rule {
    code: "output-clash",
    severity: Severity::Error,
    draft: false,
    what: "No two documents of a batch are written to the same file. The names are those of the sources, below the folder that was given; upper and lower case are the same, as they are on many machines. Nor is one written over a PDF that carries data and that the batch has not made.",
    why: "One would overwrite the other, and which one is left would be chance.",
    wrong: "blankett batch 2023 2024, with melding.json in both",
    right: "blankett batch 2023 -o output/2023, and 2024 likewise; or one batch of the folder above them",
};

/// Where what a batch makes is written.
#[derive(Debug)]
pub(super) struct Plan {
    /// The folders that were given: what is in them keeps its place below them.
    folders: Vec<PathBuf>,
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
}

/// The files that `paths` stand for, sorted, each of which may be a document, and what could not be read.
///
/// # Errors
/// If two documents would be written to the same place.
pub(super) fn plan(paths: &[PathBuf]) -> Result<(Plan, Vec<Found>, Findings), Findings> {
    let (files, unreadable) = collect::files(paths);
    let plan = Plan { folders: paths.to_vec() };
    let clashes = clashes(&plan, &files);
    if clashes.is_empty() { Ok((plan, files, unreadable)) } else { Err(clashes) }
}

fn clashes(plan: &Plan, files: &[Found]) -> Findings {
    // By hash, for the same reason; files that only share the hash of their outputs are told apart below.
    let hasher = RandomState::new();
    let lower = |file: &Found| plan.output(&file.path).to_lowercase();
    let mut hashes: Vec<(u64, u32)> = (0..).zip(files).map(|(i, file)| (hasher.hash_one(lower(file)), i)).collect();
    hashes.sort_unstable();
    let mut several: HashMap<String, Vec<&Found>> = HashMap::new();
    for same in hashes.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        for (_, i) in same {
            let file = &files[*i as usize];
            several.entry(lower(file)).or_default().push(file);
        }
    }
    let mut several: Vec<Vec<&Found>> = several.into_values().collect();
    several.sort_by(|a, b| a[0].path.cmp(&b[0].path));
    let mut findings = Findings::new();
    for files in several {
        // Files may share a name where no more than one of them is a document.
        let mut documents = files.into_iter().filter(|file| file.named || load::is_document(&file.path));
        let Some(first) = documents.next() else { continue };
        for file in documents {
            let (one, other) = (first.path.display(), file.path.display());
            let message = format!("{one} and {other} would both be written to {}", plan.output(&file.path));
            let help = "give one of them another name, or another output folder";
            findings.push(Finding::new(&OUTPUT_CLASH, load::whole_file(&file.path), message).help(help));
        }
    }
    findings
}
