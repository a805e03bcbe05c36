//! The limits of a document: references and lists multiply, and unlimited input would take all memory.
//!
//! The limits are several times the largest known documents: a plan of 200 pages has half a million characters, and a
//! round of all municipalities 350 applications.

use crate::finding::rules;
use std::cell::Cell;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::origins::Origins;
use crate::finding::{At, Finding, Findings, Place, SourceFile, pointer_token};
use crate::value::text;
use crate::words::say;

/// The most values in all the files that one document is made of.
const MOST_VALUES: usize = 500_000;
/// The most files that one document is made of, each counted as often as it is named.
const MOST_FILES: usize = 5_000;
/// The most bytes of these files together.
const MOST_BYTES: usize = 32_000_000;
/// The most patterns that are looked up.
const MOST_PATTERNS: usize = 100;

/// The most values of one document, not counting the applications that it contains.
const MOST_OF_DOCUMENT: usize = 100_000;
/// The most characters of all its texts together.
const MOST_CHARACTERS: usize = 500_000;
/// The most characters in long words: text with places to break it takes a hundred times as long to set as other text.
const MOST_IN_LONG_WORDS: usize = 100_000;
/// The most characters of one text: a chapter of forty pages.
const LONGEST_TEXT: usize = 100_000;

/// The share of the limits that a document's references have used so far.
#[derive(Debug, Default)]
pub(super) struct Taken {
    files: Cell<usize>,
    bytes: Cell<usize>,
    values: Cell<usize>,
    patterns: Cell<usize>,
    reported: Cell<bool>,
}

impl Taken {
    /// Counts a file that is about to be read.
    ///
    /// # Errors
    /// If the limit is passed. This is reported once; the files after it are neither read nor reported.
    pub(super) fn file(&self, path: &Path) -> Result<(), Findings> {
        if self.reported.get() {
            return Err(Findings::new());
        }
        self.add(path, &self.files, 1, MOST_FILES, "files")
    }

    /// Whether one more pattern may be looked up.
    pub(super) fn pattern(&self) -> bool {
        self.patterns.set(self.patterns.get() + 1);
        self.patterns.get() <= MOST_PATTERNS
    }

    /// Counts a text of so many bytes and values that was read.
    ///
    /// # Errors
    /// As [`Self::file`].
    pub(super) fn text(&self, path: &Path, bytes: usize, values: usize) -> Result<(), Findings> {
        self.add(path, &self.bytes, bytes, MOST_BYTES, "bytes")?;
        self.add(path, &self.values, values, MOST_VALUES, "values")
    }

    /// Adds to what messages call `files`, `bytes` or `values`.
    fn add(&self, path: &Path, taken: &Cell<usize>, more: usize, most: usize, what: &str) -> Result<(), Findings> {
        taken.set(taken.get() + more);
        if taken.get() <= most {
            return Ok(());
        }
        self.reported.set(true);
        let message = say!("too-large-document-files", file = path.display().to_string(), most, what);
        Err(vec![Finding::new(&rules::TOO_LARGE, Place::of_file(path), message)])
    }
}

/// Counts the values of a file, before any memory is taken for them.
///
/// # Errors
/// If they are too many.
pub(super) fn of_file(file: &Arc<SourceFile>) -> Result<usize, Findings> {
    let (mut values, mut inside, mut escaped) = (1, false, false);
    for byte in file.text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            // A comma precedes each value but the first of a list, and a bracket begins the list.
            b',' | b'[' | b'{' if !inside => values += 1,
            _ => {}
        }
    }
    if values <= MOST_VALUES {
        return Ok(values);
    }
    let place = Place { file: file.clone(), at: At::File };
    Err(vec![Finding::new(&rules::TOO_LARGE, place, say!("too-large-document-file", most = MOST_VALUES))])
}

/// The limits that a composed document exceeds.
pub(super) fn of_document(document: &Value, origins: &Origins) -> Findings {
    let mut count = Count { values: 0, characters: 0, in_long_words: 0, findings: Findings::new(), origins };
    count.visit(document, "", &mut String::new());
    let Count { values, characters, in_long_words, mut findings, .. } = count;
    let of_all = [
        (values, MOST_OF_DOCUMENT, "values"),
        (characters, MOST_CHARACTERS, "characters"),
        (in_long_words, MOST_IN_LONG_WORDS, "long-words"),
    ];
    for (count, most, what) in of_all {
        if count > most {
            let message = say!("too-large-document", count, what, most);
            findings.push(Finding::new(&rules::TOO_LARGE, origins.place("/dokument"), message));
        }
    }
    findings
}

struct Count<'a> {
    values: usize,
    characters: usize,
    in_long_words: usize,
    findings: Findings,
    origins: &'a Origins,
}

impl Count<'_> {
    fn visit(&mut self, value: &Value, key: &str, pointer: &mut String) {
        self.values += 1;
        let length = pointer.len();
        match value {
            // The data of a picture is not text.
            Value::String(text) if key == "bilde" && text.starts_with("data:image/") => {}
            Value::String(text) => {
                let long = text.split(' ').filter(|word| text::is_long(word));
                self.in_long_words += long.map(|word| word.chars().count()).sum::<usize>();
                self.text(text.chars().count(), pointer);
            }
            // Each digit of a number is looked at too.
            Value::Number(number) => self.text(number.as_str().len(), pointer),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    pointer.push_str(&format!("/{index}"));
                    self.visit(item, "", pointer);
                    pointer.truncate(length);
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    self.characters += key.chars().count();
                    pointer.push('/');
                    pointer.push_str(&pointer_token(key));
                    self.visit(member, key, pointer);
                    pointer.truncate(length);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, characters: usize, pointer: &str) {
        self.characters += characters;
        if characters > LONGEST_TEXT {
            let message = say!("overlong-text-of-any", characters, most = LONGEST_TEXT);
            self.findings.push(Finding::new(&rules::OVERLONG_TEXT, self.origins.place(pointer), message));
        }
    }
}
