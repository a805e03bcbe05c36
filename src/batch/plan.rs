//! Which files are made, and where each is written.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::collect::{self, Found};
use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load;

/// See its text.
pub static OUTPUT_CLASH: Rule = Rule {
    code: "output-clash",
    severity: Severity::Error,
    draft: false,
    what: "No two documents of a batch are written to the same file. The names are those of the sources, below the folder that was given; upper and lower case are the same, as they are on many machines.",
    why: "One would overwrite the other, and which one is left would be chance.",
    wrong: "blankett batch 2023 2024, with melding.json in both",
    right: "blankett batch 2023 -o output/2023, and 2024 likewise; or one batch of the folder above them",
};

/// A file that may be a document.
#[derive(Debug)]
pub struct Planned {
    /// The file.
    pub file: Found,
    /// The PDF's path in the output, with `/`.
    pub output: String,
}

/// The files that `paths` stand for, sorted, and what could not be read.
///
/// # Errors
/// If two documents would be written to the same place.
pub(super) fn plan(paths: &[PathBuf]) -> Result<(Vec<Planned>, Findings), Findings> {
    let (files, unreadable) = collect::files(paths);
    let place = |path: &Path| {
        // The deepest of the folders that were given, so that a folder inside another does not move its documents.
        let folders = paths.iter().filter_map(|folder| path.strip_prefix(folder).ok());
        let inside =
            folders.filter(|inside| !inside.as_os_str().is_empty()).min_by_key(|inside| inside.components().count());
        let inside = inside.or_else(|| path.file_name().map(Path::new)).unwrap_or(path).with_extension("pdf");
        let parts: Vec<_> = inside
            .components()
            .filter(|part| matches!(part, std::path::Component::Normal(_)))
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        parts.join("/")
    };
    let planned: Vec<Planned> = files.into_iter().map(|file| Planned { output: place(&file.path), file }).collect();
    let clashes = clashes(&planned);
    if clashes.is_empty() { Ok((planned, unreadable)) } else { Err(clashes) }
}

fn clashes(planned: &[Planned]) -> Findings {
    let mut findings = Findings::new();
    let mut first: HashMap<String, Vec<&Planned>> = HashMap::new();
    planned.iter().for_each(|file| first.entry(file.output.to_lowercase()).or_default().push(file));
    // Most names are there once; the others matter only where the files are documents.
    let mut several: Vec<Vec<&Planned>> = first.into_values().filter(|files| files.len() > 1).collect();
    several.sort_by(|a, b| a[0].file.path.cmp(&b[0].file.path));
    for files in several {
        let mut documents =
            files.into_iter().filter(|planned| planned.file.named || load::is_document(&planned.file.path));
        let Some(first) = documents.next() else { continue };
        for Planned { file, output } in documents {
            let (one, other) = (first.file.path.display(), file.path.display());
            let message = format!("{one} and {other} would both be written to {output}");
            let help = "give one of them another name, or another output folder";
            findings.push(Finding::new(&OUTPUT_CLASH, load::whole_file(&file.path), message).help(help));
        }
    }
    findings
}
