//! The kind of a file that is named as a PDF but is none.

use super::syntax::header;
use crate::words::{Message, say};

/// A kind of file, and how to make a PDF of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotPdf {
    /// Its kind, as in "it is …".
    pub what: Message,
    /// How to correct it.
    pub help: Message,
}

const AGAIN: Message = say!("pdf-help-again");
const UNPACK: Message = say!("pdf-help-unpack");
const SIGNED: Message = say!("pdf-help-signed");
const MAIL: Message = say!("pdf-help-mail");
const RECORD: Message = say!("pdf-help-record");

/// The kind of a file, by its first bytes.
static BY_START: [(&[u8], Message, Message); 22] = [
    (b"PK\x03\x04", say!("file-is-zip"), UNPACK),
    (b"PK\x05\x06", say!("file-is-empty-zip"), AGAIN),
    (b"7z\xbc\xaf\x27\x1c", say!("file-is-7z"), UNPACK),
    (b"Rar!", say!("file-is-rar"), UNPACK),
    (b"\x1f\x8b", say!("file-is-gzip"), UNPACK),
    (b"\xd0\xcf\x11\xe0", say!("file-is-office"), AGAIN),
    (b"{\\rtf", say!("file-is-rtf"), AGAIN),
    (b"%!PS", say!("file-is-postscript"), AGAIN),
    (b"\xff\xd8\xff", say!("file-is-jpeg"), AGAIN),
    (b"\x89PNG", say!("file-is-png"), AGAIN),
    (b"II*\0", say!("file-is-tiff"), AGAIN),
    (b"MM\0*", say!("file-is-tiff"), AGAIN),
    (b"<!DOCTYPE", say!("file-is-web-page"), AGAIN),
    (b"<!doctype", say!("file-is-web-page"), AGAIN),
    (b"<html", say!("file-is-web-page"), AGAIN),
    (b"<HTML", say!("file-is-web-page"), AGAIN),
    (b"<?xml", say!("file-is-xml"), AGAIN),
    (b"-----BEGIN PKCS7", say!("file-is-signed-text"), SIGNED),
    (b"-----BEGIN CMS", say!("file-is-signed-text"), SIGNED),
    (b"-----BEGIN PGP", say!("file-is-pgp"), SIGNED),
    (b"{", say!("file-is-json"), RECORD),
    (b"[", say!("file-is-json"), RECORD),
];

/// The object identifiers of signed and of enveloped data (RFC 5652), without their last number.
const CMS: [u8; 10] = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];

/// The kind of a file, if it is known and no PDF.
pub(super) fn of(bytes: &[u8]) -> Option<NotPdf> {
    let other = |what, help| Some(NotPdf { what, help });
    if bytes.is_empty() {
        return other(say!("file-is-empty"), AGAIN);
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return other(say!("file-is-zeros"), AGAIN);
    }
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    if let Some((_, what, help)) = BY_START.iter().find(|(start, ..)| text.starts_with(start)) {
        return other(what.clone(), help.clone());
    }
    // A sequence (DER or BER) whose first member is that identifier.
    let beginning = &bytes[..bytes.len().min(24)];
    if bytes[0] == 0x30 && beginning.windows(CMS.len()).any(|window| window == CMS) {
        return match beginning.windows(CMS.len()).position(|window| window == CMS).and_then(|at| bytes.get(at + 10)) {
            Some(3) => other(say!("file-is-encrypted-container"), AGAIN),
            _ => other(say!("file-is-signed-container"), SIGNED),
        };
    }
    // Bytes before a PDF are no reason to refuse it.
    if header(bytes).is_some() {
        return None;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    if head.contains("application/pkcs7-mime") || head.contains("application/x-pkcs7-mime") {
        return other(say!("file-is-secure-mail"), MAIL);
    }
    if ["mime-version:", "content-type:", "received:", "return-path:"].iter().any(|field| head.contains(field)) {
        return other(say!("file-is-mail"), MAIL);
    }
    if bytes.starts_with(b"MII") && bytes.iter().take(200).all(u8::is_ascii_graphic) {
        return other(say!("file-is-signed-text"), SIGNED);
    }
    if bytes.starts_with(b"JVBERi") {
        return other(say!("file-is-base64"), AGAIN);
    }
    None
}
