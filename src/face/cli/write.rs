//! Writing what a command has made: to a file, or to standard output.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::outcome::{Outcome, failure, named};
use crate::exchange::own::{self, Claim, Kept, There};
use crate::finding::print;
use crate::words::{Message, say};

/// Where the one who runs a command wants its result.
pub(super) enum Place<'a> {
    Standard,
    File(&'a Path),
}

/// The place that `--output` names, for a file whose name ends in `ending`.
///
/// # Errors
/// If the name has another ending: whoever opens the file would not find in it what it says.
pub(super) fn place<'a>(output: &'a Path, ending: &str) -> Result<Place<'a>, Message> {
    if output == Path::new("-") {
        return Ok(Place::Standard);
    }
    let fits = output.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending));
    if fits || is_device(output) {
        return Ok(Place::File(output));
    }
    if output.is_dir() {
        return Err(say!("output-is-folder", output = named(output), ending));
    }
    let mut better = output.to_owned();
    if better.file_name().is_some() {
        better.as_mut_os_string().push(format!(".{ending}"));
    }
    Err(say!("output-other-ending", ending, output = named(output), better = named(&better)))
}

/// # Errors
/// If what `--output` names cannot be a folder of many files: a dash is standard output everywhere else.
pub(super) fn expect_folder(output: &Path) -> Result<(), Message> {
    if output == Path::new("-") {
        return Err(say!("output-no-folder"));
    }
    Ok(())
}

/// Writes a result of bytes that are no text to standard output.
pub(super) fn binary(bytes: &[u8]) -> Outcome {
    if io::stdout().is_terminal() {
        return failure(say!("output-terminal"));
    }
    to_standard_output(bytes)
}

pub(super) fn to_standard_output(bytes: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => Outcome::Done,
        Err(error) => failure(say!("output-unwritable", error = error.to_string())),
    }
}

/// Writes a result to a file where this is `there`, and says where. A new file takes no other's place (see [`whole`]).
pub(super) fn to_file(path: &Path, bytes: &[u8], there: There) -> Outcome {
    match whole(path, bytes, there) {
        Ok(()) => written(path),
        Err(error) => failure(say!("unwritable", path = named(path), error = error.to_string())),
    }
}

/// Says that a file is written.
pub(super) fn written(path: &Path) -> Outcome {
    // The file is written; that nobody reads where is no failure.
    let _ = writeln!(io::stdout(), "{}", print::shown(&named(path)));
    Outcome::Done
}

pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    same_file::is_same_file(one, other).unwrap_or(false)
}

/// Whether there is something that is neither a file nor a folder, such as `/dev/stdout`: it has no content to lose.
pub(super) fn is_device(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

/// The file that a path leads to: a symbolic link stays one, and what it leads to is written.
pub(super) fn target(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// What is in the place of a file that is to be written. `force` replaces it, whoever made it.
///
/// # Errors
/// If it must be kept.
pub(super) fn look(path: &Path, bytes: &[u8], force: bool) -> Result<There, Kept> {
    if force || is_device(path) { Ok(There::Replaceable) } else { own::look(&target(path), bytes, &Claim::OF_ITSELF) }
}

/// Writes a file so that it appears whole or not at all: beside its place first, then renamed. What is no regular file is
/// written to. Where nothing was `there`, what has come there meanwhile is left, which is an error.
pub(super) fn whole(path: &Path, bytes: &[u8], there: There) -> io::Result<()> {
    if there == There::Same {
        return Ok(());
    }
    let path = &target(path);
    if is_device(path) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".blankett-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Temporary files are private by default; a finished document has the permissions of any new file.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if there == There::Nothing {
        file.persist_noclobber(path)?
    } else {
        file.persist(path)?
    };
    Ok(())
}
