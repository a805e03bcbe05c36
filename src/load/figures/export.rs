//! An export of statistics: a CSV file as Udir, SSB or a spreadsheet writes it, of any size.
//!
//! The file is read twice from start to end, and never held in memory: once for its encoding and hash, once for its
//! rows.

use crate::finding::rules;
use std::cell::Cell as Shared;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use csv::ByteRecord;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::super::open::{self, Opened, Reader, unreadable};
use super::super::source::Files;
use crate::finding::{At, Finding, Findings, Place, SourceFile};
use crate::value::text;
use crate::words::say;

/// The largest export, in bytes: Udir's largest is a tenth of it.
const LARGEST: u64 = 2_000_000_000;
/// The longest row, in bytes. A longer one has an unclosed quotation mark.
const LONGEST_ROW: u64 = 1_000_000;
/// The number of bytes before a row that are searched for blank lines.
const LEAD: u64 = 4_000;
const BOM: &[u8] = b"\xef\xbb\xbf";

/// An export after its first reading.
pub(super) struct Export {
    path: PathBuf,
    opened: Opened,
    length: u64,
    encoding: &'static Encoding,
    /// The start of the text, after a byte order mark.
    start: u64,
    /// Its hash, which tells it from any other export.
    pub(super) digest: String,
}

/// The place of a row in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    start: u64,
    end: u64,
    line: u64,
}

impl Export {
    /// Reads an export for the first time; only in the folder `inside`, if one is given.
    ///
    /// # Errors
    /// If it cannot be read, is too large, or is not text.
    pub(super) fn open(files: &Files, path: &Path, inside: Option<&Path>) -> Result<Self, Findings> {
        let fail = |error: io::Error| unreadable(path, &error);
        let opened = open::file(files, path, LARGEST, inside).map_err(fail)?;
        let mut length = 0;
        let mut hasher = Sha256::new();
        let mut encoding = UTF_8;
        // Whether a letter beyond ASCII is written in UTF-8, and the first line that is not UTF-8.
        let (mut is_utf8, mut other, mut line) = (false, None, 1);
        let mut buffer = vec![0; 1 << 16];
        // Bytes at the start of the buffer: the beginning of a character whose rest is not read yet.
        let mut held = 0;
        let mut start = None;
        loop {
            let read = opened.reader().read(&mut buffer[held..]).map_err(fail)?;
            length += read as u64;
            if length > LARGEST {
                return Err(fail(open::too_large(LARGEST)));
            }
            hasher.update(&buffer[held..held + read]);
            let known = &buffer[..held + read];
            if known.starts_with(b"\xff\xfe") || known.starts_with(b"\xfe\xff") || known.contains(&0) {
                let message = say!("unreadable-file-not-csv", path = path.display().to_string());
                return Err(vec![Finding::new(&rules::UNREADABLE_FILE, Place::of_file(path), message)]);
            }
            start = start.or((read > 0).then_some(if known.starts_with(BOM) { BOM.len() as u64 } else { 0 }));
            if read == 0 {
                if held > 0 {
                    other = other.or(Some(line));
                }
                break;
            }
            let lines = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
            let valid = match std::str::from_utf8(known) {
                Ok(_) => known.len(),
                Err(error) => {
                    if error.error_len().is_some() {
                        other = other.or(Some(line + lines(&known[..error.valid_up_to()])));
                    }
                    error.valid_up_to()
                }
            };
            is_utf8 |= !known[..valid].is_ascii();
            let unfinished = other.is_none() && valid < known.len();
            line += lines(if unfinished { &known[..valid] } else { known });
            held = if unfinished { known.len() - valid } else { 0 };
            let end = known.len();
            buffer.copy_within(end - held..end, 0);
        }
        if let Some(line) = other {
            encoding = WINDOWS_1252;
            if is_utf8 {
                let message = say!("unreadable-file-two-encodings", path = path.display().to_string(), line);
                return Err(vec![Finding::new(&rules::UNREADABLE_FILE, Place::of_file(path), message)]);
            }
        }
        let digest = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { path: path.to_owned(), opened, length, encoding, start: start.unwrap_or(0), digest })
    }

    /// Calls `visit` with every row in order. Blank lines are skipped.
    pub(super) fn rows(&self, visit: &mut dyn FnMut(&ByteRecord, Row)) -> Result<(), Findings> {
        let fail = |error: io::Error| unreadable(&self.path, &error);
        let mut file = self.opened.reader();
        file.seek(SeekFrom::Start(self.start)).map_err(fail)?;
        let allowed = Rc::new(Shared::new(LONGEST_ROW));
        let bounded = Bounded { file, allowed: allowed.clone() };
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(bounded);
        let mut record = ByteRecord::new();
        // The start of the row that is being read.
        let (mut begin, mut line) = (self.start, 1);
        loop {
            let more = reader.read_byte_record(&mut record).map_err(|error| match error.into_kind() {
                csv::ErrorKind::Io(_) if allowed.get() == 0 => self.endless(begin, line),
                csv::ErrorKind::Io(error) => fail(error),
                other => fail(io::Error::other(format!("{other:?}"))),
            })?;
            (begin, line) = (self.start + reader.position().byte(), reader.position().line());
            let (Some(at), true) = (record.position(), more) else {
                return self.opened.expect_unchanged(self.length).map_err(fail);
            };
            allowed.set(LONGEST_ROW);
            let end = self.start + reader.position().byte();
            visit(&record, Row { start: self.start + at.byte(), end, line: at.line() });
        }
    }

    /// The finding for a row that begins at this place and does not end.
    fn endless(&self, start: u64, line: u64) -> Findings {
        let place = self.place(Row { start, end: start + LEAD, line }, 0);
        let message = say!("unreadable-file-endless-row", most = LONGEST_ROW / 1_000_000);
        vec![Finding::new(&rules::UNREADABLE_FILE, place, message)]
    }

    /// The bytes of a text in the encoding of this export.
    pub(super) fn encoded(&self, text: &str) -> Vec<u8> {
        self.encoding.encode(&regular(text)).0.into_owned()
    }

    /// The text of some bytes, with composed letters and single spaces between words.
    pub(super) fn decoded(&self, bytes: &[u8]) -> String {
        regular(&self.encoding.decode_without_bom_handling(bytes).0)
    }

    /// A figure or year from some bytes of the export. Characters that cannot be seen are kept, so that the text is
    /// refused: one may stand for a lost comma, digit or minus.
    pub(super) fn value(&self, bytes: &[u8]) -> String {
        let text = self.encoding.decode_without_bom_handling(bytes).0;
        let around = |c: char| c.is_whitespace() || (text::is_unseen(c) && !c.is_control() && c != '\u{ad}');
        text.trim_matches(around).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether a field says the same as an [encoded](Self::encoded) text.
    pub(super) fn says(&self, field: &[u8], wanted: &[u8]) -> bool {
        let field = field.trim_ascii();
        field == wanted || (is_irregular(field) && self.encoding.encode(&self.decoded(field)).0.as_ref() == wanted)
    }

    /// A row that was visited before; empty if it can no longer be read.
    pub(super) fn record(&self, row: Row) -> ByteRecord {
        let mut record = ByteRecord::new();
        let mut file = self.opened.reader();
        let read = file.stream_position().and_then(|at| {
            file.seek(SeekFrom::Start(row.start))?;
            let mut reader = csv::ReaderBuilder::new();
            let mut reader = reader
                .delimiter(b';')
                .has_headers(false)
                .flexible(true)
                .from_reader((&mut file).take(row.end - row.start));
            let read = reader.read_byte_record(&mut record).map_err(io::Error::other);
            file.seek(SeekFrom::Start(at))?;
            read
        });
        if read.is_err() {
            record.clear();
        }
        record
    }

    /// The place of a field of a row, by its number from 0. Findings do not show its text: it may be a figure of few
    /// people.
    pub(super) fn place(&self, row: Row, column: usize) -> Place {
        let mut bytes = Vec::new();
        // The visit of the rows reads on from this position, so it is restored.
        let mut file = self.opened.reader();
        let read = file.stream_position().and_then(|at| {
            file.seek(SeekFrom::Start(row.start))?;
            (&mut file).take((row.end - row.start).min(LEAD)).read_to_end(&mut bytes)?;
            file.seek(SeekFrom::Start(at))
        });
        // A file that can no longer be read is not searched for blank lines.
        if read.is_err() {
            bytes.clear();
        }
        // For the CSV reader, line ends before a row belong to the row.
        let blank = bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let before = blank.filter(|byte| **byte == b'\n').count();
        let line = usize::try_from(row.line).unwrap_or(usize::MAX).saturating_add(before);
        Place { file: Arc::new(SourceFile::line(&self.path, line)), at: At::Field(column) }
    }
}

/// A text in the form for comparison: composed letters, single spaces, and no invisible characters.
pub(super) fn regular(text: &str) -> String {
    let seen: String = text.nfc().filter(|c| !text::is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether bytes may be an irregular text. Most are regular, and need not be decoded.
fn is_irregular(bytes: &[u8]) -> bool {
    // In UTF-8, combining marks, special spaces and invisible characters begin with one of these bytes; in Windows-1252,
    // they are one of these bytes.
    let special = |byte: &u8| {
        matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0xa0 | 0xad | 0xc2 | 0xcc | 0xcd | 0xe2 | 0xe3 | 0xef)
    };
    bytes.iter().any(special) || bytes.windows(2).any(|two| two == b"  ")
}

/// A reader of rows, each of limited length.
struct Bounded<'a> {
    file: Reader<'a>,
    allowed: Rc<Shared<u64>>,
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.allowed.set(self.allowed.get().saturating_sub(read as u64));
        if self.allowed.get() == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("tall.csv");
        std::fs::write(&path, bytes).expect("it is writable");
        let export = Export::open(&Files::Disk, &path, None).expect("it is an export");
        let mut rows = Vec::new();
        let visited = export.rows(&mut |record, row| {
            let line = export.place(row, 0).file.first_line;
            rows.push((line, record.iter().map(|field| export.decoded(field)).collect()));
        });
        assert!(visited.is_ok());
        rows
    }

    #[test]
    fn every_encoding_gives_the_same_text_and_lines() {
        let text = "Enhet;Verdi\r\nHerøy;7,1\r\n\r\n\"Træna; og Lurøy\";*\r\n";
        let expected = [(1, ["Enhet", "Verdi"]), (2, ["Herøy", "7,1"]), (4, ["Træna; og Lurøy", "*"])];
        let expected: Vec<(usize, Vec<String>)> =
            expected.into_iter().map(|(line, fields)| (line, fields.map(str::to_owned).to_vec())).collect();
        assert_eq!(rows(text.as_bytes()), expected);
        assert_eq!(rows(text.replace('\r', "").as_bytes()), expected);
        assert_eq!(rows(&[BOM, text.as_bytes()].concat()), expected);
        assert_eq!(rows(&WINDOWS_1252.encode(text).0), expected);
    }

    #[test]
    fn signs_that_cannot_be_seen_are_no_part_of_a_figure() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("tall.csv");
        std::fs::write(&path, "Herøy\n").expect("it is writable");
        let export = Export::open(&Files::Disk, &path, None).expect("it is an export");
        let value = |text: &str| export.value(text.as_bytes());
        assert_eq!(value("\u{feff} 7,0\u{200b} "), "7,0");
        assert_eq!(value("1\u{a0}204"), "1 204");
        // A character that may stand for a lost minus, comma or digit is kept, so that the reader of figures refuses
        // it.
        for kept in ["7\u{15},0", "\u{15}7", "\u{ad}7", "7\u{200b}5"] {
            assert_eq!(value(kept), kept);
        }
    }

    #[test]
    fn a_letter_may_lie_across_two_reads() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("tall.csv");
        std::fs::write(&path, format!("{}ø;1\n", "a".repeat((1 << 16) - 1))).expect("it is writable");
        let export = Export::open(&Files::Disk, &path, None).expect("it is an export");
        assert_eq!(export.encoding, UTF_8);
        let mut ends = Vec::new();
        let read = export.rows(&mut |record, _| ends.push(export.decoded(&record[0]).ends_with("aø")));
        assert!(read.is_ok());
        assert_eq!(ends, [true]);
    }

    #[test]
    fn what_is_no_export_is_refused() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("tall.csv");
        for bytes in [&b"\xff\xfea\0;\0"[..], b"a;b\0c"] {
            std::fs::write(&path, bytes).expect("it is writable");
            assert!(Export::open(&Files::Disk, &path, None).is_err());
        }
        assert!(Export::open(&Files::Disk, folder.path(), None).is_err());
        std::fs::write(&path, format!("a;b\n\"{}", "x;\n".repeat(600_000))).expect("it is writable");
        let export = Export::open(&Files::Disk, &path, None).expect("it can be read");
        let findings = export.rows(&mut |_, _| {}).expect_err("a row without an end was read");
        let place = findings[0].place.as_ref().expect("it stands somewhere");
        assert_eq!(
            (place.file.first_line, findings[0].message.to_string().as_str()),
            (2, "the row has more than 1 MB")
        );
        std::fs::write(&path, b"Her\xc3\xb8y;1\nTr\xe6na;2\n").expect("it is writable");
        let findings = Export::open(&Files::Disk, &path, None).err().expect("it has two encodings");
        assert!(findings[0].message.to_string().contains("line 2"), "{findings:#?}");
    }
}
