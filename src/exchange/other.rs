//! What a file is that has the name of a PDF and is none.

/// A kind of file, and how to get from it to a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Other {
    /// What it is, as in "it is …".
    pub what: &'static str,
    /// What to do.
    pub help: &'static str,
}

const AGAIN: &str = "ask the sender for the PDF itself, as Blankett made it with render --profile exchange";
const UNPACK: &str = "unpack it and name the PDF that is in it, or ask the sender for the PDF itself";
const SIGNED: &str =
    "open it with the program that checks signatures and save the PDF that is in it, or ask the sender for that PDF";
const MAIL: &str = "open it with a mail program and save the PDF that is attached, or ask the sender for that PDF";
const RECORD: &str = "if it is a record, give it a name that ends in .json";

/// What a file is by its first bytes.
const BY_START: [(&[u8], &str, &str); 22] = [
    (b"PK\x03\x04", "a ZIP archive, or a document that is packed as one", UNPACK),
    (b"PK\x05\x06", "an empty ZIP archive", AGAIN),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", UNPACK),
    (b"Rar!", "a RAR archive", UNPACK),
    (b"\x1f\x8b", "a file packed with gzip", UNPACK),
    (b"\xd0\xcf\x11\xe0", "a file of Word, Excel or Outlook", AGAIN),
    (b"{\\rtf", "a text with formatting (RTF)", AGAIN),
    (b"%!PS", "PostScript, as it is sent to a printer", AGAIN),
    (b"\xff\xd8\xff", "a picture (JPEG)", AGAIN),
    (b"\x89PNG", "a picture (PNG)", AGAIN),
    (b"II*\0", "a picture (TIFF)", AGAIN),
    (b"MM\0*", "a picture (TIFF)", AGAIN),
    (b"<!DOCTYPE", "a web page", AGAIN),
    (b"<!doctype", "a web page", AGAIN),
    (b"<html", "a web page", AGAIN),
    (b"<HTML", "a web page", AGAIN),
    (b"<?xml", "XML", AGAIN),
    (b"-----BEGIN PKCS7", "a signed container (p7m) in text form", SIGNED),
    (b"-----BEGIN CMS", "a signed container (p7m) in text form", SIGNED),
    (b"-----BEGIN PGP", "a message of PGP", SIGNED),
    (b"{", "JSON", RECORD),
    (b"[", "JSON", RECORD),
];

/// The object identifiers of signed and of enveloped data (RFC 5652), without their last number.
const CMS: [u8; 10] = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];

/// What a file is, if it is known and no PDF.
pub(super) fn of(bytes: &[u8]) -> Option<Other> {
    let other = |what, help| Some(Other { what, help });
    if bytes.is_empty() {
        return other("empty", AGAIN);
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return other("nothing but zeros: it was not written, or lost", AGAIN);
    }
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    if let Some((_, what, help)) = BY_START.iter().find(|(start, ..)| text.starts_with(start)) {
        return other(what, help);
    }
    // A sequence (DER or BER) whose first member is that identifier.
    let beginning = &bytes[..bytes.len().min(24)];
    if bytes[0] == 0x30 && beginning.windows(CMS.len()).any(|window| window == CMS) {
        return match beginning.windows(CMS.len()).position(|window| window == CMS).and_then(|at| bytes.get(at + 10)) {
            Some(3) => other("an encrypted container (p7m)", AGAIN),
            _ => other("a signed container (p7m)", SIGNED),
        };
    }
    // What was left before a PDF is no reason to refuse it.
    if super::reader::header(bytes).is_some() {
        return None;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    if head.contains("application/pkcs7-mime") || head.contains("application/x-pkcs7-mime") {
        return other("a signed or encrypted mail (S/MIME)", MAIL);
    }
    if ["mime-version:", "content-type:", "received:", "return-path:"].iter().any(|field| head.contains(field)) {
        return other("a mail, not the PDF that is attached to it", MAIL);
    }
    if bytes.starts_with(b"MII") && bytes.iter().take(200).all(u8::is_ascii_graphic) {
        return other("a signed container (p7m) in text form", SIGNED);
    }
    if bytes.starts_with(b"JVBERi") {
        return other("a PDF in text form (base64)", AGAIN);
    }
    None
}
