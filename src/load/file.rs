//! Reading one file, or the data in a PDF, as strict JSON.

use crate::finding::rules;
use std::collections::HashSet;
use std::io;
use std::path::Path;
use std::sync::Arc;

use jsonc_parser::ast;
use serde_json::Value;

use super::{json, open, volume};
use crate::exchange::{self, Carried, Code, LARGEST_PDF, NoData, Pages};
use crate::finding::{At, Finding, Findings, Place, Severity, SourceFile};
use crate::value::text;

/// The largest file that is read, in bytes: a record of a thousand pages has a tenth of it.
const LARGEST: u64 = 16_000_000;

/// A file that was read.
pub(super) struct Read {
    pub(super) file: Arc<SourceFile>,
    pub(super) value: Value,
    /// Whether it is what a PDF carries: then it is complete, and names no files.
    pub(super) carried: bool,
    /// The fingerprint of what a PDF carries.
    pub(super) code: Option<Code>,
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
pub(super) fn read(path: &Path, inside: Option<&Path>) -> Result<Read, Findings> {
    let (text, carried) = content(path, inside)?;
    let code = carried.map(|(code, _)| code);
    let findings = carried.and_then(|(_, pages)| other_pages(path, pages)).into_iter().collect();
    let file = Arc::new(SourceFile::new(path, text));
    let values = volume::of_file(&file)?;
    let json::Parsed { value, is_repeated } =
        json::parse(&file.text).map_err(|error| vec![syntax_error(&file, &error)])?;
    if is_repeated {
        return Err(repeated_keys(&file));
    }
    Ok(Read { file, value, carried: code.is_some(), code, findings, values })
}

/// The text of a file without its byte order mark, or of the data in a PDF.
pub(super) fn text(path: &Path, inside: Option<&Path>) -> Result<String, Findings> {
    content(path, inside).map(|(text, _)| text)
}

/// The same, and of a PDF what it says of its data.
fn content(path: &Path, inside: Option<&Path>) -> Result<(String, Option<(Code, Pages)>), Findings> {
    let bytes = open::bytes(path, LARGEST_PDF, inside).map_err(|error| unreadable(path, &error))?;
    if exchange::is_pdf(&bytes) || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
        let Carried { data, code, pages } = exchange::read(&bytes).map_err(|why| vec![no_data(path, &why)])?;
        return Ok((data, Some((code, pages))));
    }
    if bytes.len() as u64 > LARGEST {
        return Err(unreadable(path, &open::too_large(LARGEST)));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = At::Offset(error.utf8_error().valid_up_to());
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let file = Arc::new(SourceFile::new(path, text));
        let message = "the file is not UTF-8 text: what stands here is no character";
        vec![
            Finding::new(&rules::UNREADABLE_FILE, Place { file, at }, message)
                .help("save the file with the encoding UTF-8; files with Windows-1252 or Latin-1 look like this"),
        ]
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
    Finding::new(&rules::NO_PDF_DATA, whole(path), format!("{}: {why}", path.display())).help(why.help())
}

/// The finding for a PDF whose pages are not those of its data, or may be others.
fn other_pages(path: &Path, pages: Pages) -> Option<Finding> {
    let Pages { found, made, sealed } = pages;
    let severity = if sealed { Severity::Warning } else { Severity::Hint };
    let counted = |pages| text::counted(pages, "page");
    let count = "render the data and compare its pages with these: blankett render FILE.pdf -o NEW.pdf";
    let (said, help) = match (found, made) {
        (Some(found), Some(made)) if found == made => return None,
        (Some(found), Some(made)) => {
            let what = if found > made { "more than its data: only the data is read" } else { "fewer than its data" };
            (
                format!(
                    "the PDF has {}, where {made} {} made of its data",
                    counted(found),
                    if made == 1 { "was" } else { "were" }
                ),
                format!("it shows {what}; ask the sender for the document as Blankett made it, or compare its pages"),
            )
        }
        (Some(found), None) => (
            format!("the PDF has {}, and does not say how many were made of its data", counted(found)),
            count.to_owned(),
        ),
        (None, _) => ("the PDF does not say how many pages it has".to_owned(), count.to_owned()),
    };
    let mut finding = Finding::new(&rules::PAGE_COUNT, whole(path), format!("{}: {said}", path.display())).help(help);
    finding.severity = severity;
    Some(finding)
}

/// The place of a file as a whole, which was not read or need not be shown.
pub(crate) fn whole(path: &Path) -> Place {
    Place { file: Arc::new(SourceFile::new(path, "")), at: At::File }
}

/// The finding for a file or folder that the system does not let us read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Findings {
    let message = format!("{} cannot be read: {error}", path.display());
    vec![Finding::new(&rules::UNREADABLE_FILE, whole(path), message).help("check the path and the file's permissions")]
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
        "inside a text, a line break is written \\n and a tab is a space; or the quote that ends the text is missing"
    } else if said.contains("recursion limit") {
        "records are nested a few levels deep; look for brackets that are not closed"
    } else {
        "JSON has double quotes around keys and texts, a comma between members, none after the last, and no comments"
    };
    let what = match said.rsplit_once(" at line ") {
        _ if error.is_eof() => "it ends before it is complete",
        Some((what, _)) => what,
        None => &said,
    };
    Finding::new(
        &rules::INVALID_JSON,
        Place { file: file.clone(), at: At::Offset(offset) },
        format!("the file is not valid JSON: {what}"),
    )
    .help(help)
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
                        let message = format!("the key {:?} stands twice in the same object", text::excerpt(&name));
                        findings.push(
                            Finding::new(&rules::DUPLICATE_KEY, Place { file: file.clone(), at }, message)
                                .help("keep the one that is right and remove the other"),
                        );
                    }
                    seen.insert(name);
                    pending.push(member.value);
                }
            }
            _ => {}
        }
    }
    if more > 0 {
        let message = format!("{more} more keys stand twice in the same object");
        let place = Place { file: file.clone(), at: At::File };
        findings
            .push(Finding::new(&rules::DUPLICATE_KEY, place, message).help("correct the first ones, and check again"));
    }
    findings
}
