//! The files that are attached to a PDF, and which of them is ours.

use serde_json::Value as Json;

use super::filter::{Packed, Packing};
use super::limits::{ATTACHMENT, LARGEST_DATA};
use super::no_data::NoData;
use super::reader::Reader;
use super::syntax::{Dictionary, Value};
use crate::model::{EARLIER, Kind};
use crate::words::say;

/// The most attachments that are looked at, and the most nodes of their index.
const MOST_ATTACHMENTS: usize = 1000;

/// An attached file.
pub(super) struct Attached {
    /// Its name in the index, or its own.
    pub(super) name: String,
    /// The file specification, as the standard calls it.
    file: Dictionary,
    ours_by_name: bool,
}

/// The data of an attachment of ours, and its file specification.
pub(super) type Ours = (String, Dictionary);

/// All files attached to the document: from its name tree (ISO 32000-1, 7.11.4 and 7.9.6), and from the list of
/// associated files (ISO 19005-3, annex E), which some programs keep when they drop the tree.
pub(super) fn all(reader: &Reader<'_>) -> Vec<Attached> {
    let catalogue = reader.catalogue().unwrap_or_default();
    let tree = catalogue.get("Names").and_then(|names| reader.dictionary(names));
    let tree = tree.and_then(|names| reader.dictionary(names.get("EmbeddedFiles")?));
    let mut found = tree.map(|tree| in_tree(reader, tree)).unwrap_or_default();
    if let Some(Value::Array(files)) = catalogue.get("AF").and_then(|files| reader.resolved(files)) {
        for file in files.iter().take(MOST_ATTACHMENTS).filter_map(|file| reader.dictionary(file)) {
            if found.iter().all(|known| known.file != file) {
                found.push(Attached::new(reader, None, file));
            }
        }
    }
    found
}

fn in_tree(reader: &Reader<'_>, root: Dictionary) -> Vec<Attached> {
    let mut found = Vec::new();
    let mut nodes = vec![root];
    let mut visited = 0;
    while let Some(node) = nodes.pop() {
        visited += 1;
        if let Some(Value::Array(pairs)) = node.get("Names").and_then(|names| reader.resolved(names)) {
            for pair in pairs.chunks_exact(2).take(MOST_ATTACHMENTS - found.len()) {
                let name = reader.resolved(&pair[0]);
                if let (Some(Value::Text(name)), Some(file)) = (name, reader.dictionary(&pair[1])) {
                    found.push(Attached::new(reader, Some(decoded(&name)), file));
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

impl Attached {
    fn new(reader: &Reader<'_>, key: Option<String>, file: Dictionary) -> Self {
        let own = ["UF", "F"].map(|key| text(reader, &file, key));
        let ours_by_name = key.iter().chain(own.iter().flatten()).any(|name| name == ATTACHMENT);
        // The tree may name a file by any key, such as a number. People see the file's own name.
        let name = own.into_iter().flatten().next().or(key).unwrap_or_default();
        Self { name, file, ours_by_name }
    }
}

/// The text of a file specification's entry.
pub(super) fn text(reader: &Reader<'_>, file: &Dictionary, key: &str) -> Option<String> {
    match reader.resolved(file.get(key)?)? {
        Value::Text(text) => Some(decoded(&text)),
        _ => None,
    }
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

/// The attachments that are ours, each data once: by name, and if an archive or a merge has renamed it, by content.
///
/// # Errors
/// If one that has our name is not whole.
pub(super) fn ours(reader: &Reader<'_>, attached: &[Attached]) -> Result<Vec<Ours>, NoData> {
    let mut ours: Vec<Ours> = Vec::new();
    for attached in attached {
        let data = match attached.content(reader) {
            Ok(bytes) => String::from_utf8(bytes).map_err(|_| NoData::Damaged(say!("attachment-not-text"))),
            Err(why) => Err(why),
        };
        match data {
            Err(why) if attached.ours_by_name => return Err(why),
            // The same data twice is one.
            Ok(data)
                if (attached.ours_by_name || is_document(&data)) && ours.iter().all(|(known, _)| *known != data) =>
            {
                ours.push((data, attached.file.clone()));
            }
            _ => {}
        }
    }
    Ok(ours)
}

/// Whether a text is the data of a document.
fn is_document(data: &str) -> bool {
    let names = |said: &str| EARLIER.contains(&said) || Kind::ALL.iter().any(|kind| kind.name() == said);
    data.contains("\"dokument\"")
        && serde_json::from_str::<Json>(data)
            .is_ok_and(|data| data.get("dokument").and_then(Json::as_str).is_some_and(names))
}

impl Attached {
    /// The bytes of the file. Only the filters that PDF writers use for attachments are supported: none, or one Flate.
    fn content(&self, reader: &Reader<'_>) -> Result<Vec<u8>, NoData> {
        let embedded = self.file.get("EF").and_then(|embedded| reader.dictionary(embedded));
        let stream = embedded.as_ref().and_then(|embedded| embedded.get("F").or_else(|| embedded.get("UF")));
        let stream = stream.and_then(|stream| reader.stream(stream));
        let (dictionary, packed) = stream.ok_or_else(|| NoData::Damaged(say!("attachment-without-content")))?;
        let unexpected = || NoData::Damaged(say!("attachment-packing"));
        let packing: Packing = reader.packing(&dictionary).map_err(|_| unexpected())?;
        if !self.ours_by_name && !packing.first(packed, 64).trim_ascii_start().starts_with(b"{") {
            // An attachment that does not begin as a JSON object is not unpacked: it may be anything.
            return Err(NoData::Damaged(say!("attachment-no-record")));
        }
        let bytes = reader.unpacked(&dictionary, packed, LARGEST_DATA).map_err(|why| match why {
            Packed::TooLarge => NoData::TooLarge,
            Packed::Broken => NoData::Damaged(say!("attachment-compression")),
            Packed::Unexpected => unexpected(),
        })?;
        let parameters = dictionary.get("Params").and_then(|parameters| reader.dictionary(parameters));
        let size = parameters.as_ref().and_then(|parameters| reader.resolved(parameters.get("Size")?));
        match size {
            Some(Value::Integer(size)) if usize::try_from(size) != Ok(bytes.len()) => {
                Err(NoData::Damaged(say!("attachment-size", found = bytes.len(), attached = size)))
            }
            _ => Ok(bytes),
        }
    }
}
