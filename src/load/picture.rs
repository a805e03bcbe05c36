//! Reading a picture that a record names, as the text that stands in the place of its path.

use std::path::Path;

use super::open;
use super::source::Files;
use crate::finding::Findings;
use crate::value::picture::{Format, LARGEST};

/// The format that the name of a file promises.
pub(super) fn format(path: &Path) -> Option<Format> {
    Format::of_extension(path.extension()?.to_str()?)
}

/// The `data:` address of the picture in a file; only in the folder `inside`, where one is given. Whether it is one, its
/// value type says.
pub(super) fn address(files: &Files, path: &Path, format: Format, inside: Option<&Path>) -> Result<String, Findings> {
    let bytes = open::bytes(files, path, LARGEST as u64, inside);
    bytes.map(|bytes| format.encode(&bytes)).map_err(|error| open::unreadable(path, &error))
}
