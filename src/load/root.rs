//! The data root: the folder that references may not leave.

use crate::finding::rules;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use super::file;
use super::open::unreadable;
use super::pattern::{Pattern, composed};
use super::source::{Files, Source, lexical};
use super::{limits, open, picture};
use crate::finding::{Finding, Findings, Place, Rule};
use crate::value::picture::Format;
use crate::value::text;
use crate::words::{Arg, Message, quoted, say};

/// The file that marks a folder as a data root.
pub const MARKER: &str = "DATAROT";

/// The folder that a document and everything it refers to lies in. Nothing else is read, and only so much of it.
#[derive(Debug)]
pub(super) struct Root {
    /// With every symbolic link resolved.
    canonical: PathBuf,
    /// As the user would name it.
    shown: PathBuf,
    /// Why it is this folder.
    why: Message,
    files: Files,
    taken: limits::Taken,
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
    message: Message,
    /// What to do about it, where the message itself does not say.
    help: Option<Message>,
}

impl Unresolved {
    pub(super) fn new(rule: &'static Rule, message: Message) -> Self {
        Self { rule, message, help: None }
    }

    /// With what to do about it.
    pub(super) fn help(self, help: Message) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The finding where the reference stands.
    pub(super) fn at(self, place: Place) -> Finding {
        let finding = Finding::new(self.rule, place, self.message);
        match self.help {
            Some(help) => finding.help(help),
            None => finding,
        }
    }

    /// For a pattern where one file is to be named.
    pub(super) fn of_pattern(reference: &str) -> Self {
        let message = say!("unresolved-reference-pattern", reference = quoted(reference));
        Self::new(&rules::UNRESOLVED_REFERENCE, message)
    }
}

impl Root {
    /// The data root of the document at `path`: the given one, else the nearest marked folder upwards from
    /// the document, else its own folder.
    pub(super) fn of(source: &Source) -> Result<Self, Findings> {
        let (path, given) = (source.path.as_path(), source.root.as_deref());
        if !source.files.is_disk() {
            let root = Self::new(PathBuf::from("/"), Path::new("/"), say!("root-in-memory"));
            return Ok(Self { files: source.files.clone(), ..root });
        }
        // The folder of the path as given, as references are seen from there, also where it is a symbolic link.
        let folder = match path.parent() {
            Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
            Some(folder) => folder,
            None => path,
        };
        let own = folder.canonicalize().map_err(|error| unreadable(path, &error))?;
        if let Some(given) = given {
            let canonical = given.canonicalize().map_err(|error| unreadable(given, &error))?;
            return Ok(Self::new(canonical, given, say!("root-given")));
        }
        let marked = own.ancestors().position(|folder| folder.join(MARKER).is_file());
        let why = match marked {
            Some(_) => say!("root-marked"),
            None => say!("root-own-folder"),
        };
        let up = marked.unwrap_or(0);
        let canonical = own.ancestors().nth(up).unwrap_or(&own).to_owned();
        let shown = path.ancestors().nth(up + 1).map(Path::to_owned).unwrap_or_else(|| canonical.clone());
        Ok(Self::new(canonical, &shown, why))
    }

    fn new(canonical: PathBuf, shown: &Path, why: Message) -> Self {
        // "." and ".." are no names.
        let named = matches!(shown.components().next_back(), Some(Component::Normal(_)));
        let name = canonical.file_name().map_or_else(|| canonical.clone(), PathBuf::from);
        let shown = if named { shown.to_owned() } else { name };
        Self { canonical, shown, why, files: Files::Disk, taken: limits::Taken::default() }
    }

    /// Reads a record that was [resolved](Self::resolve).
    pub(super) fn read(&self, path: &Path) -> Result<file::Read, Findings> {
        self.taken.file(path)?;
        let read = file::read(&self.files, path, Some(&self.canonical))?;
        self.taken.text(path, read.file.text.len(), read.values)?;
        Ok(read)
    }

    /// Where its files are.
    pub(super) fn files(&self) -> &Files {
        &self.files
    }

    /// Reads a picture that was resolved.
    pub(super) fn picture(&self, path: &Path, format: Format) -> Result<String, Findings> {
        self.taken.file(path)?;
        let address = picture::address(&self.files, path, format, Some(&self.canonical))?;
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
            let message = say!("unresolved-reference-long", reference = quoted(text::excerpt(reference)));
            return Err(Unresolved::new(&rules::UNRESOLVED_REFERENCE, message));
        }
        let folder = from.parent().unwrap_or(Path::new(""));
        if reference.contains('\\') {
            let message = say!("unresolved-reference-backslash", reference = quoted(reference));
            return Err(Unresolved::new(&rules::UNRESOLVED_REFERENCE, message));
        }
        if reference.contains('\0') {
            let message = say!("unresolved-reference-nul", reference = quoted(reference));
            return Err(Unresolved::new(&rules::UNRESOLVED_REFERENCE, message));
        }
        if reference.contains("://") {
            let message = say!("reference-outside-root-web", reference = quoted(reference));
            return Err(Unresolved::new(&rules::REFERENCE_OUTSIDE_ROOT, message));
        }
        let components = Path::new(reference).components();
        if reference.is_empty() || components.clone().any(|c| matches!(c, Component::RootDir | Component::Prefix(_))) {
            let message = say!("reference-outside-root-absolute", reference = quoted(reference));
            return Err(Unresolved::new(&rules::REFERENCE_OUTSIDE_ROOT, message));
        }
        let (fixed, glob) = self.split(folder, reference);
        let start = self.spelt(lexical(&folder.join(fixed)));
        if glob.is_empty() {
            self.admit(reference, &start, from)?;
            return Ok(Resolved { files: vec![start], pattern: None });
        }
        let files = self.matching(reference, &start, glob, from)?;
        if files.is_empty() {
            let folder = if start.as_os_str().is_empty() {
                Arg::from(say!("unresolved-reference-none.folder"))
            } else {
                start.display().to_string().into()
            };
            let message = say!("unresolved-reference-none", reference = quoted(reference), folder);
            return Err(Unresolved::new(&rules::UNRESOLVED_REFERENCE, message));
        }
        Ok(Resolved { files, pattern: Some(Pattern { folder: start, glob: glob.to_owned() }) })
    }

    fn matching(&self, reference: &str, start: &Path, glob: &str, from: &Path) -> Result<Vec<PathBuf>, Unresolved> {
        let fail = |why| Unresolved::new(&rules::UNRESOLVED_REFERENCE, why).help(say!("help-pattern"));
        if Path::new(glob).components().any(|c| c == Component::ParentDir) {
            return Err(fail(say!("pattern-parent", reference = quoted(reference))));
        }
        // The pattern is made a regular expression, and a deeply nested or endless one breaks that.
        let signs = glob.chars().filter(|c| "*?[{,".contains(*c)).count();
        if glob.len() > 200 || signs > 16 {
            return Err(fail(say!("pattern-too-long", reference = quoted(reference))));
        }
        if !self.taken.pattern() {
            return Err(fail(say!("pattern-one-too-many", reference = quoted(reference))));
        }
        let start = if start.as_os_str().is_empty() { Path::new(".") } else { start };
        self.admit(reference, start, from)?;
        let pattern = Pattern { folder: start.to_owned(), glob: glob.to_owned() };
        let files = pattern.files_of(&self.files, reference).map_err(|why| fail(why.message().clone()))?;
        files.iter().try_for_each(|file| self.admit(reference, file, from))?;
        Ok(files)
    }

    /// Refuses a path that does not exist or lies, symbolic links resolved, outside the root.
    fn admit(&self, reference: &str, path: &Path, from: &Path) -> Result<(), Unresolved> {
        let looked = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let outside = || {
            let (folder, why) = (self.shown.display().to_string(), self.why.clone());
            let message = say!("reference-outside-root", reference = quoted(reference), folder, why);
            Unresolved::new(&rules::REFERENCE_OUTSIDE_ROOT, message)
        };
        match self.files.canonical(looked) {
            Ok(found) if found.starts_with(&self.canonical) => Ok(()),
            Ok(_) => Err(outside()),
            // Whether a file outside the root exists is nobody's business.
            Err(_) if !self.could_hold(looked) => Err(outside()),
            Err(error) => {
                let (path, near) = (path.display().to_string(), neighbour(&self.files, path, from));
                let message = say!("unresolved-reference", reference = quoted(reference), why = open::reason(&error));
                let unresolved = Unresolved::new(&rules::UNRESOLVED_REFERENCE, message);
                Err(unresolved.help(match near {
                    Some(near) => say!("help-expected-at-or-near", path, near = quoted(near)),
                    None => say!("help-expected-at", path),
                }))
            }
        }
    }

    /// A reference parted before its first component with a wildcard; what is there under that very name has none.
    fn split<'r>(&self, folder: &Path, reference: &'r str) -> (&'r str, &'r str) {
        let mut end = 0;
        for part in reference.split_inclusive('/') {
            let named = &reference[..end + part.len()];
            let there = || self.holds(&lexical(&folder.join(named)));
            if part.contains(['*', '?', '[', '{']) && !there() {
                break;
            }
            end = named.len();
        }
        reference.split_at(end)
    }

    /// The path as it is spelt on disk: letters with marks are one sign in some file systems and several in others.
    fn spelt(&self, path: PathBuf) -> PathBuf {
        if path.as_os_str().is_ascii() || self.files.has(&path) {
            return path;
        }
        let mut spelt = PathBuf::new();
        for component in path.components() {
            let next = spelt.join(component);
            let other = match component {
                Component::Normal(name) if !self.files.has(&next) && self.holds(&spelt) => {
                    name.to_str().and_then(|name| spelt_in(&self.files, &spelt, name))
                }
                _ => None,
            };
            spelt = other.map_or(next, |name| spelt.join(name));
        }
        spelt
    }

    /// Whether something is there, in the root.
    fn holds(&self, path: &Path) -> bool {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        self.files.canonical(path).is_ok_and(|found| found.starts_with(&self.canonical))
    }

    /// Whether the nearest existing folder of a path that does not exist is inside the root.
    fn could_hold(&self, path: &Path) -> bool {
        let existing = path.ancestors().skip(1).find_map(|folder| {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            self.files.canonical(folder).ok()
        });
        existing.is_some_and(|folder| folder.starts_with(&self.canonical))
    }
}

/// The name of the file beside `path` that was probably meant in the file `from`, which does not mean itself.
fn neighbour(files: &Files, path: &Path, from: &Path) -> Option<String> {
    let folder = path.parent()?;
    let own = from.file_name().filter(|_| from.parent() == Some(folder));
    let names = files.names(folder);
    let mut names: Vec<&str> = names.iter().map(String::as_str).filter(|name| Some(OsStr::new(name)) != own).collect();
    names.sort_unstable();
    text::nearest(path.file_name()?.to_str()?, names).map(str::to_owned)
}

/// The name in a folder that is `name` in another spelling.
fn spelt_in(files: &Files, folder: &Path, name: &str) -> Option<String> {
    files.names(folder).into_iter().filter(|other| composed(other) == composed(name)).min()
}
