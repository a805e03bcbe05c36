//! Finds the files that paths on the command line stand for.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::exchange::own;
use crate::finding::Findings;
use crate::load::{self, Loaded, Source};
use crate::words::say;

use super::open::refused;

/// A JSON file.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Its path, as the user would write it.
    pub path: PathBuf,
    /// Whether the user named the file itself, and not only a folder that contains it.
    pub named: bool,
}

impl Found {
    /// Loads it. A named file must be a document; a file found in a folder may be a record that documents refer to, and
    /// is then ignored (`None`).
    pub fn load(&self, root: Option<&Path>) -> Option<Loaded> {
        let source = Source::file(&self.path).in_root(root);
        if self.named { Some(load::load(source)) } else { load::load_document(&source) }
    }
}

/// The JSON files that `paths` stand for, sorted by path: the file itself, or every file in a folder and below whose
/// name ends in `.json`. Hidden files and folders, whose names begin with a dot, are left out. Symbolic links to files
/// are followed.
///
/// The findings report what could not be read, and which symbolic links to folders were not followed: they may lead
/// anywhere.
pub fn files(paths: &[PathBuf]) -> (Vec<Found>, Findings) {
    let mut findings = Findings::new();
    let mut found = Vec::new();
    for path in paths {
        if !path.is_dir() {
            found.push(Found { path: path.clone(), named: true });
            continue;
        }
        let visible = |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
        for entry in WalkDir::new(path).into_iter().filter_entry(visible) {
            match entry {
                Ok(entry) if entry.path_is_symlink() && entry.depth() > 0 && entry.path().is_dir() => {
                    let error = refused(say!("not-read-link-to-folder"));
                    findings.extend(load::unreadable(&shortest(entry.path()), &error));
                }
                Ok(entry) if entry.file_type().is_dir() || !is_json(entry.path()) => {}
                Ok(entry) if entry.path_is_symlink() && leads_out(entry.path(), path) => {
                    let error = refused(say!("not-read-link-out"));
                    findings.extend(load::unreadable(&shortest(entry.path()), &error));
                }
                // A batch left it here.
                Ok(entry) if own::is_manifest(entry.path()) => {}
                Ok(entry) => found.push(Found { path: shortest(entry.path()), named: false }),
                Err(error) => {
                    let at = shortest(error.path().unwrap_or(path));
                    let error = error.into_io_error().unwrap_or_else(|| refused(say!("not-read-not-listed")));
                    findings.extend(load::unreadable(&at, &error));
                }
            }
        }
    }
    found.retain(|file| {
        let named = file.path.to_str().is_some();
        if !named {
            let error = refused(say!("not-read-name-not-utf8"));
            findings.extend(load::unreadable(&file.path, &error));
        }
        named
    });
    // A file that is named, and is also in a named folder, counts once.
    found.sort_by(|a, b| a.path.cmp(&b.path).then(b.named.cmp(&a.named)));
    // Compared by hash: a second copy of the paths would double the memory that a large folder takes.
    let (hasher, mut seen) = (RandomState::new(), HashSet::new());
    found.retain(|file| {
        let canonical = file.path.canonicalize();
        seen.insert(hasher.hash_one(canonical.as_deref().unwrap_or(&file.path)))
    });
    (found, findings)
}

/// Whether a symbolic link leads to a file outside the folder: then findings must not show its lines.
fn leads_out(link: &Path, folder: &Path) -> bool {
    matches!((link.canonicalize(), folder.canonicalize()), (Ok(target), Ok(folder)) if !target.starts_with(&folder))
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// The path without a leading `./`.
fn shortest(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_owned()
}
