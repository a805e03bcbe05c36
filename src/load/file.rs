//! Reading one file, or the data in a PDF, as strict JSON.

use crate::finding::rules;
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use jsonc_parser::ast;
use serde_json::Value;

use super::open::unreadable;
use super::source::Files;
use super::{json, limits, open};
use crate::exchange::{self, Carried, Fingerprint, LARGEST_PDF, NoData, Pages};
use crate::finding::{At, Finding, Findings, Place, Severity, SourceFile};
use crate::value::text;
use crate::words::{quoted, say};

/// The largest file that is read, in bytes: a record of a thousand pages has a tenth of it.
const LARGEST: u64 = 16_000_000;

/// A file that was read.
pub(super) struct Read {
    pub(super) file: Arc<SourceFile>,
    pub(super) value: Value,
    /// Whether it is what a PDF carries: then it is complete, and names no files.
    pub(super) carried: bool,
    /// The fingerprint of what a PDF carries.
    pub(super) fingerprint: Option<Fingerprint>,
    /// What someone should look at, beside what is in it.
    pub(super) findings: Findings,
    /// How many values there are in it.
    pub(super) values: usize,
}

/// Reads a file of UTF-8 JSON, with or without a byte order mark, or the data that a PDF carries; only in the folder
/// `inside`, where one is given.
///
/// # Errors
/// If it cannot be read, is not UTF-8 or not JSON, has too many values, or has an object with the same key twice: which
/// of the two values was meant, only its author knows.
pub(super) fn read(files: &Files, path: &Path, inside: Option<&Path>) -> Result<Read, Findings> {
    let (text, carried) = content(files, path, inside)?;
    let fingerprint = carried.map(|(fingerprint, _)| fingerprint);
    let findings = carried.and_then(|(_, pages)| other_pages(path, pages)).into_iter().collect();
    let file = SourceFile::new(path, text);
    let file = Arc::new(if files.is_disk() { file } else { file.in_memory() });
    let values = limits::of_file(&file)?;
    let json::Parsed { value, is_repeated } =
        json::parse(&file.text).map_err(|error| vec![syntax_error(&file, &error)])?;
    if is_repeated {
        return Err(repeated_keys(&file));
    }
    Ok(Read { file, value, carried: fingerprint.is_some(), fingerprint, findings, values })
}

/// The text of a file without its byte order mark, or of the data in a PDF.
pub(super) fn text(files: &Files, path: &Path, inside: Option<&Path>) -> Result<String, Findings> {
    content(files, path, inside).map(|(text, _)| text)
}

/// The same, and of a PDF what it says of its data.
fn content(
    files: &Files,
    path: &Path,
    inside: Option<&Path>,
) -> Result<(String, Option<(Fingerprint, Pages)>), Findings> {
    let bytes = open::bytes(files, path, LARGEST_PDF, inside).map_err(|error| unreadable(path, &error))?;
    if exchange::is_pdf(&bytes) || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
        let Carried { data, fingerprint, pages } = exchange::read(&bytes).map_err(|why| vec![no_data(path, &why)])?;
        return Ok((data, Some((fingerprint, pages))));
    }
    if bytes.len() as u64 > LARGEST {
        return Err(unreadable(path, &open::too_large(LARGEST)));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = At::Offset(error.utf8_error().valid_up_to());
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let file = Arc::new(SourceFile::new(path, text));
        vec![Finding::new(&rules::UNREADABLE_FILE, Place { file, at }, say!("unreadable-file-not-utf8"))]
    })?;
    Ok((without_mark(text), None))
}

/// The text without its byte order mark.
fn without_mark(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    text
}

/// The finding for a PDF that gives no data.
pub(crate) fn no_data(path: &Path, why: &NoData) -> Finding {
    Finding::new(
        &rules::NO_PDF_DATA,
        Place::of_file(path),
        say!("no-pdf-data", file = path.display().to_string(), why = why.message()),
    )
    .help(why.help())
}

/// The finding for a PDF whose pages are not those of its data, or may be others.
fn other_pages(path: &Path, pages: Pages) -> Option<Finding> {
    let Pages { found, made, sealed } = pages;
    let file = path.display().to_string();
    let message = match (found, made) {
        (Some(found), Some(made)) if found == made => return None,
        (Some(found), Some(made)) if found > made => say!("page-count-more", file, found, made),
        (Some(found), Some(made)) => say!("page-count-fewer", file, found, made),
        (Some(found), None) => say!("page-count-not-said", file, found),
        (None, _) => say!("page-count-unknown", file),
    };
    let mut finding = Finding::new(&rules::PAGE_COUNT, Place::of_file(path), message);
    finding.severity = if sealed { Severity::Warning } else { Severity::Hint };
    Some(finding)
}

fn syntax_error(file: &Arc<SourceFile>, error: &serde_json::Error) -> Finding {
    let line_start: usize = file.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    // serde_json counts columns in bytes from 1, and 0 where the line before has just ended.
    let offset = (line_start + error.column().saturating_sub(1)).min(file.text.len());
    let offset = (0..=offset).rev().find(|&i| file.text.is_char_boundary(i)).unwrap_or(0);
    let said = error.to_string();
    // A line break inside a text is found where the next line begins, and stands where this one ends.
    let in_text = said.starts_with("control character");
    let offset = if in_text && error.column() == 0 { offset.saturating_sub(1) } else { offset };
    let help = if in_text {
        say!("help-json-line-break")
    } else if said.contains("recursion limit") {
        say!("help-json-nested")
    } else {
        say!("help-json")
    };
    let why = said.rsplit_once(" at line ").map_or(said.as_str(), |(why, _)| why);
    let message = if error.is_eof() { say!("invalid-json-ends") } else { say!("invalid-json", why) };
    Finding::new(&rules::INVALID_JSON, Place { file: file.clone(), at: At::Offset(offset) }, message).help(help)
}

/// So many repeated keys are told one by one: more are no slip of the pen, and the rest are counted.
const MOST_REPEATED: usize = 100;

fn repeated_keys(file: &Arc<SourceFile>) -> Findings {
    let mut findings = Vec::new();
    let mut more = 0;
    let mut pending: Vec<ast::Value<'_>> = crate::finding::span::parse(&file.text).into_iter().collect();
    while let Some(value) = pending.pop() {
        match value {
            ast::Value::Array(array) => pending.extend(array.elements),
            ast::Value::Object(object) => {
                let mut seen = HashSet::new();
                for member in object.properties {
                    let at = At::Offset(crate::finding::span::name_range(&member.name).start);
                    let name = member.name.into_string();
                    if seen.contains(&name) && findings.len() == MOST_REPEATED {
                        more += 1;
                    } else if seen.contains(&name) {
                        let message = say!("duplicate-key", key = quoted(text::excerpt(&name)));
                        findings.push(Finding::new(&rules::DUPLICATE_KEY, Place { file: file.clone(), at }, message));
                    }
                    seen.insert(name);
                    pending.push(member.value);
                }
            }
            _ => {}
        }
    }
    if more > 0 {
        let place = Place { file: file.clone(), at: At::File };
        findings.push(Finding::new(&rules::DUPLICATE_KEY, place, say!("duplicate-key-more", more)));
    }
    findings
}
