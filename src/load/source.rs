//! Where a document and what it refers to are read from: a folder on disk, or memory.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// A document, and where the files that it refers to are.
///
/// ```
/// use blankett::Source;
///
/// // A file, with the records beside it.
/// let _ = Source::file("data/enkel/behovsmelding-2024-i-en-fil.json");
/// // The same from memory; paths are as on disk, with `/`.
/// let files = [("melding.json", r#"{ "dokument": "plan" }"#), ("felles/profil.json", "{}")];
/// let _ = Source::memory("melding.json", files);
/// ```
#[derive(Debug, Clone)]
pub struct Source {
    pub(super) path: PathBuf,
    pub(super) root: Option<PathBuf>,
    pub(super) files: Files,
}

impl Source {
    /// A file on disk, with what lies beside it.
    ///
    /// It may refer to files in its data root and below only: the nearest folder upwards with a file called `DATAROT`, or
    /// its own folder where there is none.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), root: None, files: Files::Disk }
    }

    /// The document's path, as findings name it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// With another data root, where one is given. In memory, all files are one root.
    #[must_use]
    pub fn in_root(self, root: Option<impl Into<PathBuf>>) -> Self {
        Self { root: root.map(Into::into), ..self }
    }

    /// The file called `path` of some files in memory: each has a path, relative and with `/`, and its bytes. Nothing is read
    /// from a disk.
    pub fn memory<P: Into<PathBuf>, B: Into<Vec<u8>>>(
        path: impl Into<PathBuf>,
        files: impl IntoIterator<Item = (P, B)>,
    ) -> Self {
        let files = files.into_iter().map(|(path, bytes)| (lexical(&path.into()), bytes.into().into()));
        Self { path: path.into(), root: None, files: Files::Memory(Arc::new(files.collect())) }
    }

    /// A PDF in memory that carries its data, or one record that is complete in itself; findings call it `name`.
    pub fn bytes(name: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) -> Self {
        let name = name.into();
        Self::memory(name.clone(), [(name, bytes)])
    }
}

impl<P: AsRef<Path> + ?Sized> From<&P> for Source {
    fn from(path: &P) -> Self {
        Self::file(path.as_ref())
    }
}

impl From<PathBuf> for Source {
    fn from(path: PathBuf) -> Self {
        Self::file(path)
    }
}

/// Files that can be read.
#[derive(Debug, Clone)]
pub(super) enum Files {
    /// Those of the file system.
    Disk,
    /// These, by their paths without `.` and `..`.
    Memory(Arc<BTreeMap<PathBuf, Arc<[u8]>>>),
}

/// How many files and folders are looked at to find one.
pub(super) const MOST_LOOKED_AT: usize = 20_000;

impl Files {
    pub(super) fn is_disk(&self) -> bool {
        matches!(self, Self::Disk)
    }

    /// Where a path really leads, with every symbolic link resolved. In memory, all is in the folder `/`.
    ///
    /// # Errors
    /// If nothing is there.
    pub(super) fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let path = or_here(path);
        let Self::Memory(files) = self else { return path.canonicalize() };
        let path = lexical(path);
        if path.components().any(|part| part == Component::ParentDir) {
            return Ok(path);
        }
        // Paths are sorted part by part: what is in a folder follows it.
        let next = files.range(path.clone()..).next();
        let is_there = path.as_os_str().is_empty() || next.is_some_and(|(file, _)| file.starts_with(&path));
        if is_there { Ok(Path::new("/").join(path)) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    /// Whether something is there under that very name.
    pub(super) fn has(&self, path: &Path) -> bool {
        match self {
            Self::Disk => path.symlink_metadata().is_ok(),
            Self::Memory(_) => self.canonical(path).is_ok(),
        }
    }

    /// The names of what a folder holds, those that are UTF-8, in no order.
    pub(super) fn names(&self, folder: &Path) -> Vec<String> {
        let folder = or_here(folder);
        match self {
            Self::Disk => {
                let entries = folder.read_dir().into_iter().flatten().flatten().take(MOST_LOOKED_AT);
                entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
            }
            Self::Memory(files) => {
                let folder = lexical(folder);
                let inside = files.keys().filter_map(|file| file.strip_prefix(&folder).ok());
                let names = inside.filter_map(|path| Some(path.iter().next()?.to_str()?.to_owned()));
                let mut names: Vec<String> = names.collect();
                names.dedup();
                names
            }
        }
    }
}

/// The path, or the folder that one is in where it is empty.
fn or_here(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}

/// The path with `.` and `name/..` taken out, without asking the file system.
pub(super) fn lexical(path: &Path) -> PathBuf {
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
