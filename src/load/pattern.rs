//! References with wildcards.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::source::{Files, MOST_LOOKED_AT, lexical};
use crate::exchange::own;
use crate::words::{quoted, refusal, say};

/// A reference with wildcards, as it is looked up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pattern {
    /// The folder that it begins in.
    pub folder: PathBuf,
    /// What is matched with the paths below the folder.
    pub glob: String,
}

refusal! {
    /// Why the files that a pattern matches are not known: it is none, or the folder cannot be listed.
    NoFiles
}

impl Pattern {
    /// The files and folders that match, sorted by path. The ending of a name may be in upper or lower case, as programs
    /// write it. What begins with a dot is left out, unless the pattern has such a part, and so is our own manifest.
    ///
    /// # Errors
    /// If it is no pattern, or the folder cannot be listed.
    pub fn files(&self) -> Result<Vec<PathBuf>, NoFiles> {
        self.files_of(&Files::Disk, &self.glob)
    }

    /// The same, for a pattern that someone wrote as `reference`.
    pub(super) fn files_of(&self, source: &Files, reference: &str) -> Result<Vec<PathBuf>, NoFiles> {
        let reference = || quoted(reference);
        let glob = composed(&self.glob);
        let letters = Letters::of(&glob);
        let matcher = |glob: &str| {
            let invalid = |why| NoFiles(say!("pattern-invalid", reference = reference(), why));
            matcher(&letters.narrow(glob)).map_err(invalid)
        };
        let (written, any_case) = (matcher(&glob)?, matcher(&lower_ending(&glob))?);
        let is_match = |path: &str| {
            written.is_match(letters.narrow(path)) || any_case.is_match(letters.narrow(&lower_ending(path)))
        };
        let depth = if self.glob.contains("**") { usize::MAX } else { self.glob.split('/').count() };
        let hidden = self.glob.split('/').any(|part| part.starts_with('.'));
        let visible =
            |entry: &DirEntry| entry.depth() == 0 || hidden || !entry.file_name().as_encoded_bytes().starts_with(b".");
        if let Files::Memory(files) = source {
            let folder = lexical(&self.folder);
            let matching = files.keys().filter(|file| {
                let inside = file.strip_prefix(&folder).ok().and_then(Path::to_str);
                inside.is_some_and(|path| {
                    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
                    (hidden || !is_hidden) && is_match(&composed(path))
                })
            });
            return Ok(matching.cloned().collect());
        }
        let (mut files, mut looked_at) = (Vec::new(), 0);
        let folder = if self.folder.as_os_str().is_empty() { Path::new(".") } else { &self.folder };
        let entries = WalkDir::new(folder).max_depth(depth).sort_by_file_name();
        for entry in entries.into_iter().filter_entry(visible) {
            let not_listed = |error: walkdir::Error| {
                NoFiles(say!("pattern-not-listed", reference = reference(), why = error.to_string()))
            };
            let entry = entry.map_err(not_listed)?;
            if entry.depth() == 0 {
                continue;
            }
            looked_at += 1;
            if looked_at > MOST_LOOKED_AT {
                return Err(NoFiles(say!("pattern-too-wide", reference = reference(), most = MOST_LOOKED_AT)));
            }
            let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            // A folder that matches is refused when it is read: nothing is passed over in silence.
            match inside.to_str() {
                None if written.is_match(inside) => {
                    let file = entry.path().display().to_string();
                    return Err(NoFiles(say!("pattern-not-utf8", reference = reference(), file)));
                }
                Some(path) if is_match(&composed(path)) && !own::is_manifest(entry.path()) => {
                    files.push(entry.into_path());
                }
                _ => {}
            }
        }
        Ok(files)
    }
}

/// What is compared with a pattern, or what the library says is wrong with it.
fn matcher(glob: &str) -> Result<GlobMatcher, String> {
    let pattern = GlobBuilder::new(glob).literal_separator(true).build();
    Ok(pattern.map_err(|error| error.kind().to_string())?.compile_matcher())
}

/// The letters of a pattern that take more than one byte: `?` and `[…]` of the matcher stand for one byte, and are to stand
/// for one letter.
struct Letters(Option<Vec<char>>);

impl Letters {
    fn of(glob: &str) -> Self {
        let of_lower = lower_ending(glob);
        let mut letters: Vec<char> = glob.chars().chain(of_lower.chars()).filter(|c| is_wide(*c)).collect();
        letters.sort_unstable();
        letters.dedup();
        // More of them than there are bytes are compared as they are.
        let one_by_one = glob.contains(['?', '[']) && letters.len() < usize::from(OTHER);
        Self(one_by_one.then_some(letters))
    }

    /// The text with one byte for every letter: all that the pattern does not have are the same to it.
    fn narrow(&self, text: &str) -> String {
        let Some(letters) = &self.0 else { return text.to_owned() };
        let byte = |c: char| match letters.binary_search(&c) {
            _ if !is_wide(c) => c,
            Ok(at) => char::from(u8::try_from(at).map_or(OTHER, |at| at + 1)),
            Err(_) => char::from(OTHER),
        };
        text.chars().map(byte).collect()
    }
}

/// Of the bytes that no letter has, the one for letters that are not in a pattern.
const OTHER: u8 = 0x1f;

fn is_wide(c: char) -> bool {
    !c.is_ascii() || c.is_ascii_control()
}

/// The text with every letter and its marks put together: macOS takes them apart in names of files.
pub(super) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// A path or pattern with the ending of its last part in lower case.
fn lower_ending(path: &str) -> String {
    match path.rfind(['.', '/']) {
        Some(dot) if path[dot..].starts_with('.') => format!("{}{}", &path[..dot], path[dot..].to_lowercase()),
        _ => path.to_owned(),
    }
}
