//! Reading a whole file, so that what was looked at is what is read.

use std::cell::RefCell;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::source::{Files, lexical};
use crate::finding::{Finding, Findings, Place, rules};
use crate::words::{Arg, Message, say};

/// Why a file or folder is not read although the system would let us: what an [`io::Error`] of ours carries.
#[derive(Debug)]
struct Refused(Message);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

/// The error for a file or folder that we do not read.
pub(super) fn refused(why: Message) -> io::Error {
    io::Error::other(Refused(why))
}

/// Why something is not read: our own sentence, or what the system says.
pub(super) fn reason(error: &io::Error) -> Arg {
    let own = error.get_ref().and_then(|inner| inner.downcast_ref::<Refused>());
    own.map_or_else(|| error.to_string().into(), |refused| refused.0.clone().into())
}

/// A file that was opened to be read whole.
pub(super) struct Opened(Handle);

enum Handle {
    Disk { file: File, before: fs::Metadata },
    Memory(RefCell<Cursor<Arc<[u8]>>>),
}

/// Reads an opened file from where it was read last, whoever did.
pub(super) struct Reader<'a>(&'a Opened);

impl Read for Reader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &self.0.0 {
            Handle::Disk { file, .. } => (&*file).read(buffer),
            Handle::Memory(bytes) => bytes.borrow_mut().read(buffer),
        }
    }
}

impl Seek for Reader<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match &self.0.0 {
            Handle::Disk { file, .. } => (&*file).seek(to),
            Handle::Memory(bytes) => bytes.borrow_mut().seek(to),
        }
    }
}

/// Opens a regular file of at most `most` bytes that lies, symbolic links resolved, in the folder `inside` where one is
/// given. Everything is asked of the open file: another one that takes its place meanwhile is not read.
pub(super) fn file(files: &Files, path: &Path, most: u64, inside: Option<&Path>) -> io::Result<Opened> {
    if let Files::Memory(files) = files {
        let bytes = files.get(&lexical(path)).ok_or_else(|| refused(say!("not-read-not-in-memory")))?;
        let opened = Opened(Handle::Memory(RefCell::new(Cursor::new(bytes.clone()))));
        return if bytes.len() as u64 > most { Err(too_large(most)) } else { Ok(opened) };
    }
    // Before it is opened, since that would wait for whoever writes to a pipe.
    regular(&fs::metadata(path)?)?;
    let file = File::open(path)?;
    let before = file.metadata()?;
    regular(&before)?;
    if let Some(folder) = inside
        && !real_path(&file, path)?.starts_with(folder)
    {
        return Err(refused(say!("not-read-outside-root")));
    }
    if before.len() > most { Err(too_large(most)) } else { Ok(Opened(Handle::Disk { file, before })) }
}

impl Opened {
    pub(super) fn reader(&self) -> Reader<'_> {
        Reader(self)
    }

    /// That `read` bytes are all of it, and nobody else has written to it meanwhile: half of the old and half of the new
    /// text would be neither.
    pub(super) fn expect_unchanged(&self, read: u64) -> io::Result<()> {
        let Handle::Disk { file, before } = &self.0 else { return Ok(()) };
        let after = file.metadata()?;
        if after.len() == read && after.modified().ok() == before.modified().ok() {
            return Ok(());
        }
        Err(refused(say!("not-read-changed")))
    }
}

/// The bytes of a file that is opened so.
pub(super) fn bytes(files: &Files, path: &Path, most: u64, inside: Option<&Path>) -> io::Result<Vec<u8>> {
    let opened = file(files, path, most, inside)?;
    let mut bytes = Vec::new();
    opened.reader().take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(too_large(most));
    }
    opened.expect_unchanged(bytes.len() as u64)?;
    Ok(bytes)
}

/// Why a file of more than `most` bytes is not read.
pub(super) fn too_large(most: u64) -> io::Error {
    refused(say!("not-read-too-large", most = most / 1_000_000))
}

/// The finding for a file or folder that the system does not let us read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Findings {
    let message = say!("unreadable-file", file = path.display().to_string(), why = reason(error));
    vec![Finding::new(&rules::UNREADABLE_FILE, Place::of_file(path), message)]
}

fn regular(metadata: &fs::Metadata) -> io::Result<()> {
    if metadata.is_file() { Ok(()) } else { Err(refused(say!("not-read-not-regular"))) }
}

/// Where an open file lies. Linux says so of the file itself, whatever has become of its path.
fn real_path(file: &File, path: &Path) -> io::Result<PathBuf> {
    #[cfg(target_os = "linux")]
    {
        use std::os::fd::AsRawFd;
        if let Ok(real) = fs::read_link(format!("/proc/self/fd/{}", file.as_raw_fd())) {
            return Ok(real);
        }
    }
    let _ = file;
    path.canonicalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_read_than_was_asked_for() {
        let folder = tempfile::tempdir().expect("there is room for temporary files");
        let path = folder.path().join("a");
        fs::write(&path, "12345").expect("writable");
        let inside = folder.path().canonicalize().expect("it is there");
        assert_eq!(bytes(&Files::Disk, &path, 5, Some(&inside)).expect("it is readable"), b"12345");
        let refused = |most, inside: Option<&Path>| {
            bytes(&Files::Disk, &path, most, inside).expect_err("it is refused").to_string()
        };
        assert!(refused(4, None).contains("larger"));
        assert!(refused(5, Some(&inside.join("b"))).contains("out of the data root"));
        // What grows for ever says that it is empty.
        assert!(bytes(&Files::Disk, Path::new("/proc/self/status"), 1_000_000, None).is_err());
    }

    /// A link that is turned to and fro between a file inside and one outside: never is what is outside read.
    #[cfg(unix)]
    #[test]
    fn what_takes_the_place_of_a_file_is_not_read() {
        use std::os::unix::fs::symlink;
        use std::sync::atomic::{AtomicBool, Ordering};

        let folder = tempfile::tempdir().expect("there is room for temporary files");
        let (outside, inside) = (folder.path().join("secret"), folder.path().join("root"));
        fs::create_dir(&inside).expect("writable");
        fs::write(&outside, "secret").expect("writable");
        fs::write(inside.join("own"), "own").expect("writable");
        let inside = inside.canonicalize().expect("it is there");
        let (link, next) = (inside.join("link"), inside.join("next"));
        symlink("own", &link).expect("it can be linked");
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for target in ["own", "../secret"].iter().cycle().take_while(|_| !done.load(Ordering::Relaxed)) {
                    symlink(target, &next).expect("it can be linked");
                    fs::rename(&next, &link).expect("it can be renamed");
                }
            });
            let mut read = 0;
            for _ in 0..3000 {
                // As a reference is read: admitted by its path first.
                if link.canonicalize().is_ok_and(|found| found.starts_with(&inside))
                    && let Ok(found) = bytes(&Files::Disk, &link, 100, Some(&inside))
                {
                    assert_eq!(found, b"own");
                    read += 1;
                }
            }
            done.store(true, Ordering::Relaxed);
            assert!(read > 0, "it was never read at all");
        });
    }
}
