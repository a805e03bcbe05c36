//! Places that outlive the documents they are in.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

use super::file;
use super::source::Files;
use crate::finding::{At, Place, SourceFile};

/// A place without the text of its file: those of many documents would add up.
#[derive(Debug, Clone)]
pub(crate) struct Remembered {
    file: Weak<SourceFile>,
    path: PathBuf,
    is_on_disk: bool,
    at: At,
}

impl From<Place> for Remembered {
    fn from(Place { file, at }: Place) -> Self {
        Self { file: Arc::downgrade(&file), path: file.path.clone(), is_on_disk: file.is_on_disk, at }
    }
}

impl Remembered {
    /// The file that it is in.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The position in the file.
    pub(crate) fn at(&self) -> &At {
        &self.at
    }

    /// The place with its file: while someone holds that, as it was; else read again, if it can be.
    pub(crate) fn place(&self) -> Option<Place> {
        let again = || {
            let read = self.is_on_disk.then(|| file::read(&Files::Disk, &self.path, None).ok())?;
            read.map(|read| read.file)
        };
        Some(Place { file: self.file.upgrade().or_else(again)?, at: self.at.clone() })
    }
}
