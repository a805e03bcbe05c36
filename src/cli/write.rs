//! Writing what a command has made: to a file, or to standard output.

use std::io::{self, Write};
use std::path::Path;

use super::{Outcome, failure};

/// Writes a command's result to its place, and says where; without a place, to standard output.
pub(super) fn result(place: Option<&Path>, bytes: &[u8]) -> Outcome {
    let written = match place {
        Some(path) => whole(path, bytes),
        None => io::stdout().write_all(bytes),
    };
    match written {
        Ok(()) => {
            if let Some(path) = place {
                // The file is written; that nobody reads where is no failure.
                let _ = writeln!(io::stdout(), "{}", path.display());
            }
            Outcome::Done
        }
        Err(error) => {
            let place = place.unwrap_or(Path::new("standard output"));
            failure(&format!("{} cannot be written: {error}", place.display()));
            Outcome::Failed
        }
    }
}

pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// Writes a file so that it appears whole or not at all: beside its place first, then renamed. A symbolic link
/// stays one, and what is no regular file, such as `/dev/stdout`, is written to.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if path.metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".blankett-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Temporary files are private by default; a finished document has the permissions of any new file.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
