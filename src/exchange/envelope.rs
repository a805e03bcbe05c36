//! The envelope of the data: how many pages were made of it, and which program wrote the file.

use super::attached::text;
use super::reader::Reader;
use super::syntax::{Dictionary, Value};

/// The largest metadata of a file, in bytes.
const LARGEST_METADATA: usize = 1_000_000;

/// The number of pages of a PDF, now and when it was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pages {
    /// The number of pages now, if the file states it.
    pub found: Option<usize>,
    /// The number of pages that were made of the data, if it is known.
    pub made: Option<usize>,
    /// Whether the count comes from the data's envelope. Otherwise it comes from the file's metadata, which other
    /// programs may have lost or changed.
    pub sealed: bool,
}

/// The number of pages, as the root of the page tree states it.
pub(super) fn count(reader: &Reader<'_>) -> Option<usize> {
    let root = reader.dictionary(reader.catalogue()?.get("Pages")?)?;
    match reader.resolved(root.get("Count")?)? {
        Value::Integer(count) => usize::try_from(count).ok(),
        _ => None,
    }
}

/// The number of pages that were made of the data in this file.
pub(super) fn pages(reader: &Reader<'_>, file: &Dictionary) -> Pages {
    match stated(reader, file) {
        made @ Some(_) => Pages { made, sealed: true, ..Pages::default() },
        // Files from before the envelope had this number.
        None => Pages { made: in_metadata(reader, "NPages"), ..Pages::default() },
    }
}

/// The number of pages in the attachment's description, as in "… (5 sider)"; templates/lib/page.typ writes it.
pub(super) fn stated(reader: &Reader<'_>, file: &Dictionary) -> Option<usize> {
    let description = text(reader, file, "Desc")?;
    let (before, _) = description.rsplit_once(" side")?;
    before.rsplit_once('(')?.1.parse().ok()
}

/// The number of that name in the document's metadata (XMP), as an element or an attribute.
fn in_metadata(reader: &Reader<'_>, name: &str) -> Option<usize> {
    let catalogue = reader.catalogue()?;
    let (dictionary, packed) = reader.stream(catalogue.get("Metadata")?)?;
    let metadata = reader.unpacked(&dictionary, packed, LARGEST_METADATA).ok()?;
    let metadata = String::from_utf8_lossy(&metadata);
    let (_, after) = metadata.split_once(name)?;
    let number = after.trim_start_matches(['>', '=', '"', '\'', ' ']);
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number[..end].parse().ok()
}

/// The program that wrote the file, by its own statement.
pub(super) fn writer(reader: &Reader<'_>) -> Option<String> {
    let information = reader.information()?;
    let named = ["Producer", "Creator"].into_iter().filter_map(|key| text(reader, &information, key));
    named.map(|name| name.trim().to_owned()).find(|name| !name.is_empty())
}
