//! PDFs that carry the data they were made of: how the data is attached, and how it is found again.
//!
//! The reader takes one attachment from the file, and reads only the objects that lead to it. PDFs come from outside,
//! so every size and depth is limited, and malformed input is refused. docs/DESIGN.md says why it is not one of the
//! crates that read any PDF.

mod attached;
mod envelope;
mod filter;
mod fingerprint;
mod limits;
mod no_data;
mod not_pdf;
pub(crate) mod own;
mod reader;
mod syntax;
mod xref;

pub use envelope::Pages;
pub use fingerprint::Fingerprint;
pub use limits::{ATTACHMENT, LARGEST_DATA, LARGEST_PDF};
pub use no_data::NoData;

use attached::Attached;
use reader::Reader;

/// The content of a PDF that carries data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The data, byte for byte as it was attached.
    pub data: String,
    /// The fingerprint of the data.
    pub fingerprint: Fingerprint,
    /// The number of pages of the PDF, now and when it was made.
    pub pages: Pages,
}

/// Whether a file is a PDF, perhaps with something before it that is no record.
pub fn is_pdf(bytes: &[u8]) -> bool {
    // A record may contain a PDF's first letters, but it begins with a bracket.
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    syntax::header(bytes).is_some() && !matches!(first, Some(b'{' | b'['))
}

/// The data that a PDF carries, byte for byte as it was attached.
///
/// # Errors
/// If the bytes are no PDF, or it carries no data, or data that is not ours, not whole or too large.
pub fn extract(pdf: &[u8]) -> Result<String, NoData> {
    read(pdf).map(|carried| carried.data)
}

/// The data that a PDF carries, with the numbers of pages that show whether they are those of the data.
///
/// # Errors
/// As [`extract`].
pub fn read(pdf: &[u8]) -> Result<Carried, NoData> {
    if let Some(other) = not_pdf::of(pdf) {
        return Err(NoData::NotPdf(other));
    }
    let reader = Reader::open(pdf)?;
    let pages = envelope::count(&reader);
    let attached = attached::all(&reader);
    let mut ours = attached::ours(&reader, &attached)?;
    match ours.len() {
        0 => Err(nothing(&reader, pages, &attached)),
        1 => {
            let (data, file) = ours.remove(0);
            let pages = Pages { found: pages, ..envelope::pages(&reader, &file) };
            Ok(Carried { fingerprint: Fingerprint::of(data.as_bytes()), data, pages })
        }
        _ => {
            let made = ours.iter().map(|(_, file)| envelope::stated(&reader, file)).collect();
            Err(NoData::Several { made, pages })
        }
    }
}

/// The kind of a PDF in which nothing of ours was found.
fn nothing(reader: &Reader<'_>, pages: Option<usize>, attached: &[Attached]) -> NoData {
    let names: Vec<String> = attached.iter().map(|attached| attached.name.clone()).collect();
    if reader.catalogue().is_some_and(|catalogue| catalogue.get("Collection").is_some()) {
        return NoData::Portfolio(names);
    }
    if !names.is_empty() {
        return NoData::Foreign(names);
    }
    NoData::Nothing { writer: envelope::writer(reader), pages }
}
