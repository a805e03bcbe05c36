//! Reading a picture that a record names, as the text that stands in the place of its path.

use std::fs;
use std::io;
use std::path::Path;

use super::file;
use crate::diag::Findings;
use crate::picture::{Format, LARGEST};

/// The format that the name of a file promises.
pub(super) fn format(path: &Path) -> Option<Format> {
    Format::of_extension(path.extension()?.to_str()?)
}

/// The `data:` address of the picture in a file. Whether it is one, its value type says.
pub(super) fn address(path: &Path, format: Format) -> Result<String, Findings> {
    let metadata = fs::metadata(path).map_err(|error| file::unreadable(path, &error))?;
    if !metadata.is_file() {
        return Err(file::unreadable(path, &io::Error::other("it is not a regular file")));
    }
    if metadata.len() > LARGEST as u64 {
        let most = format!("a picture has at most {} MB", LARGEST / 1_000_000);
        return Err(file::unreadable(path, &io::Error::other(most)));
    }
    fs::read(path).map(|bytes| format.encode(&bytes)).map_err(|error| file::unreadable(path, &error))
}
