//! The output folder: files appear in it whole or not at all.

use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde::Serialize;

use super::manifest::{FORMAT, Manifest};
use crate::exchange::own::{self, MANIFEST, There};
use crate::value::text;
use crate::words::{Arg, Message, quoted, say};

/// Why a batch ended early.
#[derive(Debug)]
pub enum Failure {
    /// Another batch is writing to the folder; nothing was written.
    Locked(PathBuf),
    /// The file in the place of the manifest is not ours; nothing was written.
    Foreign(PathBuf),
    /// A file could not be written.
    Unwritable(PathBuf, io::Error),
    /// The folder for unfinished work is a symbolic link, and files in it would be removed.
    Linked(PathBuf),
}

impl Failure {
    /// The reason, and how to correct it.
    pub fn message(&self) -> Message {
        match self {
            Self::Locked(folder) => say!("batch-locked", folder = folder.display().to_string()),
            Self::Foreign(path) => say!("batch-foreign", path = path.display().to_string()),
            Self::Unwritable(path, error) => {
                say!("batch-unwritable", path = path.display().to_string(), error = error.to_string())
            }
            Self::Linked(path) => say!("batch-linked", path = path.display().to_string()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for Failure {}

/// Whether a name in the manifest stays in the folder: files are removed by these names.
fn is_inside(name: &str) -> bool {
    !name.is_empty() && Path::new(name).components().all(|part| matches!(part, Component::Normal(_)))
}

fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    let path = path.to_owned();
    |error| Failure::Unwritable(path, error)
}

/// The folder for unfinished work and for the lock. It exists only while a batch runs, or after a batch was killed.
const WORK: &str = ".blankett";
const LOCK: &str = "lock";
/// The number of attempts at a lock that an ending batch removes.
const ATTEMPTS: usize = 1000;
/// How many times one document waits for others; ten seconds in all.
const WAITS: usize = 500;
const WAIT: Duration = Duration::from_millis(20);

/// Whether two files exist and have the same bytes.
fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    Ok(fs::metadata(one)?.len() == fs::metadata(other)?.len() && fs::read(one)? == fs::read(other)?)
}

/// An output folder that this process alone writes to.
pub(super) struct Output {
    folder: PathBuf,
    work: PathBuf,
    next: AtomicUsize,
    _lock: File,
}

impl Output {
    /// Takes the folder for one document. If others are being written, it waits for them.
    pub(super) fn open_soon(folder: &Path) -> Result<Self, Failure> {
        for _ in 0..WAITS {
            match Self::open(folder) {
                Err(Failure::Locked(_)) => std::thread::sleep(WAIT),
                opened => return opened,
            }
        }
        Self::open(folder)
    }

    /// Takes the folder for this process, and removes the unfinished work of a killed batch.
    pub(super) fn open(folder: &Path) -> Result<Self, Failure> {
        let work = folder.join(WORK);
        let lock = lock(folder, &work)?;
        for entry in fs::read_dir(&work).map_err(unwritable(&work))?.flatten() {
            if entry.file_name() != LOCK {
                let path = entry.path();
                fs::remove_file(&path).map_err(unwritable(&path))?;
            }
        }
        Ok(Self { folder: folder.to_owned(), work, next: AtomicUsize::new(0), _lock: lock })
    }

    /// The manifest in the folder, and the problem if it cannot be used.
    ///
    /// # Errors
    /// If the file of that name is none of ours, unless it may be replaced all the same (`force`).
    pub(super) fn read_manifest(&self, force: bool) -> Result<(Manifest, Option<Message>), Failure> {
        let path = self.folder.join(MANIFEST);
        let damaged = |why: Arg| {
            (Manifest::default(), Some(say!("manifest-damaged", path = path.display().to_string(), why = why)))
        };
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((Manifest::default(), None)),
            Err(error) => return Ok(damaged(error.to_string().into())),
        };
        if !force && !own::was_manifest(&text) {
            return Err(Failure::Foreign(path));
        }
        Ok(match serde_json::from_slice::<Manifest>(&text) {
            Ok(manifest) if manifest.format == FORMAT => {
                match manifest.documents.iter().find(|row| !is_inside(&row.output)) {
                    None => (manifest, None),
                    Some(row) => damaged(say!("manifest-outside", name = quoted(text::excerpt(&row.output))).into()),
                }
            }
            Ok(manifest) => damaged(say!("manifest-format", found = manifest.format, known = FORMAT).into()),
            Err(error) => damaged(error.to_string().into()),
        })
    }

    /// Writes the manifest, unless it is unchanged.
    pub(super) fn write_manifest<R: Serialize>(&self, manifest: &Manifest<R>) -> Result<(), Failure> {
        let is_there = |part: &Path| is_same(part, &self.path(MANIFEST)).unwrap_or(false);
        self.place(MANIFEST, is_there, false, |mut file| {
            serde_json::to_writer_pretty(&mut file, manifest)?;
            file.write_all(b"\n")
        })
    }

    /// Writes a file under its name in the folder. If nothing was `there`, a file that has appeared meanwhile is left
    /// alone.
    pub(super) fn write(&self, name: &str, bytes: &[u8], there: There) -> Result<(), Failure> {
        if there == There::Same {
            return Ok(());
        }
        self.place(name, |_| false, there == There::Nothing, |file| file.write_all(bytes))
    }

    /// Writes a file next to its place, then renames it, unless that is `needless`.
    fn place(
        &self,
        name: &str,
        needless: impl FnOnce(&Path) -> bool,
        new: bool,
        write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let path = self.path(name);
        let part = self.work.join(self.next.fetch_add(1, Ordering::Relaxed).to_string());
        let written = || {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = BufWriter::new(File::create(&part)?);
            write(&mut file)?;
            file.into_inner()?;
            match (needless(&part), new) {
                (true, _) => fs::remove_file(&part),
                (_, true) => Ok(tempfile::TempPath::try_from_path(&part)?.persist_noclobber(&path)?),
                _ => fs::rename(&part, &path),
            }
        };
        written().map_err(|error| {
            let _ = fs::remove_file(&part);
            Failure::Unwritable(path.clone(), error)
        })
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(super) fn exists(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    pub(super) fn remove(&self, name: &str) -> Result<(), Failure> {
        let path = self.path(name);
        fs::remove_file(&path).map_err(unwritable(&path))
    }
}

/// Releases the folder, with only finished files in it. The next batch removes what cannot be removed now.
impl Drop for Output {
    fn drop(&mut self) {
        // The lock goes last: the folder may then be another batch's, and is left alone because it is not empty.
        let _ = fs::remove_file(self.work.join(LOCK)).and_then(|()| fs::remove_dir(&self.work));
    }
}

/// Locks the folder for unfinished work; creates it if it is missing.
fn lock(folder: &Path, work: &Path) -> Result<File, Failure> {
    let path = work.join(LOCK);
    for _ in 0..ATTEMPTS {
        fs::create_dir_all(work).map_err(unwritable(work))?;
        if fs::symlink_metadata(work).is_ok_and(|metadata| !metadata.is_dir()) {
            return Err(Failure::Linked(work.to_owned()));
        }
        let lock = match File::options().create(true).truncate(false).write(true).open(&path) {
            Ok(lock) => lock,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Failure::Unwritable(path, error)),
        };
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Failure::Locked(folder.to_owned())),
            Err(TryLockError::Error(error)) => return Err(Failure::Unwritable(path, error)),
        }
        // A batch that ends removes its lock file. A batch that opened the file before that has locked a file that is
        // no longer there, and tries again.
        let mine = lock.try_clone().and_then(same_file::Handle::from_file).map_err(unwritable(&path))?;
        if same_file::Handle::from_path(&path).is_ok_and(|there| there == mine) {
            return Ok(lock);
        }
    }
    Err(Failure::Locked(folder.to_owned()))
}
