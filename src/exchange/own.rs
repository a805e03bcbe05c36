//! Tells which files are Blankett's own: only a file that it has made, and that nobody has changed since, may be
//! replaced. docs/DESIGN.md says how that is proved.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::IgnoredAny;
use sha2::{Digest, Sha256};
use siphasher::sip128::{Hasher128, SipHasher13};

use crate::exchange;
use crate::words::{Message, say};

/// The name of the manifest in an output folder.
pub(crate) const MANIFEST: &str = "manifest.json";

/// In bytes: no document of Blankett's is larger, and a larger file is not read to find out.
const LARGEST: u64 = 1 << 30;

/// In bytes: 2 KB for each of as many documents as anyone makes.
const LARGEST_MANIFEST: u64 = 200_000_000;

/// Whether the file at `path` is a manifest of ours, by its name and content: then it is no record.
pub(crate) fn is_manifest(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == MANIFEST)
        && path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= LARGEST_MANIFEST)
        && fs::read(path).is_ok_and(|text| serde_json::from_slice::<AnyManifest>(&text).is_ok())
}

/// Whether an unusable manifest was ours (of another version, cut off, or empty after a power cut), so that replacing
/// it destroys nothing of others.
pub(crate) fn was_manifest(text: &[u8]) -> bool {
    let begun = text.trim_ascii_start().strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    let cut_off = || serde_json::from_slice::<IgnoredAny>(text).is_err_and(|error| error.is_eof());
    serde_json::from_slice::<AnyManifest>(text).is_ok()
        || text.iter().all(|byte| *byte == 0)
        || begun.is_some_and(|begun| begun.starts_with(b"\"format\"") && cut_off())
}

/// The keys that manifests of all versions have.
#[derive(Deserialize)]
struct AnyManifest {
    #[serde(rename = "format")]
    _format: u32,
    #[serde(rename = "documents")]
    _documents: Vec<AnyRow>,
}

#[derive(Deserialize)]
struct AnyRow {
    #[serde(rename = "output")]
    _output: IgnoredAny,
    #[serde(rename = "source")]
    _source: IgnoredAny,
}

/// The knowledge about a place that a document will be written to.
#[derive(Clone, Copy)]
pub(crate) struct Claim<'a> {
    /// SHA-256 of the file that was last written there, of the same document.
    pub(crate) written: Option<&'a str>,
    /// Another document, still there, whose PDF was last written there.
    pub(crate) of_other: Option<&'a Path>,
    /// Whether the PDF itself is enough proof where no manifest says what was written: it must be an earlier version of
    /// the same document and carry no data. The documents of two records of one partnership have the same identifier.
    pub(crate) believed: bool,
}

impl Claim<'_> {
    /// Nothing is known but the PDF's own statements.
    pub(crate) const OF_ITSELF: Self = Self { written: None, of_other: None, believed: true };
}

/// The state of the place that a file will be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum There {
    /// Nothing.
    Nothing,
    /// The same bytes already: they are left, with their date and permissions.
    Same,
    /// A file that may be replaced, or a folder, which cannot be.
    Replaceable,
}

/// Why the existing file is kept.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is a symbolic link, or no file.
    NoFile,
    /// Blankett did not make it.
    Foreign,
    /// Blankett made it, and it was changed since.
    Changed,
    /// It is another document.
    Other(Option<PathBuf>),
    /// It carries data, which may be a received application: that cannot be made again.
    Data,
    /// It is a text file, and nothing shows who wrote it.
    Text,
    /// It is read-only.
    ReadOnly,
    /// It cannot be read; the system's reason.
    Unreadable(String),
}

impl Kept {
    /// The reason, in words that follow "… is there already, ".
    pub(crate) fn message(&self) -> Message {
        match self {
            Self::NoFile => say!("kept-no-file"),
            Self::Foreign => say!("kept-foreign"),
            Self::Changed => say!("kept-changed"),
            Self::Other(None) => say!("kept-other"),
            Self::Other(Some(source)) => say!("kept-other-of", source = source.display().to_string()),
            Self::Data => say!("kept-data"),
            Self::Text => say!("kept-text"),
            Self::ReadOnly => say!("kept-read-only"),
            Self::Unreadable(error) => say!("kept-unreadable", error = error),
        }
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for Kept {}

/// Looks at the place of a file that will be written with the bytes `new`.
///
/// # Errors
/// If what is there is to be kept.
pub(crate) fn look(path: &Path, new: &[u8], claim: &Claim<'_>) -> Result<There, Kept> {
    let is_closed = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        // The code that writes there reports why it fails.
        Err(_) => return Ok(There::Replaceable),
        Ok(metadata) if metadata.is_dir() => return Ok(There::Replaceable),
        Ok(metadata) if !metadata.is_file() => return Err(Kept::NoFile),
        Ok(metadata) if metadata.len() > LARGEST => return Err(Kept::Foreign),
        Ok(metadata) => metadata.permissions().readonly(),
    };
    let there = fs::read(path).map_err(|error| Kept::Unreadable(error.to_string()))?;
    if there == new {
        return Ok(There::Same);
    }
    expect_replaceable(&there, new, claim)?;
    if is_closed { Err(Kept::ReadOnly) } else { Ok(There::Replaceable) }
}

fn expect_replaceable(there: &[u8], new: &[u8], claim: &Claim<'_>) -> Result<(), Kept> {
    if !exchange::is_pdf(new) {
        return Err(Kept::Text);
    }
    if claim.written == Some(hash(there).as_str()) {
        return Ok(());
    }
    let Some(identifier) = identifier(there) else {
        let ours = there.windows(CREATOR.len()).any(|bytes| bytes == CREATOR);
        return Err(if ours && exchange::is_pdf(there) { Kept::Changed } else { Kept::Foreign });
    };
    if claim.of_other.is_some() || !claim.believed || self::identifier(new) != Some(identifier) {
        return Err(Kept::Other(claim.of_other.map(Path::to_owned)));
    }
    match exchange::extract(there) {
        Ok(data) if exchange::extract(new).ok().as_ref() != Some(&data) => Err(Kept::Data),
        _ => Ok(()),
    }
}

/// SHA-256, as `sha256sum` prints it.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The statement in a PDF of ours that Blankett made it, wherever the PDF was since.
const CREATOR: &[u8] = b"Blankett ";

/// The identifier of the document that a PDF is a version of (ISO 32000-1, 14.4), if the PDF is unchanged: its other
/// identifier is a hash of everything but metadata, catalogue and table, which end the file.
fn identifier(pdf: &[u8]) -> Option<&[u8]> {
    let metadata = find_last(pdf, b"/Type/Metadata")?;
    let content = find_last(&pdf[..metadata], b"endobj\n")? + b"endobj\n".len();
    let table = find_last(pdf, b"\nxref\n")? + 1;
    let end = pdf.get(table..)?;
    let trailer = find_last(end, b"trailer\n")?;
    let identifiers = &end[trailer + find_last(&end[trailer..], b"/ID[(")? + b"/ID[(".len()..];
    let (of_document, rest) = identifiers.split_at(find_first(identifiers, b")(")?);
    let (of_content, rest) = rest[2..].split_at(find_first(&rest[2..], b")]>>")?);
    // Nothing was appended, and every object is where it was.
    let ends = format!(")]>>\nstartxref\n{table}\n%%EOF");
    let whole = rest == ends.as_bytes() && content < table && is_table(pdf, &end[b"xref\n".len()..trailer]);
    (whole && of_content == content_hash(&pdf[..content]).as_bytes()).then_some(of_document)
}

/// Whether a cross-reference table lists each object once, at its true position.
fn is_table(pdf: &[u8], table: &[u8]) -> bool {
    let Some(first) = find_first(table, b"\n") else { return false };
    let entries = table[first + 1..].chunks(20);
    let head = format!("0 {}", entries.len());
    let right = |(number, entry): (usize, &[u8])| {
        if number == 0 {
            return entry == b"0000000000 65535 f\r\n";
        }
        let offset = entry.get(..10).and_then(|digits| std::str::from_utf8(digits).ok()?.parse::<usize>().ok());
        let object = offset.and_then(|offset| pdf.get(offset..)).unwrap_or_default();
        entry[10.min(entry.len())..] == *b" 00000 n\r\n" && object.starts_with(format!("{number} 0 obj\n").as_bytes())
    };
    table[..first] == *head.as_bytes() && entries.enumerate().all(right)
}

/// Computes the identifier of a file's content in the way of krilla.
fn content_hash(content: &[u8]) -> String {
    let mut hasher = SipHasher13::new();
    let mut add = |bytes: &[u8]| std::hash::Hasher::write(&mut hasher, bytes);
    add(&(content.len() as u64).to_le_bytes());
    add(content);
    STANDARD.encode(hasher.finish128().as_u128().to_be_bytes())
}

fn find_last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

fn find_first(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
