//! PDFs that carry the data they were made of: what is attached, and how it is found again.
//!
//! The reader takes nothing from the file but one attachment. PDFs come from outside, so every size is bounded, and
//! what is not quite right is refused.

use std::fmt;
use std::io::Read;
use std::panic::catch_unwind;

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, LoadOptions, Object, Stream};

/// The name of the attachment.
pub const ATTACHMENT: &str = "blankett.json";

/// The largest PDF that is read, in bytes.
pub const LARGEST_PDF: u64 = 50_000_000;
/// The most data that a PDF may carry, in bytes; all applications of a large county are a tenth of it.
pub const LARGEST_DATA: usize = 32_000_000;
/// How many attachments a PDF may have, and how deep their index may be nested.
const MOST_ATTACHMENTS: usize = 1000;
const DEEPEST: usize = 16;

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
    // The reader is made for files that anyone may have sent; should it fail all the same, that is the file's fault.
    catch_unwind(|| read(pdf)).unwrap_or_else(|_| Err(NoData::Unreadable("its structure is broken".to_owned())))
}

fn read(pdf: &[u8]) -> Result<String, NoData> {
    let options = LoadOptions { max_decompressed_size: Some(LARGEST_DATA), ..LoadOptions::default() };
    let document =
        Document::load_mem_with_options(pdf, options).map_err(|error| NoData::Unreadable(error.to_string()))?;
    if document.is_encrypted() {
        return Err(NoData::Encrypted);
    }
    let attachments = attachments(&document);
    let mut ours = attachments.iter().filter(|(name, _)| name == ATTACHMENT);
    let Some((_, file)) = ours.next() else {
        let names: Vec<String> = attachments.into_iter().map(|(name, _)| name).collect();
        return Err(if names.is_empty() { NoData::Nothing } else { NoData::Foreign(names) });
    };
    if ours.next().is_some() {
        return Err(NoData::Damaged(format!("there are two attachments called {ATTACHMENT:?}")));
    }
    let bytes = content(&document, file)?;
    String::from_utf8(bytes).map_err(|_| NoData::Damaged("it is not UTF-8 text".to_owned()))
}

/// The attachments by name, from the document's name tree (ISO 32000-1, 7.11.4 and 7.9.6).
fn attachments(document: &Document) -> Vec<(String, &Dictionary)> {
    let mut found = Vec::new();
    let root = document.catalog().ok().and_then(|catalog| {
        let names = dictionary(document, catalog.get(b"Names").ok()?)?;
        dictionary(document, names.get(b"EmbeddedFiles").ok()?)
    });
    let mut nodes: Vec<(usize, &Dictionary)> = root.into_iter().map(|root| (0, root)).collect();
    let mut visited = 0;
    while let Some((depth, node)) = nodes.pop() {
        visited += 1;
        if visited > MOST_ATTACHMENTS {
            break;
        }
        for pair in array(document, node, b"Names").chunks_exact(2) {
            let name = resolved(document, &pair[0]).and_then(|name| lopdf::decode_text_string(name).ok());
            if let (Some(name), Some(file)) = (name, dictionary(document, &pair[1])) {
                found.push((name, file));
            }
        }
        if depth < DEEPEST && found.len() < MOST_ATTACHMENTS {
            let kids = array(document, node, b"Kids").iter().take(MOST_ATTACHMENTS);
            nodes.extend(kids.filter_map(|kid| Some((depth + 1, dictionary(document, kid)?))));
        }
    }
    found
}

/// The bytes of an attached file. Only what PDF writers use for attachments is taken: no filter, or one Flate.
fn content(document: &Document, file: &Dictionary) -> Result<Vec<u8>, NoData> {
    let damaged = |why: &str| NoData::Damaged(why.to_owned());
    let embedded = file.get(b"EF").ok().and_then(|ef| dictionary(document, ef));
    let stream = embedded.and_then(|ef| ef.get(b"F").or_else(|_| ef.get(b"UF")).ok());
    let stream = stream.and_then(|stream| resolved(document, stream)).and_then(|stream| stream.as_stream().ok());
    let stream = stream.ok_or_else(|| damaged("the attachment has no content"))?;
    let bytes = match filters(document, stream).as_deref() {
        Some([]) => stream.content.clone(),
        Some([flate]) if flate == b"FlateDecode" && !stream.dict.has(b"DecodeParms") => {
            let mut bytes = Vec::new();
            let most = LARGEST_DATA as u64 + 1;
            let inflated = ZlibDecoder::new(&*stream.content).take(most).read_to_end(&mut bytes);
            inflated.map_err(|_| damaged("its compression is broken"))?;
            bytes
        }
        _ => return Err(damaged("it is packed in a way that is not expected")),
    };
    if bytes.len() > LARGEST_DATA {
        return Err(NoData::TooLarge);
    }
    let parameters = stream.dict.get(b"Params").ok().and_then(|parameters| dictionary(document, parameters));
    let size = parameters.and_then(|parameters| parameters.get(b"Size").ok()?.as_i64().ok());
    match size {
        Some(size) if usize::try_from(size) != Ok(bytes.len()) => {
            Err(NoData::Damaged(format!("it has {} bytes, where {size} were attached", bytes.len())))
        }
        _ => Ok(bytes),
    }
}

/// The names of a stream's filters; `None` where they are no names.
fn filters(document: &Document, stream: &Stream) -> Option<Vec<Vec<u8>>> {
    let Ok(filter) = stream.dict.get(b"Filter") else { return Some(Vec::new()) };
    match resolved(document, filter)? {
        Object::Name(name) => Some(vec![name.clone()]),
        Object::Array(names) => names.iter().map(|name| Some(name.as_name().ok()?.to_vec())).collect(),
        _ => None,
    }
}

fn resolved<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    resolved(document, object)?.as_dict().ok()
}

fn array<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a [Object] {
    let array = dictionary.get(key).ok().and_then(|array| resolved(document, array)?.as_array().ok());
    array.map_or(&[], Vec::as_slice)
}
