//! The data root: the folder that references may not leave.

use std::path::{Component, Path, PathBuf};

use globset::GlobBuilder;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::file::{self, unreadable};
use super::{picture, rules, volume};
use crate::diag::{Findings, Rule};
use crate::picture::Format;

/// How many files and folders a pattern may be compared with.
const MOST_LOOKED_AT: usize = 20_000;

/// The file that marks a folder as a data root.
pub const MARKER: &str = "DATAROT";

/// The folder that a document and everything it refers to lies in. Nothing else is read, and only so much of it.
#[derive(Debug)]
pub(super) struct Root {
    /// With every symbolic link resolved.
    canonical: PathBuf,
    /// As the user would name it.
    shown: PathBuf,
    taken: volume::Taken,
}

/// A reference with wildcards, as it is looked up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pattern {
    /// The folder that it begins in.
    pub folder: PathBuf,
    /// What is matched with the paths below the folder.
    pub glob: String,
}

impl Pattern {
    /// The files and folders that match, sorted by path.
    ///
    /// # Errors
    /// What is wrong, in words that follow the pattern: it is none, or the folder cannot be listed.
    pub fn files(&self) -> Result<Vec<PathBuf>, String> {
        let pattern = GlobBuilder::new(&self.glob).literal_separator(true).build();
        let matcher = pattern.map_err(|error| format!("is not a pattern: {}", error.kind()))?.compile_matcher();
        let depth = if self.glob.contains("**") { usize::MAX } else { self.glob.split('/').count() };
        let (mut files, mut looked_at) = (Vec::new(), 0);
        let folder = if self.folder.as_os_str().is_empty() { Path::new(".") } else { &self.folder };
        for entry in WalkDir::new(folder).min_depth(1).max_depth(depth).sort_by_file_name() {
            let entry = entry.map_err(|error| format!("cannot be looked up: {error}"))?;
            looked_at += 1;
            if looked_at > MOST_LOOKED_AT {
                return Err(format!("asks to look through more than {MOST_LOOKED_AT} files"));
            }
            let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            // A folder that matches is refused when it is read: nothing is passed over in silence.
            if matcher.is_match(inside) && inside.to_str().is_none() {
                return Err(format!("matches {}, whose name is not UTF-8", entry.path().display()));
            }
            if matcher.is_match(inside) {
                files.push(entry.into_path());
            }
        }
        Ok(files)
    }
}

/// What a reference names.
pub(super) struct Resolved {
    pub(super) files: Vec<PathBuf>,
    /// The pattern that they match; `None` for a reference without wildcards.
    pub(super) pattern: Option<Pattern>,
}

/// Why a reference names no file that may be read.
pub(super) struct Unresolved {
    pub(super) rule: &'static Rule,
    pub(super) message: String,
    pub(super) help: String,
}

impl Unresolved {
    fn new(rule: &'static Rule, message: String, help: impl Into<String>) -> Self {
        Self { rule, message, help: help.into() }
    }

    /// For a pattern where one file is to be named.
    pub(super) fn of_pattern(reference: &str) -> Self {
        let message = format!("{reference:?} is a pattern where one file is expected");
        Self::new(&rules::UNRESOLVED_REFERENCE, message, "name the one file")
    }
}

impl Root {
    /// The data root of the document at `path`: the given one, else the nearest marked folder upwards from
    /// the document, else its own folder.
    pub(super) fn of(path: &Path, given: Option<&Path>) -> Result<Self, Findings> {
        // The folder of the path as given, as references are seen from there, also where it is a symbolic link.
        let folder = match path.parent() {
            Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
            Some(folder) => folder,
            None => path,
        };
        let own = folder.canonicalize().map_err(|error| unreadable(path, &error))?;
        if let Some(given) = given {
            let canonical = given.canonicalize().map_err(|error| unreadable(given, &error))?;
            return Ok(Self { canonical, shown: given.to_owned(), taken: volume::Taken::default() });
        }
        let marked = own.ancestors().position(|folder| folder.join(MARKER).is_file()).unwrap_or(0);
        let canonical = own.ancestors().nth(marked).unwrap_or(&own).to_owned();
        let shown = match path.ancestors().nth(marked + 1) {
            Some(shown) if shown.as_os_str().is_empty() => PathBuf::from("."),
            Some(shown) => shown.to_owned(),
            None => canonical.clone(),
        };
        Ok(Self { canonical, shown, taken: volume::Taken::default() })
    }

    /// Reads a record that was [resolved](Self::resolve).
    pub(super) fn read(&self, path: &Path) -> Result<file::Read, Findings> {
        self.taken.file(path)?;
        let read = file::read(path, Some(&self.canonical))?;
        self.taken.text(path, read.file.text.len(), read.values)?;
        Ok(read)
    }

    /// Reads a picture that was resolved.
    pub(super) fn picture(&self, path: &Path, format: Format) -> Result<String, Findings> {
        self.taken.file(path)?;
        let address = picture::address(path, format, Some(&self.canonical))?;
        self.taken.text(path, address.len(), 1)?;
        Ok(address)
    }

    /// The folder that a file which was resolved must lie in when it is opened.
    pub(super) fn taking(&self, path: &Path) -> Result<&Path, Findings> {
        self.taken.file(path)?;
        Ok(&self.canonical)
    }

    /// The files that `reference` names, seen from the file `from`: one, or all that match where it is a
    /// glob, sorted by path.
    pub(super) fn resolve(&self, from: &Path, reference: &str) -> Result<Resolved, Unresolved> {
        if reference.len() > 1000 {
            let message = format!("{:?} is too long to be a path", crate::text::excerpt(reference));
            return Err(Unresolved::new(&rules::UNRESOLVED_REFERENCE, message, "write the path relative to this file"));
        }
        let folder = from.parent().unwrap_or(Path::new(""));
        let (fixed, glob) = split(reference);
        for (bad, why) in [('\\', "\"\\\" (write \"/\")"), ('\0', "a NUL character")] {
            if reference.contains(bad) {
                let message = format!("{reference:?} is not a path: it has {why}");
                return Err(Unresolved::new(
                    &rules::UNRESOLVED_REFERENCE,
                    message,
                    "write the path relative to this file, with \"/\"",
                ));
            }
        }
        if reference.contains("://") {
            let message = format!("{reference:?} is a web address, and records are read from files only");
            let help = "save the record in a file and name that";
            return Err(Unresolved::new(&rules::REFERENCE_OUTSIDE_ROOT, message, help));
        }
        let components = Path::new(reference).components();
        if reference.is_empty() || components.clone().any(|c| matches!(c, Component::RootDir | Component::Prefix(_))) {
            let message = format!("{reference:?} is not a path relative to this file");
            return Err(Unresolved::new(
                &rules::REFERENCE_OUTSIDE_ROOT,
                message,
                "write the path relative to this file, such as \"partnerskap.json\"",
            ));
        }
        let start = lexical(&folder.join(fixed));
        if glob.is_empty() {
            self.admit(reference, &start)?;
            return Ok(Resolved { files: vec![start], pattern: None });
        }
        let files = self.matching(reference, &start, glob)?;
        if files.is_empty() {
            let message = format!("{reference:?} matches no file");
            return Err(Unresolved::new(
                &rules::UNRESOLVED_REFERENCE,
                message,
                format!("put the records in {} or correct the pattern", start.display()),
            ));
        }
        Ok(Resolved { files, pattern: Some(Pattern { folder: start, glob: glob.to_owned() }) })
    }

    fn matching(&self, reference: &str, start: &Path, glob: &str) -> Result<Vec<PathBuf>, Unresolved> {
        let fail = |why: String| {
            Unresolved::new(
                &rules::UNRESOLVED_REFERENCE,
                format!("{reference:?} {why}"),
                "check the pattern and the folder",
            )
        };
        if Path::new(glob).components().any(|c| c == Component::ParentDir) {
            return Err(fail("has \"..\" after a wildcard".to_owned()));
        }
        // The pattern is made a regular expression, and a deeply nested or endless one breaks that.
        let signs = glob.chars().filter(|c| "*?[{,".contains(*c)).count();
        if glob.len() > 200 || signs > 16 {
            return Err(fail("is too long a pattern".to_owned()));
        }
        if !self.taken.pattern() {
            return Err(fail("is one pattern too many for a document".to_owned()));
        }
        let start = if start.as_os_str().is_empty() { Path::new(".") } else { start };
        self.admit(reference, start)?;
        let files = Pattern { folder: start.to_owned(), glob: glob.to_owned() }.files().map_err(fail)?;
        files.iter().try_for_each(|file| self.admit(reference, file))?;
        Ok(files)
    }

    /// Refuses a path that does not exist or lies, symbolic links resolved, outside the root.
    fn admit(&self, reference: &str, path: &Path) -> Result<(), Unresolved> {
        let looked = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let outside = || {
            let message = format!("{reference:?} leads out of the data root {}", self.shown.display());
            let help = format!(
                "keep the record in the data root; a wider root is marked by a file called {MARKER} in its folder, or given with --root"
            );
            Unresolved::new(&rules::REFERENCE_OUTSIDE_ROOT, message, help)
        };
        match looked.canonicalize() {
            Ok(found) if found.starts_with(&self.canonical) => Ok(()),
            Ok(_) => Err(outside()),
            // Whether a file outside the root exists is nobody's business.
            Err(_) if !self.could_hold(looked) => Err(outside()),
            Err(error) => {
                let message = format!("{reference:?} cannot be read: {error}");
                let help = neighbour(path).map_or_else(
                    || format!("expected the record at {}", path.display()),
                    |near| format!("expected the record at {}; did you mean {near:?}?", path.display()),
                );
                Err(Unresolved::new(&rules::UNRESOLVED_REFERENCE, message, help))
            }
        }
    }

    /// Whether the nearest existing folder of a path that does not exist is inside the root.
    fn could_hold(&self, path: &Path) -> bool {
        let existing = path.ancestors().skip(1).find_map(|folder| {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            folder.canonicalize().ok()
        });
        existing.is_some_and(|folder| folder.starts_with(&self.canonical))
    }
}

/// The name of the file beside `path` that was probably meant.
fn neighbour(path: &Path) -> Option<String> {
    let entries = path.parent()?.read_dir().ok()?;
    let names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.sort_unstable();
    crate::text::nearest(path.file_name()?.to_str()?, names).map(str::to_owned)
}

/// A reference parted before its first component with a wildcard.
fn split(reference: &str) -> (&str, &str) {
    let Some(wildcard) = reference.find(['*', '?', '[', '{']) else { return (reference, "") };
    let end = reference[..wildcard].rfind('/').map_or(0, |slash| slash + 1);
    reference.split_at(end)
}

/// The path with `.` and `name/..` taken out, without asking the file system.
fn lexical(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            _ => out.push(component),
        }
    }
    out
}
