//! PDFs that carry the data they were made of: what is attached, and how it is found again.
//!
//! The reader takes nothing from the file but one attachment, and reads nothing that does not lead to it. PDFs come from
//! outside, so every size and depth is bounded, and what is not quite right is refused. docs/DESIGN.md says why it is not
//! one of the crates that read any PDF.

mod reader;
mod syntax;

use std::fmt;
use std::io::Read;

use flate2::read::ZlibDecoder;

use reader::Reader;
use syntax::{Dictionary, Value};

/// The name of the attachment.
pub const ATTACHMENT: &str = "blankett.json";

/// The largest PDF that is read, in bytes.
pub const LARGEST_PDF: u64 = 50_000_000;
/// The most data that a PDF may carry, in bytes, as the largest record.
pub const LARGEST_DATA: usize = 16_000_000;
/// How many attachments are looked through, and how many nodes of their index.
const MOST_ATTACHMENTS: usize = 1000;

/// Why a PDF gives no data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoData {
    /// It is no PDF, or a broken one.
    Unreadable(String),
    /// It is protected with a password.
    Encrypted,
    /// It has no attachment.
    Nothing,
    /// It has attachments of these names, and none of ours.
    Foreign(Vec<String>),
    /// Its attachment is not whole.
    Damaged(String),
    /// Its attachment is larger than [`LARGEST_DATA`].
    TooLarge,
}

impl fmt::Display for NoData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "it is not a PDF that can be read: {why}"),
            Self::Encrypted => write!(f, "the PDF is protected with a password"),
            Self::Nothing => write!(f, "the PDF carries no data"),
            Self::Foreign(names) => write!(
                f,
                "the PDF carries {}, which is not data of Blankett ({ATTACHMENT:?})",
                crate::text::list(names.iter().take(3).map(|name| format!("{:?}", crate::text::excerpt(name))), "and")
            ),
            Self::Damaged(why) => write!(f, "the data in the PDF is damaged: {why}"),
            Self::TooLarge => write!(f, "the data in the PDF is larger than {} MB", LARGEST_DATA / 1_000_000),
        }
    }
}

/// Whether a file's bytes are those of a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// The data that a PDF carries, byte for byte as it was attached.
///
/// # Errors
/// If the bytes are no PDF, or it carries no data, or data that is not ours, not whole or too large.
pub fn extract(pdf: &[u8]) -> Result<String, NoData> {
    if !is_pdf(pdf) {
        return Err(NoData::Unreadable("it does not begin with %PDF-".to_owned()));
    }
    let reader = Reader::open(pdf)?;
    let attachments = attachments(&reader);
    let mut ours = attachments.iter().filter(|(name, _)| name == ATTACHMENT);
    let Some((_, file)) = ours.next() else {
        let names: Vec<String> = attachments.into_iter().map(|(name, _)| name).collect();
        return Err(if names.is_empty() { NoData::Nothing } else { NoData::Foreign(names) });
    };
    if ours.next().is_some() {
        return Err(NoData::Damaged(format!("there are two attachments called {ATTACHMENT:?}")));
    }
    let bytes = content(&reader, file)?;
    String::from_utf8(bytes).map_err(|_| NoData::Damaged("it is not UTF-8 text".to_owned()))
}

/// The attachments that a PDF has, by name, from its name tree (ISO 32000-1, 7.11.4 and 7.9.6).
fn attachments(reader: &Reader<'_>) -> Vec<(String, Dictionary)> {
    let mut found = Vec::new();
    let root = reader.catalogue().and_then(|catalogue| {
        let names = reader.dictionary(catalogue.get("Names")?)?;
        reader.dictionary(names.get("EmbeddedFiles")?)
    });
    let mut nodes: Vec<Dictionary> = root.into_iter().collect();
    let mut visited = 0;
    while let Some(node) = nodes.pop() {
        visited += 1;
        if let Some(Value::Array(pairs)) = node.get("Names").and_then(|names| reader.resolved(names)) {
            for pair in pairs.chunks_exact(2).take(MOST_ATTACHMENTS - found.len()) {
                let name = reader.resolved(&pair[0]);
                if let (Some(Value::Text(name)), Some(file)) = (name, reader.dictionary(&pair[1])) {
                    found.push((decoded(&name), file));
                }
            }
        }
        if visited + nodes.len() >= MOST_ATTACHMENTS || found.len() >= MOST_ATTACHMENTS {
            continue;
        }
        if let Some(Value::Array(kids)) = node.get("Kids").and_then(|kids| reader.resolved(kids)) {
            nodes.extend(kids.iter().take(MOST_ATTACHMENTS).filter_map(|kid| reader.dictionary(kid)));
        }
    }
    found
}

/// A text string: UTF-16 with its byte order mark, UTF-8 with its own, or single bytes (ISO 32000-1, 7.9.2.2).
fn decoded(text: &[u8]) -> String {
    if let Some(units) = text.strip_prefix(b"\xfe\xff") {
        let units: Vec<u16> = units.chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
        return String::from_utf16_lossy(&units);
    }
    match text.strip_prefix("\u{feff}".as_bytes()) {
        Some(text) => String::from_utf8_lossy(text).into_owned(),
        None => text.iter().copied().map(char::from).collect(),
    }
}

/// The bytes of an attached file. Only what PDF writers use for attachments is taken: no filter, or one Flate.
fn content(reader: &Reader<'_>, file: &Dictionary) -> Result<Vec<u8>, NoData> {
    let damaged = |why: &str| NoData::Damaged(why.to_owned());
    let embedded = file.get("EF").and_then(|embedded| reader.dictionary(embedded));
    let stream = embedded.as_ref().and_then(|embedded| embedded.get("F").or_else(|| embedded.get("UF")));
    let stream = stream.and_then(|stream| reader.stream(stream));
    let (dictionary, packed) = stream.ok_or_else(|| damaged("the attachment has no content"))?;
    let filter = dictionary.get("Filter").map(|filter| reader.resolved(filter));
    let filter = match filter {
        Some(Some(Value::Array(mut filters))) if filters.len() < 2 => filters.pop(),
        Some(filter) => Some(filter.unwrap_or(Value::Null)),
        None => None,
    };
    let bytes = match filter {
        None => packed.to_vec(),
        Some(Value::Name(name)) if name == b"FlateDecode" && dictionary.get("DecodeParms").is_none() => {
            let mut bytes = Vec::new();
            let inflated = ZlibDecoder::new(packed).take(LARGEST_DATA as u64 + 1).read_to_end(&mut bytes);
            inflated.map_err(|_| damaged("its compression is broken"))?;
            bytes
        }
        Some(_) => return Err(damaged("it is packed in a way that is not expected")),
    };
    if bytes.len() > LARGEST_DATA {
        return Err(NoData::TooLarge);
    }
    let parameters = dictionary.get("Params").and_then(|parameters| reader.dictionary(parameters));
    match parameters.as_ref().and_then(|parameters| parameters.get("Size")) {
        Some(Value::Integer(size)) if usize::try_from(*size) != Ok(bytes.len()) => {
            Err(NoData::Damaged(format!("it has {} bytes, where {size} were attached", bytes.len())))
        }
        _ => Ok(bytes),
    }
}
