//! The place in the files of each part of a composed document.

use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use super::Pattern;
use super::upgrade::{self, Moved};
use crate::finding::{At, Place, SourceFile};

/// The place in the files of each part of a composed document.
#[derive(Debug)]
pub struct Origins {
    /// The places where a record begins, by pointer into the composed document.
    parts: HashMap<String, Part>,
    /// The files in the order they were opened.
    files: Vec<Arc<SourceFile>>,
    /// The references with wildcards: with other files, the document could be another.
    patterns: Vec<(Pattern, Vec<PathBuf>)>,
    /// The values taken from files that are not JSON, by pointer into the composed document.
    taken: HashMap<String, Place>,
}

impl Origins {
    pub(super) fn new(
        parts: HashMap<String, Part>,
        files: Vec<Arc<SourceFile>>,
        patterns: Vec<(Pattern, Vec<PathBuf>)>,
    ) -> Self {
        Self { parts, files, patterns, taken: HashMap::new() }
    }

    /// Notes `file` as one more file that the document is made of.
    pub(super) fn opened(&mut self, file: SourceFile) {
        if !self.files.iter().any(|known| known.path == file.path) {
            self.files.push(Arc::new(file));
        }
    }

    /// Notes that the value at `pointer` was taken from `place`.
    pub(super) fn took(&mut self, pointer: String, place: Place) {
        self.taken.insert(pointer, place);
    }

    /// The record that the value at `pointer` stands in.
    pub(super) fn record(&self, pointer: &str) -> &Part {
        self.nearest(pointer).0
    }

    /// The references with wildcards, each with the files that it named when it was looked up.
    pub fn patterns(&self) -> &[(Pattern, Vec<PathBuf>)] {
        &self.patterns
    }

    /// The place of the value that `pointer` names in the composed document.
    pub fn place(&self, pointer: &str) -> Place {
        self.at(pointer, At::Value)
    }

    /// The place of some bytes of the text that `pointer` names.
    pub fn part(&self, pointer: &str, bytes: Range<usize>) -> Place {
        self.at(pointer, |pointer| At::Part(pointer, bytes))
    }

    /// The files that the document itself is made of; its own file is the first.
    pub fn files(&self) -> impl Iterator<Item = &Arc<SourceFile>> {
        self.files.iter()
    }

    /// The place of the key of the member that `pointer` names.
    pub fn key(&self, pointer: &str) -> Place {
        self.at(pointer, At::Key)
    }

    fn at(&self, pointer: &str, at: impl FnOnce(String) -> At) -> Place {
        if let Some(place) = upwards(pointer).find_map(|(start, _)| self.taken.get(start)) {
            return place.clone();
        }
        let (part, rest) = self.nearest(pointer);
        Place { file: part.file.clone(), at: at(format!("{}{}", part.base, upgrade::before(&part.moved, rest))) }
    }

    /// The record that the value at `pointer` stands in, and the rest of the pointer.
    fn nearest<'p>(&self, pointer: &'p str) -> (&Part, &'p str) {
        let found = upwards(pointer).find_map(|(start, rest)| Some((self.parts.get(start)?, rest)));
        found.expect("the document itself is a part, at the empty pointer")
    }

    /// The place of the reference that named the record at `pointer`, if that is in another file.
    pub fn named_at(&self, pointer: &str) -> Option<&Place> {
        self.parts.get(pointer)?.named_at.as_ref()
    }
}

/// A pointer and the pointers of its parents, each with the rest of the pointer.
fn upwards(pointer: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = std::iter::once(pointer.len()).chain(pointer.rmatch_indices('/').map(|(slash, _)| slash));
    ends.map(|end| pointer.split_at(end))
}

/// A record or document, inline or in a file of its own.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) file: Arc<SourceFile>,
    /// Whether the file is the data of a PDF, which names no other files.
    pub(super) carried: bool,
    /// Its start in the file.
    pub(super) base: String,
    /// Where its values stood before it was made a record of this version.
    pub(super) moved: Moved,
    /// The reference that names the file.
    pub(super) named_at: Option<Place>,
}

impl Part {
    /// A document that is a whole file.
    pub(super) fn whole(file: Arc<SourceFile>, carried: bool) -> Self {
        Self { file, carried, base: String::new(), moved: Moved::new(), named_at: None }
    }
}
