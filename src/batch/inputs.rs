//! Hashes of the inputs and of the output of a document.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use super::manifest::Row;
use crate::exchange::own;
use crate::fonts;
use crate::load::{self, Document, Pattern};
use crate::pipeline::Options;
use crate::typeset::files;
use crate::words::{self, Language};

/// The hash of the parts that all documents of this build share: version, templates, words and fonts.
static BUILD: LazyLock<[u8; 32]> = LazyLock::new(|| {
    let mut hasher = Sha256::new();
    part(&mut hasher, env!("CARGO_PKG_VERSION").as_bytes());
    files::all().into_iter().for_each(|(name, text)| {
        part(&mut hasher, name.as_bytes());
        part(&mut hasher, text.as_bytes());
    });
    for language in [Language::Nb, Language::Nn] {
        words::topics(language).for_each(|topic| part(&mut hasher, topic.as_bytes()));
    }
    fonts::files().for_each(|file| part(&mut hasher, file));
    hasher.finalize().into()
});

/// The hash of everything that the bytes of a document depend on, as loaded.
pub(super) fn of_document(document: &Document, options: &Options) -> String {
    let mut hasher = begun(document.root.as_deref(), options);
    for part in document.parts() {
        part.origins.files().for_each(|file| input(&mut hasher, &file.path, file.text.as_bytes()));
    }
    for part in document.parts() {
        part.origins.patterns().iter().for_each(|(wanted, files)| pattern(&mut hasher, wanted, files));
    }
    hex(&hasher.finalize())
}

/// The hash that the document of a row would have now; `None` if a file cannot be read or a pattern not looked up: then
/// the document has changed.
pub(super) fn of_row(row: &Row, root: Option<&Path>, options: &Options) -> Option<String> {
    let mut hasher = begun(root, options);
    for path in &row.inputs {
        let text = load::text_of(path).ok()?;
        input(&mut hasher, path, text.as_bytes());
    }
    for wanted in &row.patterns {
        pattern(&mut hasher, wanted, &wanted.files().ok()?);
    }
    Some(hex(&hasher.finalize()))
}

fn begun(root: Option<&Path>, options: &Options) -> Sha256 {
    let mut hasher = Sha256::new();
    part(&mut hasher, &*BUILD);
    let Options { date, draft, profile, allow_missing, blank } = options;
    part(&mut hasher, format!("{:?}", (root, date, draft, profile, allow_missing, blank)).as_bytes());
    hasher
}

fn input(hasher: &mut Sha256, path: &Path, text: &[u8]) {
    part(hasher, path.as_os_str().as_encoded_bytes());
    part(hasher, text);
}

fn pattern(hasher: &mut Sha256, pattern: &Pattern, files: &[PathBuf]) {
    part(hasher, pattern.glob.as_bytes());
    files.iter().for_each(|file| part(hasher, file.as_os_str().as_encoded_bytes()));
}

/// Whether the file at `path` is there with this hash.
pub(super) fn is_still(path: &Path, hash: &str) -> bool {
    fs::read(path).is_ok_and(|bytes| own::hash(&bytes) == hash)
}

/// Adds bytes with their length before them, so that different lists of parts never give the same bytes.
fn part(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
